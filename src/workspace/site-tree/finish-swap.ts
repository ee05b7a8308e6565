import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { carryOver } from './carry-over.js';
import { OwnFiles, UNKNOWN } from './own-files.js';
import { readOwnList } from './own-list.js';
import { bringUp, lookAt } from './place-file.js';
import { scanTree } from './scan-tree.js';
import { newFile } from './tree-folders.js';
import type { TreeFolders } from './tree-folders.js';
import type { Lag, TreeRecord } from './tree-record.js';

/**
 * What follows a swap: what is not ours goes from the tree that was live to the one that is, and the former becomes the
 * spare one, without what is no longer published. May be done again where it was broken off.
 * @param published undefined where nobody knows what the trees hold but their own lists.
 * @returns what could not stand where it stood, as something else had come there, and is in the folder `kept`.
 */
export function finishSwap(
  trees: TreeFolders,
  published: { record: TreeRecord; lag: Lag } | undefined,
): string[] {
  const aside: string[] = [];
  const own = published ? ownBefore(published) : listedIn(trees.old);
  let changed: readonly string[] = [];
  if (lookAt(trees.old)) {
    const scan = scanTree(
      trees.old,
      own,
      published?.record.spare ?? new Map<string, number>(),
      newFile(trees).now,
    );
    changed = scan.changed;
    const links = new Set(published?.lag.added);
    const folders = { from: trees.old, to: trees.root, aside: path.join(trees.kept, randomUUID()) };
    for (const one of scan.foreign)
      aside.push(...carryOver(one.path, { ...folders, isLink: (name) => links.has(name) && !isOurs(name) }));
  }
  keepAsSpare(trees, published, changed);
  return aside;

  function isOurs(name: string): boolean {
    return published?.record.own.has(name) === true;
  }
}

/**
 * The publication stands whether or not this succeeds: without a spare tree the next one takes longer. After a first one
 * there is none: whoever publishes a fresh checkout, as a CI does, never needs it.
 */
function keepAsSpare(
  trees: TreeFolders,
  published: { record: TreeRecord; lag: Lag } | undefined,
  changed: readonly string[],
): void {
  try {
    if (published && lookAt(trees.old)) {
      bringUp(trees.old, trees.root, [...published.lag.paths, ...changed], published.record.own);
      if (!lookAt(trees.spare)) renameSync(trees.old, trees.spare);
    }
    rmSync(trees.old, { recursive: true, force: true });
  } catch {
    for (const folder of [trees.old, trees.spare]) rmSync(folder, { recursive: true, force: true });
  }
  rmSync(trees.lag, { force: true });
}

/** What was ours in the tree that was live. */
function ownBefore({ record, lag }: { record: TreeRecord; lag: Lag }): OwnFiles {
  const own = record.own.clone();
  const added = new Set(lag.added);
  for (const one of lag.paths) if (!added.has(one) && !own.has(one)) own.set(one, UNKNOWN);
  for (const one of added) own.delete(one);
  return own;
}

/** What the list of a tree names as ours. */
export function listedIn(root: string): OwnFiles {
  const own = new OwnFiles();
  for (const one of readOwnList(root) ?? []) own.set(one, UNKNOWN);
  return own;
}
