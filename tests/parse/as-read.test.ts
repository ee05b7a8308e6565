import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf, withPlainWords } from '../../src/parse/as-read.js';

describe('a text as it is read', () => {
  it.each([
    ['Fortro\u00ADlig', 'Fortrolig'],
    ['For\u200Btrolig', 'Fortrolig'],
    ['Ｆｏｒｔｒｏｌｉｇ', 'Fortrolig'],
    ['Æ g t e f æ l l e', 'Ægtefælle'],
    ['(F O R T R O L I G)', '(FORTROLIG)'],
    ['a b c', 'a b c'],
  ])('%j has plain words: %j', (text, expected) => {
    expect(withPlainWords(text)).toBe(expected);
  });

  it('has no letters set apart, whatever stands around them and between them', () => {
    const letter = fc.constantFrom('a', 'B', 'æ', 'Ø', 'é', 'ß', 'λ');
    const gap = fc.constantFrom(' ', '\u00A0', '\t', '\u2003');
    const around = fc.constantFrom('', ' ', '\n', '(', '- ', '1. ', '😀', '”');
    fc.assert(
      fc.property(
        around,
        fc.array(letter, { minLength: 6, maxLength: 12 }),
        gap,
        around,
        (before, letters, between, after) => {
          expect(withPlainWords(before + letters.join(between) + after)).toContain(letters.join(''));
        },
      ),
    );
  });

  it.each([
    ['\\[Fortrolig\\] a', ['[Fortrolig] a']],
    ['&#40;Fortrolig) a', ['(Fortrolig) a']],
    ['a (**fortrolig**)', ['a (**fortrolig**)', 'a (fortrolig)']],
    ['a (fortrolig) <!-- b -->', ['a (fortrolig) <!-- b -->', 'a (fortrolig) ']],
    ['a <!-- b', ['a <!-- b', 'a ']],
  ])('%j has the readings %j', (source, readings) => {
    expect(readingsOf(source)).toEqual(readings);
  });
});
