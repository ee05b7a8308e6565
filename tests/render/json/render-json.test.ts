import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { internalEdition, publicEdition } from '../../../src/edition/make-edition.js';
import { renderJson } from '../../../src/render/json/render-json.js';
import { SECRET_COMMITTEE, SECRET_DMPG } from '../../edition/secret-meeting.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { meetingSource } from '../../meeting-source.js';
import { ROOT, parseSound } from '../../parse-source.js';

const schema = JSON.parse(readFileSync(path.join(ROOT, 'schema', 'meeting-1.schema.json'), 'utf8')) as object;
const ajv = new Ajv2020.default({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  validateFormats: false,
});
const validate = ajv.compile(schema);

const TEXTS = [
  ...ALL_MEETINGS.map((file) => [file.name, file.text] as const),
  ['a meeting with every field, dmpg', SECRET_DMPG] as const,
  ['a meeting with every field, danske-regioner', SECRET_COMMITTEE] as const,
  ['the smallest meeting', meetingSource('## A\n')] as const,
];

describe.each(TEXTS)('the JSON of %s', (_, text) => {
  it.each([
    ['public', publicEdition, undefined],
    ['internal', internalEdition, undefined],
    ['public', publicEdition, 'dagsorden'],
    ['internal', internalEdition, 'referat'],
  ] as const)('%s edition fits its schema', async (kind, makeEdition, document) => {
    const { meeting, format } = await parseSound(text);
    const json = renderJson(makeEdition(meeting, format, document));
    const value: unknown = JSON.parse(json);
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    expect(value).toMatchObject({ generator: 'dmpg', version: 1, edition: kind });
    expect(json.endsWith('}\n')).toBe(true);
  });
});

describe('the schema', () => {
  it.each([
    ['another version', { version: 2 }],
    ['no items', { items: undefined }],
    ['an edition that is none', { edition: 'secret' }],
    ['a date that is none', { date: 'i morgen' }],
    ['a key that it does not know', { secret: 'x' }],
  ])('refuses %s', async (_, change) => {
    const { meeting, format } = await parseSound(meetingSource('## A\n'));
    const value = JSON.parse(renderJson(publicEdition(meeting, format))) as object;
    expect(validate(value)).toBe(true);
    expect(validate(JSON.parse(JSON.stringify({ ...value, ...change })))).toBe(false);
  });

  it('refuses a withheld item that says more than it may', async () => {
    const { meeting, format } = await parseSound(SECRET_COMMITTEE);
    const value = JSON.parse(renderJson(publicEdition(meeting, format))) as { items: object[] };
    const items = value.items.map((item) => ({ ...item, introduction: 'Hemmeligt' }));
    expect(validate(value)).toBe(true);
    expect(validate({ ...value, items })).toBe(false);
  });
});

describe('the JSON', () => {
  it('has what the sections say, as data and as Markdown', async () => {
    const source = meetingSource(
      '## A\n\n### Bilag\n\n- [N](https://a.dk) (eftersendes)\n\n### Indstilling\n\nDet indstilles,\n\n- at *gå*\n\n### Referat\n\n**Beslutning:** Ja.\n\n- [x] Gør det (ansvarlig: Bo, frist: 2025-12-01)\n',
      { dokument: 'referat', deltagere: '\n  - Anna Ager, læge (referent)' },
    );
    const { meeting, format } = await parseSound(source);
    const value: unknown = JSON.parse(renderJson(publicEdition(meeting, format)));
    expect(value).toMatchObject({
      date: '2025-11-07',
      participants: [
        { name: 'Anna Ager', title: 'læge', roles: ['referent'], line: 'Anna Ager, læge (referent)' },
      ],
      items: [
        {
          number: 1,
          sections: [
            {
              key: 'bilag',
              attachments: [{ title: 'N', url: 'https://a.dk', toFollow: true, confidential: false }],
            },
            { key: 'indstilling', opening: 'Det indstilles,', recommendations: ['at gå'] },
            {
              key: 'referat',
              decisions: ['Ja.'],
              actions: [{ text: 'Gør det', done: true, responsible: 'Bo', deadline: '2025-12-01' }],
            },
          ],
        },
      ],
    });
  });
});
