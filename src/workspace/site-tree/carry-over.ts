import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { removeFile, lookAt } from './place-file.js';
import { folderOf, foldersAbove, pathIn } from './site-path.js';

/** Where files that are not ours go from and to. */
export interface Carrying {
  /** The tree that was live. */
  readonly from: string;
  /** The one that is. */
  readonly to: string;
  /** Where something else has taken a file's place meanwhile, it goes here and is not lost. */
  readonly aside: string;
  /** Whether what stands there in the live tree is an earlier link to the same foreign file. */
  readonly isLink: (path: string) => boolean;
}

/** Moves what is not ours into the tree that is live now. It may be done twice. @returns what had to go aside. */
export function carryOver(one: string, trees: Carrying): string[] {
  const source = lookAt(path.join(trees.from, one));
  if (!source) return [];
  const there = lookAt(path.join(trees.to, one));
  if (!there && canStand(one, trees.to)) return move(one, trees, trees.to);
  if (there && source.isDirectory() && there.isDirectory()) {
    const names = readdirSync(path.join(trees.from, one));
    const aside = names.flatMap((name) => carryOver(pathIn(one, name), trees));
    rmdirSync(path.join(trees.from, one));
    return aside;
  }
  if (there && source.ino === there.ino && source.dev === there.dev) {
    removeFile(path.join(trees.from, one));
    return [];
  }
  if (there && source.isFile() && there.isFile() && trees.isLink(one)) return move(one, trees, trees.to);
  move(one, trees, trees.aside);
  return [one];
}

function canStand(one: string, tree: string): boolean {
  for (const folder of foldersAbove(one)) {
    const stats = lookAt(path.join(tree, folder));
    if (stats) return stats.isDirectory();
  }
  return true;
}

function move(one: string, { from }: Carrying, to: string): [] {
  mkdirSync(path.join(to, folderOf(one)), { recursive: true });
  renameSync(path.join(from, one), path.join(to, one));
  return [];
}
