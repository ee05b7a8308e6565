import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/model/text-edit.js';
import type { ReaderSettings } from '../../src/pipeline/prepare-meeting.js';
import { LANGUAGE_RULES } from '../../src/rules/language/rules.js';
import { checkExample } from './examples.js';

const IDS = new Set(LANGUAGE_RULES.map(({ rule }) => rule.id));

/** A meeting whose one item has this text, from line 8 on. */
function meeting(body: string): string {
  return `---\nformat: dmpg\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n---\n## Sag\n\n${body}\n`;
}

interface Found {
  readonly place: string;
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly fixed: string | undefined;
}

/** What the rules of language find: `line:column-line:column` with line 1 for the first of the text. */
async function check(
  body: string,
  settings: Partial<ReaderSettings> = {},
): Promise<(Found & { id: string })[]> {
  const text = meeting(body);
  const { diagnostics } = await checkExample({ text, file: 'minutes/2026-03-17-eksempel.md' }, settings);
  return diagnostics
    .filter(({ ruleId }) => IDS.has(ruleId))
    .sort((a, b) => a.range.start.offset - b.range.start.offset)
    .map(({ ruleId, range: { start, end }, args, fix }) => ({
      id: ruleId,
      place: `${start.line - 7}:${start.column}-${end.line - 7}:${end.column}`,
      text: text.slice(start.offset, end.offset),
      args,
      fixed: fix && applyEdits(text, fix).slice(meeting('').length - 1, -1),
    }));
}

/** Each find as one line: the rule, the place, and what stands there. */
async function finds(body: string): Promise<string[]> {
  return (await check(body)).map(({ id, place, text }) => `${id} ${place} ${text}`);
}

async function findsNothing(body: string): Promise<void> {
  expect(await finds(body)).toEqual([]);
}

describe('a word twice running', () => {
  it.each([
    ['Det er er vigtigt.', '1:8-1:10', 'er', 'Det er vigtigt.'],
    ['Er er du enig?', '1:4-1:6', 'er', 'Er du enig?'],
    ['Vi vi mødes.', '1:4-1:6', 'vi', 'Vi mødes.'],
    ['Arbejdet foregår i i klinikken.', '1:20-1:21', 'i', 'Arbejdet foregår i klinikken.'],
    ['Udvalget drøftede planen planen.', '1:26-1:32', 'planen', 'Udvalget drøftede planen.'],
    ['- Punkt om  om\n- Møde møde', '2:8-2:12', 'møde', '- Punkt om  om\n- Møde'],
    ['| A |\n| - |\n| af af |', '3:6-3:8', 'af', '| A |\n| - |\n| af |'],
    ['Sendt *af af* mig', '1:11-1:13', 'af', 'Sendt *af* mig'],
  ])('%j', async (body, place, text, fixed) => {
    expect(await check(body)).toMatchObject([
      { id: 'word-doubled', place, text, args: { word: text }, fixed },
    ]);
  });

  it('is found over a line break, and left to the author to mend', async () => {
    expect(await check('> Gruppen drøftede\n> drøftede sagen.')).toMatchObject([
      { place: '2:3-2:11', text: 'drøftede', fixed: undefined },
    ]);
  });

  it('is found three times running, and mended once', async () => {
    const text = meeting('Der af af af.');
    const { diagnostics } = await checkExample({ text, file: 'minutes/a.md' });
    const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
    expect(fixes).toHaveLength(2);
    expect(applyEdits(text, fixes)).toBe(meeting('Der af.'));
  });

  it('is found where the text is decomposed', async () => {
    expect(await finds('Om afdelingen og året året.'.normalize('NFD'))).toHaveLength(1);
  });

  it('is told without a fix where a clause may end between the two', async () => {
    expect(await check('De borgere, der deltog deltog også i festen.')).toMatchObject([
      { text: 'deltog', fixed: undefined },
    ]);
  });

  it.each([
    'De, der der bor, er glade, og er det det samme?',
    'Det kan ikke gøres for for mange penge, og vi gik hen til til sidst.',
    'Har den den fordel? At de de fleste er enige. Så så vi det, der som som regel sker.',
    'De ressourcer, vi har har vi brugt.',
    'Der var meget meget stor interesse og mange mange tak. Det tog længe længe.',
    'Duran Duran spiller i Baden Baden. Ali Ali deltog. Hip hip hurra!',
    'Det projekt, vi arbejder i i dag, og det, vi er i i øjeblikket.',
    'Vi deltager i i Region Midtjylland. Det udvalg, som hun sidder i i perioden.',
    'Det mener vi vi kan nå, og hvad tror vi vi får?',
    'Det, som de kan kan vi også. Hvad det er er uklart.',
    'Tallene er 10 10. Det gælder borgere (borgere i byen). Møde; møde. Planen. Planen er god.',
    'Se `er er` og https://www.eksempel.dk/er-er og og/og.',
    'Et et-årigt forløb og en en-til-en-samtale.',
    '```\ner er\n```',
  ])('is right, or may be: %j', findsNothing);
});

