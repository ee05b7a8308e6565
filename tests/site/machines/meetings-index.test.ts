import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { meetingsIndex } from '../../../src/site/machines/meetings-index.js';
import { ROOT } from '../../parse-source.js';
import {
  fullMeeting,
  manyMeetings,
  meeting,
  NO_URL,
  sampleMeetings,
  shuffled,
  SITE,
  textOf,
} from './site-samples.js';

interface Index {
  readonly site: { readonly url?: string };
  readonly meetings: Readonly<Record<string, unknown>>[];
}

const SCHEMA = JSON.parse(
  readFileSync(path.join(ROOT, 'schema', 'meetings-1.schema.json'), 'utf8'),
) as object;
const isValid = new Ajv2020({ allErrors: true }).compile<Index>(SCHEMA);

function read(text: string): Index {
  const value: unknown = JSON.parse(text);
  if (!isValid(value)) throw new Error(JSON.stringify(isValid.errors));
  return value;
}

describe('the index of meetings', () => {
  it('is valid and names page, data and files', async () => {
    const full = fullMeeting();
    const all = [full, ...(await sampleMeetings())];
    const index = read(textOf(meetingsIndex(all, SITE, (one) => (one === full ? full.files : []))));
    expect(index.meetings).toHaveLength(all.length);
    const own = index.meetings.find((one) => one['page'] === full.address);
    expect(own).toMatchObject({ json: 'soevnudvalget/2025-11-07/moede.json', approved: '2025-12-01' });
    expect(own?.['files']).toHaveLength(3);
    expect(JSON.stringify(own)).toContain('bilag/H%C3%B8ringssvar%20%231%20100%25%3F.pdf');
    expect(JSON.stringify(index)).not.toContain('Ejendomssag');
  });

  it('is one, whatever the order in which meetings come', () => {
    const all = manyMeetings(100, 7);
    const none = () => [];
    expect(meetingsIndex(shuffled(all), SITE, none)).toEqual(meetingsIndex(all, SITE, none));
    expect(read(textOf(meetingsIndex([], NO_URL, none)))).toMatchObject({ meetings: [] });
    expect(read(textOf(meetingsIndex([meeting()], NO_URL, none))).site.url).toBeUndefined();
  });
});
