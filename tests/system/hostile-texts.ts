/** A text that tries to harm, and how it may end. */
export interface HostileText {
  readonly name: string;
  readonly source: string;
}

const meeting = (body: string, keys = '') => `---
format: dmpg
gruppe: Prøvegruppen
dato: 2026-03-17
${keys}---

${body}
`;
const item = (text: string) => meeting(`## Punkt\n\n${text}\n`);

const SCRIPTS = [
  '<script>alert(1)</script>',
  '<ScRiPt src="//ond.example/x.js"></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)" onclick="alert(1)">klik</a>',
  '</title></style></main></body><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php <script>alert(1)</script> ?>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\n<script>alert(1)</script>\n```',
  '"onmouseover="alert(1)',
];

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\\:alert(1)',
  'javascript://eksempel.dk/%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://eksempel.dk/1',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'x-javascript:alert(1)',
  'jar:javascript:alert(1)!/',
];
const links = ADDRESSES.flatMap((address, i) => [
  `[a${i}](<${address}>) [b${i}](${address.replaceAll(' ', '%20')} "t")`,
  `[c${i}][l${i}] <${address}>`,
  '',
  `[l${i}]: <${address}>`,
  '',
]).join('\n');

const HANDLEBARS = [
  '{{title}}',
  '{{{labels}}}',
  '{{> page}}',
  '{{#each items}}{{this}}{{/each}}',
  '{{lookup this "constructor"}}',
  '{{{{raw}}}}',
  '{{!-- --}}',
  '{{#with "s" as |string|}}{{/with}}',
].join(' ');
const PROTOTYPES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const prototypeItems = PROTOTYPES.map(
  (name) => `## ${name}

- Ansvarlig: ${name}

Se[^${name}] og [${name}] og [x][${name}].

[^${name}]: Note ${name}

[${name}]: https://eksempel.dk/${name}

\`\`\`${name}
kode
\`\`\``,
).join('\n\n');
const prototypeLists = PROTOTYPES.map((name) => `- ${name}: x`).join('\n');

/** Texts that must end in output. */
const INNOCENT: readonly HostileText[] = [
  { name: 'scripts in text', source: item(SCRIPTS.join('\n\n')) },
  {
    name: 'scripts in titles, fields and people',
    source: meeting(
      `## Punkt ${SCRIPTS[2] ?? ''}\n\n- Ansvarlig: ${SCRIPTS[0] ?? ''}\n- Kort titel: ${SCRIPTS[3] ?? ''}\n\nTekst.`,
      `titel: "</title><script>alert(1)</script>"\nsted: "<img src=x onerror=alert(1)>"\ndeltagere:\n  - "<script>alert(1)</script>, </style><script>alert(1)</script>"\n`,
    ),
  },
  { name: 'script addresses in links', source: item(links) },
  {
    // Without the comment it is not built at all.
    name: 'an address of a local file',
    source: item('<!-- dmpg-ignore file-link: prøve -->\n\n[passwd](file:///etc/passwd)'),
  },
  {
    name: 'Handlebars in text, titles and people',
    source: meeting(
      `## ${HANDLEBARS}\n\n- Ansvarlig: ${HANDLEBARS}\n\n${HANDLEBARS}\n\n### Bilag\n\n- ${HANDLEBARS}`,
      `titel: '${HANDLEBARS.replaceAll("'", '')}'\ndeltagere:\n  - '{{{title}}}, {{> page}}'\n`,
    ),
  },
  { name: 'names of prototypes as titles, footnotes, labels and languages', source: meeting(prototypeItems) },
  { name: 'names of prototypes as fields', source: item(prototypeLists) },
  {
    name: 'right-to-left overrides',
    source: item(
      'Kontonr. \u202E4321\u202C \u2067omvendt\u2069 \u200F\u061C [lovlig\u202Egpj.exe](https://eksempel.dk/\u202Egpj.exe)',
    ),
  },
  {
    name: 'control characters',
    source: item(
      Array.from({ length: 32 }, (_, i) => `a${i === 0 ? '' : String.fromCharCode(i)}b`).join(' '),
    ),
  },
  {
    name: 'style that would end early',
    source: meeting(
      '## Punkt\n\nTekst.',
      `gruppe: '"; } </style><script>alert(1)</script> @import "//ond.example"; \\'\n`.replace(
        'gruppe',
        'titel',
      ),
    ),
  },
];

/** Texts with keys or sections that the format does not know. */
const FOREIGN: readonly HostileText[] = [
  ...PROTOTYPES.slice(0, 4).map((name) => ({
    name: `frontmatter key ${name}`,
    source: meeting('## Punkt\n\nTekst.', `${name}: {polluted: true}\n`),
  })),
  ...PROTOTYPES.slice(0, 4).map((name) => ({
    name: `section ${name}`,
    source: item(`### ${name}\n\nTekst.`),
  })),
  {
    name: 'person with key __proto__',
    source: meeting('## Punkt\n\nTekst.', 'deltagere:\n  - __proto__: {navn: Anna}\n    navn: Anna\n'),
  },
  { name: 'format __proto__', source: item('Tekst.').replace('format: dmpg', 'format: __proto__') },
  { name: 'format constructor', source: item('Tekst.').replace('format: dmpg', 'format: constructor') },
];

const DEEP = 10_000;
const nested = (open: string, close = '') => `${open.repeat(DEEP)}x${close.repeat(DEEP)}`;

