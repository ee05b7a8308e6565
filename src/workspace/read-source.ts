import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { LineIndex, TOP_OF_FILE } from '../model/source.js';
import type { SourceRange } from '../model/source.js';
import type { DiagnosticArguments } from '../model/diagnostic.js';
import { nearFile } from './near-file.js';

/** Largest meeting file, in bytes; a long meeting with all its text takes a tenth of it. */
export const LARGEST_SOURCE = 2 * 1024 * 1024;

export type SourceBytes = { readonly bytes: Buffer } | SourceProblem;
export type SourceDecoded = { readonly text: string } | SourceProblem;

export interface SourceProblem {
  readonly ruleId: string;
  readonly range: SourceRange;
  readonly args: DiagnosticArguments;
}

/**
 * Reads a meeting file's bytes. Whatever is wrong with the file comes back as data.
 * @param isNamed false for a file that nobody named and that need not be there: no other name is looked for.
 */
export function readSourceBytes(file: string, { isNamed = true } = {}): SourceBytes {
  try {
    // Without waiting: opening a pipe that nobody writes to would never return.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readWhole(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? problem('file-not-found', isNamed ? meantFile(file) : {})
      : problem('file-unreadable', { code });
  }
}

/** One file opened once: with thousands of meetings, each further call to the system is felt. */
function readWhole(handle: number): SourceBytes {
  const stats = fstatSync(handle);
  if (!stats.isFile()) return problem('not-a-file');
  if (stats.size > LARGEST_SOURCE) {
    return problem('file-too-large', { size: megabytes(stats.size), limit: megabytes(LARGEST_SOURCE) });
  }
  // Of some files the system does not know the size before they are read.
  if (stats.size === 0) return { bytes: readFileSync(handle) };
  const bytes = Buffer.allocUnsafe(stats.size);
  let length = 0;
  for (;;) {
    const read = length < bytes.length ? readSync(handle, bytes, length, bytes.length - length, null) : 0;
    if (read === 0) return { bytes: bytes.subarray(0, length) };
    length += read;
  }
}

/** Decodes UTF-8, a byte order mark dropped; tells what the file is instead where it is not that. */
export function decodeSource(bytes: Buffer): SourceDecoded {
  if (bytes.includes(0))
    return hasUtf16Mark(bytes) ? problem('encoding-utf16') : problem('binary-file', { kind: kindOf(bytes) });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const at = Math.max(0, lossy.indexOf('\uFFFD'));
    const range = new LineIndex(lossy).range(at, at + 1);
    const isWestern = bytes.every((byte) => byte < 0x80 || byte >= 0xa0 || (byte >= 0x91 && byte <= 0x97));
    return { ruleId: isWestern ? 'encoding-latin1' : 'encoding-invalid', range, args: {} };
  }
}

function hasUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** What a name that leads nowhere was probably meant as: shells that leave `*` as it is are told from slips. */
function meantFile(file: string): DiagnosticArguments {
  const name = path.basename(file);
  return /[*?]/.test(name) ? { slip: 'pattern' } : { ...nearFile(name, path.dirname(file)) };
}

/** What a file is that no text is: of word processors (also a zip archive, or the old form), or a PDF. */
function kindOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4).toString('latin1');
  return head === 'PK\u0003\u0004' || head === '\u00D0\u00CF\u0011\u00E0'
    ? 'office'
    : head === '%PDF'
      ? 'pdf'
      : '';
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function problem(ruleId: string, args: DiagnosticArguments = {}): SourceProblem {
  return { ruleId, range: TOP_OF_FILE, args };
}
