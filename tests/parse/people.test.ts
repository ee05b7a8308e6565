import { describe, expect, it } from 'vitest';
import type { Participant } from '../../src/model/meeting.js';
import { ROLES } from '../../src/model/meeting.js';
import { meetingSource } from '../meeting-source.js';
import { parseSound, textAt } from '../parse-source.js';

async function personIn(yaml: string): Promise<Participant> {
  const { meeting } = await parseSound(meetingSource('## Velkomst\n', { deltagere: `\n  - ${yaml}` }));
  const [person] = meeting.participants;
  if (!person || meeting.participants.length !== 1) throw new Error('not one person');
  return person;
}

function plain({ name, title, organisations, roles }: Participant) {
  return {
    name: name.value,
    title: title?.value,
    organisations: organisations.map((one) => one.value),
    roles: roles.map((one) => one.value),
  };
}

describe('a person in one line', () => {
  it.each<[string, ReturnType<typeof plain>]>([
    ['Anna Ager', { name: 'Anna Ager', title: undefined, organisations: [], roles: [] }],
    ['Anna Ager, læge', { name: 'Anna Ager', title: 'læge', organisations: [], roles: [] }],
    [
      'Anna Ager, læge, Region Nord, Lægeselskabet (forperson, mødeleder)',
      {
        name: 'Anna Ager',
        title: 'læge',
        organisations: ['Region Nord', 'Lægeselskabet'],
        roles: ['forperson', 'mødeleder'],
      },
    ],
    ['Anna Ager (referent)', { name: 'Anna Ager', title: undefined, organisations: [], roles: ['referent'] }],
    [
      'Anna Ager, læge (Forperson)',
      { name: 'Anna Ager', title: 'læge', organisations: [], roles: ['forperson'] },
    ],
    [
      'Anna Ager, læge, Region Nord (fra kl. 11)',
      { name: 'Anna Ager', title: 'læge', organisations: ['Region Nord (fra kl. 11)'], roles: [] },
    ],
    [
      'Anna Ager, læge, Region Nord (referent, fra kl. 11)',
      { name: 'Anna Ager', title: 'læge', organisations: ['Region Nord (referent, fra kl. 11)'], roles: [] },
    ],
    [
      'Anna Ager, lektor (ph.d., cand.psych.), Aarhus (referent)',
      {
        name: 'Anna Ager',
        title: 'lektor (ph.d., cand.psych.)',
        organisations: ['Aarhus'],
        roles: ['referent'],
      },
    ],
  ])('%s', async (line, expected) => {
    expect(plain(await personIn(line))).toEqual(expected);
  });

  it.each(ROLES)('knows the role %s', async (role) => {
    expect(plain(await personIn(`Anna Ager, læge (${role})`)).roles).toEqual([role]);
  });

  it('gives every part the place of the line', async () => {
    const source = meetingSource('## Velkomst\n', { deltagere: '\n  - Anna Ager, læge (referent)' });
    const { meeting } = await parseSound(source);
    const person = meeting.participants[0];
    for (const part of [person, person?.name, person?.title, person?.roles[0]].map((one) =>
      one && 'range' in one ? one.range : undefined,
    )) {
      expect(textAt(source, part)).toBe('Anna Ager, læge (referent)');
    }
  });
});

describe('a person as a mapping', () => {
  const MAPPING = [
    'navn: Anna Ager',
    'titel: læge, overlæge',
    'organisation: [Region Nord, Lægeselskabet]',
    'rolle: referent',
  ].join('\n    ');

  it('gives the same model as the line, commas and all', async () => {
    expect(plain(await personIn(MAPPING))).toEqual({
      name: 'Anna Ager',
      title: 'læge, overlæge',
      organisations: ['Region Nord', 'Lægeselskabet'],
      roles: ['referent'],
    });
    expect(
      plain(await personIn('{ navn: Anna Ager, titel: læge, organisation: Region Nord, rolle: [Gæst] }')),
    ).toEqual(plain(await personIn('Anna Ager, læge, Region Nord (gæst)')));
  });

  it('gives every part its own place', async () => {
    const source = meetingSource('## Velkomst\n', { deltagere: `\n  - ${MAPPING}` });
    const person = (await parseSound(source)).meeting.participants[0];
    expect(textAt(source, person?.name.range)).toBe('Anna Ager');
    expect(textAt(source, person?.title?.range)).toBe('læge, overlæge');
    expect(person?.organisations.map((one) => textAt(source, one.range))).toEqual([
      'Region Nord',
      'Lægeselskabet',
    ]);
    expect(person?.roles.map((one) => textAt(source, one.range))).toEqual(['referent']);
  });
});
