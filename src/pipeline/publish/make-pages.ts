import os from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { optimizeLater } from '../../processes/optimize-later.js';
import type { CheckSettings } from '../check-settings.js';
import type { MadeMeeting, MeetingOrder } from './made-meeting.js';
import type { MeetingPageMaker } from './page-maker.js';

/** Meetings from which on a second thread, which takes some 0.3 s to come up, is worth starting. */
const MANY = 60;
/** Meetings that a thread takes at once: few, so that all end at about the same time. */
const PORTION = 8;
/** More threads than this gain little, and each takes its memory. */
const MOST_THREADS = 4;

/** MB: what a portion of meetings leaves behind dies young, and is swept at less cost in a larger room. */
const YOUNG_GENERATION = 32;
/** MB: several times what a thread holds on to; without a bound it lets garbage lie for longer. */
const OLD_GENERATION = 320;

/** What a thread needs to make its own maker of. */
export interface PageThreadSettings {
  readonly check: CheckSettings;
  readonly stage: string;
  readonly pdf: boolean;
  readonly strict: boolean;
  readonly drafts: boolean;
}

/** What threads share that work at the same list. */
export interface PageShare {
  readonly orders: readonly MeetingOrder[];
  readonly settings: PageThreadSettings;
  /** One number: the place in the list up to which meetings are given out. */
  readonly given: SharedArrayBuffer;
}

/** Makes portions of the list until there are none left, handing each on as it is done. */
export async function makePortions(
  { orders, given }: Pick<PageShare, 'orders' | 'given'>,
  maker: MeetingPageMaker,
  take: (made: readonly MadeMeeting[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  const counter = new Int32Array(given);
  while (signal?.aborted !== true) {
    const first = Atomics.add(counter, 0, PORTION);
    if (first >= orders.length) return;
    const made: MadeMeeting[] = [];
    for (const order of orders.slice(first, first + PORTION)) made.push(await maker.make(order));
    take(made);
  }
}

/** Makes meetings' pages, many of them in several threads. `take` is called in no certain order. */
export async function makePages(
  orders: readonly MeetingOrder[],
  settings: PageThreadSettings,
  loadMaker: () => Promise<MeetingPageMaker>,
  take: (made: readonly MadeMeeting[]) => void,
  signal: AbortSignal,
): Promise<void> {
  if (orders.length === 0) return;
  const share: PageShare = { orders, settings, given: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const seen = new Set<string>();
  const takeOnce = (made: readonly MadeMeeting[]) => {
    for (const { file } of made) seen.add(file);
    take(made);
  };
  const count = orders.length < MANY ? 0 : Math.min(MOST_THREADS, os.availableParallelism());
  if (count > 0) optimizeLater();
  const threads = Array.from({ length: count }, () => startThread(share, takeOnce, signal));
  // Threads can be held to so much memory, which the main one cannot: with many meetings it only listens.
  if (count === 0) await makePortions(share, await loadMaker(), takeOnce, signal);
  await Promise.all(threads);
  // A thread that came to nothing may have taken meetings with it.
  const left = orders.filter((order) => !seen.has(order.file));
  if (left.length === 0 || signal.aborted) return;
  const maker = await loadMaker();
  const rest: PageShare = {
    orders: left,
    settings,
    given: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
  await makePortions(rest, maker, takeOnce, signal);
}

/** Resolves when the thread has ended, for whatever reason. */
function startThread(
  share: PageShare,
  take: (made: readonly MadeMeeting[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const worker = new Worker(threadScript(), {
    workerData: share,
    env: SHARE_ENV,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION, maxOldGenerationSizeMb: OLD_GENERATION },
  });
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

/** The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript. */
function threadScript(): URL {
  const isBuilt = /\/dist\/app\/[^/]+$/.test(import.meta.url);
  return new URL(isBuilt ? 'page-thread.js' : '../../../dist/app/page-thread.js', import.meta.url);
}
