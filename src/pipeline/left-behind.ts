import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BuildCache } from '../workspace/build-cache.js';

/** Where a build was made, and where its output is. Both absolute. */
interface BuildFolders {
  readonly root: string;
  readonly output: string;
}

/**
 * Files in the output folder that earlier builds wrote for meetings that are deleted or renamed since: whoever uploads the folder
 * would publish them. What has been removed is forgotten.
 * @param isBuilt whether a meeting of that slug is being built: its files are its own.
 * @returns names by meeting, in the order of their names.
 */
export function leftBehind(
  cache: BuildCache,
  isBuilt: (slug: string) => boolean,
  { root, output }: BuildFolders,
): string[][] {
  const left: string[][] = [];
  for (const [slug, { file, outputs }] of [...cache.entries()]) {
    if (isBuilt(slug) || existsSync(path.resolve(root, file))) continue;
    const names = outputs.map(({ name }) => name).filter((name) => existsSync(path.join(output, name)));
    if (names.length === 0) cache.delete(slug);
    else left.push(names);
  }
  return left.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}
