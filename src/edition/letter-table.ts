/** Of a character that takes Unicode's whole rules, or its neighbours, to judge. */
export const UNKNOWN = 0xffff;
/** Of a character that parts words. */
export const PARTS = 0;
/** Of a character that is as good as not there: a soft hyphen. */
export const NOTHING = 1;

/** Latin letters (Basic to Extended-B); those behind them join with others or change by what stands beside them. */
export const LATIN_END = 0x250;

let latin: Readonly<Uint16Array> | undefined;

/**
 * What `wordsOf` makes of the UTF-16 code units below `LATIN_END`, wherever they stand, as long as nothing beside them is
 * unknown: a letter or digit folded, or one of the values above.
 */
export function latinLetters(): Readonly<Uint16Array> {
  // At the first search: no other command should wait for it.
  latin ??= Uint16Array.from({ length: LATIN_END }, (_, code) => foldedLatin(String.fromCharCode(code)));
  return latin;
}

function foldedLatin(letter: string): number {
  if (letter === '\u00AD') return NOTHING;
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return PARTS;
  const lower = letter.normalize('NFC').toLowerCase();
  // The Turkish dotted I is two letters in lower case.
  return lower.length === 1 ? lower.charCodeAt(0) : UNKNOWN;
}

/** The same of code units from `LATIN_END` on, of which it knows signs of ordinary text alone. */
export function signOf(code: number): number {
  // Dashes, quotation marks, the ellipsis; permille to fraction slash; arrows; geometric shapes; the euro sign.
  const parts =
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x25a0 && code <= 0x25ff) ||
    code === 0x20ac;
  if (parts) return PARTS;
  const isNothing = (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
  return isNothing ? NOTHING : UNKNOWN;
}
