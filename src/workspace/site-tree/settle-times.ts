import { utimesSync } from 'node:fs';
import { lookAt } from './place-file.js';
import type { FolderTimes } from './tree-record.js';

/** Seconds: further back than the coarsest file system counts, and an even number as FAT has them. */
const BACK = 600;

/**
 * Sets the times of folders back, in a tree that nobody else sees yet, and tells them: whoever puts something into one
 * of them afterwards gives it another time, however soon that is.
 * @param now milliseconds, by the file system's clock.
 */
export function settleTimes(root: string, folders: Iterable<string>, now: number): FolderTimes {
  const times: FolderTimes = new Map();
  const then = 2 * Math.floor(now / 2000) - BACK;
  for (const folder of folders) {
    const place = `${root}/${folder}`;
    try {
      utimesSync(place, then, then);
    } catch {
      // Somebody else's folder: it is looked into each time.
      continue;
    }
    const stats = lookAt(place);
    if (stats?.mtimeMs === then * 1000) times.set(folder, stats.mtimeMs);
  }
  return times;
}
