import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** SHA-256 of some content, 32 hexadecimal digits of it: enough that no two inputs of a workspace share one. */
export function contentHash(content: Buffer | string): string {
  return hash('sha256', content, 'hex').slice(0, 32);
}

/** Larger files are read whole; meetings and most attachments are smaller. */
const room = Buffer.allocUnsafe(64 * 1024);

/** The hash of a file's content, or undefined where it cannot be read. Made for thousands of files in a row. */
export function hashOfFile(file: string): string | undefined {
  try {
    // Without waiting: opening a pipe that nobody writes to would never return.
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const length = readSync(handle, room, 0, room.length, 0);
      if (length < room.length) return contentHash(room.subarray(0, length));
      // What is no file may have no end.
      return fstatSync(handle).isFile() ? contentHash(readFileSync(handle)) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}
