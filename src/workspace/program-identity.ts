import { readFileSync } from 'node:fs';
import { contentHash } from './content-hash.js';
import { programVersion } from './program.js';

/** Files of the program that no other names by a hash: the main file, and what threads begin with that make output. */
const ENTRIES = ['main', 'markdown-thread', 'foreign-pdf-thread', 'finish-thread', 'page-thread'];

/**
 * Version and hash of the program's code: output made by other code is made again. The built files name all files
 * that they load by hashes of their content, so those with which they begin speak for all.
 */
export function programIdentity(): string {
  const hashes = ENTRIES.map((name) =>
    contentHash(readFileSync(new URL(`../../dist/app/${name}.js`, import.meta.url))),
  );
  return [programVersion(), ...hashes].join(' ');
}
