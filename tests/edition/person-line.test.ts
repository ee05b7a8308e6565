import { describe, expect, it } from 'vitest';
import { editionPerson } from '../../src/edition/person-line.js';
import { meetingSource } from '../meeting-source.js';
import { parseSound } from '../parse-source.js';

const PATTERN = '{name}, {title}, {organisations} ({roles})';

async function lineOf(person: string, pattern = PATTERN): Promise<string> {
  const { meeting } = await parseSound(meetingSource('## A\n', { deltagere: `\n  - ${person}` }));
  const [first] = meeting.participants;
  if (!first) throw new Error('no person');
  return editionPerson(first, pattern).line;
}

describe('the line of a person', () => {
  it.each([
    [
      'Anna Ager, læge, Region Nord, Selskabet (forperson, mødeleder)',
      'Anna Ager, læge, Region Nord, Selskabet (forperson, mødeleder)',
    ],
    ['Anna Ager', 'Anna Ager'],
    ['Anna Ager (referent)', 'Anna Ager (referent)'],
    ['Anna Ager, læge', 'Anna Ager, læge'],
    ['{ navn: Anna Ager, organisation: Region Nord }', 'Anna Ager, Region Nord'],
    ['{ navn: "{title}", titel: "{roles} $&" }', '{title}, {roles} $&'],
  ])('%s', async (person, line) => {
    expect(await lineOf(person)).toBe(line);
  });

  it.each([
    ['{title} {name}', 'læge Anna'],
    ['{organisations}: {name}', 'Region Nord: Anna'],
    ['{name} ({roles}), {title}', 'Anna, læge'],
    ['{constructor}{name}', 'Anna'],
  ])('follows the format’s own pattern: %s', async (pattern, line) => {
    expect(await lineOf('Anna, læge, Region Nord', pattern)).toBe(line);
  });
});
