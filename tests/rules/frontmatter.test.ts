import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { FRONTMATTER_RULES } from '../../src/rules/frontmatter/rules.js';
import { nearRole } from '../../src/rules/frontmatter/near-role.js';
import { checkExample } from './examples.js';

const IDS = new Set(FRONTMATTER_RULES.map(({ rule }) => rule.id));
const CHAIR = '  - Agnete Riis Lund, overlæge (forperson)';
const TAKER = '  - Bertil Kofoed Dam, fuldmægtig (referent)';

interface Written {
  readonly lines?: string;
  readonly kind?: string;
  readonly body?: string;
  readonly file?: string;
}

/** A meeting whose frontmatter's own lines begin on line 6. */
function meeting({ lines, kind = 'referat', body = '## Sag\n' }: Written): string {
  const own = lines === undefined ? '' : `${lines}\n`;
  return `---\nformat: dmpg\ndokument: ${kind}\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n${own}---\n\n${body}`;
}

/** Findings of this group: `rule line:column text`. */
async function found(written: Written): Promise<string[]> {
  const text = meeting(written);
  const file = written.file ?? 'minutes/2026-03-17-eksempel.md';
  const { diagnostics } = await checkExample({ text, file });
  return diagnostics
    .filter(({ ruleId }) => IDS.has(ruleId))
    .map(({ ruleId, range: { start, end } }) => {
      const at = `${start.line}:${start.column}`;
      return `${ruleId} ${at} ${text.slice(start.offset, end.offset)}`;
    });
}

const withPeople = (...lines: string[]) =>
  found({ lines: ['deltagere:', CHAIR, TAKER, ...lines].join('\n') });

describe('person-twice', () => {
  it('folds case, blanks and the form of letters, and names the first place', async () => {
    const lines = `deltagere:\n${CHAIR}\n${TAKER}\n  - "AGNETE  riis Lund"`;
    expect(await found({ lines })).toEqual(['person-twice 9:6 AGNETE  riis Lund']);
    const text = meeting({ lines });
    const { diagnostics } = await checkExample({ text, file: 'minutes/2026-03-17-eksempel.md' });
    const related = diagnostics.find(({ ruleId }) => ruleId === 'person-twice')?.related;
    expect(related && text.slice(related.start.offset, related.end.offset)).toBe('Agnete Riis Lund');
  });

  it('compares letters composed', async () => {
    const name = 'Åse Hjørring';
    expect(await withPeople(`  - ${name}`, `  - ${name.normalize('NFD')}`)).toEqual([
      `person-twice 10:5 ${name.normalize('NFD')}`,
    ]);
  });

  it.each([
    ['titles that differ', '  - Ida Falster, læge, Region Nord', '  - Ida Falster, psykolog, Region Nord'],
    [
      'no organisation in common',
      '  - Ida Falster, læge, Region Nord',
      '  - Ida Falster, læge, Vium Kommune',
    ],
    ['another name', '  - Ida Falster', '  - Ida Falsters'],
  ])('leaves two people alone who have %s', async (_, one, other) => {
    expect(await withPeople(one, other)).toEqual([]);
  });

  it.each([
    ['with more said of them in one place', 'Ida Falster, læge, Region Nord, Lægeselskabet'],
    ['of a long name, whatever the titles', 'Ida Marie Falster, psykolog, Region Nord'],
  ])('finds one person %s', async (_, person) => {
    const name = person.replace(/,.*/, '');
    expect(await withPeople(`  - ${person}`, 'gæster:', `  - ${name}, læge, Region Nord`)).toEqual([
      `person-twice 11:5 ${name}`,
    ]);
  });

  it('looks at afbud on its own, and at people written as fields', async () => {
    expect(await withPeople('afbud:', '  - navn: Ida Falster', '  - { navn: "Ida Falster" }')).toEqual([
      'person-twice 11:14 Ida Falster',
    ]);
  });
});

describe('person-present-and-excused', () => {
  it('finds guests too, once each', async () => {
    expect(
      await withPeople('  - Ida Falster', 'gæster:', '  - Ida  Falster', 'afbud:', '  - ida Falster, læge'),
    ).toEqual(['person-twice 11:5 Ida  Falster', 'person-present-and-excused 13:5 ida Falster']);
  });

  it('knows namesakes', async () => {
    expect(await withPeople('  - Ida Falster, læge', 'afbud:', '  - Ida Falster, psykolog')).toEqual([]);
  });
});

