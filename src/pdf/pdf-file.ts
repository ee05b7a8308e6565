import { PdfDecryption } from './pdf-decryption.js';
import type { SecretOf } from './pdf-decryption.js';
import { bytesOf, readEncryption } from './pdf-encryption-dictionary.js';
import type { Encryption } from './pdf-encryption-dictionary.js';
import { InflateBudget } from './pdf-inflate.js';
import { GLANCE } from './pdf-limits.js';
import type { PdfLimits } from './pdf-limits.js';
import { PdfParser } from './pdf-parser.js';
import { readSection } from './pdf-references.js';
import type { PdfPlace, PdfSection } from './pdf-references.js';
import { isDictionary, isReference, isStream, nameOf } from './pdf-values.js';
import type { PdfDictionary, PdfStream, PdfValue } from './pdf-values.js';

/** Bytes before the header, and after the last cross-references (ISO 32000-1, annex H, 3.4.1 and 3.4.4). */
const LONGEST_JUNK = 1024;

/** An object stream, unpacked. */
interface Container {
  readonly data: Buffer;
  readonly objects: readonly { readonly number: number; readonly offset: number }[];
}

/** A PDF's objects, each found when asked for. All methods throw where the file is damaged. */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #sections: readonly PdfSection[];
  readonly #limits: PdfLimits;
  readonly #budget: InflateBudget;
  #secrets: (Encryption & { readonly decryption: PdfDecryption }) | undefined;
  readonly #containers = new Map<number, Container>();

  constructor(bytes: Buffer, limits = GLANCE) {
    this.#limits = limits;
    this.#budget = new InflateBudget(limits.unpacked);
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

  /**
   * Opens an encrypted file with the empty password; false where that is not its password.
   * @throws RangeError where it is encrypted in a way that the standard handler does not know.
   */
  unlock(): boolean {
    const dictionary = this.dictionaryAt(this.trailer.get('Encrypt'));
    const identifiers = this.resolve(this.trailer.get('ID'));
    if (!dictionary) throw new RangeError('no encryption dictionary');
    const first = Array.isArray(identifiers)
      ? this.resolve((identifiers as readonly PdfValue[])[0])
      : undefined;
    const encryption = readEncryption(dictionary, bytesOf(first), (value) => this.resolve(value));
    const decryption = PdfDecryption.withoutPassword(encryption.facts);
    if (!decryption) return false;
    this.#secrets = { ...encryption, decryption };
    return true;
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
    const data = stream.secret
      ? this.#budget.inflate(stream.dictionary, this.packedContentOf(stream), 0)
      : this.#budget.inflate(stream.dictionary, this.#bytes, stream.start);
    return data.length > limit ? undefined : data;
  }

  /** A stream's bytes, decrypted, as packed as they are. @throws where it has no end. */
  packedContentOf(stream: PdfStream): Buffer {
    const data = this.#dataOf(stream);
    return this.#secrets && stream.secret
      ? this.#secrets.decryption.decrypt(data, this.#secrets.streams, stream.secret)
      : data;
  }

  #dataOf({ dictionary, start }: PdfStream): Buffer {
    const length = this.resolve(dictionary.get('Length'));
    if (typeof length === 'number' && length >= 0 && endsAt(this.#bytes, start + length))
      return this.#bytes.subarray(start, start + length);
    const end = this.#bytes.indexOf('endstream', start);
    if (end < 0) throw new RangeError('stream not closed');
    return this.#bytes.subarray(start, end);
  }

  #readSections(): PdfSection[] {
    const sections: PdfSection[] = [];
    const seen = new Set<number>();
    const next = [this.#startOfReferences()];
    for (let at = next.shift(); at !== undefined; at = next.shift()) {
      if (seen.has(at)) continue;
      if (seen.add(at).size > this.#limits.sections) throw new RangeError('changed too often');
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
    const found = new PdfParser(this.#bytes, offset, this.#limits).indirectObject();
    if (found.number !== number) throw new RangeError('another object');
    return this.#secrets ? this.#revealed(found.value, found) : found.value;
  }

  /** Strings are decrypted at once, streams when they are read. */
  #revealed(value: PdfValue, of: SecretOf): PdfValue {
    if (!this.#secrets || typeof value !== 'object') return value;
    if (isStream(value)) {
      const { dictionary } = value;
      const isOpen = nameOf(dictionary.get('Type')) === 'XRef' || hasOwnCipher(dictionary);
      const revealed = this.#revealed(dictionary, of) as PdfDictionary;
      return { ...value, dictionary: revealed, ...(!isOpen && { secret: of }) };
    }
    if (Array.isArray(value)) return (value as readonly PdfValue[]).map((one) => this.#revealed(one, of));
    if (isDictionary(value)) return new Map([...value].map(([key, one]) => [key, this.#revealed(one, of)]));
    if (!('kind' in value) || value.kind !== 'text') return value;
    const { decryption, strings } = this.#secrets;
    return { kind: 'text', bytes: decryption.decryptText(value.bytes, strings, of) };
  }

  /** One object of an object stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects. */
  #objectIn({ container, index }: Extract<PdfPlace, { container: number }>, number: number): PdfValue {
    const { data, objects } = this.#containers.get(container) ?? this.#openContainer(container);
    const found = objects[index];
    if (found?.number !== number) throw new RangeError('another object');
    return new PdfParser(data, found.offset, this.#limits).value();
  }

  #openContainer(number: number): Container {
    const place = this.#placeOf(number);
    if (!place || !('offset' in place)) throw new RangeError('no object stream');
    const stream = this.#objectAt(place.offset, number);
    if (!isStream(stream)) throw new RangeError('no object stream');
    const data = this.contentOf(stream, this.#limits.unpacked) ?? Buffer.alloc(0);
    const [first, count] = [stream.dictionary.get('First'), stream.dictionary.get('N')];
    if (typeof first !== 'number' || typeof count !== 'number' || count > this.#limits.together)
      throw new RangeError('no object stream');
    const pairs = new PdfParser(data, 0, this.#limits);
    const objects = Array.from({ length: count }, () => ({
      number: pairs.integer(),
      offset: first + pairs.integer(),
    }));
    const container = { data, objects };
    this.#containers.set(number, container);
    return container;
  }
}

function endsAt(bytes: Buffer, end: number): boolean {
  return /^\s{0,4}endstream/.test(bytes.toString('latin1', end, end + 16));
}

/** A stream that says itself how it is encrypted (`Crypt`, 7.4.10): in practice, that it is not. */
function hasOwnCipher(dictionary: PdfDictionary): boolean {
  const filter = dictionary.get('Filter');
  const first = Array.isArray(filter) ? (filter as readonly PdfValue[])[0] : filter;
  return nameOf(first) === 'Crypt';
}
