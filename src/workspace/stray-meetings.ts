import { closeSync, constants, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** Programs add an extension of their own to the one that was typed, and show neither. */
const DOUBLE = /\.(?:md|markdown)\.(?:txt|text|docx?|rtf|odt)$/i;
const PLAIN = /\.(?:txt|text)$/i;

/**
 * Of files that are no meetings by their name, those that were meant as one: by their name, or as plain text that begins as a meeting does.
 * @param files relative to `cwd`.
 */
export function strayMeetings(files: readonly string[], cwd: string): string[] {
  return files.filter(
    (file) => DOUBLE.test(file) || (PLAIN.test(file) && beginsAsMeeting(path.resolve(cwd, file))),
  );
}

/** The name such a file should have, without its folder. */
export function nameAsMeeting(file: string): string {
  return `${path.basename(file).replace(/(?:\.(?:md|markdown))?\.[a-z]+$/i, '')}.md`;
}

function beginsAsMeeting(file: string): boolean {
  const head = Buffer.alloc(8);
  try {
    // Without waiting, should it be a pipe.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const length = readSync(handle, head, 0, head.length, 0);
      return /^(?:\u00EF\u00BB\u00BF)?---[ \t]*[\r\n]/.test(head.toString('latin1', 0, length));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
