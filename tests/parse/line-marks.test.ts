import { describe, expect, it } from 'vitest';
import { maySayConfidential } from '../../src/model/confidential-words.js';
import { isLabelled, isLikeAMark, isMarkedAtEnd } from '../../src/parse/line-marks.js';

const ADJECTIVES = [
  'fortroligt',
  'fortr.',
  'konfidentielt',
  'hemmelig',
  'uoffentligt',
  'confidential',
].flatMap((word) => [word, `strengt ${word}`, `delvist  ${word}`]);
const NOT_PUBLIC = ['ikke', 'ej'].flatMap((not) =>
  ['', ' ', '  ', '-', '\u00A0'].map((gap) => `${not}${gap}offentligt`),
);
const POINTS = ['lukket punkt', 'lukkede  døre', 'lukket sag'];
const NOTES = [
  ...[
    'må ikke offentliggøres',
    'ikke  til offentliggørelse',
    'kun  internt',
    'til  internt brug',
    'kun til intern brug',
  ],
  ...['for lukkede døre', 'undtaget fra offentlighed', 'undtaget aktindsigt'],
];
const WORDS = [...ADJECTIVES, ...NOT_PUBLIC, ...POINTS, ...NOTES];
const FORMS: readonly ((words: string) => string)[] = [
  (words) => `**${words}:** Teksten.`,
  (words) => `#### ${words}`,
  (words) => `- (${words}) Teksten.`,
  (words) => `Teksten (${words}).`,
  (words) => `<!-- ${words} -->`,
  (words) => `- Adgang: ${words}`,
  (words) => `**Beslutning:** (${words}) Teksten.`,
];
const FIELDS = ['Offentlig', 'Offentligt', 'Åben', 'Åbent'].flatMap((name) => [
  ...[`- ${name}: nej`, `- ${name} : nej`, `- **${name}**: nej`, `- __${name}:__ false`],
]);

/** Containers, tags, classes and elements that hide nothing; headings that are none; a word with its reason. */
const OTHERS = [
  ':::fortrolig',
  '::: fortrolig',
  '```fortrolig',
  '> [!FORTROLIG]',
  '{fortrolig}',
  '{% fortrolig %}',
  '((fortrolig: Teksten))',
  '{fortrolig: Teksten}',
  'Teksten #fortrolig',
  'Teksten {.fortrolig}',
  '<div hidden>',
  '<p class="x" style="color:red;display: none">Teksten</p>',
  '##Fortrolig personsag',
  '##2. Fortrolig: Personsag',
  '##\u00A0Fortrolig personsag',
  ...[
    '##(Fotrolig) Sag',
    '##🔒 Sag',
    '##(L) Sag',
    '##Ｆｏｒｔｒｏｌｉｇ sag',
    '##F O R T R O L I G sag',
    '> #[Fotrolig] Sag',
  ],
  '*Fortroligt punkt*',
  'Fortroligt, jf. styrelseslovens § 10',
  'NB: fortroligt!',
];
const OPEN = [
  '#1 i køen er fortrolig rådgivning',
  '##Fælles (Offentlig) fortrolighed',
  'En samtale er fortrolig, når borgeren ønsker det',
  'Efter 5 < 7 hidden',
  'fortrolige.samtaler@eksempel.example',
];

const isMark = (line: string) => isLikeAMark(line) || isMarkedAtEnd(line) || isLabelled(line);

describe('a line that says it is confidential', () => {
  const lines = [
    ...WORDS.flatMap((words) => FORMS.map((form) => form(words))),
    ...FIELDS,
    'IKKE  OFFENTLIGT',
  ];

  it('is not passed over by the quick look', () => {
    const marks = lines.flatMap((line) => [line, line.toUpperCase()]).filter(isMark);
    expect(marks.length).toBeGreaterThan(lines.length);
    expect(marks.filter((line) => !maySayConfidential(line))).toEqual([]);
  });

  it.each(OTHERS)('is known by its form: %s', (line) => {
    expect(maySayConfidential(line) && isMark(line)).toBe(true);
  });

  it.each(OPEN)('is not one that speaks of confidentiality: %s', (line) => {
    expect(maySayConfidential(line) && isMark(line)).toBe(false);
  });

  it.each(FIELDS)('is known by its field: %s', (line) => {
    expect(maySayConfidential(line) && isMark(line)).toBe(true);
  });
});
