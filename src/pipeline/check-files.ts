import path from 'node:path';
import type { Diagnostic, PendingFinding } from '../model/diagnostic.js';
import { withoutTexts } from '../model/diagnostic.js';
import { contentHash } from '../workspace/content-hash.js';
import { isInside } from '../workspace/find-workspace.js';
import { decodeSource, readSourceBytes } from '../workspace/read-source.js';
import { failureOf } from './failures.js';
import type { MeetingReader, ReadMeeting, ReadResult } from './prepare-meeting.js';

/** What is found in one file, and what that depends on; plain data, as it passes between threads and into the cache. */
export interface FileCheck {
  readonly file: string;
  /** Of the content; undefined where the file cannot be read. */
  readonly hash: string | undefined;
  /** Without the texts of fixes: they could hold confidential text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pending: readonly PendingFinding[];
  /** Offsets of what must not be shown. */
  readonly concealed: readonly { readonly start: number; readonly end: number }[];
  /** The house format's name; undefined where there is no meeting. */
  readonly format: string | undefined;
  /** Linked files with what they were, relative to the workspace where they lie in it. */
  readonly links: readonly (readonly [file: string, state: string])[];
  /** False where what was found depends on what may be named nowhere, or is not known to be there. */
  readonly keepable: boolean;
}

/** Reads and checks one file. Whatever is wrong comes back as findings; never rejects. */
export async function checkFile(file: string, root: string, reader: MeetingReader): Promise<FileCheck> {
  const found = readSourceBytes(path.resolve(root, file));
  if (!('bytes' in found)) return unreadable(file, found);
  const decoded = decodeSource(found.bytes);
  if (!('text' in decoded)) return unreadable(file, decoded);
  const hash = contentHash(found.bytes);
  try {
    return fileCheck(file, hash, await reader.read(file, decoded.text), root);
  } catch (error) {
    return { ...nothing(file, hash), diagnostics: [failureOf(error, file)] };
  }
}

/** Checks a text that need not be in any file. */
export async function checkText(
  file: string,
  text: string,
  root: string,
  reader: MeetingReader,
): Promise<FileCheck> {
  try {
    return fileCheck(file, undefined, await reader.read(file, text), root);
  } catch (error) {
    return { ...nothing(file, undefined), diagnostics: [failureOf(error, file)] };
  }
}

function fileCheck(file: string, hash: string | undefined, result: ReadResult, root: string): FileCheck {
  const { read, diagnostics, pending, concealed } = result;
  return {
    ...{ file, hash, pending },
    diagnostics: diagnostics.map(withoutTexts),
    concealed: concealed.map(({ start, end }) => ({ start: start.offset, end: end.offset })),
    format: read?.format.name,
    links: read ? linksOf(read, root) : [],
    keepable: read !== undefined && !read.hiddenFiles && !diagnostics.some(dependsOnAbsence),
  };
}

function linksOf({ linked, asked }: ReadMeeting, root: string): [string, string][] {
  const nameOf = (target: string) => (isInside(root, target) ? path.relative(root, target) : target);
  return [
    ...linked.files.filter((one) => !one.hidden).map((one): [string, string] => [nameOf(one.path), one.hash]),
    ...asked.map((one): [string, string] => [nameOf(one.path), one.state]),
  ];
}

/** A file that is not there now may be there the next time. */
function dependsOnAbsence({ ruleId }: Diagnostic): boolean {
  return /^(?:attachment|image)-(?:missing|outside|not-a-file|unreadable|type|too-large)$/.test(ruleId);
}

function nothing(file: string, hash: string | undefined): FileCheck {
  return {
    file,
    hash,
    diagnostics: [],
    pending: [],
    concealed: [],
    format: undefined,
    links: [],
    keepable: false,
  };
}

function unreadable(file: string, problem: Pick<Diagnostic, 'ruleId' | 'range' | 'args'>): FileCheck {
  const { ruleId, range, args } = problem;
  return { ...nothing(file, undefined), diagnostics: [{ ruleId, severity: 'error', file, range, args }] };
}