describe('a space beside a hyphen', () => {
  it.each([
    ['Referat af PSU- mødet.', '1:12-1:22', 'PSU- mødet', 'PSU-mødet'],
    ['En 10- årsplan.', '1:4-1:15', '10- årsplan', '10-årsplan'],
    ['Send en e- mail.', '1:9-1:16', 'e- mail', 'e-mail'],
    ['Om psykiatri- området.', '1:4-1:22', 'psykiatri- området', 'psykiatriområdet'],
    ['Om behand-\nling af angst.', '1:4-2:5', 'behand-\nling', 'behandling'],
    ['Sundheds - og Havneudvalget.', '1:1-1:28', 'Sundheds - og Havneudvalget', 'Sundheds- og Havneudvalget'],
    ['Om Kultur - og Fritid og Kultur- og Fritid.', '1:4-1:22', 'Kultur - og Fritid', 'Kultur- og Fritid'],
  ])('%j', async (body, place, text, suggestion) => {
    const found = { id: 'word-split', place, text, fixed: undefined, args: { suggestion } };
    expect(await check(body)).toMatchObject([found]);
  });

  it.each([
    'Psykiatri- og socialområdet, børne- og ungdomspsykiatri, tids- og procesplan, for- og efterår.',
    'Ind- eller udlæggelse, social-, sundheds- og arbejdsområdet, ind- samt udskrivning, dag- hhv. natvagt.',
    'Børne- som voksenpsykiatri, mor- til barn, over- versus underordnede, ind-/udland, sol- & vindenergi.',
    'Børne- såvel som ungdomspsykiatrien, drift- henholdsvis anlægsbudget, stor- kontra smådrift.',
    'Børne-\nog ungdomspsykiatri. Mødet - som var godt - sluttede. Forslaget er godt - og billigt.',
    'Danske Regioner - og Sundhedsstyrelsen - er enige.',
    'Perioden 2025 - 2030. Perioden 2025- 2030. December 2025- marts 2026.',
    'Eventuelt - åbent. Referat - Åben. Referat - åbent.',
    'Social-, sundheds- arbejds- og miljøområdet.',
    '`PSU- mødet` og kommandoen `a- mappe`.',
  ])('is right, or may be meant: %j', findsNothing);
});

describe('a date without a space', () => {
  it.each([
    ['Fredag den 28.februar 2025.', '1:12-1:27', 'Fredag den 28. februar 2025.'],
    ['Senest 1.Maj2026!', '1:8-1:17', 'Senest 1. Maj 2026!'],
    ['Mødes d.9. marts 2026.', '1:7-1:22', 'Mødes d. 9. marts 2026.'],
    ['Mødes d.9.marts2026.', '1:7-1:20', 'Mødes d. 9. marts 2026.'],
    ['Den 28. februar2025 mødes vi.', '1:5-1:20', 'Den 28. februar 2025 mødes vi.'],
  ])('%j', async (body, place, fixed) => {
    const found = (await check(body)).filter(({ id }) => id === 'date-space');
    expect(found).toMatchObject([{ place, fixed }]);
  });

  it.each([
    '28.februar 2025 er sidste frist.',
    '- 1.januar 2026 begynder vi.',
    '> 1.januar 2026 begynder vi.',
    'Vi begynder\n1.januar 2026 igen.',
  ])('is not mended where Markdown would make a list of it: %j', async (body) => {
    const [found, ...more] = await check(body);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ id: 'date-space', fixed: undefined });
    expect(found?.args['suggestion']).toMatch(/^den \d+\. /);
  });

  it.each([
    'Den 28. februar 2025, den 1. maj og d. 9. marts.',
    'Filen referat_28.februar.pdf og https://www.eksempel.dk/28.februar',
    'Version 1.2.maj og 45.januar.',
    'I punkt 3.majoritet og 1.mål.',
    '`1.januar`',
  ])('is right, or no date: %j', findsNothing);
});

