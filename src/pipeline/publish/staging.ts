import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { SiteFile } from '../../site/meeting-summary.js';

/** A file that waits to be taken over into the site. */
export interface StagedFile {
  /** Where it will stand on the site. */
  readonly path: string;
  /** Where it waits, absolute. */
  readonly source: string;
}

/** How many files this thread has put into a folder, whichever object did. */
const counts = new Map<string, number>();

/** A folder of the run's own in which files wait, those of a thread beside each other: folders cost, and so does sharing one. */
export class Staging {
  readonly folder: string;

  /** @param folder absolute, on the site's own disk; threads may share it. */
  constructor(folder: string) {
    this.folder = folder;
  }

  put({ path, content }: SiteFile): StagedFile {
    const own = `${this.folder}/${threadId}`;
    const count = counts.get(own) ?? 0;
    if (count === 0) mkdirSync(own, { recursive: true });
    counts.set(own, count + 1);
    const source = `${own}/${count}`;
    writeFileSync(source, content, { flag: 'wx' });
    return { path, source };
  }
}

export function contentOfStaged({ source }: StagedFile): Buffer {
  return readFileSync(source);
}
