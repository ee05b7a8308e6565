import { fromWindows } from '../decode-text.js';
import type { DocumentPlace, TextTaker } from '../passage.js';

/** What a number has at least. */
const SHORTEST = 10;
/** Text, line ends, and the marks of Word: cells, fields, breaks, hyphens of its own. */
const NARROW = new RegExp(String.raw`[\x07\t-\r\x13-\x15\x1e-\x7e\x80-\xff]{${SHORTEST},}`, 'g');
/** The same in two bytes each, the lower one first; and dashes, spaces and quotation marks of Unicode. */
const WIDE = new RegExp(
  String.raw`(?:[\x07\t-\r\x13-\x15\x1e-\x7e\xa0-\xff]\x00|[\x00-\x2f]\x20){${SHORTEST},}`,
  'g',
);
/** A quick look, narrower than no form of a number: digits may stand in boxes, one in each. */
const DIGIT = /\d/;
/** Word's names of objects in its text. */
const NAME_OF_OBJECT = /(?<![\p{L}\d])_\d{10}(?!\d)/gu;
/**
 * Pictures of few colours and tables of lengths are rows of the same few bytes, which may be digits; hardly a person's number is made
 * of so few, and where no word is near, of one more.
 */
const TEN = /\d{10}/g;
const FEWEST_DIGITS = 4;
const WORD = /\p{L}{3}/u;

/**
 * Gives on what looks like text in bytes of any form: in one byte a character (Windows-1252), and in two (UTF-16, lower byte
 * first) from any byte on. Whatever else stands there ends a piece.
 */
export function takeTextRuns(bytes: Buffer, place: DocumentPlace, taker: TextTaker): void {
  const source = bytes.toString('latin1');
  for (const [run] of source.matchAll(NARROW)) take(fromWindows(run), place, taker);
  for (const [run] of source.matchAll(WIDE))
    take(Buffer.from(run, 'latin1').toString('utf16le'), place, taker);
}

/** Words in which there may be a number, without the marks of Word ([MS-DOC] 2.9: its own hyphens, cells and fields). */
function take(run: string, place: DocumentPlace, taker: TextTaker): void {
  if (!DIGIT.test(run)) return;
  const text = run
    .replaceAll('\u001E', '-')
    .replaceAll('\u001F', '')
    .replaceAll(/[\u0007\v-\r\u0013-\u0015]/g, '\n')
    .replaceAll(NAME_OF_OBJECT, ' ');
  taker.take({ text: place.kind === 'text' ? text : withoutRows(text), place });
}

function withoutRows(text: string): string {
  const fewest = WORD.test(text) ? FEWEST_DIGITS : FEWEST_DIGITS + 1;
  return text.replaceAll(TEN, (digits) => (new Set(digits).size < fewest ? ' ' : digits));
}
