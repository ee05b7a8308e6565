import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The directory's end with the longest comment that may follow it. */
const LONGEST_END = 22 + 0xffff;

/**
 * One file out of a zip archive (APPNOTE.TXT, 4.3), stored or deflated; undefined where there is none of that name.
 * @param limit bytes that it may have at most.
 * @throws where the archive is damaged, or the file larger than `limit`.
 */
export function readZipEntry(archive: Buffer, name: string, limit: number): Buffer | undefined {
  for (const entry of entriesOf(archive)) if (entry.name === name) return contentOf(archive, entry.at, limit);
  return undefined;
}

/** The names of all files in a zip archive. @throws where it is damaged. */
export function zipEntryNames(archive: Buffer): string[] {
  return [...entriesOf(archive)].map(({ name }) => name);
}

/** One file of a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /** @param limit bytes that it may have at most. @throws as `readZipEntry`. */
  readonly read: (limit: number) => Buffer;
}

/** All files of a zip archive, its folders left out. @throws where it is damaged. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  return [...entriesOf(archive)]
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, at }) => ({
      name,
      size: archive.readUInt32LE(at + 24),
      read: (limit) => contentOf(archive, at, limit),
    }));
}

function* entriesOf(archive: Buffer): Generator<{ readonly name: string; readonly at: number }> {
  const end = endOfDirectory(archive);
  if (end < 0) throw new RangeError('no zip archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no directory entry');
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    yield { name: archive.toString('utf8', at + 46, nameEnd), at };
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

function endOfDirectory(archive: Buffer): number {
  const from = Math.max(0, archive.length - LONGEST_END);
  for (let at = archive.length - 22; at >= from; at--) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function contentOf(archive: Buffer, entry: number, limit: number): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const size = archive.readUInt32LE(entry + 20);
  const header = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(header) !== LOCAL_HEADER) throw new RangeError('no local header');
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + size);
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: limit });
  if (method !== 0 || packed.length > limit) throw new RangeError('not stored, or too large');
  return packed;
}
