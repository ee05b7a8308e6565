import os from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';

/** Meetings from which on a second thread, which takes a fifth of a second or more to come up, is worth starting. */
const MANY = 60;
/** Meetings that a thread takes at once: few, so that all end at about the same time. */
const PORTION = 8;
/** More threads than this gain little, and each takes its memory. */
const MOST_THREADS = 4;

/** A list that threads work at together; it can be sent to them. */
export interface SharedList<Item> {
  readonly items: readonly Item[];
  /** One number: the place in the list up to which it is given out. */
  readonly given: SharedArrayBuffer;
}

/** A list of which nothing is given out yet. */
export function sharedList<Item>(items: readonly Item[]): SharedList<Item> {
  return { items, given: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
}

/** How many threads may work at so many meetings at once; 0 where a second one is not worth starting. */
export function threadsFor(meetings: number): number {
  return meetings < MANY ? 0 : Math.min(MOST_THREADS, os.availableParallelism());
}

/** Works at portions of the list until there are none left, handing each on as it is done. */
export async function takePortions<Item, Done>(
  { items, given }: SharedList<Item>,
  work: (item: Item) => Promise<Done>,
  take: (done: readonly Done[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const counter = new Int32Array(given);
  while (signal?.aborted !== true) {
    const first = Atomics.add(counter, 0, PORTION);
    if (first >= items.length) return;
    const done: Done[] = [];
    for (const item of items.slice(first, first + PORTION)) done.push(await work(item));
    take(done);
  }
}

/** A thread of the program's own, and what it is given. */
export interface ThreadStart {
  /** Its built file: `page-thread.js`. */
  readonly script: string;
  readonly data: unknown;
  readonly limits?: ResourceLimits;
}

/** Resolves when the thread has ended, for whatever reason. @param take gets what the script sends: portions of what is done. */
export function runThread(
  { script, data, limits }: ThreadStart,
  take: (done: readonly never[]) => void,
  signal: AbortSignal,
): Promise<void> {
  // The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript.
  const file = new URL(`../../dist/app/${script}`, import.meta.url);
  const worker = new Worker(file, {
    ...{ workerData: data, env: SHARE_ENV },
    ...(limits && { resourceLimits: limits }),
  });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  return new Promise((resolve) => {
    worker.on('message', (done: readonly never[]) => take(done));
    worker.once('error', () => resolve());
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}
