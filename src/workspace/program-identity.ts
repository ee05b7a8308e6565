import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM_FOLDER, programVersion } from './program.js';

/** Version and hash of the program's code: output made by other code is made again. */
export function programIdentity(): string {
  const hash = createHash('sha256');
  const folder = path.join(PROGRAM_FOLDER, 'dist');
  for (const file of codeFiles(folder))
    hash.update(`${path.relative(folder, file)}\0`).update(readFileSync(file));
  return `${programVersion()} ${hash.digest('hex').slice(0, 16)}`;
}

function codeFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory())
          return entry.name === 'cli' || entry.name === 'locale' ? [] : codeFiles(file);
        return file.endsWith('.js') ? [file] : [];
      });
  } catch {
    return [];
  }
}
