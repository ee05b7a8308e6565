import { hash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isRunning } from './is-running.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Where process numbers mean the same as here. Two containers both have a process 1, and on a shared disk so have two
 * machines: by its number alone, one would take the other's running program for its own.
 */
const PLACE = hash('sha256', `${os.hostname()} ${processNamespace()}`, 'hex').slice(0, 8);

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** The beginning of a name for what belongs to this process; what follows it is to make the name unique. */
export function ownPrefix(): string {
  return `${process.pid}-${PLACE}-`;
}

/** Whether a name that begins with some process's `ownPrefix()` is of this place, where it can be told whether that process runs. */
export function isOfHere(name: string): boolean {
  return name.split('-')[1] === PLACE;
}

/**
 * What ended processes left in a folder, absolute: known by names that begin with `prefix` and `ownPrefix()`. Of a
 * process of another place nobody here can tell whether it runs: what it left counts as left after a day.
 */
export async function leftBehind(folder: string, prefix = ''): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(prefix));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return (await isLeft(file, name.slice(prefix.length))) ? [file] : [];
    }),
  );
  return found.flat();
}

async function isLeft(file: string, owner: string): Promise<boolean> {
  if (isOfHere(owner)) return !isRunning(Number(owner.split('-')[0]));
  const stats = await stat(file).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > DAY;
}
