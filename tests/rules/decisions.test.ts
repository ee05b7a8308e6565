import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { applyEdits } from '../../src/model/text-edit.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { readDanishDate } from '../../src/model/danish-date.js';
import { isPersonName } from '../../src/rules/decisions/person-names.js';
import { DECISION_RULES } from '../../src/rules/decisions/rules.js';
import type { ReaderSettings } from '../../src/pipeline/prepare-meeting.js';
import { checkExample } from './examples.js';

const IDS = new Set(DECISION_RULES.map(({ rule }) => rule.id));
const FILE = 'minutes/2026-03-17-eksempel.md';
const PEOPLE = `deltagere:
  - Agnete Riis Lund, overlæge, Region Midtjylland (forperson)
  - Bertil Kofoed Dam, fuldmægtig, Foreningen Lys og Luft (referent)
afbud:
  - San K.K. Sørensen
`;

interface Written {
  readonly text: string;
  readonly people?: string;
  readonly kind?: string;
  readonly item?: string;
  readonly extra?: string;
}

/** Minutes whose section's text begins on line 17, where nothing is put before it. */
function minutes({ text, people = PEOPLE, kind = 'referat', item = '## Sag', extra = '' }: Written): string {
  const frontmatter = `format: dmpg\ndokument: ${kind}\ngruppe: DMPG Eksempel\ndato: 2026-03-17\n${extra}${people}`;
  return `---\n${frontmatter}---\n\n${item}\n\n### Referat\n\n${text}\n`;
}

async function own(source: string, settings: Partial<ReaderSettings> = {}): Promise<Diagnostic[]> {
  const { diagnostics } = await checkExample({ text: source, file: FILE }, settings);
  return diagnostics.filter(({ ruleId }) => IDS.has(ruleId));
}

/** Findings of this group: `rule line:column text`. */
async function found(text: string, more: Omit<Written, 'text'> = {}): Promise<string[]> {
  const source = minutes({ text, ...more });
  return (await own(source)).map(({ ruleId, range: { start, end } }) => {
    return `${ruleId} ${start.line}:${start.column} ${source.slice(start.offset, end.offset)}`;
  });
}

const task = (responsible: string) => `- [ ] Sender udkast (ansvarlig: ${responsible}, frist: 2026-05-01)`;