describe('chair-missing and minute-taker-missing', () => {
  it('point at the list', async () => {
    expect(await found({ lines: 'sted: Vejle\ndeltagere: # de fleste\n  - Ida Falster' })).toEqual([
      'chair-missing 7:1 deltagere',
      'minute-taker-missing 7:1 deltagere',
    ]);
    expect(await found({ lines: 'deltagere: [Ida Falster]' })).toEqual([
      'chair-missing 6:1 deltagere',
      'minute-taker-missing 6:1 deltagere',
    ]);
  });

  it.each([
    ['  - Ida Falster (næstforperson)', '  - Bo Bak (sekretær)'],
    ['  - Ida Falster, formand', '  - Bo Bak, læge, referent'],
    ['  - Ida Falster, forperson for DMPG Eksempel', '  - Bo Bak (skriver referat)'],
    ['  - Ida Falster (ordstyrer til kl. 12)', '  - Bo Bak (refernt)'],
    ['  - Ida Falster (mødeleder), læge', '  - Bo Bak (referent), læge'],
    ['  - { navn: Ida Falster, rolle: [mødeleder] }', '  - { navn: Bo Bak, rolle: Referent }'],
    ['  - { navn: Ida Falster, rolle: formnd }', '  - Bo Bak'],
  ])('take an office as held: %s', async (...people) => {
    const rules = await found({ lines: ['deltagere:', ...people].join('\n') });
    expect(rules.filter((one) => one.includes('missing'))).toEqual([]);
  });

  it('do not take another chair for the meeting’s, nor one who is excused', async () => {
    const lines = `deltagere:\n  - Ida Falster, forperson SIND\n${TAKER}\nafbud:\n${CHAIR}`;
    expect(await found({ lines })).toEqual(['chair-missing 6:1 deltagere']);
  });

  it('count a guest', async () => {
    expect(await found({ lines: `deltagere:\n  - Ida Falster\ngæster:\n${CHAIR}\n${TAKER}` })).toEqual([]);
  });

  it('say nothing of an agenda, or where nobody is listed', async () => {
    expect(await found({ kind: 'dagsorden', lines: 'deltagere:\n  - Ida Falster' })).toEqual([]);
    expect(await found({ lines: 'gæster:\n  - Ida Falster' })).toEqual([]);
  });
});

describe('minute-taker-several', () => {
  it('finds each further one at the role', async () => {
    expect(
      await withPeople(
        '  - Ida Falster (formand, Referent)',
        '  - { navn: Bo Bak, rolle: [suppleant, referent] }',
      ),
    ).toEqual(['minute-taker-several 9:27 Referent', 'minute-taker-several 10:40 referent']);
  });

  it('leaves a secretary, an agenda and one person on two lines alone', async () => {
    expect(await withPeople('  - Ida Falster (sekretær)')).toEqual([]);
    expect(await withPeople('  - Bertil Kofoed Dam, fuldmægtig (referent)')).toEqual([
      'person-twice 9:5 Bertil Kofoed Dam',
    ]);
    expect(await found({ kind: 'dagsorden', lines: `deltagere:\n${TAKER}\n  - Bo Bak (referent)` })).toEqual(
      [],
    );
  });
});

