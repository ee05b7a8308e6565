import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';

/** What the thread is asked. */
export interface IndexOrder {
  readonly language: string;
  /** In the order that they have in the index. */
  readonly pages: readonly { readonly address: string; readonly html: string }[];
}

/** What it answers. */
export type IndexAnswer =
  | { readonly files: readonly { readonly path: string; readonly content: Uint8Array }[] }
  | { readonly errors: readonly string[] };

/** The engine came to nothing; what it said. */
export class SearchIndexError extends Error {}

/**
 * One at a time: to make the files of what it has read takes the engine three times the memory. Reading is slower and takes
 * little, so the pages of another part may be read meanwhile.
 */
const makingFiles = pLimit(1);

/**
 * Has an index made in a thread. @throws SearchIndexError where the engine fails or dies; the signal's reason when aborted.
 */
export async function askIndexThread(
  order: IndexOrder,
  signal: AbortSignal | undefined,
): Promise<IndexAnswer> {
  signal?.throwIfAborted();
  // What the engine's library writes about its own troubles is for its developers.
  const worker = new Worker(threadScript(), { workerData: order, stdout: true, stderr: true });
  const done = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: done.signal });
    worker.once('error', (error: Error) => reject(new SearchIndexError(error.message)));
    worker.once('exit', () => reject(new SearchIndexError('the search engine ended')));
  });
  // It is waited for below, but not at every moment.
  ended.catch(() => undefined);
  const answer = () => Promise.race([ended, nextMessage(worker)]);
  try {
    const first = await answer();
    if (first !== 'read') return first;
    return await makingFiles(async () => {
      worker.postMessage('make');
      return (await answer()) as IndexAnswer;
    });
  } finally {
    done.abort();
    await worker.terminate();
  }
}

function nextMessage(worker: Worker): Promise<IndexAnswer | 'read'> {
  return new Promise((resolve) => worker.once('message', resolve));
}

/** The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript. */
function threadScript(): URL {
  const isBuilt = /\/dist\/app\/[^/]+$/.test(import.meta.url);
  return new URL(isBuilt ? 'search-thread.js' : '../../../dist/app/search-thread.js', import.meta.url);
}
