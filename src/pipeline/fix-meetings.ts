import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { applyEdits } from '../model/text-edit.js';
import type { TextEdit } from '../model/text-edit.js';
import { TOP_OF_FILE } from '../model/source.js';
import { decodeSource, readSourceBytes } from '../workspace/read-source.js';
import { ChangedFileError, replaceFile } from '../workspace/replace-file.js';
import type { MeetingReader } from './prepare-meeting.js';

/** Mending one thing can bring another to light; no text needs more rounds than this. */
const MOST_ROUNDS = 10;
const BYTE_ORDER_MARK = '\uFEFF';

export interface FixResult {
  /** How many findings were mended. */
  readonly fixes: number;
  readonly files: number;
  /** Files that were left alone, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Mends in the files themselves what can be mended safely. A file that somebody else changes meanwhile is left alone. */
export async function fixMeetings(
  files: readonly string[],
  root: string,
  reader: MeetingReader,
  signal: AbortSignal,
): Promise<FixResult> {
  let fixes = 0;
  let changed = 0;
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    const result = await fixFile(file, root, reader);
    if (typeof result === 'number') {
      fixes += result;
      if (result > 0) changed++;
    } else diagnostics.push(result);
  }
  return { fixes, files: changed, diagnostics };
}

/** @returns how many findings were mended, or why none could be. */
async function fixFile(file: string, root: string, reader: MeetingReader): Promise<number | Diagnostic> {
  const target = path.resolve(root, file);
  const found = readSourceBytes(target);
  const decoded = 'bytes' in found ? decodeSource(found.bytes) : undefined;
  // What is wrong with such a file is found again by the checks.
  if (!('bytes' in found) || !decoded || !('text' in decoded)) return 0;
  const { text, fixes } = await fixText(file, decoded.text, reader);
  if (fixes === 0) return 0;
  const mark = found.bytes.subarray(0, 3).equals(Buffer.from(BYTE_ORDER_MARK)) ? BYTE_ORDER_MARK : '';
  try {
    replaceFile(target, found.bytes, Buffer.from(mark + text));
    return fixes;
  } catch (error) {
    const ruleId = error instanceof ChangedFileError ? 'fix-file-changed' : 'fix-unwritable';
    const { code = '' } = error as NodeJS.ErrnoException;
    return { ruleId, severity: 'error', file, range: TOP_OF_FILE, args: { code } };
  }
}

/** Mends a text until nothing more can be mended, so that a second time would change nothing. */
async function fixText(
  file: string,
  text: string,
  reader: MeetingReader,
): Promise<{ text: string; fixes: number }> {
  let [current, fixes] = [text, 0];
  let { diagnostics } = await reader.read(file, current);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = withoutOverlaps(diagnostics, current);
    if (chosen.length === 0) break;
    const next = applyEdits(
      current,
      chosen.flatMap((edits) => edits),
    );
    const after = await reader.read(file, next);
    // A change that brings a new error was not as safe as its rule believed.
    if (countErrors(after.diagnostics) > countErrors(diagnostics)) break;
    [current, diagnostics, fixes] = [next, after.diagnostics, fixes + chosen.length];
  }
  return { text: current, fixes };
}

/** The edits of each finding that can be mended together; what overlaps with an earlier one waits for the next round. */
function withoutOverlaps(diagnostics: readonly Diagnostic[], text: string): (readonly TextEdit[])[] {
  // What stands for a control character in the text that the rules see must not come into the file.
  const isForeign = ({ text: put }: TextEdit) => put.includes('\u200B') && !text.includes('\u200B');
  const sets = diagnostics.flatMap(({ fix }) => (fix && fix.length > 0 && !fix.some(isForeign) ? [fix] : []));
  sets.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  const chosen: (readonly TextEdit[])[] = [];
  const taken: TextEdit[] = [];
  for (const edits of sets) {
    if (edits.some((edit) => taken.some((one) => edit.start <= one.end && one.start <= edit.end))) continue;
    chosen.push(edits);
    taken.push(...edits);
  }
  return chosen;
}

function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((one) => one.severity === 'error').length;
}
