import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;

/**
 * Fills a folder with the samples and a document of every font the program has.
 * @returns the meetings' files, relative to the folder.
 */
export function writeWorkspace(folder, samples) {
  const minutes = path.join(folder, 'minutes');
  mkdirSync(minutes, { recursive: true });
  cpSync('minutes', minutes, { recursive: true });
  cpSync(path.join(HERE, 'fonts.md'), path.join(minutes, 'fonts.md'));
  cpSync(path.join(HERE, '..', 'corpus', 'images'), path.join(minutes, 'billeder'), { recursive: true });
  return [...samples, path.join('minutes', 'fonts.md')];
}
