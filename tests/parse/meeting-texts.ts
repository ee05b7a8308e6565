import fc from 'fast-check';
import { ALL_MEETINGS } from '../meeting-files.js';
import { committeeSource, meetingSource } from '../meeting-source.js';

/** Any text at all: every code unit, lone surrogates, controls and all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
);

/** Pieces that the format gives a meaning to, whole and broken. */
const FRAGMENTS = [
  '---',
  '...',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\uFEFF',
  '\u0000',
  '\u202E',
  '\u00A0',
  '## ',
  '### ',
  '#### ',
  '# ',
  '##',
  '## (Fortrolig)',
  '## 4 (Fortrolig) Sag',
  '## (Offentlig) Sag',
  '(fortrolig)',
  '[fortrolig]',
  '### Bilag\n',
  '### Indstilling\n',
  '### Referat\n',
  '### Beslutninger\n',
  '### Sagsfremstilling:',
  '- ',
  '1. ',
  '* ',
  '- Tid: 10:00\n',
  '- Sags-ID: A-1\n',
  '- Delpunkter:\n  - a\n',
  '- Offentlig titel: b\n',
  '**Beslutning:** ',
  '- [ ] gør det ',
  '- [x] ',
  '(ansvarlig: Anna, frist: 2025-12-01)',
  '(eftersendes)',
  '(1740088 - EMN-2022-00567)',
  '[a](b.pdf)',
  '[a][b]',
  '[b]: c',
  '![](d.png)',
  '[^1]',
  '[^1]: note',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '```\n',
  '~~~',
  '`',
  '*',
  '_',
  '~~',
  '| a | b |\n|---|---|\n',
  '|',
  '> ',
  '===\n',
  '---\n',
  '&amp;',
  '&#0;',
  '\\',
  'www.a.dk',
  'https://a.dk',
  'a@b.dk',
  'format: dmpg\n',
  'dato: 2025-11-07\n',
  'deltagere:\n  - Anna, læge (referent)\n',
  '? ',
  ': ',
  '&a ',
  '*a',
  '!b ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '%',
  '{{titel}}',
  '__proto__: x\n',
  'Tekst',
  'æøå',
  '😀',
] as const;

const fragments = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 6 })), { maxLength })
    .map((parts) => parts.join(''));

/** Text built of the format's own pieces: as a whole file, as frontmatter, and as the body of a sound file. */
export const formatText: fc.Arbitrary<string> = fc.oneof(
  fragments(60),
  fragments(30).map((yaml) => `---\nformat: dmpg\ngruppe: G\ndato: 2025-11-07\n${yaml}\n---\n\n## A\n`),
  fragments(80).map((body) => meetingSource(body)),
  fragments(80).map((body) => committeeSource(`## (Offentlig) A\n\n${body}`)),
);

type Mutation = (lines: string[], at: number, other: number) => string[];

const MUTATIONS: readonly Mutation[] = [
  (lines, at) => (lines.length > 1 ? lines.toSpliced(at, 1) : lines),
  (lines, at, other) => lines.toSpliced(Math.min(at, other) + 1, Math.abs(at - other)),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at, other) => lines.with(at, lines[other] ?? '').with(other, lines[at] ?? ''),
  (lines, at) => lines.with(at, `  ${lines[at] ?? ''}`),
  (lines, at) => lines.with(at, (lines[at] ?? '').slice(0, 4)),
  (lines, at) => lines.with(at, (lines[at] ?? '').slice(2)),
  (lines, at) => lines.slice(0, Math.max(1, at)),
];

const mutationSteps = fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.nat(), fc.nat()), {
  minLength: 1,
  maxLength: 8,
});

/** A sample or real meeting with lines left out, doubled, swapped, indented or cut short. */
export const mutatedMeeting: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...ALL_MEETINGS.map((file) => file.text)), mutationSteps)
  .map(([text, steps]) =>
    steps
      .reduce(
        (lines, [mutate, at, other]) => mutate(lines, at % lines.length, other % lines.length),
        text.split('\n'),
      )
      .join('\n'),
  );
