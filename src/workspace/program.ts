import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder: the one with its `package.json`, `templates/` and `dist/`. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(PROGRAM_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

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
