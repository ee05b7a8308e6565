import { optimizeLater } from '../../processes/optimize-later.js';
import type { CheckSettings } from '../check-settings.js';
import { runThread, sharedList, takePortions, threadsFor } from '../share-among-threads.js';
import type { SharedList } from '../share-among-threads.js';
import type { MadeMeeting, MeetingOrder } from './made-meeting.js';
import type { MeetingPageMaker } from './page-maker.js';

/**
 * MB. What a portion of meetings leaves behind dies young, and is swept at less cost in a larger room; the bound of what lasts is several
 * times what a thread holds on to, as without one it lets garbage lie for longer.
 */
const LIMITS = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 320 };

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
  readonly orders: SharedList<MeetingOrder>;
  readonly settings: PageThreadSettings;
}

/** Makes portions of the list until there are none left, handing each on as it is done. */
export function makePortions(
  orders: SharedList<MeetingOrder>,
  maker: MeetingPageMaker,
  take: (made: readonly MadeMeeting[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  return takePortions(orders, (order) => maker.make(order), take, signal);
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
  const share: PageShare = { orders: sharedList(orders), settings };
  const seen = new Set<string>();
  const takeOnce = (made: readonly MadeMeeting[]) => {
    for (const { file } of made) seen.add(file);
    take(made);
  };
  const count = threadsFor(orders.length);
  if (count > 0) optimizeLater();
  const start = { script: 'page-thread.js', data: share, limits: LIMITS };
  const threads = Array.from({ length: count }, () => runThread(start, takeOnce, signal));
  // Threads can be held to so much memory, which the main one cannot: with many meetings it only listens.
  if (count === 0) await makePortions(share.orders, await loadMaker(), takeOnce, signal);
  await Promise.all(threads);
  // A thread that came to nothing may have taken meetings with it.
  const left = orders.filter((order) => !seen.has(order.file));
  if (left.length === 0 || signal.aborted) return;
  await makePortions(sharedList(left), await loadMaker(), takeOnce, signal);
}
