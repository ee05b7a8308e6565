import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What is compared of all files at once; whatever happened between two looks shows in the second. */
type Look = string;

/** Milliseconds between two looks. */
const PAUSE = 400;

/**
 * Looks at files again and again, for disks that tell nobody of changes. Each look takes in everything, so that nothing falls between
 * noticing a folder and watching it.
 * @param roots files and folders, absolute, there or not. @param isLookedAt of absolute paths below them.
 * @returns what stops it. Resolves when it has looked for the first time.
 */
export async function lookAgain(
  roots: readonly string[],
  isLookedAt: (file: string) => boolean,
  onChange: () => void,
): Promise<() => Promise<void>> {
  let last = await lookAt(roots, isLookedAt);
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const look = async () => {
    const now = await lookAt(roots, isLookedAt);
    if (isStopped) return;
    if (now !== last) onChange();
    last = now;
    wait();
  };
  const wait = () => {
    timer = setTimeout(() => {
      looking = look();
    }, PAUSE);
  };
  wait();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await looking;
  };
}

async function lookAt(roots: readonly string[], isLookedAt: (file: string) => boolean): Promise<Look> {
  const looks = await Promise.all(roots.map((root) => lookInto(root, isLookedAt, true)));
  return looks.flat().join('\n');
}

/**
 * One line for a file, for a folder one for each file in it, in the order of their names. Of links to folders only those are followed
 * that are named themselves: others could lead round in a ring.
 */
async function lookInto(
  file: string,
  isLookedAt: (file: string) => boolean,
  isRoot = false,
): Promise<string[]> {
  if (!isLookedAt(file)) return [];
  try {
    const { mtimeMs, size, ino } = await stat(file);
    const names = isRoot || !(await lstat(file)).isSymbolicLink() ? await namesIn(file) : undefined;
    if (!names) return [[file, mtimeMs, size, ino].join('\0')];
    const inside = await Promise.all(names.map((name) => lookInto(path.join(file, name), isLookedAt)));
    return [file, ...inside.flat()];
  } catch {
    // Not there, or gone while it was looked at.
    return [];
  }
}

/** Sorted. @returns undefined for what is no folder. */
async function namesIn(file: string): Promise<string[] | undefined> {
  try {
    return (await readdir(file)).sort();
  } catch {
    return undefined;
  }
}
