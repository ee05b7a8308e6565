import { inflateSync } from 'node:zlib';
import { isDictionary, nameOf } from './pdf-values.js';
import type { PdfDictionary, PdfValue } from './pdf-values.js';

/** Unpacks streams of one PDF, and no more bytes in all than its limit: a small file can claim to hold anything. */
export class InflateBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /**
   * The data of a stream that is not packed, or by deflate (ISO 32000-1, 7.4.4).
   * @param start of the data in `bytes`; where packed, it says itself where it ends.
   * @throws where it is packed in another way or damaged, and where too much comes out.
   */
  inflate(dictionary: PdfDictionary, bytes: Buffer, start: number): Buffer {
    const [filter, ...more] = listOf(dictionary.get('Filter')).map(nameOf);
    const data = filter === undefined ? plainData(bytes, start) : this.#inflated(bytes, start, filter);
    this.#left -= data.length;
    if (more.length > 0 || this.#left < 0) throw new RangeError('packed twice, or too much');
    const [parameters] = listOf(dictionary.get('DecodeParms'));
    return isDictionary(parameters) ? withoutPredictor(data, parameters) : data;
  }

  #inflated(bytes: Buffer, start: number, filter: string): Buffer {
    if (filter !== 'FlateDecode' && filter !== 'Fl') throw new RangeError('packed in another way');
    try {
      return inflateSync(bytes.subarray(start), { maxOutputLength: Math.max(1, this.#left) });
    } catch {
      throw new RangeError('damaged, or too much');
    }
  }
}

function plainData(bytes: Buffer, start: number): Buffer {
  const end = bytes.indexOf('endstream', start);
  // What was decrypted is given alone.
  if (end < 0 && start === 0) return bytes;
  if (end < 0) throw new RangeError('stream not closed');
  return bytes.subarray(start, end);
}

function listOf(value: PdfValue): readonly PdfValue[] {
  if (Array.isArray(value)) return value as readonly PdfValue[];
  return value === undefined ? [] : [value];
}

/** Takes back what made the data easier to pack: each row told by what differs from the one above (PNG, 9.2). */
function withoutPredictor(data: Buffer, parameters: PdfDictionary): Buffer {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor === 1) return data;
  const columns = parameters.get('Columns') ?? 1;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number' || columns < 1)
    throw new RangeError('an unknown predictor');
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const kind = data[from] ?? 0;
    if (kind > 2) throw new RangeError('an unknown predictor');
    for (let i = 0; i < columns; i++) {
      const at = row * columns + i;
      const before = kind === 2 ? out[at - columns] : kind === 1 && i > 0 ? out[at - 1] : 0;
      out[at] = ((data[from + 1 + i] ?? 0) + (before ?? 0)) & 0xff;
    }
  }
  return out;
}