describe('role-nearly-known', () => {
  it.each<[string, string[], string]>([
    ['Ida Falster, læge (refernt)', ['24 refernt'], 'referent'],
    ['Ida Falster (formanden, referent)', ['18 formanden'], 'formand, referent'],
    ['"Ida Falster (observatører)"', ['19 observatører'], 'observatør'],
    ['Ida Falster (Naestforperson)', ['18 Naestforperson'], 'næstforperson'],
    ['Ida Falster (refernet)', ['18 refernet'], 'referent'],
    ['Ida Falster (forperson og mødeleder)', ['18 forperson og mødeleder'], 'forperson, mødeleder'],
    ['Ida Falster (forperson/ mødeleder)', ['18 forperson/ mødeleder'], 'forperson, mødeleder'],
    ['Ida Falster (mødeleder).', ['18 mødeleder'], 'mødeleder'],
    ['Ida Falster (referent), læge', ['18 referent'], 'referent'],
    ['{ navn: Ida Falster (gæst), titel: læge }', ['26 gæst'], 'gæst'],
  ])('finds %s', async (person, places, suggestion) => {
    const text = meeting({ lines: `deltagere:\n${CHAIR}\n${TAKER}\n  - ${person}` });
    const { diagnostics } = await checkExample({ text, file: 'minutes/2026-03-17-eksempel.md' });
    const own = diagnostics.filter(({ ruleId }) => ruleId === 'role-nearly-known');
    expect(
      own.map(({ range: { start, end } }) => `${start.column} ${text.slice(start.offset, end.offset)}`),
    ).toEqual(places);
    expect(own.map(({ args }) => args['suggestion'])).toEqual([suggestion]);
  });

  it.each([
    'Ida Falster (Forperson)',
    'Ida Falster (Forperson , MØDELEDER)',
    'Ida Falster, lektor (ph.d., cand.psych.)',
    'Ida Falster (ordstyrer)',
    'Ida Falster (suppleant for Bo Bak)',
    'Ida Falster (formand, Lægeforeningen)',
    'Ida Falster (sekretariat)',
    'Ida Falster (områdeleder)',
    'Ida Falster (fagperson)',
    'Ida Falster (vært)',
    'Ida Falster (referat)',
    'Ida Falster (repræsentant)',
    'Ida Falster ()',
    'Ida Falster (fra kl. 12)',
    'Ida Falster (tidl. formand), læge',
    'Ida (Bibi) Falster, læge',
  ])('leaves %s alone', async (person) => {
    expect(await withPeople(`  - ${person}`)).toEqual([]);
  });

  it('says where the role is, where only that is wrong', async () => {
    const text = meeting({ lines: `deltagere:\n${CHAIR}\n${TAKER}\n  - Ida Falster (suppleant), læge` });
    const { diagnostics } = await checkExample({ text, file: 'minutes/2026-03-17-eksempel.md' });
    const own = diagnostics.filter(({ ruleId }) => IDS.has(ruleId));
    expect(own.map((one) => inWords(one, 'da').message)).toEqual([
      'Rollen »suppleant« står ikke sidst på linjen og læses derfor som almindelig tekst.',
    ]);
  });

  it('takes no longer for a long parenthesis', async () => {
    const blanks = ' '.repeat(100_000);
    expect(await withPeople(`  - "Ida Falster (referent${blanks}x${blanks})"`)).toEqual([]);
  });
});

describe('a word near a role', () => {
  it.each([
    ['formænd', 'formand'],
    ['møde-leder', 'mødeleder'],
    ['gæster', 'gæst'],
    ['gaest', 'gæst'],
    ['næsteformand', 'næstformand'],
    ['mødeledere', 'mødeleder'],
  ])('%s means %s', (word, role) => {
    expect(nearRole(word)).toBe(role);
  });

  it.each(['', '...', 'gast', 'rest', 'fagmand', 'formel', 'reference', 'talsperson', 'forpersonsuppleant'])(
    '%j means none',
    (word) => {
      expect(nearRole(word)).toBeUndefined();
    },
  );
});

describe('dates', () => {
  it('of approval and of the next meeting are compared with the meeting’s', async () => {
    const lines =
      'status: godkendt\ngodkendt: "2026-03-16"\nnæste møde:\n  - dato: 2026-03-17\n  - { dato: 2026-03-18 }';
    expect(await found({ kind: 'dagsorden', lines })).toEqual([
      'approved-before-meeting 7:11 "2026-03-16"',
      'next-meeting-before-this 9:11 2026-03-17',
    ]);
  });

  it('of approval may be the meeting’s own', async () => {
    expect(await found({ kind: 'dagsorden', lines: 'status: godkendt\ngodkendt: 2026-03-17' })).toEqual([]);
  });

  it.each([
    ['minutes/2026-03-18-eksempel.md', ['filename-date-differs 5:7 2026-03-17']],
    ['2026-03-18.md', ['filename-date-differs 5:7 2026-03-17']],
    ['minutes/2026-03-17.md', []],
    ['minutes/2025-01-01/eksempel.md', []],
    ['minutes/eksempel-2026-03-18.md', []],
    ['minutes/2024-00-36-sag.md', []],
    ['minutes/2026-03-181-sag.md', []],
  ])('in the file’s name %s', async (file, expected) => {
    expect(await found({ kind: 'dagsorden', file })).toEqual(expected);
  });
});

