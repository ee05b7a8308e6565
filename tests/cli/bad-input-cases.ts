import { symlinkSync } from 'node:fs';
import { FILE_CASES } from './bad-file-cases.js';
import { FRONTMATTER, replaced, withBody, withFormat, withKeys } from './bad-input-source.js';
import type { BadInput } from './bad-input-source.js';
import { TEMPLATE_CASES } from './bad-template-cases.js';

const ALIAS_BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, i) => {
    const before = 'abcdefgh'[i] ?? '';
    return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(', ')}]`;
  }),
];

const FRONTMATTER_CASES: readonly BadInput[] = [
  {
    name: 'no frontmatter',
    source: '# Referat\n\n## Punkt\n\nTekst.\n',
    place: '1:1',
    rule: 'frontmatter-missing',
    danish: ['begynder ikke med frontmatter', '»---«'],
    english: ['does not begin with frontmatter', '»---«'],
  },
  {
    name: 'frontmatter below something else',
    source: `# Referat\n\n${FRONTMATTER}---\n\n## Punkt\n`,
    place: '1:1',
    rule: 'frontmatter-missing',
    danish: ['Slet det, der står over'],
    english: ['Delete what stands above'],
  },
  {
    name: 'frontmatter between dashes',
    source: `${FRONTMATTER}---\n\n## Punkt\n`.replaceAll('---', '—-'),
    place: '1:1',
    rule: 'frontmatter-missing',
    danish: ['præcis tre bindestreger'],
    english: ['exactly three hyphens'],
  },
  {
    name: 'fields without the lines around them',
    source: `${FRONTMATTER}\n## Punkt\n`.replace('---\n', ''),
    place: '1:1',
    rule: 'frontmatter-missing',
    danish: ['over det første felt'],
    english: ['above the first field'],
  },
  {
    name: 'unclosed frontmatter',
    source: `${FRONTMATTER}\n## Punkt\n\nTekst.\n`,
    place: '1:1',
    rule: 'frontmatter-unclosed',
    danish: ['slutter ikke', '»---«'],
    english: ['does not end', '»---«'],
  },
  {
    name: 'YAML with an unclosed quote',
    source: withKeys('sted: "Mødelokale 3', 'tid: 10:00'),
    place: '5:',
    rule: 'yaml-syntax',
    danish: ['anførselstegn'],
    english: ['quote'],
  },
  {
    name: 'YAML indented with a tab',
    source: withKeys('deltagere:', '\t- Anna Holm'),
    place: '6:1',
    rule: 'yaml-syntax',
    danish: ['tabulator', 'mellemrum'],
    english: ['tab', 'spaces'],
  },
  {
    name: 'YAML alias bomb',
    source: withKeys(...ALIAS_BOMB),
    place: '5:',
    rule: 'yaml-alias',
    danish: ['aliaser', 'Skriv værdien helt ud'],
    english: ['aliases', 'Write the value out'],
  },
  {
    name: 'unknown key',
    source: withKeys('deltager: [Anna Holm]'),
    place: '5:1',
    rule: 'unknown-key',
    danish: ['»deltager«', 'Mente du »deltagere«?'],
    english: ['»deltager«', 'Did you mean »deltagere«?'],
  },
  {
    name: 'English key',
    source: withKeys('participants: [Anna Holm]'),
    place: '5:1',
    rule: 'english-key',
    danish: ['»participants« er engelsk', '»deltagere«'],
    english: ['»participants« is English', '»deltagere«'],
  },
  {
    name: 'wrong type',
    source: withKeys('deltagere: Anna Holm'),
    place: '5:12',
    rule: 'wrong-type',
    danish: ['Feltet »deltagere« skal være en liste, men er tekst', '»- «'],
    english: ['deltagere must be a list but is text', '»- «'],
  },
  {
    name: '31 February',
    source: replaced('2026-03-17', '2026-02-31'),
    place: '4:7',
    rule: 'date-invalid',
    danish: ['»2026-02-31« er ikke en dato', 'år-måned-dag'],
    english: ['»2026-02-31« is not a date', 'year-month-day'],
  },
  {
    name: 'a date in another form',
    source: replaced('2026-03-17', '17/3-2026'),
    place: '4:7',
    rule: 'date-invalid',
    danish: ['»17/3-2026« er ikke skrevet som år-måned-dag', 'Skriv 2026-03-17'],
    english: ['»17/3-2026« is not written as year-month-day', 'Write 2026-03-17'],
  },
  {
    name: 'a date without its year',
    source: replaced('2026-03-17', '17. marts'),
    place: '4:7',
    rule: 'date-invalid',
    danish: ['er ikke skrevet som år-måned-dag', 'fx 2025-11-07'],
    english: ['is not written as year-month-day', 'for example 2025-11-07'],
  },
  {
    name: 'a time in another form',
    source: withKeys('tid: kl. 14-16'),
    place: '5:6',
    rule: 'time-invalid',
    danish: ['»kl. 14-16« er ikke skrevet som et tidspunkt', 'Skriv "14:00-16:00"'],
    english: ['»kl. 14-16« is not written as a time', 'Write "14:00-16:00"'],
  },
  {
    name: 'unknown format',
    source: withFormat('dmp'),
    place: '2:9',
    rule: 'format-unknown',
    danish: ['»dmp«', 'Mente du »dmpg«?'],
    english: ['»dmp«', 'Did you mean »dmpg«?'],
  },
  {
    name: 'format that is a path',
    source: withFormat('../templates/dmpg'),
    place: '2:9',
    rule: 'format-unknown',
    danish: ['»../templates/dmpg«', 'Kendte formater'],
    english: ['»../templates/dmpg«', 'Known formats'],
  },
];

