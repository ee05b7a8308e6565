import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRecord } from '../entry-cache.js';
import { codeOf } from './errors.js';
import { OwnFiles } from './own-files.js';
import type { TreeFolders } from './tree-folders.js';

const VERSION = 1;

/** When folders last changed, milliseconds: one that still has its time holds what it held. */
export type FolderTimes = Map<string, number>;

/** What is known of the live tree and of the spare one; both have the same files of ours. */
export interface TreeRecord {
  /** The number that the file system gives the live tree's own folder: which tree this is about. */
  readonly root: number;
  readonly own: OwnFiles;
  readonly live: FolderTimes;
  readonly spare: FolderTimes;
}

/** Paths at which the spare tree may differ from the live one. */
export interface Lag {
  readonly paths: readonly string[];
  /** Those of them that were not ours in the live tree before the publication that wrote this. */
  readonly added: readonly string[];
}

/** @returns undefined where there is none, or none that can be used. */
export function readTreeRecord(file: string): TreeRecord | undefined {
  const value = readJson(file);
  if (!isRecord(value) || value['version'] !== VERSION || typeof value['root'] !== 'number') return undefined;
  const folders: unknown = value['folders'];
  if (!Array.isArray(folders) || !folders.every(isFolder)) return undefined;
  return {
    root: value['root'],
    own: new OwnFiles(folders.map(([folder, , , files]) => [folder, files])),
    live: new Map(folders.map(([folder, time]) => [folder, time])),
    spare: new Map(folders.map(([folder, , time]) => [folder, time])),
  };
}

type PackedFolder = [path: string, live: number, spare: number, files: string];

function isFolder(value: unknown): value is PackedFolder {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'number' &&
    typeof value[2] === 'number' &&
    typeof value[3] === 'string'
  );
}

export function writeTreeRecord(file: string, { root, own, live, spare }: TreeRecord): void {
  const folders: PackedFolder[] = [];
  for (const folder of own.folders())
    folders.push([folder, live.get(folder) ?? 0, spare.get(folder) ?? 0, own.pack(folder)]);
  writeJson(file, { version: VERSION, root, folders });
}

/**
 * The record that was prepared for a swap becomes the one that holds. The old one goes first: a run killed between the
 * two leaves what the next one needs, and some file systems bring a file to the disk that takes another's place.
 */
export function takeNext({ record, next }: Pick<TreeFolders, 'record' | 'next'>): void {
  rmSync(record, { force: true });
  renameSync(next, record);
}

/** @returns undefined where the two trees are alike, `damaged` where nobody knows. */
export function readLag(file: string): Lag | 'damaged' | undefined {
  const value = readJson(file);
  if (value === undefined) return undefined;
  if (!isRecord(value)) return 'damaged';
  const { paths, added } = value;
  return isTexts(paths) && isTexts(added) ? { paths, added } : 'damaged';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

export function writeLag(file: string, lag: Lag): void {
  writeJson(file, lag);
}

/** @returns undefined where there is no such file, null where it cannot be read. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null;
  }
}

/** Whole or not at all: a run may be killed while it writes. */
function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}
