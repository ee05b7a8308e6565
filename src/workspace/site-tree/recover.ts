import { renameSync, rmSync } from 'node:fs';
import { finishSwap, listedIn } from './finish-swap.js';
import { OWN_LIST, readOwnList } from './own-list.js';
import { UNKNOWN } from './own-files.js';
import { isAsWritten, lookAt, stateOfFile } from './place-file.js';
import { assertNotStrange } from './strange-folder.js';
import { rootNumber } from './tree-folders.js';
import type { TreeFolders } from './tree-folders.js';
import { readLag, readTreeRecord, takeNext } from './tree-record.js';
import type { TreeRecord } from './tree-record.js';

/** A site as it is found. */
export interface Recovered {
  readonly record: TreeRecord;
  /** Files of ours that another machine published, which the spare tree does not have. */
  readonly unsure: readonly string[];
  /** What a killed run could not carry over. */
  readonly aside: readonly string[];
  /** Whether the record is of this very tree; of one that another machine or nobody made, it is what the tree's list says. */
  readonly isKnown: boolean;
  /** Whether the record is what its file says, no more and no less. */
  readonly isAsRecorded: boolean;
}

/**
 * Puts right what a killed run left, and finds out what the live tree holds. Without a record of it, as on another
 * machine, the site's own list tells what is ours.
 * @throws StrangeFolderError
 */
export function recover(trees: TreeFolders): Recovered {
  settleSwap(trees);
  const found = readTreeRecord(trees.record);
  const record = found && found.root === rootNumber(trees.root) ? found : undefined;
  const lag = readLag(trees.lag);
  const isKnown = record && lag && lag !== 'damaged';
  const aside = lookAt(trees.old) ? finishSwap(trees, isKnown ? { record, lag } : undefined) : [];
  if (record) {
    const unsure = addListed(trees.root, record);
    return { record, unsure, aside, isKnown: true, isAsRecorded: unsure.length === 0 };
  }
  assertNotStrange(trees.root);
  for (const folder of [trees.spare, trees.fresh, trees.lag])
    rmSync(folder, { recursive: true, force: true });
  const own = listedIn(trees.root);
  return {
    record: { root: rootNumber(trees.root), own, live: new Map(), spare: new Map() },
    unsure: [],
    aside,
    isKnown: false,
    isAsRecorded: false,
  };
}

/** After this the live tree is in its place, and `tree.json` is about it or about none. */
function settleSwap({ root, spare, old, record, next }: TreeFolders): void {
  const prepared = lookAt(next) && readTreeRecord(next);
  const [live, made] = [rootNumber(root), rootNumber(spare)];
  if (prepared && live === 0 && made === prepared.root) renameSync(spare, root);
  else if (live === 0 && lookAt(old) && readTreeRecord(record)?.root === rootNumber(old))
    renameSync(old, root);
  if (prepared && rootNumber(root) === prepared.root) takeNext({ next, record });
  else rmSync(next, { force: true });
}

/** Where the list is not the one that we wrote, another machine's is there, with its files. */
function addListed(root: string, { own }: TreeRecord): string[] {
  if (isListed(root, own)) return [];
  const more = (readOwnList(root) ?? []).filter((one) => !own.has(one));
  for (const one of more) own.set(one, UNKNOWN);
  return more;
}

/** Whether the site's list of its files is as it was written. */
export function isListed(root: string, own: TreeRecord['own']): boolean {
  const written = own.get(OWN_LIST);
  if (!written) return own.paths().next().done === true;
  return isAsWritten(written, stateOfFile(`${root}/${OWN_LIST}`));
}
