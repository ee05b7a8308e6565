import { constants, deflateSync, inflateSync } from 'node:zlib';
import { PdfFormatError } from './format-error.js';
import { offsetsOf } from './cross-references.js';
import type { FoundObjects } from './cross-references.js';
import { ValueReader } from './value-reader.js';
import { PdfReference, dictionary, isDictionary, nameIn, nameOf } from './values.js';
import type { PdfDictionary, PdfValue } from './values.js';
import { written } from './value-writer.js';

/** An object: as it stands in the file, as what it means, or both. */
interface Entry {
  /** The bytes between `obj` and `endobj`; undefined once the object was changed. */
  raw: Buffer | undefined;
  /** A stream's dictionary, or the object itself; undefined until somebody asks. */
  value: PdfValue | undefined;
  /** A stream's data as it is in the file. */
  data: Buffer | undefined;
  /** The same unpacked, kept where it is small and asked for again: fonts' maps are. */
  plain?: Buffer;
}

/**
 * Fast rather than small: what is made by the thousand is packed with little care, and it is mostly text that packs
 * well in any case.
 */
const QUICK = 1;

/** Bytes that a stream may unpack to: far more than any page, far less than what a few packed kilobytes can ask for. */
const LARGEST = 1 << 28;
/** Bytes of unpacked data that are kept. */
const SMALL = 1 << 14;
/** The last byte of a stream: the m of `endstream`. */
const LAST_OF_STREAM = 109;

/**
 * The objects of a PDF in its simplest form, the one Chromium (Skia) writes: one classic cross-reference table,
 * generation 0 throughout, no object streams. Objects are read when asked for and written as they were unless changed.
 */
export class PdfObjects {
  readonly #entries = new Map<number, Entry>();
  #highest = 0;
  rootNumber = 0;
  /** Undefined where the file has no document information. */
  infoNumber: number | undefined;

  /**
   * @param pdf undefined for a file in which there is nothing yet.
   * @param found where its objects are, if that is known.
   * @throws PdfFormatError where `pdf` is not of that form.
   */
  constructor(pdf?: Buffer, found?: FoundObjects) {
    if (!pdf) return;
    const { root, info, bodies } = found ?? offsetsOf(pdf);
    this.rootNumber = root;
    this.infoNumber = info;
    for (const { number, body } of bodies) {
      this.#entries.set(number, { raw: body, value: undefined, data: undefined });
      if (number > this.#highest) this.#highest = number;
    }
  }

  numbers(): number[] {
    return [...this.#entries.keys()];
  }

  has(number: number): boolean {
    return this.#entries.has(number);
  }

  /** The object, or of a stream its dictionary. What is changed in it must be given back with `set`. */
  get(number: number): PdfValue {
    const entry = this.#entry(number);
    if (entry.value === undefined) entry.value = readEntry(entry);
    return entry.value;
  }

  /** What a reference stands for; any other value is itself, and what is not there is null. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfReference)) return value ?? null;
    return this.has(value.number) ? this.get(value.number) : null;
  }

  /** The dictionary that stands there or is referred to; empty where there is none. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value);
    return isDictionary(found) ? found : new Map<string, PdfValue>();
  }

  get catalog(): PdfDictionary {
    return this.dictionary(new PdfReference(this.rootNumber));
  }

  isStream(number: number): boolean {
    const { raw, data } = this.#entry(number);
    if (!raw) return data !== undefined;
    // Told by its last letter, most objects being none.
    return raw[raw.length - 1] === LAST_OF_STREAM && raw.subarray(-20).includes('endstream');
  }

  /** A stream's data, unpacked. @throws PdfFormatError where it is packed in a way other than Flate, broken or too large. */
  unpacked(number: number): Buffer {
    const head = this.get(number);
    const entry = this.#entry(number);
    const { data } = entry;
    if (entry.plain) return entry.plain;
    if (!data || !isDictionary(head)) throw new PdfFormatError(`object ${number} is no stream`);
    const filters = [this.resolve(head.get('Filter') ?? [])].flat().map(nameIn);
    if (filters.length === 0) return data;
    if (filters.length > 1 || filters[0] !== 'FlateDecode' || head.has('DecodeParms')) {
      throw new PdfFormatError(`object ${number} is packed in another way`);
    }
    try {
      const plain = inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LARGEST });
      if (plain.length < SMALL) entry.plain = plain;
      return plain;
    } catch {
      throw new PdfFormatError(`object ${number} cannot be unpacked`);
    }
  }

