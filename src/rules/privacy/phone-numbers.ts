import type { TextPart } from '../../model/cpr-number.js';

/** Eight digits as telephone numbers are written in Denmark, with or without `+45`; no part of a longer number. */
const PHONE =
  /(?<![\p{L}\d+]|\d[ \u00A0./:,-])(?:(?:\(\+45\)|\+45|0045)[ \u00A0]?)?(?:\d{8}|\d{4}[ \u00A0]\d{4}|(\d\d)([ \u00A0.-])\d\d\2\d\d\2\d\d|\d\d[ \u00A0]\d{3}[ \u00A0]\d{3})(?![\p{L}\d]|[ \u00A0./:,-]{1,2}\d)/gu;
const YEARS = /^(?:19|20)\d\d[ \u00A0]?(?:19|20)\d\d$/;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** What is called so is no telephone. */
const OTHER_NUMBER =
  /(?:cvr|ean|gln|konto|kto|faktura|ordre|sags?|journal|dok|dokument|bilags?|p|se|reg|matrikel|isbn|issn|id)[ .-]{0,2}(?:nr|nummer|no|id)?[.:]{0,2}\s*[(#]?$/iu;
const AMOUNT = /^[ \u00A0]?(?:(?:kr|kroner|dkk|mio|mia|tkr|euro|eur|stk|km|kg|m2|m²)(?!\p{L})|[€$£%]|,-)/iu;
const CURRENCY = /(?:(?<!\p{L})(?:kr\.?|dkk|eur)|[€$£])[ \u00A0]?$/iu;
/** An attachment’s marks: `(12345678 - EMN-2025-00412)`. */
const CASE_BEHIND = /^\s?[-–]\s?\p{L}{2,6}-\d{4}-\d/u;

/** Telephone numbers in a text. What the text calls an account, a case, a document or an amount is none. */
export function findPhoneNumbers(text: string): TextPart[] {
  if (!/\d{4}|\d\d[ \u00A0.-]\d\d/.test(text)) return [];
  return [...text.matchAll(PHONE)]
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }))
    .filter(({ start, end }) => {
      const [before, behind] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30)];
      const number = text.slice(start, end);
      if (YEARS.test(number) || DATE.test(number) || /\p{L}-$/u.test(before)) return false;
      return (
        !OTHER_NUMBER.test(before) &&
        !CURRENCY.test(before) &&
        !AMOUNT.test(behind) &&
        !CASE_BEHIND.test(behind)
      );
    });
}
