import { isAsWritten, stateOfFile } from './place-file.js';
import { scanTree } from './scan-tree.js';
import type { Scan } from './scan-tree.js';
import { pathIn } from './site-path.js';
import { readTreeRecord } from './tree-record.js';
import type { TreeRecord } from './tree-record.js';

/** What is to be seen of a live tree. */
export interface TreeLook extends Scan {
  /** Files of ours that are gone or that others changed, by size and time. */
  readonly wrong: readonly string[];
}

/** Which tree to look at, for somebody who does not have its record at hand. */
export interface TreeRequest {
  /** Absolute, as is the record's file. */
  readonly root: string;
  readonly record: string;
  /** Milliseconds, by the file system's clock. */
  readonly now: number;
}

/** Looks at every folder and every file of ours. */
export function lookOver(root: string, { own, live }: TreeRecord, now: number): TreeLook {
  const scan = scanTree(root, own, live, now);
  const wrong: string[] = [];
  for (const folder of own.folders()) {
    const base = folder === '' ? `${root}/` : `${root}/${folder}/`;
    for (const [name, size, time] of own.statesIn(folder))
      if (!isAsWritten({ size, time }, stateOfFile(base + name))) wrong.push(pathIn(folder, name));
  }
  return { ...scan, wrong };
}

/** The same where the record is read first. @returns undefined where there is none. */
export function lookAtTree({ root, record, now }: TreeRequest): TreeLook | undefined {
  const known = readTreeRecord(record);
  return known && lookOver(root, known, now);
}
