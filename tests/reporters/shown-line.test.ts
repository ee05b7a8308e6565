import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, widthOf } from '../../src/reporters/pretty/cells.js';
import { showLine } from '../../src/reporters/pretty/shown-line.js';

/** The line with its mark below it. */
function show(line: string, marked: string, room = 60): string {
  const start = line.indexOf(marked);
  const { text, indent, width } = showLine(line, { start, end: start + marked.length }, room);
  return `${text}\n${' '.repeat(indent)}${'^'.repeat(width)}`;
}

describe('the mark stands below its characters', () => {
  it.each([
    ['decomposed letters', 'æøa\u030Ablæ\u0301 her', 'her', 'æøa\u030Ablæ\u0301 her\n       ^^^'],
    ['wide letters', '中文 her', 'her', '中文 her\n     ^^^'],
    ['a wide letter itself', 'a文b', '文', 'a文b\n ^^'],
    ['an emoji', '🙂 her', 'her', '🙂 her\n   ^^^'],
    ['a family of emoji, found by its second half', '👩‍👧 her', '👧', '👩‍👧 her\n^^'],
    ['a flag and a heart', '🇩🇰❤️ her', 'her', '🇩🇰❤️ her\n     ^^^'],
    ['a tab', 'a\tb\ther', 'her', 'a   b   her\n        ^^^'],
    ['a tab itself', 'a\tb', '\t', 'a   b\n ^^^'],
    ['what cannot be seen', 'a\u200Bb\u00ADc', '\u200B', 'a⟨U+200B⟩b⟨U+00AD⟩c\n ^^^^^^^^'],
    ['a control character', 'a\u001Bb her', 'her', 'a␛b her\n    ^^^'],
    ['an accent with no letter', '\u0301a', 'a', '◌\u0301a\n ^'],
    ['half a pair', 'a\uD83D her', 'her', 'a\uFFFD her\n   ^^^'],
  ])('after %s', (_, line, marked, expected) => {
    expect(show(line, marked)).toBe(expected);
  });
});

describe('a long line', () => {
  const LINE = 'abcdefghijklmnopqrstuvwxyz';

  it('is cut behind a mark near its beginning', () => {
    expect(show(LINE, 'cd', 12)).toBe('abcdefghijk…\n  ^^');
  });

  it('is cut on both sides of a mark in its middle', () => {
    expect(show(LINE, 'mn', 12)).toBe('…ijklmnopqr…\n     ^^');
  });

  it('is cut before a mark near its end', () => {
    expect(show(LINE, 'yz', 12)).toBe('…pqrstuvwxyz\n          ^^');
  });

  it('shows the beginning of a mark that is longer than the room', () => {
    expect(show(LINE, LINE.slice(0, 20), 12)).toBe('abcdefghijk…\n^^^^^^^^^^^^');
    expect(show(LINE, LINE.slice(5), 12)).toBe('…fghijklmno…\n ^^^^^^^^^^^');
  });

  it('is not cut where it fits to the last column', () => {
    expect(show(LINE, 'z', 26)).toBe(`${LINE}\n${' '.repeat(25)}^`);
  });

  const WORDS = fc.array(
    fc.constantFrom('ord', ' ', 'æø', 'e\u0301', '文', '🙂', '👩‍👧', '\t', '\u200B', '\uDC00'),
    {
      maxLength: 60,
    },
  );

  it('never takes more than the room, and the mark lies within it', () => {
    fc.assert(
      fc.property(WORDS, fc.nat(), fc.nat(9), fc.integer({ min: 20, max: 60 }), (words, at, length, room) => {
        const line = words.join('');
        const start = at % (line.length + 1);
        const shown = showLine(line, { start, end: Math.min(line.length, start + length) }, room);
        expect(widthOf(shown.text)).toBeLessThanOrEqual(room);
        expect(shown.width).toBeGreaterThanOrEqual(1);
        expect(shown.indent + shown.width).toBeLessThanOrEqual(Math.max(room, widthOf(shown.text) + 1));
      }),
    );
  });

  it('is made of cells that leave no character out', () => {
    fc.assert(
      fc.property(WORDS, (words) => {
        const line = words.join('');
        let at = 0;
        for (const cell of cellsOf(line)) {
          expect(cell.start).toBe(at);
          expect(cell.width).toBeGreaterThanOrEqual(1);
          at = cell.end;
        }
        expect(at).toBe(line.length);
      }),
    );
  });
});
