import { closeSync, lstatSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from '../processes/is-running.js';

/** The target exists and is not a file that the program wrote. */
export class ForeignFileError extends Error {
  readonly path: string;
  constructor(file: string) {
    super(file);
    this.path = file;
  }
}

/** Marks at the head of each kind of output, by which a run knows what earlier runs wrote. */
const OWN_MARKS = ['<meta name="generator" content="dmpg">', '"generator": "dmpg"', '\n%dmpg\n'];
const HEAD = 512;

/**
 * Writes whole files or nothing: each goes to a temporary name outside the output folder and is then renamed, so that
 * a run killed at any moment leaves every output file either old or new.
 */
export class AtomicWriter {
  readonly #folder: string;
  readonly #made = new Set<string>();
  #count = 0;

  /** @param state the workspace's folder for such things; made when first needed. */
  constructor(state: string) {
    this.#folder = path.join(state, 'tmp', String(process.pid));
  }

  /**
   * Writes a set of files that belong together; all are prepared before the first is put in place. They are written
   * at once, which for files of this size takes less than to hand the work to another thread; but not renamed at
   * once: some file systems bring a file's content to the disk before it takes the place of another.
   */
  async write(files: readonly { path: string; content: string | Buffer }[]): Promise<void> {
    for (const file of files) assertReplaceable(file.path);
    this.#makeFolder(this.#folder);
    const prepared = files.map((file) => ({
      ...file,
      temporary: path.join(this.#folder, String(this.#count++)),
    }));
    try {
      for (const { temporary, content } of prepared) writeFileSync(temporary, content);
      for (const { temporary, path: target } of prepared) {
        this.#makeFolder(path.dirname(target));
        await moveInto(temporary, target);
      }
    } catch (error) {
      for (const { temporary } of prepared) rmSync(temporary, { force: true });
      throw error;
    }
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }

  /** Removes this run's temporary folder, and those of runs that were killed. */
  async dispose(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    const parent = path.dirname(this.#folder);
    const left = await readdir(parent).catch(() => []);
    const dead = left.filter((name) => !isRunning(Number(name)));
    await Promise.all(dead.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
  }
}

/** A rename is atomic only within one file system; on another, the file is first brought beside its target. */
async function moveInto(temporary: string, target: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    try {
      await copyFile(temporary, beside);
      await rename(beside, target);
    } finally {
      await Promise.all([beside, temporary].map((file) => rm(file, { force: true })));
    }
  }
}

/** @throws ForeignFileError where `file` exists and was written by somebody else. */
function assertReplaceable(file: string): void {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats || (stats.isFile() && isOwn(file))) return;
  throw new ForeignFileError(file);
}

function isOwn(file: string): boolean {
  const head = Buffer.alloc(HEAD);
  const handle = openSync(file, 'r');
  try {
    const text = head.toString('latin1', 0, readSync(handle, head, 0, HEAD, 0));
    return OWN_MARKS.some((mark) => text.includes(mark));
  } finally {
    closeSync(handle);
  }
}
