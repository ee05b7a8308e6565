import { chmodSync, chownSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import type { OwnFiles } from './own-files.js';
import { bringUp, linkFiles, lookAt } from './place-file.js';
import type { TreeFolders } from './tree-folders.js';
import { readLag } from './tree-record.js';

/**
 * Makes the spare tree what the live one is, but for some paths that are to change anyway.
 * @param earlier paths at which an earlier run left it behind; undefined where it is to be made anew.
 * @returns whether it was made anew.
 */
export function prepareSpare(
  trees: TreeFolders,
  own: OwnFiles,
  earlier: readonly string[] | undefined,
  changing: ReadonlySet<string>,
): boolean {
  if (earlier && lookAt(trees.spare)) {
    bringUp(trees.spare, trees.root, earlier, own);
    return false;
  }
  makeSpare(trees, own, changing);
  return true;
}

/** Where the spare is behind the live tree; undefined where it cannot be used. */
export function earlierLag({ lag, spare }: TreeFolders): readonly string[] | undefined {
  const found = readLag(lag);
  if (found === 'damaged' || !lookAt(spare)) return undefined;
  return found?.paths ?? [];
}

/** Makes the spare tree anew, of links to the live one's files. It has its name only when it is whole. */
function makeSpare(trees: TreeFolders, own: OwnFiles, leaveOut: ReadonlySet<string>): void {
  for (const folder of [trees.fresh, trees.spare]) rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(trees.fresh);
    shareRights(trees.root, trees.fresh);
    const paths = [...own.paths()].filter((one) => !leaveOut.has(one));
    linkFiles(trees.fresh, trees.root, paths, own);
    renameSync(trees.fresh, trees.spare);
  } catch (error) {
    rmSync(trees.fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Gives a folder the rights of another, as far as that is in our power. What is made inside may inherit them. */
export function shareRights(from: string, to: string): void {
  const [wanted, had] = [lookAt(from), lookAt(to)];
  if (!wanted || !had) return;
  try {
    if (wanted.uid !== had.uid || wanted.gid !== had.gid) chownSync(to, wanted.uid, wanted.gid);
  } catch {
    // Somebody else's folder: its group and owner are theirs to give.
  }
  if (lookAt(to)?.mode !== wanted.mode) chmodSync(to, wanted.mode & 0o7777);
}
