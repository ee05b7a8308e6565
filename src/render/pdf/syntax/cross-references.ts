import { PdfFormatError } from './format-error.js';

const NUMBER_AND_GENERATION = /^(\d+) 0 obj\s/;

export interface FoundObjects {
  /** Numbers of the catalog and of the document information. */
  readonly root: number;
  readonly info: number;
  /** Each object's bytes between `obj` and `endobj`. */
  readonly bodies: readonly { readonly number: number; readonly body: Buffer }[];
}

/**
 * Finds the objects of a PDF with one classic cross-reference table (ISO 32000-1, 7.5.4).
 * @throws PdfFormatError where there is none, or an object is not where it should be.
 */
export function offsetsOf(pdf: Buffer): FoundObjects {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
  if (Number.isNaN(start)) throw new PdfFormatError('no startxref');
  const table = pdf.toString('latin1', start);
  const head = /^xref\s+0 (\d+)\s+/.exec(table);
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(table)?.[1];
  if (!head || trailer === undefined) throw new PdfFormatError('no cross-reference table');
  const offsets = entriesInUse(table, head[0].length, Number(head[1]));
  const starts = [...offsets.map(({ offset }) => offset), start].sort((a, b) => a - b);
  const ends = new Map(starts.map((one, i) => [one, starts[i + 1] ?? pdf.length]));
  return {
    root: reference(trailer, 'Root'),
    info: reference(trailer, 'Info'),
    bodies: offsets.map(({ number, offset }) => ({
      number,
      body: bodyAt(pdf, number, offset, ends.get(offset) ?? pdf.length),
    })),
  };
}

function reference(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  if (found === undefined) throw new PdfFormatError(`no /${key}`);
  return Number(found);
}

/** The entries in use of a cross-reference table, twenty characters each from `first` on. */
function entriesInUse(table: string, first: number, size: number): { number: number; offset: number }[] {
  const offsets: { number: number; offset: number }[] = [];
  for (let number = 0; number < size; number++) {
    const at = first + number * 20;
    if (table[at + 17] === 'n') offsets.push({ number, offset: Number(table.slice(at, at + 10)) });
  }
  return offsets;
}

/** @param end offset of whatever comes next in the file. */
function bodyAt(pdf: Buffer, number: number, offset: number, end: number): Buffer {
  const head = NUMBER_AND_GENERATION.exec(pdf.toString('latin1', offset, Math.min(end, offset + 24)));
  const tail = pdf.lastIndexOf('endobj', end);
  if (Number(head?.[1]) !== number || tail < offset)
    throw new PdfFormatError(`object ${number} is not where it should be`);
  let last = tail;
  while (last > offset && (pdf[last - 1] ?? 0) <= 32) last--;
  return pdf.subarray(offset + (head?.[0].length ?? 0), last);
}
