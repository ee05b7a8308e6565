import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { MountPointError, SiteReplacedError, codeOf } from './errors.js';
import { assertFree, assertMovable, isFree } from './plan-changes.js';
import type { Plan } from './plan-changes.js';
import {
  FolderMaker,
  bringUp,
  linkOrCopy,
  lookAt,
  placeFile,
  removeFiles,
  stateOfFile,
} from './place-file.js';
import { scanTree } from './scan-tree.js';
import type { Scan } from './scan-tree.js';
import { folderOf, foldersAbove } from './site-path.js';
import { settleTimes } from './settle-times.js';
import { earlierLag, prepareSpare, shareRights } from './spare-tree.js';
import { newFile, rootNumber } from './tree-folders.js';
import type { TreeFolders } from './tree-folders.js';
import { takeNext, writeLag, writeTreeRecord } from './tree-record.js';
import type { FolderTimes, Lag, TreeRecord } from './tree-record.js';

/** A publication that is live, and where the tree that it took the place of is behind it. */
export interface Published {
  readonly record: TreeRecord;
  readonly lag: Lag;
}

/**
 * Makes the new site in the spare tree and swaps the two. Where that fails, the live tree is as it was and what was
 * prepared is taken back.
 * @param unsure files of ours that the spare may not have.
 * @param seen what was found in the live tree a moment ago: looked at again only where something stands in the way now.
 *   What else others did since is found after the swap.
 * @throws ForeignPathError, SiteReplacedError, MountPointError; what the system throws.
 */
export function publish(
  trees: TreeFolders,
  current: TreeRecord,
  plan: Plan,
  unsure: readonly string[],
  seen?: Scan,
): Published {
  assertStill(trees, current);
  const { now, mode } = newFile(trees);
  const added = [...plan.write.keys()].filter((one) => !current.own.has(one));
  const isNews = seen !== undefined && isFree(trees.root, current.own, added);
  const scan = isNews ? seen : scanTree(trees.root, current.own, current.live, now);
  assertFree(trees.root, scan.foreign, plan.own, added);
  assertMovable(trees.root, scan.foreign);
  const links = scan.foreign.filter(({ kind }) => kind === 'file').map((one) => one.path);
  const earlier = earlierLag(trees);
  const changing = new Set([...plan.write.keys(), ...plan.remove]);
  const paths = [...new Set([...changing, ...links, ...unsure, ...(earlier ?? [])])];
  const lag = { paths, added: paths.filter((one) => !current.own.has(one)) };
  // Before anything is touched, so that a run after one that was killed knows where.
  writeLag(trees.lag, lag);
  try {
    const isNew = prepareSpare(trees, current.own, earlier && [...earlier, ...unsure], changing);
    // A tree made anew has nothing yet where something changes.
    if (!isNew) removeFiles(trees.spare, changing, plan.own);
    fillSpare(trees, plan, mode, links);
    const record = recordOf(trees, plan, current, isNew, scan, lag);
    writeTreeRecord(trees.next, record);
    swap(trees, current);
    carryFolders(trees, scan);
    takeNext(trees);
    return { record, lag };
  } catch (error) {
    takeBack(trees, current, lag);
    throw error;
  }
}

function assertStill({ root }: TreeFolders, current: TreeRecord): void {
  if (rootNumber(root) !== current.root) throw new SiteReplacedError(root);
}

/** Files that the two trees share are never written into: each gets its name anew. */
function fillSpare(
  { spare, root }: TreeFolders,
  { own, write }: Plan,
  mode: number,
  links: readonly string[],
): void {
  const folders = new FolderMaker(spare);
  for (const [one, file] of write) {
    const target = path.join(spare, one);
    folders.make(folderOf(one));
    placeFile(file, target, mode);
    const state = stateOfFile(target);
    if (state) own.set(one, state);
  }
  for (const one of links) linkForeign(path.join(root, one), path.join(spare, one));
}

/** So that they are there from the first moment. What cannot be linked is carried over after the swap. */
function linkForeign(from: string, to: string): void {
  try {
    linkOrCopy(from, to);
  } catch {
    return;
  }
}

function recordOf(
  trees: TreeFolders,
  { own }: Plan,
  current: TreeRecord,
  isNew: boolean,
  scan: Scan,
  lag: Lag,
): TreeRecord {
  const touched = new Set(lag.paths.flatMap((one) => [...foldersAbove(one)]));
  const shared = new Set(scan.foreign.map((one) => folderOf(one.path)));
  const made = [...(isNew ? own.folders() : touched)].filter((one) => own.hasFolder(one) && !shared.has(one));
  const settled = settleTimes(trees.spare, made, newFile(trees).now);
  // The trees change places, and so do the times.
  const live: FolderTimes = new Map(isNew ? [] : current.spare);
  const spare: FolderTimes = new Map(current.live);
  for (const [folder, time] of scan.times) spare.set(folder, time);
  for (const times of [live, spare]) for (const folder of touched) times.delete(folder);
  for (const [folder, time] of settled) live.set(folder, time);
  return { root: rootNumber(trees.spare), own, live, spare };
}

/** Two renames, one directly after the other; a run that is killed between them is put right when the site is opened. */
function swap(trees: TreeFolders, current: TreeRecord): void {
  assertStill(trees, current);
  const wasThere = current.root !== 0;
  shareRights(trees.root, trees.spare);
  try {
    if (wasThere) renameSync(trees.root, trees.old);
  } catch (error) {
    throw ['EBUSY', 'EXDEV'].includes(codeOf(error) ?? '') ? new MountPointError(trees.root) : error;
  }
  try {
    renameSync(trees.spare, trees.root);
  } catch (error) {
    if (wasThere) renameSync(trees.old, trees.root);
    throw error;
  }
}

/** Others' folders are missing in the live tree until they are moved: so before anything else. What fails is done with the rest. */
function carryFolders({ old, root }: TreeFolders, { foreign }: Scan): void {
  for (const { path: one, kind } of foreign) {
    if (kind === 'file' || lookAt(path.join(root, one))) continue;
    try {
      mkdirSync(path.join(root, folderOf(one)), { recursive: true });
      renameSync(path.join(old, one), path.join(root, one));
    } catch {
      continue;
    }
  }
}

/** Removes what was prepared; where even that fails, the spare tree as a whole. */
function takeBack(trees: TreeFolders, current: TreeRecord, lag: Lag): void {
  if (rootNumber(trees.root) !== current.root) return;
  rmSync(trees.next, { force: true });
  try {
    if (lookAt(trees.spare)) bringUp(trees.spare, trees.root, lag.paths, current.own);
  } catch {
    rmSync(trees.spare, { recursive: true, force: true });
  }
  rmSync(trees.lag, { force: true });
}
