import { constants, createInflate, inflateSync } from 'node:zlib';
import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfStream, PdfValue } from '../../../pdf/pdf-values.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';

/** Bytes of one page's drawing, or of one font, unpacked. */
const LARGEST_STREAM = 256 * 1024 * 1024;
/** Bytes unpacked in all, images apart: they are unpacked piece by piece and not kept. */
const MOST_UNPACKED = 4 * 1024 * 1024 * 1024;

/** Undoes filters that are rare in what draws a page (LZW, ASCII85 and the like), from the library. */
export type RareDecoder = (filters: readonly string[], data: Buffer) => Buffer;

/** Thrown where a `RareDecoder` is needed and was not given: the library is loaded only then. */
export class NeedsRareDecoder extends Error {}

const RARE = new Set(['ASCIIHexDecode', 'ASCII85Decode', 'LZWDecode', 'RunLengthDecode']);
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['Fl', 'FlateDecode'],
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['LZW', 'LZWDecode'],
  ['RL', 'RunLengthDecode'],
]);

/** Unpacks streams, within limits, to make sure that they are whole: half a page must not pass for a page. */
export class StreamData {
  readonly #file: PdfFile;
  readonly #rare: RareDecoder | undefined;
  #left = MOST_UNPACKED;

  constructor(file: PdfFile, rare?: RareDecoder) {
    this.#file = file;
    this.#rare = rare;
  }

  /** The stream's bytes as they are in the file. */
  packed(stream: PdfStream): Buffer {
    return this.#file.packedContentOf(stream);
  }

  filters({ dictionary }: PdfStream): string[] {
    const value = this.#file.resolve(dictionary.get('Filter'));
    return this.#list(value).map((one) => {
      const name = nameOf(this.#file.resolve(one)) ?? '';
      return SHORT_NAMES.get(name) ?? name;
    });
  }

  /**
   * The data of a stream that draws.
   * @throws ForeignPdfRefusal where it is damaged or packed as an image.
   */
  unpacked(stream: PdfStream): Buffer {
    const [filter, ...more] = this.filters(stream);
    const packed = this.packed(stream);
    if (filter === undefined) return packed;
    const isPredicted = this.#list(stream.dictionary.get('DecodeParms')).some((value) => {
      const parameters = this.#file.resolve(value);
      return isDictionary(parameters) && Number(parameters.get('Predictor') ?? 1) !== 1;
    });
    if (filter === 'FlateDecode' && more.length === 0 && !isPredicted) return this.#inflated(packed);
    if (isPredicted || ![filter, ...more].every((one) => RARE.has(one) || one === 'FlateDecode'))
      throw new ForeignPdfRefusal('damaged');
    // A million to one: no program packs twice, but for a reader to burst.
    if (more.includes('FlateDecode') && filter === 'FlateDecode') throw new ForeignPdfRefusal('too-costly');
    if (!this.#rare) throw new NeedsRareDecoder();
    return this.#rare([filter, ...more], packed);
  }

  /** @throws ForeignPdfRefusal where a deflated stream has no whole content; other filters are taken as they are. */
  check(stream: PdfStream): void {
    const filters = this.filters(stream);
    if (filters.length === 1 && filters[0] === 'FlateDecode') this.#inflated(this.packed(stream));
  }

  #inflated(packed: Buffer): Buffer {
    try {
      const data = inflateSync(packed, {
        maxOutputLength: Math.min(LARGEST_STREAM, Math.max(1, this.#left)),
      });
      this.#left -= data.length;
      return data;
    } catch (error) {
      const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new ForeignPdfRefusal(isLarge ? 'too-costly' : 'damaged');
    }
  }

  #list(value: PdfValue): readonly PdfValue[] {
    const found = this.#file.resolve(value);
    if (Array.isArray(found)) return found as readonly PdfValue[];
    return found === undefined ? [] : [found];
  }
}

/** An image's bytes, and how many its rows take unpacked. */
export interface ImageData {
  readonly packed: Buffer;
  readonly expected: number;
}

/** Unpacks a deflated image piece by piece, keeping nothing. @throws ForeignPdfRefusal where rows are missing. */
export async function checkImage({ packed, expected }: ImageData): Promise<void> {
  const inflate = createInflate({ chunkSize: 1024 * 1024, finishFlush: constants.Z_SYNC_FLUSH });
  let length = 0;
  inflate.end(packed);
  try {
    for await (const chunk of inflate) {
      length += (chunk as Buffer).length;
      if (length >= expected) break;
    }
  } catch {
    throw new ForeignPdfRefusal('damaged');
  }
  if (length < expected) throw new ForeignPdfRefusal('damaged');
}

/** The dictionary of a stream or of the value itself. */
export function dictionaryOf(value: PdfValue): PdfDictionary | undefined {
  if (isDictionary(value)) return value;
  return typeof value === 'object' && 'dictionary' in value ? value.dictionary : undefined;
}
