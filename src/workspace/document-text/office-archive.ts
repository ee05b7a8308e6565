import { zipEntries } from '../../model/zip-archive.js';
import type { ZipEntry } from '../../model/zip-archive.js';
import { decodeText } from './decode-text.js';
import { TooLargeError } from './passage.js';

/** Bytes that one part may have when unpacked, and all parts that are read together. */
const LARGEST_PART = 128 * 1024 * 1024;
const LARGEST_ARCHIVE = 512 * 1024 * 1024;

/** The parts of an Office file, unpacked when asked for and within limits. */
export class OfficeArchive {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = LARGEST_ARCHIVE;

  /** @throws where it is no zip archive, or a damaged one. */
  constructor(bytes: Buffer) {
    this.#entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** @throws TooLargeError; RangeError and zlib's own errors where it is damaged. */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const limit = Math.min(LARGEST_PART, this.#left);
    // What an archive says of sizes may be wrong; unpacking stops there, too.
    if (entry.size > limit) throw new TooLargeError(name);
    const data = entry.read(limit);
    this.#left -= data.length;
    return data;
  }

  /** A part that is XML, in whichever encoding it is; empty where there is none. @throws as `read`. */
  text(name: string): string {
    const bytes = this.read(name);
    if (!bytes) return '';
    return decodeText(bytes);
  }
}
