import { PdfFormatError } from './format-error.js';
import { BLANK, KIND, REGULAR } from './byte-kinds.js';
import { ValueReader } from './value-reader.js';
import type { PdfValue } from './values.js';

const MOST_OPERANDS = 64;
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null']);
const operators = new Map<number, string>();

/**
 * Goes through a content stream operator by operator (ISO 32000-1, 7.8.2). Operands are passed over and read only when
 * asked for: most are the coordinates of letters, of which a page has thousands.
 */
export class ContentScanner {
  readonly bytes: Buffer;
  readonly #reader: ValueReader;
  readonly #starts = new Int32Array(MOST_OPERANDS);
  #count = 0;
  #at = 0;
  /** The operator that was found last. */
  operator = '';
  /** Offset of its first operand, or of itself. */
  start = 0;
  /** Offset behind it. */
  end = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.#reader = new ValueReader(bytes);
  }

  /** Goes to the next operator; false at the end. @throws PdfFormatError at what cannot stand there. */
  next(): boolean {
    const bytes = this.bytes;
    const length = bytes.length;
    this.#count = 0;
    let at = this.#at;
    for (;;) {
      while (at < length && KIND[bytes[at] ?? 0] === BLANK) at++;
      if (at >= length) return false;
      const byte = bytes[at] ?? 0;
      if (byte === 37) {
        while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++;
        continue;
      }
      if (isOperand(byte)) {
        if (this.#count < MOST_OPERANDS) this.#starts[this.#count++] = at;
        at = this.#behind(at, byte);
        continue;
      }
      const end = this.#endOfWord(at);
      if (end - at < 4 || !CONSTANTS.has(bytes.toString('latin1', at, end))) return this.#take(at, end);
      if (this.#count < MOST_OPERANDS) this.#starts[this.#count++] = at;
      at = end;
    }
  }

  #take(start: number, end: number): boolean {
    if (end === start) throw new PdfFormatError(`no operator at ${start}`);
    const bytes = this.bytes;
    let code = 0;
    for (let at = start; at < end; at++) code = (code << 8) | (bytes[at] ?? 0);
    let operator = end - start <= 3 ? operators.get(code) : undefined;
    if (operator === undefined) {
      operator = bytes.toString('latin1', start, end);
      if (end - start <= 3) operators.set(code, operator);
    }
    this.operator = operator;
    this.start = this.#count > 0 ? (this.#starts[0] ?? start) : start;
    this.end = this.#at = operator === 'BI' ? this.#behindInlineImage(end) : end;
    return true;
  }

  #endOfWord(at: number): number {
    const bytes = this.bytes;
    let end = at;
    while (end < bytes.length && KIND[bytes[end] ?? 0] === REGULAR) end++;
    return end;
  }

  get operands(): number {
    return this.#count;
  }

  /** An operand's value, counted from 0. */
  operand(index: number): PdfValue {
    if (index < 0 || index >= this.#count) throw new PdfFormatError(`${this.operator} lacks an operand`);
    this.#reader.at = this.#starts[index] ?? 0;
    return this.#reader.value();
  }

  /** A numeric operand; 0 where it is none. */
  number(index: number): number {
    const value = this.operand(index);
    return typeof value === 'number' ? value : 0;
  }

  /** Offset of an operand's first byte. */
  offset(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** The offset behind the operand that begins at `at`. */
  #behind(at: number, byte: number): number {
    const bytes = this.bytes;
    if (byte === 60 && bytes[at + 1] !== 60) {
      const end = bytes.indexOf(62, at);
      if (end < 0) throw new PdfFormatError('a string without an end');
      return end + 1;
    }
    if (byte === 40 || byte === 91 || byte === 60) {
      this.#reader.at = at;
      this.#reader.value();
      return this.#reader.at;
    }
    return this.#endOfWord(at + 1);
  }

  /** An image in the stream itself (8.9.7): its data ends at an `EI` between blanks. */
  #behindInlineImage(at: number): number {
    const bytes = this.bytes;
    for (let found = bytes.indexOf('EI', at); found >= 0; found = bytes.indexOf('EI', found + 1)) {
      const before = KIND[bytes[found - 1] ?? 0];
      const after = found + 2 >= bytes.length ? BLANK : KIND[bytes[found + 2] ?? 0];
      if (before === BLANK && after === BLANK) return found + 2;
    }
    throw new PdfFormatError('an image without an end');
  }
}

function isOperand(byte: number): boolean {
  return (
    (byte >= 48 && byte <= 57) ||
    byte === 45 ||
    byte === 46 ||
    byte === 43 ||
    byte === 60 ||
    byte === 47 ||
    byte === 40 ||
    byte === 91
  );
}