describe('decision-empty', () => {
  it.each([
    ['**Beslutning:**', '**Beslutning:**'],
    ['**Beslutning**: …', '**Beslutning**: …'],
    ['- **Beslutning:** -', '- **Beslutning:** -'],
    ['- [ ] **Beslutning:**', '- [ ] **Beslutning:**'],
    ['1. **Beslutning:** ?', '1. **Beslutning:** ?'],
    ['> **beslutninger:**', '**beslutninger:**'],
  ])('finds %j', async (text, place) => {
    const column = text.indexOf(place) + 1;
    expect(await found(text)).toEqual([`decision-empty 17:${column} ${place}`]);
  });

  it.each([
    '**Beslutning:** Ja.',
    '**Beslutning:** 1',
    '**Beslutning:** [Bilag 2](https://www.eksempel.dk/)',
    '- **Beslutning:**\n  - Planen blev vedtaget.',
    'Gruppen traf ingen beslutning:',
  ])('leaves %j alone', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('says so where text below is not taken as the decision', async () => {
    const messages = async (text: string) =>
      (await own(minutes({ text }))).map((one) => inWords(one, 'da').message.includes('under den'));
    expect(await messages('**Beslutning:**\n\n- Planen blev vedtaget.')).toEqual([true]);
    expect(await messages('**Beslutning:**\n\nPlanen blev vedtaget.')).toEqual([true]);
    expect(await messages('**Beslutning:**\n\n**Beslutning:** Ja.')).toEqual([false]);
    expect(await messages('**Beslutning:**\n\n#### Opgaver')).toEqual([false]);
    expect(await messages(`**Beslutning:**\n\n${task('Agnete')}`)).toEqual([false]);
  });

  it('says nothing of an agenda, nor of a section that is a decision as a whole', async () => {
    expect(await found('**Beslutning:**', { kind: 'dagsorden' })).toEqual([]);
    const whole = `---\nformat: danske-regioner\ndokument: referat\nudvalg: Udvalget\ndato: 2026-03-17\n---\n\n## (Offentlig) Sag\n\n### Beslutninger\n\n–\n`;
    expect(await own(whole)).toEqual([]);
  });
});

describe('a task without parts', () => {
  it.each([
    [
      '- [ ] Sender udkast (frist: 2026-05-01)',
      'action-without-responsible 17:7 Sender udkast (frist: 2026-05-01)',
    ],
    ['- [ ] Sender udkast', 'action-without-responsible 17:7 Sender udkast'],
    ['- [ ] Sender *udkast*\n  - og bilag', 'action-without-responsible 17:7 Sender *udkast*'],
    ['- [ ] Sender udkast (ansvarlig: ?, frist: 2026-05-01)', 'action-without-responsible 17:33 ?'],
    [
      '- [ ] Sender udkast (ansvarlig: Agnete)',
      'action-without-deadline 17:7 Sender udkast (ansvarlig: Agnete)',
    ],
    ['- [ ] Agnete sender udkast', 'action-without-deadline 17:7 Agnete sender udkast'],
    [
      '- [ ] Sender udkast til Agnete inden for rammen',
      'action-without-responsible 17:7 Sender udkast til Agnete inden for rammen',
    ],
  ])('gives one finding: %s', async (text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });

  it.each([
    '- [x] Sender udkast',
    '- Sender udkast',
    task('Agnete'),
    '- [ ] Sekretariatet sender udkast (frist: 2026-05-01)',
    '- [ ] DMPG’en sender udkast (frist: 2026-05-01)',
    '- [ ] Forfattergruppen sender udkast senest til jul',
    '- [ ] Sender udkast inden jul (ansvarlig: Agnete)',
    '- [ ] Følger løbende op (ansvarlig: Agnete)',
    '- [ ] Sender udkast (ansvarlig: Agnete; senest i maj)',
  ])('gives none: %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('is none in an agenda', async () => {
    expect(await found('- [ ] Sender udkast', { kind: 'dagsorden' })).toEqual([]);
  });

  it.each([
    ['- [ ] Sender udkast', 'Opgaven har hverken ansvarlig eller frist.'],
    ['- [ ] Sender udkast (frist: 2026-05-01)', 'Opgaven har ingen ansvarlig.'],
    ['- [ ] Sender udkast senest i maj', 'Opgaven har ingen ansvarlig.'],
    [
      '- [ ] Sender udkast (Ansvarlige: Agnete og Bertil)',
      'Opgavens ansvarlige er ikke skrevet i en form, der kan læses.',
    ],
    [
      '- [ ] Sender udkast (ansvarlig: <agnete@eksempel.dk>)',
      'Opgavens ansvarlige er ikke skrevet i en form, der kan læses.',
    ],
    [
      '- [ ] Sender udkast (ansvarlig: Agnete, deadline: 1. maj)',
      'Opgavens frist er ikke skrevet i en form, der kan læses.',
    ],
    ['- [ ] Sender udkast (ansvarlig: Agnete)', 'Opgaven har ingen frist.'],
  ])('says what is missing: %s', async (text, message) => {
    expect((await own(minutes({ text }))).map((one) => inWords(one, 'da').message)).toEqual([message]);
  });
});