  /** A stream's data as it is in the file; undefined for an object that is no stream. */
  packed(number: number): Buffer | undefined {
    this.get(number);
    return this.#entry(number).data;
  }

  /** The object as it is written, one character a byte; for a stream its dictionary only where it was changed. */
  text(number: number): string {
    const { raw, value } = this.#entry(number);
    return raw ? raw.toString('latin1') : written(value ?? null);
  }

  set(number: number, value: PdfValue): void {
    const data = this.#entries.get(number)?.data;
    this.#entries.set(number, { raw: undefined, value, data });
    this.#highest = Math.max(this.#highest, number);
  }

  /** Sets an object that is already written, one character a byte. */
  setWritten(number: number, text: string): void {
    this.#entries.set(number, { raw: Buffer.from(text, 'latin1'), value: undefined, data: undefined });
    this.#highest = Math.max(this.#highest, number);
  }

  /** Sets a stream, packed unless `plain`. */
  setStream(number: number, head: PdfDictionary, content: Buffer, plain = false): void {
    const data = plain ? content : deflateSync(content, { level: QUICK });
    const value = new Map(head);
    value.delete('DecodeParms');
    if (plain) value.delete('Filter');
    else value.set('Filter', nameOf('FlateDecode'));
    value.set('Length', data.length);
    this.#entries.set(number, { raw: undefined, value, data });
    this.#highest = Math.max(this.#highest, number);
  }

  /** Packs a stream anew that is still as it was read, and Flate alone: programs pack the same data in different ways. */
  repack(number: number): void {
    if (this.#entry(number).raw === undefined || !this.isStream(number)) return;
    const head = this.get(number);
    if (!isDictionary(head) || nameIn(head.get('Filter')) !== 'FlateDecode' || head.has('DecodeParms'))
      return;
    this.setPacked(number, head, deflateSync(this.unpacked(number)));
  }

  /** Sets a stream whose data is already as its dictionary says. */
  setPacked(number: number, head: PdfDictionary, data: Buffer): void {
    this.#entries.set(number, { raw: undefined, value: new Map([...head, ['Length', data.length]]), data });
    this.#highest = Math.max(this.#highest, number);
  }

  /** Takes the next number for an object to come. */
  reserve(): number {
    return ++this.#highest;
  }

  add(value: PdfValue): PdfReference {
    const number = this.reserve();
    this.set(number, value);
    return new PdfReference(number);
  }

  addStream(
    head: Readonly<Record<string, PdfValue | undefined>>,
    content: Buffer,
    plain = false,
  ): PdfReference {
    const number = this.reserve();
    this.setStream(number, dictionary(head), content, plain);
    return new PdfReference(number);
  }

  delete(number: number): void {
    this.#entries.delete(number);
  }

  #entry(number: number): Entry {
    const entry = this.#entries.get(number);
    if (!entry) throw new PdfFormatError(`no object ${number}`);
    return entry;
  }

  /** All objects as the file holds them, in the order of their numbers. */
  *bodies(): Generator<{ readonly number: number; readonly parts: readonly Buffer[] }> {
    const numbers = this.numbers().sort((a, b) => a - b);
    for (const number of numbers) {
      const { raw, value, data } = this.#entry(number);
      if (raw) yield { number, parts: [raw] };
      else if (!data) yield { number, parts: [Buffer.from(written(value ?? null), 'latin1')] };
      else {
        const head = Buffer.from(`${written(value ?? null)} stream\n`, 'latin1');
        yield { number, parts: [head, data, Buffer.from('\nendstream', 'latin1')] };
      }
    }
  }
}

/** Reads an entry's bytes. @returns the object, or of a stream its dictionary; its data is put into the entry. */
function readEntry(entry: Entry): PdfValue {
  const { raw } = entry;
  if (!raw) return null;
  const reader = new ValueReader(raw);
  const value = reader.value();
  if (!isDictionary(value) || reader.skipBlanks() !== 115) return value;
  const start = reader.at + 'stream'.length;
  const begin = start + (raw[start] === 13 ? 2 : 1);
  const length = value.get('Length');
  const end = raw.lastIndexOf('endstream');
  // A length that stands elsewhere is not worth a look: data ends before the last line.
  const size = typeof length === 'number' && begin + length <= end ? length : end - begin;
  entry.data = raw.subarray(begin, begin + size);
  return value;
}
