import { readHexText, readLiteralText } from './pdf-text.js';
import type { FoundText } from './pdf-text.js';
import { GLANCE } from './pdf-limits.js';
import type { PdfLimits } from './pdf-limits.js';
import { nameOf } from './pdf-values.js';
import type { PdfDictionary, PdfStream, PdfText, PdfValue } from './pdf-values.js';

const BLANKS = '\0\t\n\f\r ';
const BLANK = new Set(Buffer.from(BLANKS));
const MARK = new Set(Buffer.from(`${BLANKS}()<>[]{}/%`));
const [COMMENT, RETURN, NEWLINE] = [0x25, 0x0d, 0x0a];

/** Reads objects of a PDF (ISO 32000-1, 7.3) from an offset on. @throws RangeError where something else stands there. */
export class PdfParser {
  readonly #bytes: Buffer;
  #at: number;
  readonly #limits: PdfLimits;
  #left: number;

  constructor(bytes: Buffer, at: number, limits = GLANCE) {
    this.#bytes = bytes;
    this.#at = at;
    this.#limits = limits;
    this.#left = limits.values;
  }

  /** Passes over blanks and comments. @returns the offset of what follows. */
  skipBlanks(): number {
    for (let byte = this.#bytes[this.#at]; byte !== undefined; byte = this.#bytes[++this.#at]) {
      if (byte === COMMENT) while (!isLineEnd(this.#bytes[this.#at])) this.#at++;
      else if (!BLANK.has(byte)) break;
    }
    return this.#at;
  }

  /** `12 0 obj …`. */
  indirectObject(): { number: number; generation: number; value: PdfValue } {
    const number = this.integer();
    const generation = this.integer();
    if (!this.takes('obj')) throw new RangeError('no object');
    const value = this.value();
    return {
      number,
      generation,
      value: value instanceof Map ? this.#withData(value as PdfDictionary) : value,
    };
  }

  /** A whole number, not negative. */
  integer(): number {
    const digits = this.#word();
    if (!/^\d{1,15}$/.test(digits)) throw new RangeError('no integer');
    return Number(digits);
  }

  /** True where the word stands next; then it is read. */
  takes(word: string): boolean {
    const start = this.skipBlanks();
    if (this.#word() === word) return true;
    this.#at = start;
    return false;
  }

  value(depth = 0): PdfValue {
    if (depth > this.#limits.depth || this.#left-- <= 0) throw new RangeError('too much in one object');
    const start = this.skipBlanks();
    switch (this.#character(start)) {
      case '/':
        this.#at++;
        return { kind: 'name', name: this.#letters().replaceAll(/#([0-9a-f]{2})/gi, letterOf) };
      case '(':
        return this.#take(readLiteralText(this.#bytes, start, this.#limits.text));
      case '[':
        this.#at++;
        return this.#until(']', () => this.value(depth + 1));
      case '<':
        if (this.#character(start + 1) === '<') return this.#dictionary(depth);
        return this.#take(readHexText(this.#bytes, start, this.#limits.text));
      default:
        return this.#plainValue();
    }
  }

  #take({ text, end }: FoundText): PdfText {
    this.#at = end;
    return text;
  }

  #dictionary(depth: number): PdfDictionary {
    this.#at += 2;
    const entries = this.#until('>', (): [string, PdfValue] => {
      const key = nameOf(this.value(depth + 1));
      if (key === undefined) throw new RangeError('no key');
      return [key, this.value(depth + 1)];
    });
    if (this.#character(this.#at++) !== '>') throw new RangeError('dictionary not closed');
    return new Map(entries);
  }

  #until<T>(close: string, read: () => T): T[] {
    const values: T[] = [];
    while (this.#character(this.skipBlanks()) !== close) values.push(read());
    this.#at++;
    return values;
  }

  /** A number, a reference (`12 0 R`), true, false or null. */
  #plainValue(): PdfValue {
    const word = this.#word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return undefined;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw new RangeError('no value');
    const after = this.#at;
    if (/^\d{1,10}$/.test(word) && /^\d{1,5}$/.test(this.#word()) && this.takes('R'))
      return { kind: 'reference', number: Number(word) };
    this.#at = after;
    return Number(word);
  }

  #withData(dictionary: PdfDictionary): PdfDictionary | PdfStream {
    if (!this.takes('stream')) return dictionary;
    if (this.#bytes[this.#at] === RETURN) this.#at++;
    if (this.#bytes[this.#at] === NEWLINE) this.#at++;
    return { kind: 'stream', dictionary, start: this.#at };
  }

  /** The next letters that are no marks; none where a mark stands next. */
  #word(): string {
    this.skipBlanks();
    return this.#letters();
  }

  #letters(): string {
    const start = this.#at;
    for (let byte = this.#bytes[start]; byte !== undefined && !MARK.has(byte); byte = this.#bytes[this.#at])
      this.#at++;
    return this.#bytes.toString('latin1', start, this.#at);
  }

  #character(at: number): string {
    return String.fromCharCode(this.#bytes[at] ?? 0);
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === NEWLINE || byte === RETURN;
}

function letterOf(_: string, code: string): string {
  return String.fromCharCode(parseInt(code, 16));
}
