import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAY_HOLD_CPR_NUMBER, findCprNumbers, findCprNumbersInAddress } from '../../src/model/cpr-number.js';
import { JoinedTexts } from '../../src/rules/joined-texts.js';
import { ABBREVIATION } from '../../src/rules/language/abbreviations.js';
import { findRepeatedLetters } from '../../src/rules/language/repeated-letters.js';
import { findLocalPaths, mayHoldLocalPath } from '../../src/rules/privacy/local-addresses.js';
import { checkExample } from './examples.js';

/** Texts of pieces that rules look for, and of what stands beside them. */
function textOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 2 })), {
      maxLength: 9,
    })
    .map((parts) => parts.join(''));
}

describe('texts laid end to end', () => {
  const texts = fc.array(textOf(['mhp', 'm.h.p.', 'fx', 'kl', 'nr.', '.', ' ', '\n', 'å', '-', '’']));

  it('hold the same matches as each of them by itself', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const apart = all.flatMap((text, owner) =>
          [...text.matchAll(ABBREVIATION)].map(({ 0: found, index }) => ({ owner, found, index })),
        );
        const joined = new JoinedTexts([...all.keys()], (at) => all[at] ?? '');
        expect(joined.matches(ABBREVIATION)).toEqual(apart);
      }),
    );
  });

  it('name every one that a pattern matches in', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const joined = new JoinedTexts([...all.keys()], (at) => all[at] ?? '');
        const having = [...all.keys()].filter((at) => /m\.?h|\s{2}/.test(all[at] ?? ''));
        const found = joined.with(/m\.?h|\s{2}/g);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(having.filter((at) => !found.includes(at))).toEqual([]);
      }),
    );
  });
});

describe('a quick look', () => {
  const TWICE =
    /(?<![\p{L}\p{M}\p{N}’'/-])([\p{L}\p{M}]+)(?=([ \t\u00a0]+|[ \t]*\r?\n[ \t]*)(\1)(?![\p{L}\p{M}\p{N}]|[’'/-]|\.\p{L}))/giu;

  it('passes over no word that stands twice', () => {
    const words = [
      'det',
      'Det',
      ' ',
      '\n',
      '\u00a0',
      'å',
      'Å',
      'k',
      '\u212A',
      's',
      'ſ',
      '»',
      '😀',
      '𐐀',
      '𐐨',
      'ª',
    ];
    fc.assert(
      fc.property(textOf(words), (text) => {
        if (text.search(TWICE) >= 0) expect(findRepeatedLetters(text, 0)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('passes over no path of somebody’s own computer', () => {
    const parts = ['H:', 'C:', '\\', '/', 'file', ':', 'Users', 'uſers', 'Program Files', 'arkiv', ' ', '😀'];
    fc.assert(
      fc.property(textOf(parts), (text) => {
        if (findLocalPaths(text).length > 0) expect(mayHoldLocalPath(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a quick look for civil registration numbers', () => {
  const date = fc.constantFrom(
    '010185',
    '01 01 85',
    '01.01.85',
    '01-01-85',
    '01/01/85',
    '01. 01. 85',
    '０１０１８５',
    '٠١٠١٨٥',
  );
  const joint = fc.constantFrom(
    '-',
    '',
    ' ',
    '  ',
    '–',
    '\u2011',
    ' - ',
    '-\n',
    '_',
    '/',
    '**-**',
    '\\-',
    '%20',
    '%2D',
    '\u00AD',
  );
  const last = fc.constantFrom('1234', '12\u200B34', '%31%32%33%34', '１２３４', '1\u034F234', '1234');
  const around = fc.constantFrom(
    '',
    ' ',
    'CPR ',
    'cpr-nr.: ',
    '/',
    'https://eksempel.dk/?cpr=',
    '.pdf',
    '\n',
    '🙂',
  );

  it('passes over none', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.tuple(around, date, joint, last, around), (parts) => {
        const text = parts.join('');
        if (findCprNumbers(text).length + findCprNumbersInAddress(text).length === 0) return;
        count++;
        expect(text.search(MAY_HOLD_CPR_NUMBER)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(100);
  });
});

/** A meeting with an open item that says this, and a confidential one. */
function meeting(said: string): string {
  return `---
format: dmpg
gruppe: DMPG Eksempel
dato: 2026-03-17
---
## (Offentlig) Sag

${said}

## (Fortrolig) Klage fra Søren Ærø over naboens æbleplantage

Klagen er fra Søren Ærø.
`;
}

const FILE = '2026-03-17-eksempel.md';
const TITLE = 'confidential-title-repeated';
const NAME = 'confidential-name-repeated';

describe('what is confidential', () => {
  it.each([
    ['as it is', 'Klage fra Søren Ærø over naboens æbleplantage', TITLE],
    ['in other letters', 'KLAGE FRA SØREN AEROE OVER NABOENS AEBLEPLANTAGE', TITLE],
    ['with marks between its words', 'klage – fra **Søren** _Ærø_: over\nnaboens »æbleplantage«', TITLE],
    ['with something invisible in it', 'Klage fra Søren Ærø over naboens æble\u00ADplantage', TITLE],
    ['in letters that are put together', 'Klage fra Søren Ærø over naboens æbleplantage e\u0301', TITLE],
    ['in an address', '[Se](klage%20fra-S%C3%B8ren-%C3%86r%C3%B8-over-naboens-%C3%A6bleplantage.pdf)', TITLE],
    ['a name', 'Vi takker Søren Ærø.', NAME],
    ['a name in genitive', 'Vi så Søren Ærøs brev.', NAME],
    ['a name beside an emoji', 'Søren Ærø😀', NAME],
  ])('is found in public text: %s', async (_, said, rule) => {
    const { diagnostics } = await checkExample({ text: meeting(said), file: FILE });
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each([
    ['a word that goes on', 'Klage fra Søren Ærø over naboens æbleplantager'],
    ['a word that begins before', 'Anklage fra Søren Ærøe over naboens æbleplantage'],
    ['the words in another order', 'Naboens æbleplantage over klage fra Ærø Søren'],
  ])('is not found where it does not stand: %s', async (_, said) => {
    const { diagnostics } = await checkExample({ text: meeting(said), file: FILE });
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain(TITLE);
  });
});
