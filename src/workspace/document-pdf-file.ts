import { InflateBudget } from './document-pdf-inflate.js';
import { PdfParser } from './document-pdf-parser.js';
import { readSection } from './document-pdf-references.js';
import type { PdfPlace, PdfSection } from './document-pdf-references.js';
import { isDictionary, isReference, isStream } from './document-pdf-values.js';
import type { PdfDictionary, PdfStream, PdfValue } from './document-pdf-values.js';

/** Bytes before the header, and after the last cross-references (ISO 32000-1, annex H, 3.4.1 and 3.4.4). */
const LONGEST_JUNK = 1024;
/** Times that a file may have been changed after it was made. */
const MOST_SECTIONS = 100;
/** Objects in one stream; programs put a hundred or two into one. */
const MOST_TOGETHER = 10_000;
/** Bytes unpacked from one file. */
const MOST_UNPACKED = 32 * 1024 * 1024;

/** A PDF's objects, each found when asked for. All methods throw where the file is damaged. */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #sections: readonly PdfSection[];
  readonly #budget = new InflateBudget(MOST_UNPACKED);
  readonly #containers = new Map<number, Buffer>();

  constructor(bytes: Buffer) {
    const header = bytes.subarray(0, LONGEST_JUNK).indexOf('%PDF-');
    if (header < 0) throw new RangeError('no PDF');
    this.#bytes = bytes.subarray(header);
    this.#sections = this.#readSections();
  }

  get trailer(): PdfDictionary {
    return this.#sections[0]?.trailer ?? new Map<string, PdfValue>();
  }

  get isEncrypted(): boolean {
    return this.#sections.some(({ trailer }) => trailer.has('Encrypt'));
  }

  /** What a value refers to; the value itself where it is no reference. */
  resolve(value: PdfValue): PdfValue {
    if (!isReference(value)) return value;
    const place = this.#placeOf(value.number);
    if (!place) return undefined;
    const found =
      'offset' in place ? this.#objectAt(place.offset, value.number) : this.#objectIn(place, value.number);
    if (isReference(found)) throw new RangeError('a reference to a reference');
    return found;
  }

  dictionaryAt(value: PdfValue): PdfDictionary | undefined {
    const found = this.resolve(value);
    return isDictionary(found) ? found : undefined;
  }

  /** A stream's data; undefined for more than `limit` bytes. */
  contentOf(stream: PdfStream, limit: number): Buffer | undefined {
    const data = this.#budget.inflate(stream.dictionary, this.#bytes, stream.start);
    return data.length > limit ? undefined : data;
  }

  #readSections(): PdfSection[] {
    const sections: PdfSection[] = [];
    const seen = new Set<number>();
    const next = [this.#startOfReferences()];
    for (let at = next.shift(); at !== undefined; at = next.shift()) {
      if (seen.has(at)) continue;
      if (seen.add(at).size > MOST_SECTIONS) throw new RangeError('changed too often');
      const section = readSection(this.#bytes, at, this.#budget);
      sections.push(section);
      for (const key of ['XRefStm', 'Prev']) {
        const offset = section.trailer.get(key);
        if (typeof offset === 'number') next.push(offset);
      }
    }
    return sections;
  }

  #startOfReferences(): number {
    const from = Math.max(0, this.#bytes.length - LONGEST_JUNK);
    const at = this.#bytes.subarray(from).lastIndexOf('startxref');
    if (at < 0) throw new RangeError('no end');
    const parser = new PdfParser(this.#bytes, from + at);
    parser.takes('startxref');
    return parser.integer();
  }

  #placeOf(number: number): PdfPlace | undefined {
    for (const section of this.#sections) {
      const place = section.find(number);
      if (place && place !== 'free') return place;
      // Older programs are told that an object is gone; newer ones find it in the stream (7.5.8.4).
      if (place && !section.trailer.has('XRefStm')) return undefined;
    }
    return undefined;
  }

  #objectAt(offset: number, number: number): PdfValue {
    const found = new PdfParser(this.#bytes, offset).indirectObject();
    if (found.number !== number) throw new RangeError('another object');
    return found.value;
  }

  /** One object of an object stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects. */
  #objectIn({ container, index }: Extract<PdfPlace, { container: number }>, number: number): PdfValue {
    const place = this.#placeOf(container);
    if (!place || !('offset' in place)) throw new RangeError('no object stream');
    const stream = this.#objectAt(place.offset, container);
    if (!isStream(stream)) throw new RangeError('no object stream');
    const data = this.#containers.get(container) ?? this.contentOf(stream, MOST_UNPACKED) ?? Buffer.alloc(0);
    this.#containers.set(container, data);
    const first = stream.dictionary.get('First');
    const pairs = new PdfParser(data, 0);
    if (typeof first !== 'number' || index > MOST_TOGETHER) throw new RangeError('no object stream');
    for (let i = 0; i < 2 * index; i++) pairs.integer();
    if (pairs.integer() !== number) throw new RangeError('another object');
    return new PdfParser(data, first + pairs.integer()).value();
  }
}
