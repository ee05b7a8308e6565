import { distance } from 'fastest-levenshtein';

const OPEN = '[([{（［]';
const CLOSE = '[)\\]}）］]';
const HIDDEN = '(?:fortrolig[te]?|lukket|hemmelig[te]?|(?:ikke|ej)[\\s-]*offentlig[te]?|confidential)';

/** Soft hyphens and letters without width: the word looks right and is not. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const ONE_WORD_IN_BRACKETS = new RegExp(
  `${OPEN}\\s*["'»«”“]?([\\p{L}\\p{M}]{7,14})["'»«”“]?\\s*${CLOSE}`,
  'gu',
);

/** The word in brackets of whatever kind: `(Fortroligt)`, `[Fortrolig]`, `(lukket)`, `(fortrolig` unclosed. */
const IN_BRACKETS = new RegExp(
  `${OPEN}\\s*${HIDDEN}(?![\\p{L}])|(?<!\\p{L})fortrolig[te]?\\s*${CLOSE}`,
  'iu',
);
/** The word as a label before or behind: `Fortroligt: Sag`, `Fortrolig personsag`, `Lukket punkt: Sag`, `Sag – fortrolig`. */
const AS_LABEL = new RegExp(
  `^\\s*(?:\\d+[.)]?\\s*)?["'»«”“]?(?:fortroligt?(?!\\p{L})|fortrolige\\s*[:–-]|lukke[td]e?\\s*(?:[:–-]|punkt|møde|sag|del|$)|(?:ikke|ej)[\\s-]*offentlig[te]?(?!\\p{L}))` +
    `|[,:;–-]\\s*(?:fortrolig[te]?|lukket|(?:ikke|ej)[\\s-]*offentlig[te]?)\\s*$`,
  'iu',
);

/**
 * Whether a title says of itself that it is confidential, without the mark that would make it so. Published, it would
 * show what its author believes hidden, so this is an error and never a guess.
 * @param marked the title carries a proper mark; then only a second one in brackets contradicts it, and
 *   `(Offentlig) Fortrolig rådgivning` says what it means.
 */
export function isNearlyConfidential(title: string, marked: boolean): boolean {
  const text = title.replaceAll(INVISIBLE, '');
  return IN_BRACKETS.test(text) || hasMisspeltMark(text) || (!marked && AS_LABEL.test(text));
}

/** A word in brackets with up to two wrong letters: `(Fotrolig)`, `(Fortrolgi)`. No other Danish word comes so near. */
function hasMisspeltMark(text: string): boolean {
  return [...text.matchAll(ONE_WORD_IN_BRACKETS)].some(
    (match) => distance((match[1] ?? '').normalize('NFC').toLowerCase(), 'fortrolig') <= 2,
  );
}
