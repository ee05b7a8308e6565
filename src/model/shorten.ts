const LONGEST_QUOTE = 40;
/** Enough of a text for a quote, whatever blanks stand in it. */
const LOOKED_AT = 400;

/** The author's text as a message may quote it: one line of at most 40 characters. */
export function shorten(text: string): string {
  const line = text.slice(0, LOOKED_AT).replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTE && text.length <= LOOKED_AT) return line;
  // Never half of a character that takes two units.
  return `${line.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