describe('a month with a capital', () => {
  it.each([
    ['Den 28. Februar 2025.', 'Den 28. februar 2025.'],
    ['Mødet er torsdag den 5. Marts.', 'Mødet er torsdag den 5. marts.'],
    ['Frist: 12. September, kl. 12.', 'Frist: 12. september, kl. 12.'],
    ['Senest 1. Maj 2026.', 'Senest 1. maj 2026.'],
    ['Det kom i August 2025.', 'Det kom i august 2025.'],
  ])('%j', async (body, fixed) => {
    expect(await check(body)).toMatchObject([{ id: 'month-capital', fixed }]);
  });

  it('is found at the month alone', async () => {
    expect(await finds('Den 28. Februar 2025.')).toEqual(['month-capital 1:9-1:16 Februar']);
  });

  it.each([
    'Februar er kort. - Marts er lang.\n\n- April 2026\n- Maj 2026\n\n| Juni 2026 | Juli |\n| - | - |\n| August | Oktober 2026 |',
    '#### Januar 2026\n\nSe punkt 3. Februar 2026 bliver travl. Det var i uge 7. Marts bliver bedre.',
    'Til stede: 1. August Lind, 2. Maj Holm, 3. April Dam.',
    'Vi var 12. Februar kom med sne. I Januar-udvalget talte Maj Hansen med August Krogh i Maj Hansens hus.',
    'FEBRUAR 2026 og 28. FEBRUAR 2026.',
  ])('is right, or may be: %j', findsNothing);
});

describe('times of day in two forms', () => {
  it('are told once, at the first of the rarer', async () => {
    expect(
      await check('Fra kl. 10.00 til kl. 12:15 og kl. 13.00, kl. 14:30.\n\nIgen 15.00–16.00.'),
    ).toMatchObject([{ id: 'clock-form', place: '1:23-1:28', text: '12:15', args: { colon: 2, stop: 4 } }]);
  });

  it('are told at the colon where both are as common', async () => {
    expect(await finds('Fra kl. 10.00 til kl. 12:15.')).toEqual(['clock-form 1:23-1:28 12:15']);
  });

  it.each([
    '- Tid: 10:00-11:30\n\nFrokost er kl. 12.15, og 13.00-15.30 er der gruppearbejde.',
    'Fra kl. 10 til kl. 12.30 og kl. 13.',
    'Kl. 10:00. Mødet varer 12.11-15.11, resultatet er 1.23 (1.05–1.45), og 10.50-12.75 % deltog.',
    'Kl. 10:00. Afsnit 2.10 og 3.15. Beløbet er 13.950-14.200 kr., forholdet 1:50.',
  ])('are one form, or no times: %j', findsNothing);
});

describe('an abbreviation in two forms', () => {
  it.each([
    [
      'Sendt mhp svar, mhp. drift og mhp. salg.',
      '1:7-1:10',
      { found: 'mhp', count: 1, other: 'mhp.', others: 2 },
    ],
    ['Sendt mhp. svar. Åbnet mhp drift.', '1:24-1:27', { found: 'mhp', other: 'mhp.', others: 1 }],
    ['Vi har fx A, fx B og f.eks. C.', '1:22-1:28', { found: 'f.eks.', count: 1, other: 'fx', others: 2 }],
    ['Stole mv. til mødet, borde m.v. til salen, lys mv, også.', '1:48-1:50', { found: 'mv' }],
    ['Evt nyt. Der er evt. mere og evt. flere.', '1:1-1:4', { found: 'evt', others: 2 }],
    ['Omkring kl 10 og kl. 11 og kl. 12.', '1:9-1:11', { found: 'kl', others: 2 }],
    ['Det er bl.a. A, bl.a. B og bla. c.', '1:28-1:32', { found: 'bla.' }],
    ['Jf aftalen, jf. Budgettet og jf. loven.', '1:1-1:3', { found: 'jf', others: 2 }],
  ])('%j', async (body, place, args) => {
    expect(await check(body)).toMatchObject([{ id: 'abbreviation-mixed', place, args }]);
  });

  it.each([
    'Borde, stole mv. Der er også borde mv og lys.',
    'Borde, stole mv.\n\nDer er lys mv og mere.',
    'Det tages evt. Så er der evt flere.',
    'KL er enig, kl. 10 mødes vi. CA 125 og ca. 100. FX er en valuta, fx dollar. Bla bla bla, og bl.a. dette.',
    'Se nr. 5 og samme nr som før, den 3. maj og d. 4. maj. Det varer 5 min. og 10 min i alt.',
    '`mhp` og mhp. det. Se https://www.eksempel.dk/mhp og evt@eksempel.dk.',
    'MHP-gruppen mødes mhp. drøftelse. Evt-punktet er evt. slut.',
  ])('is one form, or something else: %j', findsNothing);
});

