import { CONFIDENTIAL, SAID_CONFIDENTIAL, STAMP, isMarkedPublic } from '../model/confidential-words.js';
import { isNearlyConfidential } from './access-marks.js';

/** What may stand before the words of a line: marks of Markdown, numbers, and lines that people draw. */
const LEAD = String.raw`[\s>*_+~=|–—\\\-\d.)]*(?:\[[ x]\]\s*)?`;
const BOLD = String.raw`(?:\*\*|__)`;
const WHOLE = String.raw`(?!\p{L})`;
/** `start`, `slut`, `fra her`: where a part begins that its author believes hidden, and where it ends. */
const BOUND = String.raw`(?:\s+(?:start|begynder|begynd|slut|fra\s+her|herfra|afsnit|del))?`;

/**
 * A line that begins like a confidential heading: `## 4 (Fortrolig)`, `- (fortrolig) …`, `> ### Sag (Fortrolig)`.
 * Where it is not the heading of an item (inside a code block, a quotation, a list, another section), the author
 * believes a text hidden that would be published.
 */
const LIKE_A_MARK = new RegExp(
  String.raw`^${LEAD}(?:#[^\r\n]*?)?[([]\s*(?:fortrolig\p{L}*|lukket|${SAID_CONFIDENTIAL})${BOUND}\s*[)\]]`,
  'iu',
);
/** A mark at the end of a line, cell or clause: it hides an attachment in a list of attachments, and nothing anywhere else. */
const MARK_AT_END = new RegExp(
  String.raw`[([]\s*(?:fortrolig\p{L}*|${SAID_CONFIDENTIAL})\s*[)\]][*_~]*\s*(?:$|[.,;:|])`,
  'iu',
);
const LABELS = [
  // `**Fortroligt:** …`, `Følgende er fortroligt:`, `Fortrolig beslutning: …`
  String.raw`^${LEAD}(?:følgende er\s+)?(?:${SAID_CONFIDENTIAL}|fortrolig[te]?\s+(?:beslutning|del|information|oplysning|bemærkning|note|referat|afsnit|drøftelse|tekst)\p{L}*)\s*${BOLD}?\s*:`,
  // The author's own heading.
  String.raw`^\s*#{4,6}\s+${BOLD}?(?:fortroligt?${WHOLE}|${SAID_CONFIDENTIAL}${WHOLE}|lukket(?:\s+del)?\s*$)`,
  // Alone on its line, perhaps with its legal reason.
  String.raw`^${LEAD}(?:(?:nb|obs|bemærk|vigtigt)\s*[:!.]?\s*)?${SAID_CONFIDENTIAL}(?:${BOUND}|\s+(?:punkt|sag|bilag|møde))\s*(?:\([^()]*\))?[\s*_.!~=–—-]*$`,
  String.raw`^${LEAD}${SAID_CONFIDENTIAL}(?:\s+(?:punkt|sag))?,?\s+(?:jf\.|jævnfør|efter\s+§|i\s+henhold\s+til)`,
  // In bold before the text.
  String.raw`^${LEAD}(?<=[*_]{2})(?:${SAID_CONFIDENTIAL}|lukket)[.:!]?\s*${BOLD}`,
  // An announcement.
  String.raw`^${LEAD}(?:det\s+)?(?:følgende|nedenstående|efterfølgende|resten(?:\s+af\s+\p{L}+)?|herfra)\s+(?:er\s+)?(?:${CONFIDENTIAL}|lukket)${WHOLE}`,
  // Of a decision: `**Beslutning:** (fortrolig) …`
  String.raw`beslutning:?\s*${BOLD}\s*:?\s*(?:[([]\s*${SAID_CONFIDENTIAL}\s*[)\]]|${SAID_CONFIDENTIAL}\s*:)`,
  // A field that there is not: `- Adgang: lukket`, `- Offentlig: nej`.
  String.raw`^${LEAD}(?:adgang|access|klassifikation|status|synlighed|(?:punkt)?type)\s*${BOLD}?\s*:\s*${BOLD}?\s*${SAID_CONFIDENTIAL}`,
  String.raw`^${LEAD}(?:adgang|access|(?:punkt)?type)\s*${BOLD}?\s*:\s*${BOLD}?\s*lukket`,
  String.raw`^${LEAD}(?:(?:fortrolighed|lukket)\s*${BOLD}?\s*:\s*${BOLD}?\s*(?:ja|true|x)|(?:offentlig|åben)t?\s*${BOLD}?\s*:\s*${BOLD}?\s*(?:nej|false))${WHOLE}`,
  // An element or a comment put around what is to be hidden, neither of which hides a thing.
  String.raw`^${LEAD}<!--\s*\/?(?:start|slut)?\s*(?:fortrolig\p{L}*|${SAID_CONFIDENTIAL}|lukket)${BOUND}\s*-->`,
  String.raw`<\/?(?:fortrolig|lukket|confidential)\p{L}*[^<>]{0,200}>`,
  // An element that a browser would not show: it is printed as text.
  String.raw`<[a-z][a-z0-9]*\s(?:[^<>]{0,200}\s)?(?:hidden(?=[\s=>])|style\s*=[^<>]{0,200}(?:display\s*:\s*none|visibility\s*:\s*hidden))`,
  // A box, a block of code, a tag or a class of that name, as other dialects have them.
  String.raw`^[\s>*+\-]*(?::{2,}|${'`'}{3,}|~{3,}|\{[{%]?|\[!|\(\()\s*[{.]*\s*(?:start|begin)?\s*(?:fortrolig\p{L}*|${SAID_CONFIDENTIAL})${WHOLE}`,
  String.raw`(?:^|[\s{])[#@.]fortrolig[te]?${WHOLE}`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** At the beginning of a line, in capitals: `--- FORTROLIGT START ---`, `LUKKET`. */
const STAMPED = new RegExp(`^${LEAD}${STAMP}`, 'u');

/** `##Fortrolig sag`, or with a space that is none to Markdown: text of the item above. */
const NO_HEADING = /^[\s>]*#{1,6}(?![ \t#])[^\S\n]*(\S[^\r\n]*)/u;

/** Whether a line begins like a confidential heading. */
export function isLikeAMark(line: string): boolean {
  return LIKE_A_MARK.test(line);
}

/** Whether a mark stands at the end of a line, or of a clause or cell in it. */
export function isMarkedAtEnd(line: string): boolean {
  return MARK_AT_END.test(line);
}

/** Whether a line calls itself, or what follows, confidential. */
export function isLabelled(line: string): boolean {
  if (STAMPED.test(line) || LABELS.some((label) => label.test(line))) return true;
  const heading = NO_HEADING.exec(line)?.[1];
  return heading !== undefined && isNearlyConfidential(heading, isMarkedPublic(heading));
}
