import { finding } from '../message.js';
import type { Message } from '../message.js';
import type { OUTPUT_DA } from './output-da.js';

/** What may be wrong with writing the outputs, and with the program itself. */
export const OUTPUT_EN: Readonly<Record<keyof typeof OUTPUT_DA, Message>> = {
  'same-output': finding(
    (a) => `The file would have the same output as ${a['other']}.`,
    () => 'Give the two files different names.',
  ),
  'search-failed': finding(
    (a) => `The search index could not be made: ${a['reason']}. Nothing was published.`,
    () => 'Run »npm ci« again, or run with --no-search.',
  ),
  'output-foreign': finding(
    (a) => `${a['path']} exists and was not written by dmpg.`,
    () => 'Move or rename the file, or choose another folder with --out.',
  ),
  'output-unwritable': finding(
    (a) => `${a['path']} cannot be written (${a['code']}).`,
    (a) =>
      a['code'] === 'ENOTDIR' || a['code'] === 'EEXIST'
        ? 'A file is where the folder should be. Move it, or choose another folder with --out.'
        : 'Give yourself permission to write, or choose another folder with --out.',
  ),
  'disk-full': finding(
    () => 'The disk is full. The old output is untouched.',
    () => 'Make room, and build again.',
  ),
  'internal-error': finding(
    (a) => `Unexpected error: ${a['reason']}`,
    () => 'Run again with DMPG_DEBUG=1, and send all of it to the developers.',
  ),
};
