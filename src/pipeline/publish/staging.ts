import { readFileSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { SiteFile } from '../../site/meeting-summary.js';

/** A file that waits to be taken over into the site. */
export interface StagedFile {
  /** Where it will stand on the site. */
  readonly path: string;
  /** Where it waits, absolute. */
  readonly source: string;
}

/** Of the files of this thread, whichever object put them there. */
let count = 0;

/** A folder of the run's own in which files wait, all beside each other: folders cost more than what is in them. */
export class Staging {
  readonly folder: string;

  /** @param folder absolute, on the site's own disk; threads may share it. */
  constructor(folder: string) {
    this.folder = folder;
  }

  put({ path, content }: SiteFile): StagedFile {
    const source = `${this.folder}/${threadId}-${count++}`;
    writeFileSync(source, content, { flag: 'wx' });
    return { path, source };
  }
}

export function contentOfStaged({ source }: StagedFile): Buffer {
  return readFileSync(source);
}
