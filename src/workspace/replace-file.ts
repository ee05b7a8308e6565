import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The file is another now than it was when it was read; nothing was written. */
export class ChangedFileError extends Error {}

/**
 * Puts new content into a user's file, wholly or not at all, with the rights it had; a symbolic link stays one.
 * @param expected what the file must still hold.
 * @throws ChangedFileError where it does not; what the system throws where it cannot be written.
 */
export function replaceFile(file: string, expected: Buffer, content: Buffer): void {
  const target = realpathSync(file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    accessSync(target, constants.W_OK);
    const { mode, uid, gid } = statSync(target);
    writeFileSync(temporary, content, { flag: 'wx', mode });
    // Beyond what the process's own mask lets through; another's file stays theirs where that is in our power.
    chmodSync(temporary, mode);
    if (process.getuid?.() === 0) chownSync(temporary, uid, gid);
    if (!readFileSync(target).equals(expected)) throw new ChangedFileError(file);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}