describe('responsible-unknown', () => {
  it('finds each unknown name at its place, and suggests the one that was meant', async () => {
    const text = task('Agnete Ris Lund, Ida Munk Falster og Bertil Dam');
    expect(await found(text)).toEqual([
      'responsible-unknown 17:33 Agnete Ris Lund',
      'responsible-unknown 17:50 Ida Munk Falster',
    ]);
    const findings = await own(minutes({ text }));
    expect(findings.map(({ args }) => args['suggestion'])).toEqual(['Agnete Riis Lund', '']);
  });

  const ACCEPTED = [
    'Agnete Lund|agnete riis lund|Lund|AL|A. Riis Lund|Overlæge Agnete Riis Lund|Bertil Kofoed-Dam|Ida',
    'San Sørensen|San Karl Sørensen|referenten|Sekretariatet|alle|DMPG|SUNDK Aarhus|Region Sjælland',
    'Silkeborg Kommune|Dansk Psykiatrisk Selskab|Børne- og Ungdomspsykiatrisk Selskab|Lys og Luft',
    'Klinisk Database|Yngre Læger|forpersonen for Den Faglige Følgegruppe|arbejdsgruppen Søvn og Sind',
    'de fem regioner|Ida i samarbejde med Bo Bak',
  ];
  it.each(ACCEPTED.join('|').split('|'))('accepts %s', async (responsible) => {
    expect(await found(task(responsible))).toEqual([]);
  });

  it('compares letters composed, and aa with å', async () => {
    const people = `${PEOPLE}gæster:\n  - Åse Bådsgaard\n`;
    expect(await found(task('Aase Baadsgård'.normalize('NFD')), { people })).toEqual([]);
  });

  it('knows whom an item names, and whom the text speaks of', async () => {
    const item = '## Sag\n\n- Sagsbehandler: Ida Munk Falster\n- Ansvarlig: Per Ask og Bo Bak';
    expect(await found(task('Ida Falster, Bo Bak'), { item })).toEqual([]);
    expect(await found(`Det drøftes med Ida Falsters afdeling.\n\n${task('Ida Falster')}`)).toEqual([]);
    expect(await found(`Ida Falstermann var der.\n\n${task('Ida Falster')}`)).toHaveLength(1);
    expect(await found(`${task('Ida Falster')}\n${task('Ida Falster')}`)).toHaveLength(2);
  });

  it('says nothing of tasks done, in an agenda, or where no participants are listed', async () => {
    expect(await found('- [x] Sender udkast (ansvarlig: Ida Falster)')).toEqual([]);
    expect(await found(task('Ida Falster'), { kind: 'dagsorden' })).toEqual([]);
    const source = `---\nformat: danske-regioner\ndokument: referat\nudvalg: Udvalget\ndato: 2026-03-17\n---\n\n## (Offentlig) Sag\n\n### Beslutninger\n\n${task('Ida Falster')}\n`;
    expect(await own(source)).toEqual([]);
  });

  it('can be told of others', async () => {
    const settings = new Map([['responsible-unknown', { options: { known: ['Ida Munk Falster'] } }]]);
    const configuration = { ...NO_CONFIGURATION, settingsFor: () => settings };
    const source = minutes({ text: task('Ida Falster') });
    expect(await own(source, { configuration })).toEqual([]);
    expect(await own(source)).toHaveLength(1);
  });

  it('does not name anybody of a confidential item', async () => {
    const [finding] = await own(minutes({ text: task('Agnete Ris Lund'), item: '## (Fortrolig) Sag' }));
    expect(finding?.args).toEqual({ name: '', suggestion: '' });
  });

  it('takes linear time for many names', async () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const names = letters.flatMap((a) => letters.map((b) => `Ida Munk${a}${b}`));
    const text = names.flatMap((name) => [task(name), task(name)]).join('\n');
    const started = performance.now();
    expect(await found(text)).toHaveLength(2 * names.length);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a person’s name', () => {
  const NAMES =
    'Ida Falster|Anne-Sofie Kragh Hjorth|J.P. Madsen|Kåre von der Lippe|Siobhán O’Neill|Ahmed el Masri';
  it.each(NAMES.split('|'))('is %s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  const OTHERS =
    'Ida|IDA FALSTER|ida falster|Ida F.|Team 4|Ida (læge)|Danske Patienter|Røde Kors|Region Øst|Næste Møde';
  it.each(OTHERS.split('|'))('is not %s', (name) => {
    expect(isPersonName(name)).toBe(false);
  });
});

describe('deadline-before-meeting', () => {
  it('finds an open task’s', async () => {
    expect(await found('- [ ] Sender udkast (frist: 2026-03-16, ansvarlig: Agnete).')).toEqual([
      'deadline-before-meeting 17:29 2026-03-16',
    ]);
  });

  it('leaves the meeting’s own day and tasks done alone', async () => {
    expect(await found('- [ ] Sender udkast (ansvarlig: Agnete, frist: 2026-03-17)')).toEqual([]);
    expect(await found('- [x] Sender udkast (ansvarlig: Agnete, frist: 2025-03-17)')).toEqual([]);
  });
});

describe('deadline-not-a-date', () => {
  it.each<[string, string]>([
    ['1. december 2026', '2026-12-01'],
    ['1/12-2026', '2026-12-01'],
    ['mandag den 1. dec. 2026 kl. 12', '2026-12-01'],
    ['1. februar', '2027-02-01'],
    ['1/4', '2026-04-01'],
    ['2026-5-1', '2026-05-01'],
    ['1.5.26', '2026-05-01'],
    ['inden næste møde', '2026-06-09'],
    ['2026-02-30', ''],
    ['31. november 2026', ''],
    ['uge 10-12', ''],
    ['2-3 uger', ''],
    ['snarest', ''],
  ])('finds %s and suggests %j', async (due, suggestion) => {
    const extra = 'næste møde: { dato: 2026-06-09 }\n';
    const source = minutes({ text: `- [ ] Sender udkast (ansvarlig: Agnete, frist: ${due})`, extra });
    const findings = await own(source);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['deadline-not-a-date']);
    expect(findings.map(({ range }) => source.slice(range.start.offset, range.end.offset))).toEqual([due]);
    expect(findings.map(({ args }) => args['suggestion'])).toEqual([suggestion]);
  });

  it.each(['2026-05-01', 'løbende', 'Løbende', 'ingen'])('accepts %s', async (due) => {
    expect(await found(`- [ ] Sender udkast (ansvarlig: Agnete, frist: ${due})`)).toEqual([]);
  });

  it('says that a date does not exist', async () => {
    const findings = await own(minutes({ text: '- [ ] Sender (ansvarlig: Agnete, frist: 2026-02-30)' }));
    expect(findings.map((one) => inWords(one, 'da').message)).toEqual([
      'Fristen »2026-02-30« er ikke en dato, der findes.',
    ]);
  });

  it('mends only what can mean one date, and not in a confidential item', async () => {
    const mended = async (due: string, item?: string) => {
      const text = `- [ ] Sender (ansvarlig: Agnete, frist: ${due})`;
      const source = minutes({ text, ...(item && { item }) });
      const edits = (await own(source)).flatMap(({ fix }) => fix ?? []);
      return applyEdits(source, edits).slice(source.indexOf('- [ ]')).trim();
    };
    expect(await mended('den 1. maj 2026')).toBe('- [ ] Sender (ansvarlig: Agnete, frist: 2026-05-01)');
    expect(await mended('fredag den 1. maj 2026')).toContain('frist: 2026-05-01)');
    for (const due of ['senest 1. maj 2026', '1. maj', '1/5-2026', '1. maj 2026 kl. 12'])
      expect(await mended(due)).toContain(`frist: ${due})`);
    expect(await mended('1. maj 2026', '## (Fortrolig) Sag')).toContain('frist: 1. maj 2026)');
  });

  it('points at the whole line where the deadline goes over two', async () => {
    const line = 'Sender udkast (ansvarlig: Agnete, frist: 1.\n  maj 2026)';
    expect(await found(`- [ ] ${line}`)).toEqual([`deadline-not-a-date 17:7 ${line}`]);
  });

  it('leaves tasks done alone', async () => {
    expect(await found('- [x] Sender udkast (ansvarlig: Agnete, frist: medio maj)')).toEqual([]);
  });
});

describe('a Danish date', () => {
  it.each([
    ['20260501', { date: '2026-05-01', certain: false }],
    ['1 Maj 2026', { date: '2026-05-01', certain: true }],
    ['17. marts', { date: '2027-03-17', certain: false }],
    ['18/3', { date: '2026-03-18', certain: false }],
  ])('is read in %s', (text, expected) => {
    expect(readDanishDate(text, '2026-03-17')).toEqual(expected);
  });

  it.each(['kl. 12.30', '1/2 år', '150000', '32. maj 2026', 'maj 2026', 'uge 20', '3 majs'])(
    'is not read in %s',
    (text) => {
      expect(readDanishDate(text, '2026-03-17')).toBeUndefined();
    },
  );
});
