import { BLANK, DIGIT, KIND, NO_DIGIT, REGULAR } from './byte-kinds.js';
import { PdfFormatError } from './format-error.js';
import { PdfReference, PdfString, nameOf } from './values.js';
import type { PdfDictionary, PdfName, PdfValue } from './values.js';

/** Levels that one object may have: real ones have a few. */
const DEEPEST = 64;
/** Neither exponents nor other bases (7.3.3). */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** Reads objects one after the other (ISO 32000-1, 7.3). Its methods throw PdfFormatError at what is none. */
export class ValueReader {
  readonly #bytes: Buffer;
  /** Offset of what is read next. */
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Passes over blanks and comments; the byte that follows, or -1 at the end. */
  skipBlanks(): number {
    const bytes = this.#bytes;
    for (;;) {
      const byte = bytes[this.at];
      if (byte === undefined) return -1;
      if (byte === 37)
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++;
      else if (KIND[byte] === BLANK) this.at++;
      else return byte;
    }
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfFormatError('an object too deep');
    const byte = this.skipBlanks();
    switch (byte) {
      case 47:
        return this.name();
      case 40:
        return this.#literal();
      case 91:
        this.at++;
        return this.#list(depth);
      case 60:
        return this.#bytes[this.at + 1] === 60 ? this.#dictionary(depth) : this.#hexadecimal();
      default:
        return isDigit(byte) || byte === 45 || byte === 46 || byte === 43
          ? this.#numberOrReference()
          : this.#word();
    }
  }

  name(): PdfName {
    const start = ++this.at;
    const end = this.#endOfWord();
    const text = this.#bytes.toString('latin1', start, end);
    return nameOf(
      text.includes('#')
        ? text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        : text,
    );
  }

  #endOfWord(): number {
    const bytes = this.#bytes;
    let at = this.at;
    while (at < bytes.length && KIND[bytes[at] ?? 0] === REGULAR) at++;
    return (this.at = at);
  }

  #word(): PdfValue {
    const start = this.at;
    const word = this.#bytes.toString('latin1', start, this.#endOfWord());
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw new PdfFormatError(`no object at ${start}`);
  }

  #list(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    while (this.skipBlanks() !== 93) {
      if (this.at >= this.#bytes.length) throw new PdfFormatError('a list without an end');
      values.push(this.value(depth + 1));
    }
    this.at++;
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries: PdfDictionary = new Map();
    for (;;) {
      const byte = this.skipBlanks();
      if (byte === 62) break;
      if (byte !== 47) throw new PdfFormatError(`no key at ${this.at}`);
      const key = this.name().name;
      entries.set(key, this.value(depth + 1));
    }
    if (this.#bytes[this.at + 1] !== 62) throw new PdfFormatError('a dictionary without an end');
    this.at += 2;
    return entries;
  }

  #numberOrReference(): PdfValue {
    const number = this.number();
    const after = this.at;
    if (!Number.isInteger(number) || number < 0 || !isDigit(this.skipBlanks())) {
      this.at = after;
      return number;
    }
    const generation = this.number();
    if (this.skipBlanks() === 82 && KIND[this.#bytes[this.at + 1] ?? 32] !== REGULAR) {
      if (generation !== 0) throw new PdfFormatError('a generation other than 0');
      this.at++;
      return new PdfReference(number);
    }
    this.at = after;
    return number;
  }

  number(): number {
    const bytes = this.#bytes;
    const start = this.at;
    let whole = 0;
    let at = start;
    for (; isDigit(bytes[at]); at++) whole = whole * 10 + (bytes[at] ?? 0) - 48;
    this.at = at;
    if (at > start && at - start < 15 && KIND[bytes[at] ?? 32] !== REGULAR) return whole;
    const text = bytes.toString('latin1', start, this.#endOfWord());
    if (!NUMBER.test(text)) throw new PdfFormatError(`no number at ${start}`);
    return Number(text);
  }

  /** Reading ends at the first letter that is no digit; after an odd number of digits a 0 is missing (7.3.4.3). */
  #hexadecimal(): PdfString {
    const bytes = this.#bytes;
    const end = bytes.indexOf(62, this.at);
    if (end < 0) throw new PdfFormatError('a string without an end');
    const found = Buffer.allocUnsafe((end - this.at) >> 1);
    let digits = 0;
    let isWhole = true;
    for (let at = this.at + 1; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const digit = DIGIT[byte] ?? NO_DIGIT;
      if (digit !== NO_DIGIT) {
        const place = digits++ >> 1;
        found[place] = digits % 2 === 1 ? digit << 4 : (found[place] ?? 0) | digit;
      } else if (KIND[byte] !== BLANK) {
        isWhole = false;
        break;
      }
    }
    this.at = end + 1;
    // A digit before a letter that is none is half a byte, and not read.
    const count = isWhole ? (digits + 1) >> 1 : digits >> 1;
    return new PdfString(found.subarray(0, count), !isWhole || digits % 2 === 1);
  }

  #literal(): PdfString {
    const bytes = this.#bytes;
    const found: number[] = [];
    let depth = 1;
    let at = this.at + 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new PdfFormatError('a string without an end');
      if (byte === 92) {
        at = this.#escape(at, found);
        continue;
      }
      if (byte === 40) depth++;
      if (byte === 41 && --depth === 0) break;
      found.push(byte);
    }
    this.at = at;
    return new PdfString(Buffer.from(found));
  }

  /** What follows a backslash (Table 3). @returns the offset behind it. */
  #escape(at: number, found: number[]): number {
    const byte = this.#bytes[at] ?? 0;
    if (byte >= 48 && byte <= 55) {
      const [digits = '0'] = /^[0-7]{1,3}/.exec(this.#bytes.toString('latin1', at, at + 3)) ?? [];
      found.push(parseInt(digits, 8) & 255);
      return at + digits.length;
    }
    if (byte === 13) return at + (this.#bytes[at + 1] === 10 ? 2 : 1);
    if (byte === 10) return at + 1;
    found.push(ESCAPES[byte] ?? byte);
    return at + 1;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
