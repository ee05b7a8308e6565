import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks, searchableHtml } from '../../src/edition/leak-check.js';
import { LATIN_END, NOTHING, PARTS, UNKNOWN, latinLetters, signOf } from '../../src/edition/letter-table.js';
import { onlyHidden } from '../../src/edition/only-hidden.js';
import { WordSearch } from '../../src/edition/word-search.js';
import type { Sought } from '../../src/edition/word-search.js';
import { tellsNothing, wordsOf } from '../../src/edition/words.js';
import { ALL_MEETINGS } from '../meeting-files.js';

/** What a search finds, told the plain way: all words, one by one. */
function plainFinds(text: string, { words = new Set(), phrases = [], parts = [] }: Sought) {
  const all = wordsOf(text);
  const joined = ` ${all.join(' ')} `;
  return {
    words: new Set(all.filter((word) => words.has(word))),
    phrases: new Set(phrases.filter((phrase) => joined.includes(` ${phrase} `))),
    holders: new Set(all.filter((word) => word.length > 5 && parts.some((part) => word.includes(part)))),
  };
}

/** Leaks counted the plain way. */
function plainCount(text: string, words: ReadonlySet<string>, phrases: string[], open: ReadonlySet<string>) {
  const all = new Set(wordsOf(text));
  const joined = ` ${wordsOf(text).join(' ')} `;
  const long = [...words].filter((word) => word.length >= 5 && !/^\d+$/.test(word));
  const strange = [...all].filter((word) => word.length > 5 && !open.has(word) && !words.has(word));
  return (
    [...all].filter((word) => words.has(word)).length +
    phrases.filter((phrase) => joined.includes(` ${phrase} `)).length +
    strange.filter((word) => long.some((one) => word.includes(one))).length
  );
}

const LETTERS = [
  ...[
    'a',
    'b',
    'B',
    'æ',
    'Å',
    'é',
    'e\u0301',
    'a\u030A',
    'A\u030A',
    '\u212B',
    'ß',
    'ẞ',
    'ſ',
    'İ',
    'ı',
    'ŉ',
    'ǅ',
    'ﬁ',
    'Ⅳ',
  ],
  ...[
    'Σ',
    'σ',
    'ς',
    'Ω',
    '\u2126',
    'К',
    '가',
    '\u1100\u1161',
    '漢',
    '𝔸',
    '𐐀',
    '1',
    '٣',
    '²',
    '½',
    '\u0301',
    '\u0338',
    '\u20DD',
  ],
];
const SIGNS = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\n',
    '\u00A0',
    '\u2009',
    '-',
    '–',
    '_',
    '\u00B7',
    '=',
    '<',
    '>',
    '&',
    '"',
    '→',
    '\u219A',
    '■',
    '€',
    '…',
  ],
  ...[
    '\u00AD',
    '\u200B',
    '\u200D',
    '\u2060',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '😀',
    '©',
    '®',
    '™',
    '\0',
    '\u0001',
    '\uFFFF',
    '⟨',
  ],
];
const WORDS = [
  'hemmelig',
  'hemmelige',
  'Hemmeligheden',
  'Kurtz',
  'kurtzmann',
  'sag',
  'sagen',
  'om',
  '1234',
  '12345',
  'påtale',
];

const mostly = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS, ...WORDS.map((word) => word.normalize('NFD'))) },
  { weight: 2, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 6, arbitrary: fc.constantFrom(' ', ' ', ' ', '. ', '\u00AD', ', ') },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
);
/** Of pieces that a fast reader takes in its stride, of some that it does not, and of anything. */
const text = fc.oneof(
  fc.array(mostly, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.constantFrom(...WORDS, ' ', ' ', ' ', '\u00AD', '-'), { maxLength: 60 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'A', '\u00AD'), maxLength: 60 }),
);

/** Sought are words, runs and pieces of one text, and some of another. */
const order = fc.tuple(text, text, fc.integer({ min: 0, max: 20 })).map(([hidden, other, at]) => {
  const words = wordsOf(`${hidden} ${other}`);
  const runs = words.map((_, i) => words.slice(i, i + 4 + (at % 3))).filter((run) => run.length >= 4);
  return {
    words: new Set(words.filter((_, i) => (i + at) % 3 > 0)),
    phrases: [...new Set(runs.map((run) => run.join(' ')))],
    parts: words.map((word) => word.slice(at % 3)).filter((word) => word.length >= 5),
  };
});

