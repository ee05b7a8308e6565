import { statSync } from 'node:fs';
import { hashOfFile } from './content-hash.js';

/** A file or folder that somebody asked about: what was found then decides whether the answer still holds. */
export interface AskedFile {
  /** Absolute. */
  readonly path: string;
  readonly state: string;
}

/** Hash of a file's content, or a word for what is no file that can be read. */
export function stateOf(file: string): string {
  return hashOfFile(file) ?? (statSync(file, { throwIfNoEntry: false }) ? 'there' : 'missing');
}

/** Whether what was found then is what would be found now. */
export function isStill({ path: file, state }: AskedFile): boolean {
  return stateOf(file) === state;
}
