import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder, `/` between folders, sorted; none where there is no folder. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Each file's content as a hash, by path. @param foreign files that are not the program's. */
export function hashesOf(folder, foreign = []) {
  const files = filesBelow(folder).filter((file) => !foreign.includes(file));
  return new Map(files.map((file) => [file, hash(readFileSync(path.join(folder, file)))]));
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** What a write would change of a file, by path: its number on the disk, its time and its size. */
export function marksOf(folder) {
  return new Map(
    filesBelow(folder).map((file) => {
      const { ino, mtimeMs, size } = lstatSync(path.join(folder, file));
      return [file, `${ino} ${mtimeMs} ${size}`];
    }),
  );
}

/** The paths at which two maps differ, each with how. */
export function differences(one, other) {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths
    .filter((file) => one.get(file) !== other.get(file))
    .map((file) => {
      if (!other.has(file)) return `${file} (only in the first)`;
      return one.has(file) ? file : `${file} (only in the second)`;
    });
}
