import { committeeSource, meetingSource } from '../meeting-source.js';

/** A text and its findings, each `rule severity line:column`. */
export type DiagnosticCase = readonly [name: string, source: string, findings: readonly string[]];

const frontmatter = (key: string, value: string) => meetingSource('## Velkomst\n', { [key]: value });
const people = (line: string) => frontmatter('deltagere', `\n  - ${line}`);
const item = (text: string) => meetingSource(`## Sag\n\n${text}\n`);

/** Findings about the file and its frontmatter. In the example, line 6 is the first that a case may add. */
export const FRONTMATTER_CASES: readonly DiagnosticCase[] = [
  ['an empty file', '', ['empty-file error 1:1']],
  ['a file of white space', ' \n\n\t\n', ['empty-file error 1:1']],
  ['no frontmatter', '# Møde\n\n## Velkomst\n', ['frontmatter-missing error 1:1']],
  ['frontmatter below an empty line', `\n${meetingSource()}`, ['frontmatter-missing error 1:1']],
  ['unclosed frontmatter', '---\nformat: dmpg\n\n## Velkomst\n', ['frontmatter-unclosed error 1:1']],
  ['empty frontmatter', '---\n---\n\n## Velkomst\n', ['frontmatter-not-a-mapping error 2:1']],
  ['frontmatter of comments', '---\n# intet\n---\n\n## A\n', ['frontmatter-not-a-mapping error 2:1']],
  ['frontmatter that is text', '---\nbare tekst\n---\n\n## A\n', ['frontmatter-not-a-mapping error 2:1']],
  ['frontmatter that is a list', '---\n- a\n---\n\n## A\n', ['frontmatter-not-a-mapping error 2:1']],
  ['broken YAML', frontmatter('sted', '"Odense'), ['yaml-syntax error 6:7']],
  ['a colon in plain text', frontmatter('sted', 'Sal 2: Odense'), ['yaml-syntax error 6:7']],
  ['an anchor', frontmatter('sted', '&a Odense'), ['yaml-alias error 6:10']],
  ['a tag', frontmatter('sted', '!hemmelig Odense'), ['yaml-alias error 6:17']],
  ['a key that is a list', frontmatter('? [a, b]\n', ' c'), ['yaml-key error 6:3']],
  [
    'too many levels',
    frontmatter('sted', '['.repeat(30) + ']'.repeat(30)),
    ['wrong-type error 6:7', 'yaml-too-deep error 6:27'],
  ],
  ['too much', frontmatter('sted', 'x'.repeat(300_000)), ['yaml-too-large error 2:1']],
  ['an unknown key', frontmatter('steds', 'Odense'), ['unknown-key error 6:1']],
  ['a key in capitals', frontmatter('Sted', 'Odense'), ['unknown-key error 6:1']],
  ['an English key', frontmatter('participants', '\n  - Anna'), ['english-key error 6:1']],
  ['a key twice, written otherwise', frontmatter('sags-id: A-1\nsags id', 'A-2'), ['key-twice error 7:1']],
  ['no format', meetingSource('## A\n', { format: undefined }), ['key-missing error 2:1']],
  ['an empty format', meetingSource('## A\n', { format: '' }), ['key-missing error 2:1']],
  ['no date', meetingSource('## A\n', { dato: undefined }), ['key-missing error 2:1']],
  ['no body', meetingSource('## A\n', { gruppe: undefined }), ['body-missing error 2:1']],
  ['two bodies', frontmatter('udvalg', 'Udvalget'), ['body-twice error 6:1']],
  ['a list for a text', frontmatter('sted', '[Odense]'), ['wrong-type error 6:7']],
  ['a number for a text', frontmatter('sted', '5000'), ['wrong-type error 6:7']],
  ['a truth for a text', frontmatter('titel', 'true'), ['wrong-type error 6:8']],
  ['a text for a list', frontmatter('deltagere', 'Anna Ager'), ['wrong-type error 6:12']],
  ['a person that is a number', people('42'), ['wrong-type error 7:5']],
  ['an empty person', people('""'), ['wrong-type error 7:5']],
  ['a next meeting that is a text', frontmatter('næste møde', 'i maj'), ['wrong-type error 6:13']],
  [
    'a next meeting without a date',
    frontmatter('næste møde', '{ sted: Aarhus }'),
    ['key-missing error 6:13'],
  ],
  [
    'a next meeting on no day',
    frontmatter('næste møde', '{ dato: 2026-06-31 }'),
    ['date-invalid error 6:21'],
  ],
  [
    'an unknown key of a next meeting',
    frontmatter('næste møde', '{ dato: 2026-06-30, by: Ry }'),
    ['unknown-key error 6:33'],
  ],
  ['31 February', meetingSource('## A\n', { dato: '2025-02-31' }), ['date-invalid error 5:7']],
  [
    '29 February in a common year',
    meetingSource('## A\n', { dato: '2025-02-29' }),
    ['date-invalid error 5:7'],
  ],
  ['a date in Danish', meetingSource('## A\n', { dato: '7. november 2025' }), ['date-invalid error 5:7']],
  ['a time that is none', frontmatter('tid', '"25:00"'), ['time-invalid error 6:6']],
  ['a time in words', frontmatter('tid', 'om formiddagen'), ['time-invalid error 6:6']],
  [
    'a format of papers',
    meetingSource('Tekst\n', { format: 'notat', forfatter: 'Bo' }),
    ['format-is-paper error 2:9'],
  ],
  ['a kind that is none', meetingSource('## A\n', { dokument: 'notat' }), ['value-unknown error 3:11']],
  ['a status that is none', frontmatter('status', 'kladde'), ['value-unknown error 6:9']],
  [
    'an approval without status',
    frontmatter('godkendt', '2025-12-01'),
    ['approved-without-status error 6:11'],
  ],
  [
    'a referat without participants',
    meetingSource('## A\n', { dokument: 'referat' }),
    ['participants-missing error 3:11'],
  ],
  ['a person without a name', people('", læge"'), ['person-without-name error 7:5']],
  ['a mapping without a name', people('{ titel: læge }'), ['person-without-name error 7:5']],
  ['an unknown role', people('{ navn: Anna, rolle: dirigent }'), ['role-unknown error 7:26']],
  ['an unknown key of a person', people('{ navn: Anna, alder: 7 }'), ['unknown-key error 7:19']],
  ['an English key of a person', people('{ navn: Anna, role: gæst }'), ['english-key error 7:19']],
  ['an unknown format', meetingSource('## A\n', { format: 'dmgp' }), ['format-unknown error 2:9']],
  ['two titles', meetingSource('# B\n\n## Sag\n', { titel: 'A' }), ['title-differs error 9:1']],
];