describe('a search for words', () => {
  it('finds what one finds who takes the text word by word', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(order, fc.array(text, { maxLength: 3 }), (sought, texts) => {
        const search = new WordSearch(sought);
        const shown = [...texts, [...sought.words].join(' '), `${texts[0] ?? ''}${sought.phrases.join('')}`];
        for (const one of shown) expect(search.in(one)).toEqual(plainFinds(one, sought));
      }),
      { numRuns: 6000 },
    );
  });

  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))(
    'finds the same in %s',
    (_, source) => {
      const words = wordsOf(source);
      const sought = {
        words: new Set(words.filter((__, i) => i % 7 === 0)),
        phrases: [...words.keys()].filter((i) => i % 9 === 0).map((i) => words.slice(i, i + 5).join(' ')),
        parts: words.filter((word, i) => word.length >= 5 && i % 11 === 0),
      };
      sought.phrases = sought.phrases.filter((phrase) => phrase.split(' ').length >= 4);
      const search = new WordSearch(sought);
      for (const { text: other } of ALL_MEETINGS) {
        expect(search.in(other)).toEqual(plainFinds(other, sought));
        const html = searchableHtml(`<p>${other}</p>`);
        expect(search.in(html)).toEqual(plainFinds(html, sought));
      }
    },
  );

  it('finds the same in a text longer than any before', () => {
    const long = `${'ord '.repeat(100_000)}hemmelighed`;
    const search = new WordSearch({ words: new Set(['hemmelighed']), parts: ['hemme'] });
    expect(search.in(long)).toEqual(plainFinds(long, { words: new Set(['hemmelighed']), parts: ['hemme'] }));
    expect(search.in('')).toEqual(plainFinds('', {}));
    expect(search.in('hemmelig').holders).toEqual(new Set(['hemmelig']));
  });

  it('takes no phrase or part too short to be found', () => {
    expect(() => new WordSearch({ phrases: ['tre ord kun'] })).toThrow(RangeError);
    expect(() => new WordSearch({ parts: ['fire'] })).toThrow(RangeError);
  });

  it('judges each single character as `wordsOf` does', () => {
    for (let code = 0; code < 0xffff; code++) {
      const letter = code < LATIN_END ? latinLetters()[code] : signOf(code);
      if (letter === UNKNOWN) continue;
      const said =
        letter === PARTS ? ['a', 'b'] : [letter === NOTHING ? 'ab' : `a${String.fromCharCode(letter ?? 0)}b`];
      expect([code, ...wordsOf(`a${String.fromCharCode(code)}B`)]).toEqual([code, ...said]);
    }
  });
});

describe('leaks', () => {
  it('are counted as one counts them who takes the text word by word', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(order, text, text, ({ words, phrases }, openText, shown) => {
        const open = new Set(wordsOf(openText));
        for (const one of [shown, `${shown} ${[...words].join('x ')}`, searchableHtml(`<b>${shown}</b>`)]) {
          const count = plainCount(one, words, phrases, open);
          const expected = words.size + phrases.length > 0 && count > 0 ? [{ output: 'html', count }] : [];
          expect(findLeaks({ words, phrases, open }, [{ output: 'html', text: one }])).toEqual(expected);
        }
      }),
      { numRuns: 4000 },
    );
  });
});

describe('what is hidden alone', () => {
  it('is what one keeps who strikes out all open words', { timeout: 300_000 }, () => {
    const texts = fc.array(text, { maxLength: 4 });
    fc.assert(
      fc.property(texts, texts, text, fc.boolean(), (hidden, others, knownText, repeats) => {
        const open = repeats ? [...others, ...hidden.slice(1)] : others;
        const known = new Set(wordsOf(knownText));
        const openWords = open.flatMap(wordsOf);
        const isOpen = new Set([...openWords, ...known]);
        const joined = ` ${openWords.join(' ')} `;
        const runs = hidden
          .flatMap((one) => one.split(/[.!?:;|\n\r()[\]<>]+/))
          .map((one) => wordsOf(one).slice(0, 12));
        const phrases = runs.filter((run) => run.length >= 4).map((run) => run.join(' '));
        const words = hidden.flatMap(wordsOf).filter((word) => !tellsNothing(word) && !isOpen.has(word));
        const found = onlyHidden(hidden, open, known);
        expect([...found.words]).toEqual([...new Set(words)]);
        expect(found.phrases).toEqual([
          ...new Set(phrases.filter((phrase) => !joined.includes(` ${phrase} `))),
        ]);
        for (const word of hidden.flatMap(wordsOf)) expect(found.open.has(word)).toBe(isOpen.has(word));
      }),
      { numRuns: 3000 },
    );
  });
});
