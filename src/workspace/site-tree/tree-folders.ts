import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SitePlace } from './find-home.js';
import { lookAt } from './place-file.js';

/** What belongs to one site: where each thing is. Absolute. */
export interface TreeFolders {
  /** The live tree. */
  readonly root: string;
  readonly home: string;
  /** The tree that the next publication is made in: like the live one, but for what `lag` names. */
  readonly spare: string;
  /** A spare tree while it is made. */
  readonly fresh: string;
  /** The tree that was live until the swap, as long as it may hold what is not ours. */
  readonly old: string;
  /** What was found in the place of something that had to be carried over. */
  readonly kept: string;
  readonly record: string;
  /** The record that holds once the swap is done. */
  readonly next: string;
  readonly lag: string;
}

export function treeFolders({ root, home }: SitePlace): TreeFolders {
  const inHome = (name: string) => path.join(home, name);
  return {
    root,
    home,
    spare: inHome('spare'),
    fresh: inHome('fresh'),
    old: inHome('old'),
    kept: inHome('kept'),
    record: inHome('tree.json'),
    next: inHome('next.json'),
    lag: inHome('lag.json'),
  };
}

/** The number by which a file system knows a folder wherever it is renamed to; 0 where there is none. */
export function rootNumber(folder: string): number {
  return lookAt(folder)?.ino ?? 0;
}

/** What a file made now looks like: the file system's clock (milliseconds) and the rights that new files get. */
export function newFile({ home }: TreeFolders): { readonly now: number; readonly mode: number } {
  const file = path.join(home, 'clock');
  writeFileSync(file, '');
  const { mtimeMs, mode } = statSync(file);
  return { now: mtimeMs, mode: mode & 0o777 };
}
