import { distance } from 'fastest-levenshtein';
import {
  CLOSED_POINT,
  CONFIDENTIAL,
  NOT_FOR_PUBLICATION,
  SAID_CONFIDENTIAL,
  STAMP,
} from '../model/confidential-words.js';
import { withPlainWords } from './as-read.js';

const OPEN = '[([{<（［]';
const CLOSE = '[)\\]}>）］]';
const QUOTES = `["'»«”“]`;
const HIDDEN = `(?:fortrolig[te]?|lukket|hemmelig[te]?|(?:ikke|ej)[\\s-]*offentlig[te]?|confidential|${SAID_CONFIDENTIAL})`;
const WHOLE = '(?!\\p{L})';

const ONE_WORD_IN_BRACKETS = new RegExp(
  `${OPEN}\\s*${QUOTES}?([\\p{L}\\p{M}]{7,14})${QUOTES}?\\s*${CLOSE}`,
  'gu',
);

/** The word in brackets of whatever kind, or a lock: `(Fortroligt)`, `[Fortrolig]`, `(lukket)`, `(fortrolig` unclosed. */
const IN_BRACKETS = new RegExp(
  `${OPEN}\\s*${HIDDEN}${WHOLE}|(?<!\\p{L})fortrolig[te]?\\s*${CLOSE}|[#@]fortrolig[te]?${WHOLE}|[🔒🔐🔏]`,
  'iu',
);
/**
 * The word as a label before or behind: `Fortroligt: Sag`, `Fortrolig personsag`, `Lukket punkt: Sag`, `Sag – fortrolig`,
 * `For lukkede døre: Sag`; and in quotation marks.
 */
const AS_LABEL = new RegExp(
  [
    `^\\s*(?:\\d+[.)]?\\s*)?${QUOTES}?(?:${[
      `(?:strengt\\s+)?(?:fortroligt?|konfidentielt?)${WHOLE}`,
      'fortr\\.',
      'fortrolige\\s*[:–-]',
      'lukke[td]e?\\s*(?:[:./|–—-]|punkt|møde|sag|del|$)',
      CLOSED_POINT,
      `(?:ikke|ej)[\\s-]*offentlig[te]?${WHOLE}`,
      `${CONFIDENTIAL}\\s*(?:[:./|–—-]|punkt|sag|del|$)`,
      NOT_FOR_PUBLICATION,
    ].join('|')})`,
    `[,:;./|–—-]\\s*(?:fortrolig[te]?|lukket|(?:ikke|ej)[\\s-]*offentlig[te]?|${SAID_CONFIDENTIAL})(?:\\s+(?:punkt|sag|del|behandling|drøftelse))?[\\s.!]*$`,
    `${QUOTES}\\s*${CONFIDENTIAL}\\s*${QUOTES}`,
  ].join('|'),
  'iu',
);
/** `(F) Personsag`, `(L) Personsag`: how some lists of items are marked. Behind a name the letter is a party's. */
const LETTER = /^\s*\([FL]\)/;
const STAMPED = new RegExp(STAMP, 'u');

/*
 * By these most titles are known at a glance to say nothing of the kind, and the patterns above, which take longer to
 * make ready than a meeting to read, are not asked. What one of them finds has to have a bracket or another sign that is not
 * plain, or one of these words: so does what a new pattern finds.
 */
const PLAIN_SIGNS = /^[\w æøåéöäüÆØÅÉÖÄÜ.,:;/&%+*?!'’–-]*$/;
const A_WORD_OF_IT = /fortr|lukke|onfidenti|hemmelig|offentlig|intern|undtaget/i;

/** Whether a title has nothing that any of the patterns would match. May be false of others that have nothing either. */
export function isPlainlyOpen(text: string): boolean {
  return PLAIN_SIGNS.test(text) && !A_WORD_OF_IT.test(text);
}

/**
 * Whether a title says of itself that it is confidential, without the mark that would make it so. Published, it would
 * show what its author believes hidden, so this is an error and never a guess.
 * @param marked the title carries a proper mark; then only a second one in brackets contradicts it, and
 *   `(Offentlig) Fortrolig rådgivning` says what it means.
 */
export function isNearlyConfidential(title: string, marked: boolean): boolean {
  const text = withPlainWords(title);
  return !isPlainlyOpen(text) && saysConfidential(text, marked);
}

/** What `isNearlyConfidential` asks of a title whose words are plain. */
export function saysConfidential(text: string, marked: boolean): boolean {
  if (IN_BRACKETS.test(text) || hasMisspeltMark(text)) return true;
  return !marked && (AS_LABEL.test(text) || LETTER.test(text) || isStamped(text));
}

/** A word in capitals beside others that are not. */
function isStamped(text: string): boolean {
  return STAMPED.test(text) && /\p{Ll}/u.test(text);
}

/** A word in brackets with up to two wrong letters: `(Fotrolig)`, `(Fortrolgi)`. No other Danish word comes so near. */
function hasMisspeltMark(text: string): boolean {
  return [...text.matchAll(ONE_WORD_IN_BRACKETS)].some(
    (match) => distance((match[1] ?? '').normalize('NFC').toLowerCase(), 'fortrolig') <= 2,
  );
}
