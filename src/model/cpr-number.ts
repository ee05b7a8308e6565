import { readable } from './readable-text.js';
import type { ReadableText } from './readable-text.js';

/** Ten digits with little between them, or something written in percent signs: a quick look before the exact one. */
const MAY_HOLD_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,12}\n?[^\p{L}\p{Nd}\n]{0,4}\p{Nd}){9}|%[0-9a-f]{2}/iu;

/**
 * What any text or address with such a number matches: a quick look at many texts at once, for it neither begins at a
 * text's beginning nor asks what it is.
 */
export const MAY_HOLD_CPR_NUMBER =
  /[0-9](?:[^A-Za-z0-9]{0,17}[0-9]){9}|%[0-9a-f]{2}|\u034F|[\u00AD\u061C\u0660-\u1C59\u200B-\u200F\u2060-\u2064\uA620-\uFFFF]/gi;

/** A part of a text: offsets in UTF-16 units, `end` not included. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds Danish civil registration numbers (CPR, the act on Det Centrale Personregister) in running text, however they
 * are written: `ddmmyy-xxxx`, without hyphen, with spaces, other dashes, invisible characters, full-width digits.
 * Day and month must exist; the check digit is not asked for, since numbers of today need not have one. Digits that
 * the text calls something else (an account, an amount, a document number) are none. Linear time.
 * @param before what stands before the text and is not searched: the name of a field, the head of a column.
 */
export function findCprNumbers(text: string, before = ''): TextPart[] {
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  const addresses = /:\/\/|www\.|%[0-9a-f]{2}/i.test(text) ? addressesIn(text) : [];
  const parts = addresses.flatMap(({ start, end }) =>
    findCprNumbersInAddress(text.slice(start, end)).map((part) => ({
      start: start + part.start,
      end: start + part.end,
    })),
  );
  const prose = addresses.length === 0 ? text : withoutParts(text, addresses);
  return [...parts, ...numbersIn(readable(prose), before, false)].sort((a, b) => a.start - b.start);
}

/**
 * Finds them in the address of a link or the name of a file, percent signs resolved. Addresses are full of long
 * numbers: ten digits in a row count only where they are a whole part of the path or a whole word of a file's name,
 * and in a query only where it calls them a person's (`?cpr=`).
 */
export function findCprNumbersInAddress(address: string): TextPart[] {
  if (!/\p{Nd}/u.test(address) || /^(?:tel|sms|callto):/i.test(address)) return [];
  return numbersIn(readable(address, true), '', true);
}

/** The text with each digit of such numbers replaced by `•`; its length stays what it was. */
export function maskCprNumbers(text: string): string {
  let [masked, at] = ['', 0];
  for (const { start, end } of findCprNumbers(text)) {
    masked += text.slice(at, start);
    masked += text.slice(start, end).replaceAll(/\p{Nd}/gu, (digit) => '•'.repeat(digit.length));
    at = end;
  }
  return masked + text.slice(at);
}

