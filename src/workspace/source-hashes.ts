import { hashOfFile } from './content-hash.js';
import { SideThread } from './side-thread.js';

/** Hashes by the file's place in the list; undefined where a file cannot be read. */
export type Hashes = (string | undefined)[];

/** Files that a thread takes at once. */
const PORTION = 100;

/** What two threads share that hash the same list. */
export interface HashingShare {
  /** Absolute. */
  readonly files: readonly string[];
  /** One number: the place in the list up to which the files are given out. */
  readonly given: SharedArrayBuffer;
}

/** Hashes portions of the list until there are none left. @returns those hashes alone, each at its place. */
export function hashPortions({ files, given }: HashingShare): Hashes {
  const counter = new Int32Array(given);
  const hashes: Hashes = [];
  for (;;) {
    const first = Atomics.add(counter, 0, PORTION);
    if (first >= files.length) return hashes;
    const end = Math.min(first + PORTION, files.length);
    for (let i = first; i < end; i++) hashes[i] = hashOfFile(files[i] ?? '');
  }
}

/**
 * Begins to hash files, many of them in another thread, so that this one can do something else first.
 * @param files absolute.
 * @param thread one that others ask, too; without it there is one for many files, of its own.
 * @returns what hashes the rest and gives all hashes.
 */
export function beginHashing(files: readonly string[], thread?: SideThread): () => Promise<Hashes> {
  const share: HashingShare = { files, given: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const helper = thread ?? SideThread.forMany(files.length);
  const asked = helper?.ask('hash', share);
  return async () => {
    const own = hashPortions(share);
    const others = (await asked) ?? [];
    if (!thread) helper?.stop();
    // What neither has could not be read, or the other thread came to nothing.
    return files.map((file, i) => own[i] ?? others[i] ?? hashOfFile(file));
  };
}
