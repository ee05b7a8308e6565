import type { InflateBudget } from './pdf-inflate.js';
import { PdfParser } from './pdf-parser.js';
import { isDictionary, isStream } from './pdf-values.js';
import type { PdfDictionary, PdfValue } from './pdf-values.js';

/** Where an object stands: at an offset, or as one of several in an object stream. */
export type PdfPlace = { readonly offset: number } | { readonly container: number; readonly index: number };

/** One section of a file's cross-references; a file changed later has several, the newest first. */
export interface PdfSection {
  readonly trailer: PdfDictionary;
  /** Undefined where this section does not know the object; `free` where it is gone. */
  readonly find: (number: number) => PdfPlace | 'free' | undefined;
}

/** Numbers that follow each other: objects from `first` on. */
interface Run {
  readonly first: number;
  readonly count: number;
  /** Of the first entry: an offset in the file or in the stream's data. */
  readonly at: number;
}

const MOST_RUNS = 10_000;
const TABLE_ENTRY = 20;

/** A table (ISO 32000-1, 7.5.4) or a stream (7.5.8). @throws RangeError where there is neither. */
export function readSection(bytes: Buffer, at: number, budget: InflateBudget): PdfSection {
  const parser = new PdfParser(bytes, at);
  if (parser.takes('xref')) return readTable(bytes, parser);
  const { value } = parser.indirectObject();
  if (!isStream(value)) throw new RangeError('no cross-references');
  return readStream(budget.inflate(value.dictionary, bytes, value.start), value.dictionary);
}

function readTable(bytes: Buffer, parser: PdfParser): PdfSection {
  const runs: Run[] = [];
  let rest = parser;
  while (!rest.takes('trailer')) {
    if (runs.length > MOST_RUNS) throw new RangeError('too many parts');
    const run = { first: rest.integer(), count: rest.integer(), at: rest.skipBlanks() };
    runs.push(run);
    rest = new PdfParser(bytes, run.at + run.count * TABLE_ENTRY);
  }
  const trailer = rest.value();
  if (!isDictionary(trailer)) throw new RangeError('no trailer');
  return { trailer, find: (number) => findIn(runs, number, TABLE_ENTRY, (at) => tableEntry(bytes, at)) };
}

function tableEntry(bytes: Buffer, at: number): PdfPlace | 'free' {
  const match = /^(\d{10}) \d{5} ([nf])/.exec(bytes.toString('latin1', at, at + 18));
  if (!match) throw new RangeError('no entry');
  return match[2] === 'n' ? { offset: Number(match[1]) } : 'free';
}

function readStream(data: Buffer, trailer: PdfDictionary): PdfSection {
  const [type = 0, second = 0, third = 0] = numbersOf(trailer.get('W'));
  const width = type + second + third;
  if (width === 0 || Math.max(type, second, third) > 6) throw new RangeError('no widths');
  const pairs = numbersOf(trailer.get('Index') ?? [0, trailer.get('Size')]);
  const runs: Run[] = [];
  for (let i = 0, at = 0; i + 1 < pairs.length; i += 2) {
    const [first = 0, count = 0] = [pairs[i], pairs[i + 1]];
    runs.push({ first, count, at });
    at += count * width;
  }
  const entry = (at: number): PdfPlace | 'free' => {
    const field = (from: number, length: number) => (length > 0 ? data.readUIntBE(at + from, length) : 0);
    // Without a type every entry is of type 1 (table 17).
    const kind = type > 0 ? field(0, type) : 1;
    if (kind === 1) return { offset: field(type, second) };
    return kind === 2 ? { container: field(type, second), index: field(type + second, third) } : 'free';
  };
  return { trailer, find: (number) => findIn(runs, number, width, entry) };
}

function findIn<T>(
  runs: readonly Run[],
  number: number,
  width: number,
  read: (at: number) => T,
): T | undefined {
  const run = runs.find(({ first, count }) => number >= first && number < first + count);
  return run && read(run.at + (number - run.first) * width);
}

function numbersOf(value: PdfValue): number[] {
  return Array.isArray(value) ? value.map((one) => (typeof one === 'number' && one >= 0 ? one : 0)) : [];
}
