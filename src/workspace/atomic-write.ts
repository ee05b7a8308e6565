import { randomUUID } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { leftBehind, ownPrefix } from '../processes/left-behind.js';

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

/** A file to be written, and what is known of it afterwards. */
export interface FileToWrite {
  /** Absolute. */
  readonly path: string;
  readonly content: string | Buffer;
}

export interface WrittenFile {
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly time: number;
}

/**
 * Writes whole files or nothing: each goes to a temporary name outside the output folder and is then renamed, so that
 * a run killed at any moment leaves every output file either old or new.
 */
export class AtomicWriter {
  readonly #folder: string;
  #count = 0;

  /** @param state the workspace's folder for such things; made when first needed. */
  constructor(state: string) {
    this.#folder = path.join(state, 'tmp', `${ownPrefix()}${randomUUID()}`);
  }

  /**
   * Writes a set of files that belong together; all are prepared before the first is put in place. They are written
   * at once, which for files of this size takes less than to hand the work to another thread; but not renamed at
   * once: some file systems bring a file's content to the disk before it takes the place of another.
   * @returns what the system says of each file as it was written, whoever may change it afterwards.
   */
  async write<File extends FileToWrite>(files: readonly File[]): Promise<(File & WrittenFile)[]> {
    for (const file of files) assertReplaceable(file.path);
    mkdirSync(this.#folder, { recursive: true });
    const prepared = files.map((file) => ({
      ...file,
      temporary: path.join(this.#folder, String(this.#count++)),
    }));
    try {
      const written = prepared.map((file) => ({ ...file, ...writeNew(file.temporary, file.content) }));
      for (const { temporary, path: target } of prepared) {
        mkdirSync(path.dirname(target), { recursive: true });
        await moveInto(temporary, target);
      }
      return written;
    } catch (error) {
      for (const { temporary } of prepared) rmSync(temporary, { force: true });
      throw error;
    }
  }

  /** Removes this run's temporary folder, and those of runs that were killed. */
  async dispose(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    const left = await leftBehind(path.dirname(this.#folder));
    await Promise.all(left.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** @throws where the file exists: nobody else may have a hand in it. */
function writeNew(file: string, content: string | Buffer): WrittenFile {
  writeFileSync(file, content, { flag: 'wx' });
  const { size, mtimeMs } = statSync(file);
  return { size, time: mtimeMs };
}

/** A rename is atomic only within one file system; on another, the file is first brought beside its target. */
async function moveInto(temporary: string, target: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
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
  if (!stats || (stats.isFile() && isOwnFile(file))) return;
  throw new ForeignFileError(file);
}

/** Whether this program wrote a file, by its mark. @throws what the system says of a file that cannot be read. */
export function isOwnFile(file: string): boolean {
  const head = Buffer.alloc(HEAD);
  const handle = openSync(file, 'r');
  try {
    const text = head.toString('latin1', 0, readSync(handle, head, 0, HEAD, 0));
    return OWN_MARKS.some((mark) => text.includes(mark));
  } finally {
    closeSync(handle);
  }
}
