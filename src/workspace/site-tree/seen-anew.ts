import type { FileState, OwnFiles } from './own-files.js';
import { isAsWritten } from './place-file.js';
import { earlierLag } from './spare-tree.js';
import type { TreeFolders } from './tree-folders.js';
import { writeLag, writeTreeRecord } from './tree-record.js';
import type { TreeRecord } from './tree-record.js';

/**
 * Files that have the content which they should have, though not the size and time that are remembered: those of a site that
 * was copied, or that another machine published. They are remembered as they are, so that no later run takes them for damaged.
 */
export class SeenAnew {
  readonly #files = new Map<string, FileState>();

  /** @param state before the file was read: what somebody did to it since then is found the next time. */
  add(path: string, state: FileState, written: FileState): void {
    if (!isAsWritten(written, state)) this.#files.set(path, state);
  }

  /** The file is to be written, or is not what it should be. */
  delete(path: string): void {
    this.#files.delete(path);
  }

  /** Puts down what is known of them. @returns their paths. */
  putInto(own: OwnFiles): string[] {
    const known = [...this.#files].filter(([path]) => own.has(path));
    for (const [path, state] of known) own.set(path, state);
    this.#files.clear();
    return known.map(([path]) => path);
  }
}

/** Keeps a record of a live tree that has not changed itself. @param unsure files of which the spare tree may have others. */
export function keepRecord(trees: TreeFolders, record: TreeRecord, unsure: readonly string[]): void {
  const earlier = earlierLag(trees);
  // First: a run that is killed in between leaves the spare tree to be brought up more than it needs.
  if (earlier) writeLag(trees.lag, { paths: [...new Set([...earlier, ...unsure])], added: [] });
  writeTreeRecord(trees.record, record);
}
