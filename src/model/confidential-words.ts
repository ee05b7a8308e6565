/*
 * How secretariats say that a text is not for the public, as pieces of regular expressions for the flags `i` and `u`.
 * Only `(Fortrolig)` has an effect; what is said in other words would be published.
 */

/** Adjectives that mean nothing else: `fortroligt`, `strengt fortroligt`, `ikke-offentligt`, `konfidentielt`. */
export const CONFIDENTIAL =
  '(?:(?:strengt|særligt?|delvist|helt)\\s+)?(?:fortroligt?|fortr\\.|konfidentielt?|hemmeligt?|uoffentligt?|confidential|(?:ikke|ej)[\\s-]*offentligt?)';

/** Of a municipal agenda: `lukket punkt`, `lukkede døre`. Alone, `lukket` is also what wards, schools and offices are. */
export const CLOSED_POINT =
  'lukke(?:t|de)\\s+(?:dagsorden|punkt|møde|sag(?!\\p{L}*frem)|session|drøftelse|referat|døre)\\p{L}*';

/** `må ikke offentliggøres`, `kun til internt brug`, `for lukkede døre`. */
export const NOT_FOR_PUBLICATION =
  '(?:(?:må\\s+)?ikke\\s+(?:til\\s+)?offentliggør\\p{L}+|(?:kun\\s+)?til\\s+internt?\\s+brug|kun\\s+internt?|for\\s+lukkede\\s+døre|undtaget\\s+(?:fra\\s+)?(?:offentlighed|aktindsigt)\\p{L}*)';

/** Any of them. */
export const SAID_CONFIDENTIAL = `(?:${CONFIDENTIAL}|${CLOSED_POINT}|${NOT_FOR_PUBLICATION})`;

/** Words in capitals among others that are not: a stamp. To be used without the flag `i`. */
export const STAMP =
  '(?<!\\p{L})(?:FORTROLIGT?|LUKKET|KONFIDENTIELT?|HEMMELIGT?|(?:IKKE|EJ)[\\s-]*OFFENTLIGT?)(?!\\p{L})';

/**
 * Without the flag `u`: it is read over every meeting. At last a heading without its space, which may be marked in any of the ways in which
 * a heading is.
 */
const SIGN =
  /fortr|lukke[td]|[ck]onfidenti|hemmelig|(?:ikke|ej)[\s-]*(?:til\s+)?offentlig|uoffentlig|(?:offentligt?|åbent?)\s*[:*_]|undtaget|\bhidden|display\s*:\s*none|(?:til|kun)\s+intern|adgang\s*[:*_]|(?:^|[\r\n])(?:[^\S\r\n]|>)*#{1,6}(?![ \t#\r\n])/i;

const PUBLIC_MARK = /\(\s*offentlig\s*\)/i;

/** Whether a heading is marked `(Offentlig)`: its author has thought of it. */
export function isMarkedPublic(heading: string): boolean {
  return PUBLIC_MARK.test(heading);
}

/** Whether a text may say anything of the above: a quick look, which may say yes to more. */
export function maySayConfidential(text: string): boolean {
  return SIGN.test(text);
}
