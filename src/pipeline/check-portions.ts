import os from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { checkFile } from './check-files.js';
import type { FileCheck } from './check-files.js';
import type { CheckSettings } from './check-settings.js';
import type { MeetingReader } from './prepare-meeting.js';

/** Meetings from which on a second thread, which takes a fifth of a second to come up, is worth starting. */
const MANY = 60;
/** Meetings that a thread takes at once: few, so that both end at about the same time. */
const PORTION = 8;
/** More threads than this gain little, and each takes its memory. */
const MOST_THREADS = 4;

/** What threads share that check the same list. */
export interface CheckingShare {
  readonly files: readonly string[];
  readonly settings: CheckSettings;
  /** One number: the place in the list up to which the files are given out. */
  readonly given: SharedArrayBuffer;
}

/** Checks portions of the list until there are none left, handing each on as it is done. */
export async function checkPortions(
  { files, settings, given }: Omit<CheckingShare, 'settings'> & { settings: Pick<CheckSettings, 'cwd'> },
  reader: MeetingReader,
  take: (checks: readonly FileCheck[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const counter = new Int32Array(given);
  while (signal?.aborted !== true) {
    const first = Atomics.add(counter, 0, PORTION);
    if (first >= files.length) return;
    const checks: FileCheck[] = [];
    for (const file of files.slice(first, first + PORTION))
      checks.push(await checkFile(file, settings.cwd, reader));
    take(checks);
  }
}

/** Checks files, many of them in several threads. `take` is called in no certain order. */
export async function checkAll(
  files: readonly string[],
  settings: CheckSettings,
  reader: MeetingReader,
  take: (checks: readonly FileCheck[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const share = { files, settings, given: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const seen = new Set<string>();
  const takeOnce = (checks: readonly FileCheck[]) => {
    for (const { file } of checks) seen.add(file);
    take(checks);
  };
  const threads = Array.from({ length: threadsFor(files.length, settings) }, () =>
    startThread(share, takeOnce, signal),
  );
  await Promise.all([checkPortions(share, reader, takeOnce, signal), ...threads]);
  // A thread that came to nothing may have taken files with it.
  for (const file of files)
    if (!seen.has(file) && !signal.aborted) take([await checkFile(file, settings.cwd, reader)]);
}

/** A dictionary is large, and would be there once for each thread. */
function threadsFor(files: number, { needs }: CheckSettings): number {
  if (files < MANY || needs.has('spelling')) return 0;
  return Math.min(MOST_THREADS, os.availableParallelism()) - 1;
}

/** Resolves when the thread has ended, for whatever reason. */
function startThread(
  share: CheckingShare,
  take: (checks: readonly FileCheck[]) => void,
  signal: AbortSignal,
): Promise<void> {
  // The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript.
  const script = new URL('../../dist/app/check-thread.js', import.meta.url);
  const worker = new Worker(script, { workerData: share, env: SHARE_ENV });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  return new Promise((resolve) => {
    worker.on('message', take);
    worker.once('error', () => resolve());
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}
