import { BLANK, KIND } from './byte-kinds.js';
import { PdfFormatError } from './format-error.js';
import { ValueReader } from './value-reader.js';
import { PdfReference, isDictionary } from './values.js';
import type { PdfDictionary } from './values.js';

/** Bytes of an entry in the table (ISO 32000-1, 7.5.4). */
const ENTRY = 20;
/** The highest number an object may have: that of ISO 19005-2, 6.1.13. */
const HIGHEST = 8_388_607;

export interface FoundObject {
  readonly number: number;
  /** Where it begins in the file. */
  readonly offset: number;
  /** Its bytes between `obj` and `endobj`. */
  readonly body: Buffer;
}

export interface FoundObjects {
  readonly trailer: PdfDictionary;
  /** Offset of the table. */
  readonly table: number;
  /** Number of the catalog. */
  readonly root: number;
  /** Number of the document information; undefined where there is none. */
  readonly info: number | undefined;
  readonly bodies: readonly FoundObject[];
}

/**
 * Finds the objects of a PDF with one classic cross-reference table (ISO 32000-1, 7.5.4).
 * @throws PdfFormatError where there is none, or an object is not where it should be.
 */
export function offsetsOf(pdf: Buffer): FoundObjects {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
  if (Number.isNaN(start)) throw new PdfFormatError('no startxref');
  const { offsets, trailer } = readTable(pdf, start);
  const root = trailer.get('Root');
  const info = trailer.get('Info');
  if (!(root instanceof PdfReference)) throw new PdfFormatError('no /Root');
  if (trailer.has('Prev') || trailer.has('XRefStm'))
    throw new PdfFormatError('more than one cross-reference table');
  const starts = Float64Array.from([...offsets.values(), start]).sort();
  const ends = new Map<number, number>();
  starts.forEach((one, i) => ends.set(one, starts[i + 1] ?? pdf.length));
  const bodies: FoundObject[] = [];
  for (const [number, offset] of offsets) {
    bodies.push({ number, offset, body: bodyAt(pdf, number, offset, ends.get(offset) ?? pdf.length) });
  }
  return {
    trailer,
    table: start,
    root: root.number,
    info: info instanceof PdfReference ? info.number : undefined,
    bodies,
  };
}

/** The table's entries in use, section by section, and the trailer behind them. */
function readTable(pdf: Buffer, start: number): { offsets: Map<number, number>; trailer: PdfDictionary } {
  if (pdf.toString('latin1', start, start + 4) !== 'xref')
    throw new PdfFormatError('no cross-reference table');
  const reader = new ValueReader(pdf, start + 4);
  const offsets = new Map<number, number>();
  while (reader.skipBlanks() !== 116) {
    const first = reader.number();
    reader.skipBlanks();
    const count = reader.number();
    reader.skipBlanks();
    const end = reader.at + count * ENTRY;
    if (!(count >= 0) || !(first >= 0) || first + count > HIGHEST + 1 || end > pdf.length)
      throw new PdfFormatError('a cross-reference table that ends too early');
    for (let i = 0, at = reader.at; i < count; i++, at += ENTRY) {
      if (pdf[at + 17] === 110) offsets.set(first + i, digitsAt(pdf, at, at + 10));
    }
    reader.at = end;
  }
  if (pdf.toString('latin1', reader.at, reader.at + 7) !== 'trailer') throw new PdfFormatError('no trailer');
  reader.at += 7;
  const trailer = reader.value();
  if (!isDictionary(trailer)) throw new PdfFormatError('no trailer');
  return { offsets, trailer };
}

function digitsAt(pdf: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (pdf[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) throw new PdfFormatError('an entry without an offset');
    value = value * 10 + digit;
  }
  return value;
}

const HEAD = Buffer.from(' 0 obj', 'latin1');

/** @param end offset of whatever comes next in the file. */
function bodyAt(pdf: Buffer, number: number, offset: number, end: number): Buffer {
  const head = `${number}`;
  let start = offset + head.length;
  const isThere =
    pdf.toString('latin1', offset, start) === head &&
    pdf.compare(HEAD, 0, HEAD.length, start, Math.min(start + HEAD.length, pdf.length)) === 0;
  start += HEAD.length;
  const tail =
    isThere && KIND[pdf[start] ?? 0] === BLANK ? pdf.subarray(start, end).lastIndexOf('endobj') : -1;
  if (tail < 0) throw new PdfFormatError(`object ${number} is not where it should be`);
  let last = start + tail;
  while (last > start && (pdf[last - 1] ?? 0) <= 32) last--;
  return pdf.subarray(start + 1, Math.max(last, start + 1));
}
