import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { publishedType } from '../../src/model/published-types.js';
import { EXAMPLE_WORKSPACE, checkExample } from './examples.js';

const HEAD = '---\nformat: dmpg\ndokument: dagsorden\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n---\n\n';
const RULES = ['attachment-cpr', 'attachment-not-searched', 'attachment-active'];
const FILE = 'minutes/2026-03-17-dmpg-eksempel.md';

/** What the three rules say of a meeting, as `rule line:column`. */
async function find(body: string, needs = true) {
  const settings = needs ? { needs: new Set(['attachments'] as const) } : {};
  const { diagnostics, pending } = await checkExample({ text: HEAD + body, file: FILE }, settings);
  const found = diagnostics.filter((one) => RULES.includes(one.ruleId));
  const names = found.map((one) => `${one.ruleId} ${one.range.start.line}:${one.range.start.column}`);
  return { found, names, pending };
}

const attached = (...lines: string[]) => `## Sag\n\n### Bilag\n\n${lines.join('\n')}\n`;
const WRONG = 'bilag/ansoegning-med-cpr.docx';

describe('a number in an attachment', () => {
  it('is told at the link, with where it stands in the document and without itself', async () => {
    const { found, names } = await find(attached(`- [Ansøgning](${WRONG})`));
    expect(names).toEqual(['attachment-cpr 12:3']);
    expect(found[0]?.args).toEqual({ file: WRONG, count: 1, places: 'paragraph:2', more: 0 });
    expect(JSON.stringify(found)).not.toMatch(/251248|9996/);
    const [finding] = found;
    if (!finding) throw new Error('nothing found');
    expect(inWords(finding, 'da').message).toContain('(afsnit 2)');
    expect(inWords(finding, 'en').message).toContain('(paragraph 2)');
  });

  it('is told once for each file', async () => {
    const body = `${attached(`- [A](${WRONG})`, `- [B](${WRONG}#side=2)`)}\n## Andet\n\n### Bilag\n\n- [C](${WRONG})\n`;
    expect((await find(body)).names).toEqual(['attachment-cpr 12:3']);
  });

  it('is told without the name where a confidential item has the file, too', async () => {
    const open = attached(`- [B](${WRONG})`).replace('## Sag', '## (Offentlig) Sag');
    const body = `## (Fortrolig) Hemmelig\n\n### Bilag\n\n- [A](${WRONG})\n\n${open}`;
    const { found, names } = await find(body);
    expect(names).toEqual(['attachment-cpr 18:3']);
    expect(found[0]?.args['file']).toBe('');
  });

  it.each([
    ['a confidential attachment', attached(`- [A](${WRONG}) (fortrolig)`)],
    ['a confidential item', attached(`- [A](${WRONG})`).replace('## Sag', '## (Fortrolig) Sag')],
    ['a link in the text, which leads nowhere when it is published', `## Sag\n\nSe [den](${WRONG}).\n`],
    ['a file on the web', attached('- [A](https://www.eksempel.dk/a.docx)')],
    ['a paper', attached('- [A](2026-01-20-dmpg-eksempel.md)')],
  ])('nobody asks about %s', async (_, body) => {
    const { names, pending } = await find(body);
    expect(names).toEqual([]);
    expect(pending.filter(({ question }) => question.about.startsWith('attachment'))).toEqual([]);
  });

  it('is looked for only where somebody asks', async () => {
    expect((await find(attached(`- [A](${WRONG})`), false)).names).toEqual([]);
  });

  it('can be let pass with a reason', async () => {
    const body = attached(`<!-- dmpg-ignore attachment-cpr: opdigtet person -->\n\n- [A](${WRONG})`);
    expect((await find(body)).names).toEqual([]);
  });
});

describe('a type that has no place on a site', () => {
  it.each([
    ['html', 'browser'],
    ['SVG', 'browser'],
    ['xml', 'browser'],
    ['mjs', 'browser'],
    ['exe', 'program'],
    ['sh', 'program'],
    ['zip', 'archive'],
    ['', 'unknown'],
    ['xyz', 'unknown'],
  ])('is %s', (extension, refusal) => {
    expect(publishedType(extension)).toEqual({ refusal });
  });

  it('cannot be let pass', async () => {
    const body = attached('<!-- dmpg-ignore attachment-active: ufarlig -->\n\n- [A](bilag/oversigt.html)');
    expect((await find(body)).names).toContain('attachment-active 14:3');
  });
});

it('the examples hold nobody’s number', () => {
  const page = readFileSync(path.join(EXAMPLE_WORKSPACE, '../../../docs/regler/attachment-cpr.md'), 'utf8');
  expect(page).not.toMatch(/\d{6}-?\d{4}/);
});
