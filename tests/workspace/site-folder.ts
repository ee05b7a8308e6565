import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SiteTree } from '../../src/workspace/site-tree.js';
import type { SiteFile } from '../../src/workspace/site-tree.js';
import { OWN_LIST } from '../../src/workspace/site-tree/own-list.js';

/** A workspace's folders as the tests know them. */
export interface SiteFolders {
  readonly site: string;
  readonly state: string;
}

export function foldersIn(workspace: string): SiteFolders {
  return { site: path.join(workspace, 'site'), state: path.join(workspace, '.dmpg') };
}

/** Publishes one set of changes, as a run of the program would. */
export async function publish(
  { site, state }: SiteFolders,
  write: Readonly<Record<string, SiteFile>>,
  remove: readonly string[] = [],
): Promise<void> {
  using tree = await SiteTree.open(site, state);
  tree.apply({ write: new Map(Object.entries(write)), remove: new Set(remove) });
}

/** All files of a folder with their text, but for the list of them, and empty folders with `/`. */
export function contentsOf(folder: string, withList = false): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (below: string): void => {
    const entries = readdirSync(path.join(folder, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '') found[`${below}/`] = '';
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(name);
      else if (withList || name !== OWN_LIST) found[name] = readFileSync(path.join(folder, name), 'utf8');
    }
  };
  visit('');
  return found;
}

/** Writes somebody's file. */
export function put(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Numbers between 0 and 1, the same on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