/** Findings about the body, which begins in line 8. */
export const BODY_CASES: readonly DiagnosticCase[] = [
  ['no items', meetingSource('Kun tekst.\n'), ['no-items error 1:1']],
  ['too many items', meetingSource('## A\n'.repeat(501)), ['too-many-items error 508:1']],
  ['a control character', meetingSource('## A\u0007\n'), ['control-character warning 8:5']],
  [
    'a heading underlined by accident',
    meetingSource('## A\n\nTekst\n---\n'),
    ['heading-underlined error 10:1'],
  ],
  ['a second title', meetingSource('## A\n\n# B\n'), ['heading-level error 10:1']],
  ['a section outside an item', meetingSource('### Bilag\n\n## A\n'), ['section-outside-item error 8:1']],
  ['a wrong number', meetingSource('## 2. A\n'), ['item-number warning 8:1']],
  ['an item without a title', meetingSource('## \n'), ['item-without-title error 8:1']],
  ['a number alone', meetingSource('## 1.\n'), ['item-without-title error 8:1']],
  ['a public item without a title', committeeSource('## (Offentlig)\n'), ['item-without-title error 8:1']],
  ['an item without a mark', committeeSource('## Sag\n'), ['access-mark-missing error 8:1']],
  ['a mark at the end', meetingSource('## Sag (Fortrolig)\n'), ['access-mark-unclear error 8:1']],
  ...[
    '(Ｆｏｒｔｒｏｌｉｇ) Sag',
    '⁽Fortrolig⁾ Sag',
    'F O R T R O L I G sag',
    '(F o r t r o l i g) Sag',
    'Sag #fortrolig',
    '1. (F) Sag',
    '(L) Sag',
  ].map(
    (title) =>
      [`nearly a mark: ${title}`, meetingSource(`## ${title}\n`), ['access-mark-unclear error 8:1']] as const,
  ),
  ['a party behind a name', meetingSource('## Besøg af Jens Holm (F)\n'), []],
  [
    'a mark in the title of an attachment’s link',
    item('### Bilag\n\n- [A](a.pdf "fortrolig")'),
    ['access-mark-unclear error 12:1'],
  ],
  [
    'sections that fall out of a confidential item',
    meetingSource('## (Fortrolig) A\n\n## Indstillinger:\n\n## bilag\n\n## B\n\n## Referat\n'),
    ['access-mark-lost error 10:1', 'access-mark-lost error 12:1'],
  ],
  [
    'a public item called like a section',
    meetingSource('## (Fortrolig) A\n\n## (Offentlig) Referat\n\n## Bilag\n'),
    [],
  ],
  ...[
    '1.1 B',
    '**1.1** B',
    '1a. B',
    '1 b) B',
    'a) B',
    'Fortsat',
    'Ad punkt 1',
    'Underpunkt 1.1: B',
    'Beslutning til pkt. 1',
  ].map(
    (title) =>
      [
        `a part of a confidential item: ${title}`,
        meetingSource(`## 1. (Fortrolig) A\n\n## ${title}\n`),
        ['access-mark-lost error 10:1'],
      ] as const,
  ),
  [
    'an item that the author’s numbers leave out behind a confidential one',
    meetingSource('## 1. (Fortrolig) A\n\n## B\n\n## C\n\n## 2. D\n'),
    ['access-mark-lost error 10:1', 'access-mark-lost error 12:1', 'item-number warning 14:1'],
  ],
  [
    'a break behind a confidential item, which it may interrupt',
    meetingSource(
      '## 1. (Fortrolig) A\n\n## Frokost\n\n## 2. B\n\n## (Fortrolig) C\n\n## Pause\n\n## Fortsat\n',
    ),
    ['item-number warning 12:1', 'access-mark-lost error 18:1'],
  ],
  [
    'items of their own behind a confidential one',
    meetingSource(
      '## 1. (Fortrolig) A\n\n## 2.1 B\n\n## 1. (Fortrolig) C\n\n## D\n\n## (Offentlig) Ad punkt 3\n\n## E\n\n## Fortsat\n',
    ),
    ['item-number warning 12:1'],
  ],
  ['a mark in a quotation', item('> ## (Fortrolig) B'), ['access-mark-misplaced error 10:1']],
  ['a code block never closed', item('```\nkode\n\n## (Fortrolig) B'), ['access-mark-misplaced error 13:1']],
  ['a field twice', item('- Tid: 10:00\n- Tid: 11:00'), ['field-twice error 11:1']],
  ['an unknown section', item('### Baggrund'), ['section-unknown error 10:1']],
  ['a section of another format', item('### Resumé'), ['section-unknown error 10:1']],
  ['a section twice', item('### Bilag\n\n- a\n\n### Bilag\n\n- b'), ['section-twice error 14:1']],
  ['an empty recommendation', item('### Indstilling\n\n- at'), ['recommendation-empty warning 12:1']],
  [
    'an unclear mark of an attachment',
    item('### Bilag\n\n- A [fortrolig]'),
    ['access-mark-unclear error 12:1'],
  ],
  ['raw HTML', item('Et <b>fedt</b> ord'), ['raw-html warning 10:4', 'raw-html warning 10:11']],
  ['an unclosed comment', item('<!-- note'), ['comment-unclosed error 10:1']],
  ['an unclosed comment in a line', item('Tekst <!-- note'), ['comment-unclosed error 10:1']],
  ['a comment’s beginning as text', item('Skriv \\<!-- og `<!--`'), []],
  ...[
    '<!– note –>',
    '<!— note —>',
    '<! -- note -->',
    '< !-- note -->',
    '<!- note ->',
    '<-- note -->',
    '!-- note --',
    '%% note %%',
    '%%\nnote\n%%',
    '{>>note<<}',
    '{--note--}',
    '[//]: # note',
    '    <!-- note -->',
  ].map((text) => [`nearly a comment: ${text}`, item(text), ['comment-misspelt error 10:1']] as const),
  [
    'what is no comment, and the code of one',
    item('A <-- B -> C, 5 < 7!, 100%, 50%% og {x}, \\<!– her\n\n```\n<!-- kode -->\n```\n\n[//]: # (note)'),
    [],
  ],
  [
    'a footnote under a confidential item',
    item('A.[^1]\n\n## (Fortrolig) B\n\n[^1]: C.'),
    ['reference-into-confidential error 10:3'],
  ],
  ['too many levels', item('>'.repeat(500) + ' dyb'), ['markdown-too-deep error 6:4']],
];
