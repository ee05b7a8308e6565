import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program's own folder: the one with its `package.json`, `templates/` and `dist/`. */
export const PROGRAM_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
