import type { TakeFile } from '../office-document.js';
import type { DocumentPlace, TextTaker } from '../passage.js';
import { CompoundFile } from './compound-file.js';
import type { CompoundStream } from './compound-file.js';
import { takeSheetRecords } from './sheet-records.js';
import { takeSlideRecords } from './slide-records.js';
import { takeTextRuns } from './text-runs.js';

/** Streams that say that others are encrypted ([MS-OFFCRYPTO] 2.3.4.10 and 2.3.5.1). */
const ENCRYPTED = new Set(['EncryptedPackage', 'EncryptedSummary']);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** Word says so in a flag of its first bytes ([MS-DOC] 2.5.2). */
const [WORD_FLAGS, WORD_ENCRYPTED] = [0x0a, 0x0100];
const HIDDEN: DocumentPlace = { kind: 'hidden' };
/** Files within the file, as their programs wrote them: a PDF behind a short head. */
const FILE_WITHIN = /^PK\x03\x04|%PDF-/;
/** Bytes in which a file within begins. */
const HEAD = 1024;

/**
 * Reads an Office file from before 2007, or another compound file, as far as numbers can be looked for in it: the text of Word, the
 * cells of Excel, the slides of PowerPoint, and whatever looks like text in their other streams and in sectors that belong to
 * nothing any more. What of it its reader does not see, nobody knows.
 * Of one whose tables are damaged, all bytes are looked at as they lie.
 */
export async function takeOldOfficeDocument(
  bytes: Buffer,
  taker: TextTaker,
  takeFile: TakeFile,
): Promise<void> {
  const parts = partsOf(bytes);
  if (parts === undefined) {
    takeTextRuns(bytes, HIDDEN, taker);
    return taker.miss(bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'damaged');
  }
  if (parts.streams.some(isEncrypted)) return taker.miss('encrypted');
  taker.miss('old-format');
  for (const stream of parts.streams) {
    const start = stream.content.toString('latin1', 0, HEAD).search(FILE_WITHIN);
    if (start >= 0) await takeFile(stream.content.subarray(start, stream.size), '');
    else if (!takeStream(stream, taker)) taker.miss('encrypted');
  }
  for (const piece of parts.unused) takeTextRuns(piece, HIDDEN, taker);
}

interface Parts {
  readonly streams: readonly CompoundStream[];
  readonly unused: readonly Buffer[];
}

/** @returns undefined where its tables lead nowhere, or to the same place again and again. */
function partsOf(bytes: Buffer): Parts | undefined {
  try {
    const file = new CompoundFile(bytes);
    return { streams: file.streams(), unused: file.unused() };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isEncrypted({ name, content }: CompoundStream): boolean {
  const flags =
    name === 'WordDocument' && content.length > WORD_FLAGS + 2 ? content.readUInt16LE(WORD_FLAGS) : 0;
  return ENCRYPTED.has(name) || (flags & WORD_ENCRYPTED) !== 0;
}

/** @returns false where it is encrypted. */
function takeStream({ name, content, size }: CompoundStream, taker: TextTaker): boolean {
  const isBook = name === 'Workbook' || name === 'Book';
  const isShow = name === 'PowerPoint Document';
  const place: DocumentPlace =
    name === 'WordDocument' ? { kind: 'text' } : /^\x05/.test(name) ? { kind: 'properties' } : HIDDEN;
  if (isShow) takeSlideRecords(content.subarray(0, size), taker);
  // What is left behind the end of a stream was once in the file, too.
  takeTextRuns(isBook || isShow ? content.subarray(size) : content, place, taker);
  return !isBook || takeSheetRecords(content.subarray(0, size), taker);
}
