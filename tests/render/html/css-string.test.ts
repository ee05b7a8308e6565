import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString } from '../../../src/render/html/css-string.js';

/** Reads a CSS string as css-syntax-3 (4.3.5, 4.3.7) says; undefined where it is not exactly one whole string. */
function readCssString(source: string): string | undefined {
  if (!source.startsWith('"')) return undefined;
  let value = '';
  for (let at = 1; at < source.length;) {
    const escape = /^\\([0-9a-f]{1,6})[ \n\t]?/i.exec(source.slice(at, at + 8));
    if (escape) {
      const code = parseInt(escape[1] ?? '', 16);
      value +=
        code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
          ? '\uFFFD'
          : String.fromCodePoint(code);
      at += escape[0].length;
    } else if (source[at] === '"') return at === source.length - 1 ? value : undefined;
    else if (source[at] === '\n' || source[at] === '\\') return undefined;
    else value += source[at++] ?? '';
  }
  return undefined;
}

describe('text as a CSS string', () => {
  it.each([
    ['DMPG Søvn og Psykisk Sygdom', '"DMPG Søvn og Psykisk Sygdom"'],
    ['7. november 2025', '"7. november 2025"'],
    ['a"b', '"a\\22 b"'],
    ['a\\', '"a\\5c "'],
    ['</style><script>', '"\\3c /style\\3e \\3c script\\3e "'],
    ['a\nb\u0000c', '"a b c"'],
    ['{{x}}', '"\\7b \\7b x\\7d \\7d "'],
    ['”citat”', '"\\201d citat\\201d "'],
  ])('%j', (text, css) => {
    expect(cssString(text)).toBe(css);
  });

  it('is one whole string that says the text, and can end neither early nor the style', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const css = cssString(text);
        const expected = text.replaceAll(/[\u0000-\u001F\u007F]/g, ' ');
        expect(readCssString(css)).toBe(expected);
        expect(css).not.toMatch(/[<\n]/);
      }),
      { numRuns: 800 },
    );
  });
});
