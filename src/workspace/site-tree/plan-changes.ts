import { accessSync, constants } from 'node:fs';
import { ForeignPathError, MountPointError, SitePathError } from './errors.js';
import type { OwnFiles } from './own-files.js';
import { UNKNOWN } from './own-files.js';
import { OWN_LIST, ownListOf } from './own-list.js';
import { lookAt } from './place-file.js';
import type { SiteFile } from './place-file.js';
import type { Foreign } from './scan-tree.js';
import { folderOf, foldersAbove, isSitePath } from './site-path.js';

/** What a publication changes. Everything else stays. */
export interface SiteChanges {
  readonly write: ReadonlyMap<string, SiteFile>;
  readonly remove: ReadonlySet<string>;
}

/** Changes, and what the site consists of when they are made. */
export interface Plan extends SiteChanges {
  readonly own: OwnFiles;
}

/**
 * @param isListed whether the site's list of its files is as it was written.
 * @returns undefined where there is nothing to do. @throws SitePathError
 */
export function planChanges(current: OwnFiles, changes: SiteChanges, isListed: boolean): Plan | undefined {
  const own = current.clone();
  const remove = new Set([...changes.remove].filter((one) => current.has(one) && !changes.write.has(one)));
  const added = [...changes.write.keys()].filter((one) => !current.has(one));
  for (const one of changes.write.keys()) assertSitePath(one);
  for (const one of remove) own.delete(one);
  for (const one of added) own.set(one, UNKNOWN);
  if (changes.write.size === 0 && remove.size === 0 && isListed) return undefined;
  const write = new Map(changes.write);
  if (added.length > 0 || remove.size > 0 || !isListed) listOwn(own, current, write, remove);
  own.assertDistinct(new Set(added.flatMap((one) => [...foldersAbove(one)])));
  return { own, write, remove };
}

/** The list goes with the last of the files that it names. */
function listOwn(own: OwnFiles, current: OwnFiles, write: Map<string, SiteFile>, remove: Set<string>): void {
  own.delete(OWN_LIST);
  if (own.paths().next().done !== true) {
    write.set(OWN_LIST, ownListOf(own.paths()));
    own.set(OWN_LIST, UNKNOWN);
  } else if (current.has(OWN_LIST)) remove.add(OWN_LIST);
}

function assertSitePath(one: string): void {
  if (!isSitePath(one) || one === OWN_LIST) throw new SitePathError(one);
}

/**
 * @param root the live tree. @param own what the site is to consist of; @param added what it did not before.
 * @throws ForeignPathError where something foreign stands in the way.
 */
export function assertFree(
  root: string,
  foreign: readonly Foreign[],
  own: OwnFiles,
  added: readonly string[],
): void {
  for (const { path, kind } of foreign) {
    const name = path.normalize('NFC');
    if (own.has(name) || (kind !== 'folder' && own.hasFolder(name))) throw new ForeignPathError(path);
    for (const folder of foldersAbove(name)) if (own.has(folder)) throw new ForeignPathError(path);
  }
  // Inside folders that are foreign as a whole nobody has looked yet.
  const folders = new Set(
    foreign.filter(({ kind }) => kind === 'folder').map(({ path }) => path.normalize('NFC')),
  );
  for (const one of added) if (isBelow(one, folders) && !canStand(root, one)) throw new ForeignPathError(one);
}

/**
 * Whether nothing but ours stands where files are to be added.
 * @param own what the site consists of now.
 */
export function isFree(root: string, own: OwnFiles, added: readonly string[]): boolean {
  const seen = new Set<string>();
  for (const one of added) {
    if (lookAt(`${root}/${one}`) && !own.hasFolder(one)) return false;
    for (const folder of foldersAbove(one)) {
      if (seen.has(folder)) break;
      seen.add(folder);
      if (!own.has(folder) && lookAt(`${root}/${folder}`)?.isDirectory() === false) return false;
    }
  }
  return true;
}

/**
 * @throws MountPointError where a foreign folder is another disk's; what the system throws where it may not be moved:
 *   found out before the swap, as after it the folder would be missing.
 */
export function assertMovable(root: string, foreign: readonly Foreign[]): void {
  const device = lookAt(root)?.dev;
  for (const { path, kind } of foreign) {
    if (kind !== 'folder') continue;
    if (lookAt(`${root}/${path}`)?.dev !== device) throw new MountPointError(path);
    accessSync(`${root}/${path}`, constants.W_OK);
  }
}

function isBelow(one: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false;
  for (const folder of foldersAbove(one)) if (folders.has(folder)) return true;
  return false;
}

function canStand(root: string, one: string): boolean {
  if (lookAt(`${root}/${one}`)) return false;
  for (let folder = folderOf(one); folder !== ''; folder = folderOf(folder)) {
    const stats = lookAt(`${root}/${folder}`);
    if (stats) return stats.isDirectory();
  }
  return true;
}