/** Texts that are too much of something. */
const ENORMOUS: readonly HostileText[] = [
  { name: 'quotes nested 10,000 deep', source: item(nested('>')) },
  { name: 'spaced quotes nested 10,000 deep', source: item(nested('> ')) },
  { name: 'lists nested 10,000 deep on a line', source: item(nested('- ')) },
  { name: 'numbered lists nested 10,000 deep on a line', source: item(nested('1. ')) },
  {
    name: 'lists nested 1,000 deep by indentation',
    source: item(Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')),
  },
  { name: 'brackets nested 10,000 deep', source: item(nested('[', ']')) },
  { name: 'links nested 10,000 deep', source: item(nested('[', '](x)')) },
  { name: 'images nested 10,000 deep', source: item(nested('![', '](x)')) },
  { name: 'emphasis nested 10,000 deep', source: item(nested('*', '*')) },
  { name: 'emphasis of two kinds nested 10,000 deep', source: item(nested('*a _b ', '_ *')) },
  { name: 'parentheses nested 10,000 deep in a link', source: item(`[a](${nested('(', ')')})`) },
  {
    name: 'brackets nested 10,000 deep in YAML',
    source: meeting('## Punkt', `deltagere: ${nested('[', ']')}\n`),
  },
  {
    name: 'braces nested 10,000 deep in YAML',
    source: meeting('## Punkt', `deltagere: ${nested('{a: ', '}')}\n`),
  },
  { name: '100,000 list items', source: item('- punkt\n'.repeat(100_000)) },
  {
    name: '60,000 tasks in the minutes',
    source: meeting(
      `## Punkt\n\n### Referat\n\n${'- [ ] a (ansvarlig: b)\n'.repeat(60_000)}`,
      'deltagere: [Anna Holm]\n',
    ),
  },
  { name: '5,000 agenda items', source: meeting('## Punkt\n\nTekst.\n\n'.repeat(5000)) },
  { name: 'a table of 20,000 rows', source: item(`| a | b |\n|---|---|\n${'| c | d |\n'.repeat(20_000)}`) },
  {
    name: 'a table of 5,000 columns',
    source: item(`${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${`${'|b'.repeat(5000)}|\n`.repeat(4)}`),
  },
  {
    name: '20,000 footnotes',
    source: item(Array.from({ length: 20_000 }, (_, i) => `x[^${i}]\n\n[^${i}]: y\n`).join('\n')),
  },
  { name: '20,000 references to one footnote', source: item(`${'x[^a] '.repeat(20_000)}\n\n[^a]: y`) },
  {
    name: '50,000 link definitions',
    source: item(Array.from({ length: 50_000 }, (_, i) => `[a${i}]: https://eksempel.dk/`).join('\n')),
  },
  { name: '20,000 paragraphs', source: item('Tekst.\n\n'.repeat(20_000)) },
  { name: 'a line of two million letters', source: item('a'.repeat(2_000_000)) },
  { name: 'a word of 100,000 letters', source: item('a'.repeat(100_000)) },
];

const LONG = 6_000;
const PRESENT = 'deltagere: [Anna Holm]\n';
const RUNS = [
  ' ',
  '\t',
  '[',
  ']',
  '(',
  '(a',
  '*',
  '**a',
  '_',
  '_a',
  '`',
  '`a`` ',
  '|',
  '- ',
  '#',
  '# ',
  ':',
  ': ',
  '<',
  '<!--',
  '<a ',
  '&',
  '&#',
  '~',
  '!',
  '![',
  '[^',
  '[a](',
  '[a]:',
  '\\',
  '"',
  "'",
  '=',
  '-',
  '+ ',
  '1.',
  '1) ',
  '\u00A0',
  '@a',
  'a@',
  'a.',
  'www.',
  'http://',
  '*a_',
  '**x* ',
  '](',
  '> - ',
  '- [ ] ',
  '\u202E',
  '{{',
  '\u0301',
  '²',
  '(fortrolig) ',
  '(ansvarlig: ',
];

/** Long runs of whatever means something to somebody: each in a paragraph, a heading, a field, a section and an attachment. */
const REGULAR_EXPRESSION_BOMBS: readonly HostileText[] = RUNS.map((run) => {
  const text = run.repeat(LONG / run.length);
  return {
    name: `long runs of ${JSON.stringify(run)}`,
    source: meeting(
      `x${text}x\n\n## x${text}x\n\n- Ansvarlig: x${text}x\n\nx${text}\n\n### Bilag\n\n- x${text}x\n\n### Referat\n\n**Beslutning:** x${text}x\n\n- [ ] x${text}x`,
      PRESENT,
    ),
  };
});

/** Long runs inside the frontmatter. */
const YAML_BOMBS: readonly HostileText[] = [' ', '(', ',', ':', '- ', '[', '"', '&a ', '*', '#', '\\'].map(
  (run) => ({
    name: `long runs of ${JSON.stringify(run)} in the frontmatter`,
    source: meeting(
      '## Punkt',
      `titel: x${run.repeat(20_000)}x\ndeltagere:\n  - 'x${run.repeat(20_000)}x (forperson)'\n`,
    ),
  }),
);

export const HARMLESS_IN_THE_END = INNOCENT;
export const REFUSED = FOREIGN;
export const COSTLY = [...ENORMOUS, ...REGULAR_EXPRESSION_BOMBS, ...YAML_BOMBS];
