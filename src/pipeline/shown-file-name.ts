import path from 'node:path';
import { decodeLink } from '../workspace/linked-files.js';

/**
 * What an attachment's file is called where it is published: as the meeting's link calls it. Of a symbolic link the file behind it may
 * have a name that nobody wrote in the meeting, and that tells what it should not. How it ends is the file's own, as that says what it is.
 * @param file the file itself, absolute, symbolic links resolved.
 */
export function shownFileName(link: string, file: string): { readonly name: string; readonly ext: string } {
  return { name: path.parse(decodeLink(link)).name, ext: path.extname(file) };
}
