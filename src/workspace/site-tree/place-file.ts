import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { codeOf } from './errors.js';
import type { FileState, OwnFiles } from './own-files.js';
import { folderOf, foldersAbove } from './site-path.js';

/**
 * What a file of the site becomes: content; a file that is moved in; a copy of one that others may write to; a file
 * that nobody ever writes to again (of the program's own store), which then may be one with the site's.
 */
export type SiteFile =
  Buffer | string | { readonly move: string } | { readonly copy: string } | { readonly link: string };

/** What stands at a path, itself and not what a link leads to. */
export function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

export function stateOfFile(file: string): FileState | undefined {
  const stats = lookAt(file);
  return stats?.isFile() === true ? { size: stats.size, time: Math.floor(stats.mtimeMs) } : undefined;
}

/** Whether a file is as it was written. A copy's time may be off by what the system rounds. */
export function isAsWritten(written: FileState, found: FileState | undefined): boolean {
  return found?.size === written.size && Math.abs(found.time - written.time) <= 1;
}

/** Folders that are made when first needed, each asked for once. */
export class FolderMaker {
  readonly #root: string;
  readonly #made = new Set<string>();
  constructor(root: string) {
    this.#root = root;
  }

  make(folder: string): void {
    if (folder === '' || this.#made.has(folder)) return;
    mkdirSync(path.join(this.#root, folder), { recursive: true });
    this.#made.add(folder);
  }
}

/** Puts a file where nothing stands. @param mode of files that the program makes here. */
export function placeFile(file: SiteFile, target: string, mode: number): void {
  if (typeof file === 'string' || Buffer.isBuffer(file)) return writeFileSync(target, file, { flag: 'wx' });
  if ('link' in file) return linkOrCopy(file.link, target);
  if ('copy' in file) {
    copyFileSync(file.copy, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return chmodSync(target, mode);
  }
  try {
    renameSync(file.move, target);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyFileSync(file.move, target, constants.COPYFILE_EXCL);
    unlinkSync(file.move);
  }
}

/** Where the file system has no links (or gives this file no more), a copy with the same time takes the link's place. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (['ENOENT', 'EEXIST', 'ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const { atimeMs, mtimeMs } = lstatSync(from);
    utimesSync(to, atimeMs / 1000, mtimeMs / 1000);
  }
}

/** Removes a file; where none is, or a folder, that is no error. Never writes into it: other names may lead to the same file. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (lookAt(file) && lookAt(file)?.isDirectory() !== true) throw error;
  }
}

/** Removes files of a tree, and the folders that are left empty and in which nothing of ours is to stand. */
export function removeFiles(root: string, paths: Iterable<string>, own: OwnFiles): void {
  const gone = new Set<string>();
  for (const one of paths) {
    removeFile(`${root}/${one}`);
    for (const folder of foldersAbove(one)) {
      if (own.hasFolder(folder) || gone.has(folder)) break;
      gone.add(folder);
    }
  }
  // The deepest first.
  for (const folder of [...gone].sort().reverse()) removeEmptyFolder(root, folder);
}

function removeEmptyFolder(root: string, folder: string): void {
  if (folder === '') return;
  try {
    rmdirSync(path.join(root, folder));
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** Makes a tree at some paths what another is: files of ours become one with the other's, all else there goes. */
export function bringUp(root: string, from: string, paths: readonly string[], own: OwnFiles): void {
  removeFiles(root, paths, own);
  linkFiles(root, from, paths, own);
}

/** Links files of ours into a tree that has nothing at these paths. */
export function linkFiles(root: string, from: string, paths: Iterable<string>, own: OwnFiles): void {
  const folders = new FolderMaker(root);
  for (const one of paths) {
    if (!own.has(one)) continue;
    folders.make(folderOf(one));
    try {
      linkOrCopy(`${from}/${one}`, `${root}/${one}`);
    } catch (error) {
      // Somebody removed it from the live tree, which the next look at that tree finds.
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}
