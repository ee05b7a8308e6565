import { readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import type { OwnFiles } from './own-files.js';
import { isAsWritten, lookAt, stateOfFile } from './place-file.js';
import { folderOf, pathIn } from './site-path.js';
import type { FolderTimes } from './tree-record.js';

/** A folder that changed this recently may change again without its time telling: FAT counts in two seconds. */
const COARSEST_TIME = 2000;

/** Something in a tree that the program did not write, the topmost of it. */
export interface Foreign {
  /** With the letters that the disk has. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface Scan {
  readonly foreign: readonly Foreign[];
  /** Times of folders that are others than known, where the folder holds nothing but ours; 0 where a time tells nothing. */
  readonly times: FolderTimes;
  /** Files of ours that are not as written, in folders that somebody changed. */
  readonly changed: readonly string[];
}

/**
 * Looks for what is not ours. Folders that have the time they had are not read.
 * @param known their times, when they held nothing but ours.
 * @param now milliseconds, by the file system's clock.
 */
export function scanTree(root: string, own: OwnFiles, known: FolderTimes, now: number): Scan {
  const foreign: Foreign[] = [];
  const changed: string[] = [];
  const times: FolderTimes = new Map();
  const away = new Set<string>();
  const device = lookAt(root)?.dev;
  for (const folder of own.folders()) {
    const stats = away.has(folderOf(folder)) && folder !== '' ? undefined : lookAt(`${root}/${folder}`);
    // What stands in its place, a link to elsewhere perhaps, is found in the folder above; and nothing below it is here.
    if (stats?.isDirectory() !== true) {
      away.add(folder);
      times.set(folder, 0);
      continue;
    }
    if (stats.dev !== device) {
      // Another disk in the place of a folder of ours.
      foreign.push({ path: folder, kind: 'other' });
      away.add(folder);
      times.set(folder, 0);
      continue;
    }
    const before = known.get(folder) ?? 0;
    if (before !== 0 && before === stats.mtimeMs) continue;
    const strange = strangers(root, folder, own);
    foreign.push(...strange);
    if (before !== 0) changed.push(...changedFiles(root, folder, own));
    const isSettled = strange.length === 0 && stats.mtimeMs < now - COARSEST_TIME;
    times.set(folder, isSettled ? stats.mtimeMs : 0);
  }
  return { foreign, times, changed };
}

function strangers(root: string, folder: string, own: OwnFiles): Foreign[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    // Some systems take names apart into letters and their marks.
    const ownPath = pathIn(folder, entry.name.normalize('NFC'));
    const isOwn = entry.isDirectory() ? own.hasFolder(ownPath) : entry.isFile() && own.has(ownPath);
    return isOwn ? [] : [{ path: pathIn(folder, entry.name), kind: kindOf(entry) }];
  });
}

function kindOf(entry: Dirent): Foreign['kind'] {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function changedFiles(root: string, folder: string, own: OwnFiles): string[] {
  return [...own.filesIn(folder)]
    .filter(([name, written]) => {
      return !isAsWritten(written, stateOfFile(`${root}/${pathIn(folder, name)}`));
    })
    .map(([name]) => pathIn(folder, name));
}