describe('quotation marks of two kinds', () => {
  it('are told once, at the first of the rarer, with how many there are', async () => {
    expect(await check('Om "A", ”B” og »C«.\n\nOm ”D” og "E".')).toMatchObject([
      { id: 'quotes-mixed', place: '1:4-1:5', text: '"', args: { straight: 2, danish: 3 } },
    ]);
    expect(await finds('Om "A", "B" og »*C*«.')).toEqual(['quotes-mixed 1:16-1:17 »']);
  });

  it.each([
    'Om "A" og "B".',
    'Om ”A”, »B« og „C“.',
    'Om ”A” på en skærm på 24", et løb på 5\'\' og et rør på 3/4".',
    'Om ”A” og `"B"`.',
    'Om ”A” og [B](https://www.eksempel.dk "titel").',
    "Om ”A”, 'B' og det’ er det.",
  ])('are of one kind, or no quotation marks: %j', findsNothing);
});

describe('a word that the dictionary does not know', () => {
  const KNOWN = new Set(
    'gruppen drøftede sagen sag filen sundhed -årig og retningslinje mødes blev sendt'.split(' '),
  );
  const settings = (words: readonly string[] = []): Partial<ReaderSettings> => {
    const settingsFor = () => new Map([['spelling', { options: { words } }]]);
    const configuration = { ...NO_CONFIGURATION, settingsFor };
    return { needs: new Set(['spelling']), knowsWord: (word) => KNOWN.has(word), configuration };
  };
  const unknown = async (body: string, words?: readonly string[]) =>
    (await check(body, settings(words))).map(({ id, place, args }) => `${id} ${place} ${args['word']}`);

  it('is told once, at its first place, with a capital or without', async () => {
    expect(await unknown('Gruppen drøftede saggen.\n\nSaggen blev sendt.')).toEqual([
      'spelling 1:18-1:24 saggen',
    ]);
    expect(await unknown('Grupen drøftede sagen.')).toEqual(['spelling 1:1-1:7 Grupen']);
  });

  it('is looked up composed', async () => {
    expect(await unknown('Gruppen drøftede sagen.'.normalize('NFD'))).toEqual([]);
  });

  it('is looked for between hyphens', async () => {
    expect(
      await unknown('Gruppen drøftede sundheds- og DMPG-retningslinje, 18-årig, DMPG-retninglinje.'),
    ).toEqual(['spelling 1:65-1:77 retninglinje']);
  });

  it('is let pass where the workspace lists it', async () => {
    expect(await unknown('Gruppen drøftede peermedarbejder.', ['PeerMedarbejder'])).toEqual([]);
  });

  it.each([
    'Gruppen drøftede Xyzzy. Xyzzy blev sendt.',
    'Xyzzy Plugh drøftede sagen.',
    'Gruppen drøftede F-ACT, OPUS2, DMPG’en, 3xyz og x.',
    'Gruppen drøftede [sagen](https://www.eksempel.dk/xyzzy) og `xyzzy` og plugh@xyzzy.dk.',
    'Gruppen drøftede mhp pkt. sagen og xyz. sagen og filen xyzzy.pdf.',
    '<https://www.xyzzy.dk>',
  ])('is none where it is a name, an abbreviation, an address or code: %j', async (body) => {
    expect(await unknown(body)).toEqual([]);
  });

  it('is not looked for unless asked', async () => {
    expect(await finds('Gruppen drøftede saggen.')).toEqual([]);
  });
});

describe('the places of what is found', () => {
  it('are right behind escapes, entities, marks of quotations and indents', async () => {
    expect(await finds('- Prisen \\* er &amp; bliver god,\n  men den er er høj.')).toEqual([
      'word-doubled 2:14-2:16 er',
    ]);
    expect(await finds('> Der \\_er\\_ tale om\n> et et forsøg.')).toEqual(['word-doubled 2:6-2:8 et']);
    expect(await finds('Mødet &#230; er er slut.')).toEqual(['word-doubled 1:17-1:19 er']);
  });

  it('come without a fix where the file does not have the text letter by letter', async () => {
    expect(await check('Prisen \\* er er høj.')).toMatchObject([{ place: '1:14-1:16', fixed: undefined }]);
  });

  it('are found in all text: titles, notes, cells', async () => {
    const body = 'Se[^n].\n\n## Møde møde\n\n| Om om |\n| - |\n| Plan plan |\n\n[^n]: Note note.';
    const found = await finds(body);
    expect(found).toEqual([
      'word-doubled 3:9-3:13 møde',
      'word-doubled 7:8-7:12 plan',
      'word-doubled 9:12-9:16 note',
    ]);
  });

  it('quote nothing of a confidential item', async () => {
    const body =
      'Tekst.\n\n## (Fortrolig) Personsag\n\nDet er er hemmeligt, PSU- mødet 1.maj og mhp og mhp. salg.';
    const found = await check(body);
    expect(new Set(found.map(({ id }) => id))).toEqual(
      new Set(['word-doubled', 'word-split', 'date-space', 'abbreviation-mixed']),
    );
    for (const { args } of found)
      expect(Object.values(args).filter((value) => typeof value === 'string' && value !== '')).toEqual([]);
  });
});