describe('time-reversed', () => {
  it('finds the meeting’s time, the next one’s and an item’s', async () => {
    const lines = 'tid: "15.30 – 10.00"\nnæste møde: { dato: 2026-06-09, tid: "10:00-10:00" }';
    const body = '## Sag\n\n- Tid: 9:30-9:15\n- Ansvarlig: Ida Falster\n';
    expect(await found({ kind: 'dagsorden', lines, body })).toEqual([
      'time-reversed 6:7 15.30 – 10.00',
      'time-reversed 7:39 10:00-10:00',
      'time-reversed 12:8 9:30-9:15',
    ]);
  });

  it.each(['10:00', '9:30-10:00', '19:00-00:30', '22.00–01.00'])('leaves tid %s alone', async (time) => {
    expect(await found({ kind: 'dagsorden', lines: `tid: "${time}"` })).toEqual([]);
  });

  it.each(['efter frokost', 'kl. 11 eller 10', '20-10 minutter', '15 min.', '*10:15-10:45*'])(
    'leaves the field %s alone',
    async (time) => {
      expect(await found({ kind: 'dagsorden', body: `## Sag\n\n- Tid: ${time}\n` })).toEqual([]);
    },
  );

  it('does not show the time of a confidential item', async () => {
    const text = meeting({ kind: 'dagsorden', body: '## (Fortrolig) Sag\n\n- Tid: 10:45-10:15\n' });
    const { diagnostics } = await checkExample({ text, file: 'minutes/2026-03-17-eksempel.md' });
    const [reversed] = diagnostics.filter(({ ruleId }) => ruleId === 'time-reversed');
    expect(reversed && inWords(reversed, 'da').message).toBe(
      'Tidsrummet slutter ikke senere, end det begynder.',
    );
  });
});

describe('frontmatter-text-cut', () => {
  it.each([
    ['a place', 'sted: Vejle, lokale #4', '6:21 #4'],
    ['a title', 'titel: Møde # to ', '6:13 # to'],
    ['a case number', 'sags-id: EMN-2026-00001 #2', '6:25 #2'],
    ['the next meeting', 'næste møde:\n  dato: 2026-05-01\n  sted: Hal #2', '8:13 #2'],
    ['a person', 'afbud:\n  - Hanne Skovby, overlæge #2', '7:28 #2'],
  ])('is found for %s', async (_, lines, expected) => {
    expect(await found({ lines, kind: 'dagsorden' })).toEqual([`frontmatter-text-cut ${expected}`]);
  });

  it.each([
    ['quotes', `sted: "Lokale #4" # bestilt\ntitel: '#3'`],
    ['a line of its own', '# lokalet er bestilt\nsted: Vejle\n# igen'],
    ['no blank', 'sted: C#-salen'],
    ['a date', 'næste møde:\n  dato: 2026-05-01 # en fredag'],
    ['a heading that is the title', 'sted: Vejle'],
  ])('is not found for %s', async (_, lines) => {
    const body = '# Møde #4\n\n## Sag\n';
    const titled = /titel/.test(lines) ? {} : { body };
    expect(await found({ lines, kind: 'dagsorden', ...titled })).toEqual([]);
  });
});

describe('frontmatter-quotes', () => {
  it.each([
    ['a place', 'sted: ”Vejle”', '6:7 ”Vejle”'],
    ['a title', 'titel: »Møde om søvn«', '6:8 »Møde om søvn«'],
    ['low and high ones', 'sags-id: „EMN-2026-00001“', '6:10 „EMN-2026-00001“'],
  ])('is found for %s', async (_, lines, expected) => {
    expect(await found({ lines, kind: 'dagsorden' })).toEqual([`frontmatter-quotes ${expected}`]);
  });

  it.each([
    ['straight quotes', `sted: "Vejle"\ntitel: 'Møde'`],
    ['a part of the text', 'sted: Café »Fjorden«\ntitel: »Åben dør« og »Lukket dør«'],
    ['quotes on purpose', 'sted: "»Fjorden«"'],
  ])('is not found for %s', async (_, lines) => {
    expect(await found({ lines, kind: 'dagsorden' })).toEqual([]);
  });
});