/** Words that lead somewhere; a text that mentions one is searched as prose around them. */
function addressesIn(text: string): TextPart[] {
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => /:\/\/|www\.|%[0-9a-f]{2}/i.test(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

function withoutParts(text: string, parts: readonly TextPart[]): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of parts) {
    rest += text.slice(at, start) + 'x'.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}

interface Digits extends TextPart {
  readonly length: number;
}

/** Digits that have the form of a number. */
interface Candidate extends TextPart {
  /** Indices of its first and last group of digits. */
  readonly first: number;
  readonly last: number;
  /** Written as nothing else is: `ddmmyy-xxxx`. Other forms must not be part of a longer row of numbers. */
  readonly isPlain: boolean;
}

/** What may stand between the date and the four digits. */
const JOINT = /^(?:-|_| {0,2}-\s{0,2}|\s?\/\s?| {1,2})$/;
/** Marks of Markdown that are none, because a letter or sign stands beside them, are shown as they are. */
const MARKS = /[*~`\\]/g;
const LIKELY =
  /(?<!\d)(?:\d{10}|\d{6}[-_/\s*~`\\]{1,12}\d{4}|\d\d(?:\. |[ ./-])\d\d(?:\. |[ ./-])\d\d[-\s*~`\\]{1,12}\d{4})(?!\d)/;

function numbersIn({ text, starts, ends }: ReadableText, before: string, isAddress: boolean): TextPart[] {
  if (!LIKELY.test(text)) return [];
  const groups = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
    length: digits.length,
  }));
  const candidates = candidatesIn(text, groups, isAddress);
  const surroundings = new NumberSurroundings(text, before, groups, candidates);
  return candidates
    .filter((one) => (isAddress ? surroundings.standsInAddress(one) : surroundings.standsInProse(one)))
    .map(({ start, end }) => ({ start: starts?.[start] ?? start, end: ends?.[end - 1] ?? end }));
}

function candidatesIn(text: string, groups: readonly Digits[], isAddress: boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < groups.length; i++) {
    const found = candidateAt(text, groups, i, isAddress);
    if (!found) continue;
    candidates.push(found);
    i = found.last;
  }
  return candidates;
}

function candidateAt(
  text: string,
  groups: readonly Digits[],
  i: number,
  isAddress: boolean,
): Candidate | undefined {
  const lengths = [0, 1, 2, 3].map((by) => groups[i + by]?.length ?? 0).join(' ');
  const count = lengths.startsWith('10 ')
    ? 1
    : lengths.startsWith('6 4 ')
      ? 2
      : lengths === '2 2 2 4'
        ? 4
        : 0;
  const [first, last] = [groups[i], groups[i + count - 1]];
  if (!first || !last || count === 0) return undefined;
  const gaps = Array.from({ length: count - 1 }, (_, by) =>
    text.slice(groups[i + by]?.end, groups[i + by + 1]?.start),
  );
  const [marked = '', between = '', other = between] = gaps.reverse();
  const joint = marked.replaceAll(MARKS, '');
  const digits = text.slice(first.start, last.end).replaceAll(/\D/g, '');
  if (!isDayAndMonth(digits) || (count > 1 && !JOINT.test(joint))) return undefined;
  if (isAddress && /\//.test(joint + between)) return undefined;
  if (count === 4 && !isDateBefore(joint, between, other, digits)) return undefined;
  const isPlain = /^[-_]$/.test(joint) && between !== ' ';
  return { start: first.start, end: last.end, first: i, last: i + count - 1, isPlain };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayAndMonth(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

/** `dd mm yy`, `dd.mm.yy` and the like; after points and dashes a space begins a time or a year more often. */
function isDateBefore(joint: string, between: string, other: string, digits: string): boolean {
  if (between !== other || !/^(?:[ ./-]|\. )$/.test(between)) return false;
  if (between === ' ' || joint.includes('-')) return true;
  const rest = digits.slice(6);
  return /^ +$/.test(joint) && !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(rest) && !/^(?:19|20)/.test(rest);
}

const NUMBER_WORD = String.raw`(?:[ .-]{0,2}(?:nr|nummer|numre|no|id|kode)(?!\p{L}))`;
const TO_NUMBER = String.raw`[.:]{0,2}\s*(?:er\s|på\s)?[\s:#(=|*]{0,6}$`;
/** What is called so is never a person’s number, whatever it looks like. */
const OTHER_NUMBER = new RegExp(
  String.raw`(?:(?:(?<!\p{L})(?:cvr|ean|gln|kto|isbn(?:-1[03])?|issn|doi|tlf|mob|giro|fik|iban)|konto|faktura|ordre` +
    String.raw`|rekvisition|telefon|mobil|fax)${NUMBER_WORD}?` +
    String.raw`|(?<!\p{L})(?:p|se|reg|dok|dokument|kunde|vare|serie|bilags?|kontrakts?|tegnings?|projekt|police|notat)${NUMBER_WORD})${TO_NUMBER}`,
  'iu',
);
/** What is called so is none where only its ten digits speak for it. */
const SOME_NUMBER = new RegExp(
  String.raw`(?:\p{L}{2}${NUMBER_WORD}|(?<!\p{L})(?:id|sag|sagen|journal|j\. ?nr|ref|reference|løbenr)(?!\p{L}))${TO_NUMBER}`,
  'iu',
);
const PERSONS_NUMBER = new RegExp(
  String.raw`(?:cpr|person|patient|borger|klient|identifikations|identitets|fødsels)${NUMBER_WORD}?${TO_NUMBER}`,
  'iu',
);
const PERSONS_PARAMETER = /[?&#](?:[\w.-]{0,20}(?:cpr|pnr|person|patient|borger|klient)[\w.-]{0,20})=$/iu;
const UNIT =
  /^\s?(?:(?:kr|kroner|dkk|tkr|t\.kr|mio|mia|euro|eur|usd|pct|procent|stk|km|kg|m2|m²)(?!\p{L})|[€$£%]|,-)/iu;
const CURRENCY = /(?:(?<!\p{L})(?:kr\.?|dkk|eur|usd)|[€$£])\s?$/iu;
const CASE_BEHIND = /^\s?-\s?\p{L}{2,6}-\d{4}-\d/u;

/** Looks at what stands before and behind candidates in one text. */
class NumberSurroundings {
  readonly #text: string;
  readonly #before: string;
  readonly #groups: readonly Digits[];
  readonly #known: ReadonlySet<number>;
  /** In an address: where its query begins. */
  readonly #endOfPath: number;
  /** People name the folders of their own files as they do the files. */
  readonly #startOfFileName: number;

  constructor(text: string, before: string, groups: readonly Digits[], candidates: readonly Candidate[]) {
    this.#text = text;
    this.#before = before;
    this.#groups = groups;
    this.#known = new Set(candidates.flatMap(({ first, last }) => [first, last]));
    const query = text.search(/[?#]/);
    this.#endOfPath = query < 0 ? text.length : query;
    this.#startOfFileName = text.includes('://') ? text.lastIndexOf('/', this.#endOfPath) : -1;
  }

  standsInProse(one: Candidate): boolean {
    const before = this.#wordsBefore(one);
    const behind = this.#text.slice(one.end, one.end + 20);
    if (/\+\d{0,3}[ -]?$/.test(before) || /10\.\d{4,9}\/\S*$/.test(before)) return false;
    if (OTHER_NUMBER.test(before)) return false;
    if (one.isPlain) return this.#isWhole(one, /^[-./]$/) && hasNoLetters(before, behind);
    if (!this.#isWhole(one, /^(?:[-./:,_]|[ \t]{1,2}|[ \t]?[-/][ \t]?)$/)) return false;
    if (PERSONS_NUMBER.test(before)) return !/^\p{L}/u.test(behind);
    if (/\p{L}$|(?<!\p{L})\p{Lu}{3,4}-$/u.test(before) || /^\p{L}/u.test(behind)) return false;
    return (
      !SOME_NUMBER.test(before) && !CURRENCY.test(before) && !UNIT.test(behind) && !CASE_BEHIND.test(behind)
    );
  }

  standsInAddress(one: Candidate): boolean {
    const before = this.#wordsBefore(one);
    const behind = this.#text.slice(one.end, one.end + 40);
    if (/10\.\d{4,9}\/\S*$/.test(before) || /(?<!\p{L})\p{L}{2,6}-\d{4}-$/u.test(before)) return false;
    if (OTHER_NUMBER.test(before.replaceAll(/[-_+]/g, ' '))) return false;
    if (one.first !== one.last)
      return hasNoLetters(before, behind) && !/^-[\da-f]{4}-[\da-f]{4}/i.test(behind);
    if (one.start > this.#endOfPath) return PERSONS_PARAMETER.test(before) && /^(?:$|[&#;])/.test(behind);
    const isSegment = /(?:^|\/)$/.test(before) && /^(?:$|[/?#])/.test(behind);
    const isWord = /(?:^|[^\p{L}\d])$/u.test(before) && /^(?:$|[^\p{L}\d])/u.test(behind);
    return isSegment || (isWord && one.start > this.#startOfFileName && this.#isWhole(one, /^-$/));
  }

  #wordsBefore({ start }: Candidate): string {
    const words = this.#text.slice(Math.max(0, start - 80), start);
    return start < 80 ? this.#before + words : words;
  }

  /** Whether no other digits are joined to it; those of another such number, or of a date before it, are none. */
  #isWhole({ first, last, start, end }: Candidate, joint: RegExp): boolean {
    const [previous, next] = [this.#groups[first - 1], this.#groups[last + 1]];
    const isJoinedBefore = previous && joint.test(this.#text.slice(previous.end, start));
    const isJoinedBehind = next && joint.test(this.#text.slice(end, next.start));
    const date = /(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d[-_ ]$/.test(
      this.#text.slice(Math.max(0, start - 12), start),
    );
    return (
      (!isJoinedBefore || this.#known.has(first - 1) || date) &&
      (!isJoinedBehind || this.#known.has(last + 1))
    );
  }
}

/** Letters beside it make it part of a code, but for a whole word before: `cpr010185-1234`. */
function hasNoLetters(before: string, behind: string): boolean {
  return !/(?:^|[^\p{L}])\p{L}{1,2}$|\d\p{L}+$/u.test(before) && !/^\p{L}{1,8}\d/u.test(behind);
}
