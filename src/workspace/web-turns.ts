import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

const HOSTS_AT_ONCE = 8;

/** Lets each host be asked by one at a time, in the order of coming, and a few hosts at once. */
export class HostTurns {
  readonly #atOnce = pLimit(HOSTS_AT_ONCE);
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `task`, which must not reject, when it is the host's turn. */
  take<T>(host: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const turn = before.then(() => this.#atOnce(task));
    this.#last.set(host, turn);
    return turn;
  }
}

/** Waits some milliseconds; ends sooner, without an error, where the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
