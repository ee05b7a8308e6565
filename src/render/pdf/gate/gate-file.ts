import { inflateSync } from 'node:zlib';
import { offsetsOf } from '../syntax/cross-references.js';
import type { FoundObjects } from '../syntax/cross-references.js';
import { PdfFormatError } from '../syntax/format-error.js';
import { PdfObjects } from '../syntax/objects.js';
import { pagesOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { PdfReference, PdfString, isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';

/** Bytes that one stream may unpack to, and all of a document's together. */
const LARGEST = 1 << 27;
const LARGEST_OF_ALL = 1 << 29;

/** A finished file, read anew from its bytes, as the gate's parts look at it. */
export class GateFile {
  readonly bytes: Buffer;
  readonly found: FoundObjects;
  readonly objects: PdfObjects;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PdfPage[];
  readonly #pageNumbers = new Map<number, number>();
  readonly #unpacked = new Map<number, Buffer>();
  #unpackedBytes = 0;

  /** @throws PdfFormatError where the file is not of the simple form that PdfObjects reads. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.found = offsetsOf(bytes);
    this.objects = new PdfObjects(bytes, this.found);
    this.catalog = this.objects.catalog;
    this.pages = pagesOf(this.objects);
    this.pages.forEach(({ number }, i) => this.#pageNumbers.set(number, i + 1));
  }

  /** The page, counted from 1, whose object has that number. */
  pageNumber(object: number | undefined): number | undefined {
    return object === undefined ? undefined : this.#pageNumbers.get(object);
  }

  /** What stands in a dictionary, references followed; null where there is nothing. */
  get(from: PdfDictionary, key: string): PdfValue {
    return this.objects.resolve(from.get(key));
  }

  dictionary(from: PdfDictionary, key: string): PdfDictionary {
    return this.objects.dictionary(from.get(key));
  }

  /** An array's members, not resolved; none where there is no array. */
  list(from: PdfDictionary, key: string): readonly PdfValue[] {
    const found = this.get(from, key);
    return Array.isArray(found) ? found : [];
  }

  name(from: PdfDictionary, key: string): string | undefined {
    return nameIn(this.get(from, key));
  }

  /** A text string; undefined where there is none. */
  text(from: PdfDictionary, key: string): string | undefined {
    const found = this.get(from, key);
    return found instanceof PdfString ? found.text : undefined;
  }

  number(from: PdfDictionary, key: string): number | undefined {
    const found = this.get(from, key);
    return typeof found === 'number' ? found : undefined;
  }

  /** The number of the object referred to. */
  reference(value: PdfValue | undefined): number | undefined {
    return value instanceof PdfReference ? value.number : undefined;
  }

  /** The filters of a stream. */
  filters(head: PdfDictionary): (string | undefined)[] {
    const filter = this.objects.resolve(head.get('Filter') ?? []);
    return (Array.isArray(filter) ? filter : [filter]).map((one) => nameIn(this.objects.resolve(one)));
  }

  /**
   * A stream's data, unpacked to its last byte.
   * @throws PdfFormatError where it is none, broken, too large, or packed in a way other than Flate.
   */
  stream(value: PdfValue | undefined): Buffer {
    const number = this.reference(value);
    if (number === undefined || !this.objects.has(number)) throw new PdfFormatError('no stream');
    const known = this.#unpacked.get(number);
    if (known) return known;
    const head = this.objects.get(number);
    const packed = this.objects.packed(number);
    if (!packed || !isDictionary(head)) throw new PdfFormatError(`object ${number} is no stream`);
    const filters = this.filters(head);
    if (
      filters.length > 1 ||
      (filters.length === 1 && filters[0] !== 'FlateDecode') ||
      head.has('DecodeParms')
    )
      throw new PdfFormatError(`object ${number} is packed in another way`);
    const data = filters.length === 0 ? packed : inflate(packed, number);
    this.#unpackedBytes += data.length;
    if (this.#unpackedBytes > LARGEST_OF_ALL) throw new PdfFormatError('too much to unpack');
    this.#unpacked.set(number, data);
    return data;
  }
}

function inflate(packed: Buffer, number: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST });
  } catch {
    throw new PdfFormatError(`object ${number} cannot be unpacked`);
  }
}
