const OPEN = '[([{（［]';
const CLOSE = '[)\\]}）］]';
const HIDDEN = '(?:fortrolig[te]?|lukke[td]e?|hemmelig[te]?|ikke[\\s-]*offentlig[te]?|confidential)';

/** The word in brackets of whatever kind: `(Fortroligt)`, `[Fortrolig]`, `(lukket)`, `(fortrolig` unclosed. */
const IN_BRACKETS = new RegExp(
  `${OPEN}\\s*${HIDDEN}(?![\\p{L}])|(?<!\\p{L})fortrolig[te]?\\s*${CLOSE}`,
  'iu',
);
/** The word as a label before or behind: `Fortroligt: Sag`, `Fortrolig personsag`, `Lukket punkt: Sag`, `Sag – fortrolig`. */
const AS_LABEL = new RegExp(
  `^\\s*(?:\\d+[.)]?\\s*)?(?:fortrolig[te]?(?!\\p{L})|lukke[td]e?\\s*(?:[:–-]|punkt|møde|sag|del|$)|ikke[\\s-]*offentlig[te]?(?!\\p{L}))` +
    `|[,:;–-]\\s*(?:fortrolig[te]?|lukket|ikke[\\s-]*offentlig[te]?)\\s*$`,
  'iu',
);

/**
 * Whether a title says of itself that it is confidential, without the mark that would make it so. Published, it would
 * show what its author believes hidden, so this is an error and never a guess.
 * @param marked the title carries a proper mark; then only a second one in brackets contradicts it, and
 *   `(Offentlig) Fortrolig rådgivning` says what it means.
 */
export function isNearlyConfidential(title: string, marked: boolean): boolean {
  return IN_BRACKETS.test(title) || (!marked && AS_LABEL.test(title));
}
