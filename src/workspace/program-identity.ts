import { readFileSync } from 'node:fs';
import { contentHash } from './content-hash.js';
import { programVersion } from './program.js';

/**
 * Version and hash of the program's code: output made by other code is made again. The built main file names all
 * other files of the program by hashes of their content, so its own hash speaks for all.
 */
export function programIdentity(): string {
  return `${programVersion()} ${contentHash(readFileSync(new URL('../../dist/app/main.js', import.meta.url)))}`;
}