const BODY_CASES: readonly BadInput[] = [
  {
    name: 'unknown section',
    source: withBody('## Punkt', '', '### Sagsfremstiling', '', 'Tekst.'),
    place: '9:1',
    rule: 'section-unknown',
    danish: ['»Sagsfremstiling«', 'Mente du »Sagsfremstilling«?'],
    english: ['»Sagsfremstiling«', 'Did you mean »Sagsfremstilling«?'],
  },
  {
    name: 'section twice',
    source: withBody('## Punkt', '', '### Indstilling', '', 'En.', '', '### Indstillinger:', '', 'To.'),
    place: '13:1',
    rule: 'section-twice',
    danish: ['»Indstilling« står to gange', 'ét afsnit'],
    english: ['»Indstilling« stands twice', 'one section'],
  },
  {
    name: 'item without title',
    source: withBody('## Punkt', '', 'Tekst.', '', '## 2.', '', 'Tekst.'),
    place: '11:1',
    rule: 'item-without-title',
    danish: ['ingen titel', 'fortroligt punkt'],
    english: ['no title', 'confidential item'],
  },
  {
    name: 'linked attachment that does not exist',
    source: withBody('## Punkt', '', '### Bilag', '', '- [Budget](bilag/buget.pdf)'),
    files: { 'minutes/bilag/budget.pdf': '%PDF-1.7' },
    place: '11:3',
    rule: 'attachment-missing',
    danish: ['»bilag/buget.pdf« findes ikke', 'Mente du »bilag/budget.pdf«?', '(eftersendes)'],
    english: ['»bilag/buget.pdf« does not exist', 'Did you mean »bilag/budget.pdf«?', '(eftersendes)'],
  },
  {
    name: 'attachment outside the workspace by ../',
    source: withBody('## Punkt', '', '### Bilag', '', '- Notat', '- [Konti](../../../../etc/passwd)'),
    place: '12:3',
    rule: 'attachment-outside',
    danish: ['uden for arbejdsmappen', 'Læg en kopi'],
    english: ['outside the workspace', 'copy'],
  },
  {
    name: 'attachment outside the workspace by percent signs',
    source: withBody('## Punkt', '', '### Bilag', '', '- [Konti](%2e%2e/%2E%2E/..%2f../etc/passwd)'),
    place: '11:3',
    rule: 'attachment-outside',
    danish: ['uden for arbejdsmappen'],
    english: ['outside the workspace'],
  },
  {
    name: 'attachment outside the workspace by symbolic link',
    source: withBody('## Punkt', '', '### Bilag', '', '- [Node](bilag/link.pdf)'),
    files: { 'minutes/bilag/andet.pdf': '%PDF-1.7' },
    prepare: (workspace) => symlinkSync(process.execPath, workspace.path('minutes/bilag/link.pdf')),
    place: '11:3',
    rule: 'attachment-outside',
    danish: ['»bilag/link.pdf« ligger uden for arbejdsmappen'],
    english: ['»bilag/link.pdf«', 'outside the workspace'],
  },
];

export const BAD_INPUTS: readonly BadInput[] = [
  ...FRONTMATTER_CASES,
  ...BODY_CASES,
  ...FILE_CASES,
  ...TEMPLATE_CASES,
];
