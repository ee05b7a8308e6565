import os from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { hashOfFile } from './content-hash.js';

/** Hashes by the file's place in the list; undefined where a file cannot be read. */
export type Hashes = (string | undefined)[];

/** Files from which on a thread of its own, which takes some 70 ms to come up, is worth starting. */
const MANY = 4000;
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
 * @returns what hashes the rest and gives all hashes.
 */
export function beginHashing(files: readonly string[]): () => Promise<Hashes> {
  const share: HashingShare = { files, given: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const helper = files.length < MANY || os.availableParallelism() < 2 ? undefined : startHelper(share);
  return async () => {
    const own = hashPortions(share);
    const others = (await helper) ?? [];
    // What neither has could not be read, or the other thread came to nothing.
    return files.map((file, i) => own[i] ?? others[i] ?? hashOfFile(file));
  };
}

/** @returns the other thread's hashes, none where it fails. */
function startHelper(share: HashingShare): Promise<Hashes> {
  // The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript.
  const script = new URL('../../dist/app/hash-thread.js', import.meta.url);
  const worker = new Worker(script, { workerData: share, env: SHARE_ENV });
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve([]));
    worker.once('exit', () => resolve([]));
  });
}
