import type { WebMethod, WebRequest, WebResponse } from './web-request.js';
import { troubleOfError } from './web-trouble.js';
import type { LinkTrouble } from './web-trouble.js';
import { HostTurns, pause } from './web-turns.js';

/** How long things may take, in milliseconds. */
export interface LinkCheckLimits {
  /** One request, up to the end of the answer's head. */
  readonly request: number;
  /** The whole run. */
  readonly run: number;
  /** Between two requests to one host. */
  readonly pause: number;
  /** Before asking once more, where the server names no time. */
  readonly retry: number;
  /** The longest wait that a server may ask for. */
  readonly longestRetry: number;
}

export const USUAL_LIMITS: LinkCheckLimits = {
  request: 10_000,
  run: 5 * 60_000,
  pause: 250,
  retry: 2000,
  longestRetry: 10_000,
};

/** No answer, or none that says anything. */
export interface Failure {
  readonly trouble: LinkTrouble;
  readonly status?: number;
}

export type Answer = WebResponse | Failure;

export interface AskerSettings {
  readonly request: WebRequest;
  readonly limits: LinkCheckLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ends everything: what is asked from then on is `out-of-time`. */
  readonly stop: AbortSignal;
  /** Whether the names of the net are known here. */
  readonly namesAreKnown: () => Promise<boolean>;
  readonly isProxied: (url: URL) => boolean;
}

/** Asks hosts as a polite program does, and remembers how it went with each. */
export class WebAsker {
  readonly #settings: AskerSettings;
  readonly #turns = new HostTurns();
  /** What holds for all of an origin: it is not asked again. */
  readonly #givenUp = new Map<string, Failure>();
  readonly #doubtful = new Set<string>();
  #namesAreKnown: Promise<boolean> | undefined;
  #isOffline = false;
  /** Hosts by what came of asking: an answer of any kind, a certificate that held, one that did not. */
  readonly hosts = {
    asked: new Set<string>(),
    heard: new Set<string>(),
    secured: new Set<string>(),
    distrusted: new Set<string>(),
  };

  constructor(settings: AskerSettings) {
    this.#settings = settings;
  }

  /** Asks for one address when it is its host's turn, a second time where that may help. Never rejects. */
  ask(url: URL, method: WebMethod): Promise<Answer> {
    if (this.#settings.isProxied(url)) return Promise.resolve({ trouble: 'proxy' });
    return this.#turns.take(url.hostname, () => this.#askTwice(url, method));
  }

  /** Found out once, when first needed. */
  knowsNames(): Promise<boolean> {
    this.#namesAreKnown ??= this.#settings.namesAreKnown();
    return this.#namesAreKnown;
  }

  async #askTwice(url: URL, method: WebMethod): Promise<Answer> {
    const known = this.#givenUp.get(url.origin);
    if (known) return known;
    const { limits, stop } = this.#settings;
    const first = await this.#askOnce(url, method);
    const wait = this.#waitAfter(first);
    if (wait === undefined) return first;
    if (wait > limits.longestRetry) return this.#dismiss(url, first);
    await pause(wait, stop);
    const second = await this.#askOnce(url, method);
    return this.#waitAfter(second) === undefined ? second : this.#dismiss(url, second);
  }

  async #askOnce(url: URL, method: WebMethod): Promise<Answer> {
    const { request, limits, stop } = this.#settings;
    const { asked, heard, secured } = this.hosts;
    if (asked.has(url.hostname)) await pause(limits.pause, stop);
    if (this.#isOver()) return { trouble: 'out-of-time' };
    if (this.#isOffline && heard.size === 0) return { trouble: 'offline' };
    asked.add(url.hostname);
    try {
      const response = await request(
        url,
        method,
        AbortSignal.any([stop, AbortSignal.timeout(limits.request)]),
      );
      heard.add(url.hostname);
      if (url.protocol === 'https:') secured.add(url.hostname);
      return response;
    } catch (error) {
      const failure = await this.#failed(url, troubleOfError(error));
      return this.#isOver() ? { trouble: 'out-of-time' } : failure;
    }
  }

  #isOver(): boolean {
    return this.#settings.stop.aborted;
  }

  async #failed(url: URL, trouble: LinkTrouble): Promise<Failure> {
    if (trouble === 'no-such-host' || trouble === 'offline') {
      this.#isOffline = !(await this.knowsNames());
      if (this.#isOffline) return { trouble: 'offline' };
      // A missing name is asked for once more before it is believed.
      return trouble === 'no-such-host' ? { trouble } : this.#giveUp(url, { trouble: 'unreachable' });
    }
    if (trouble === 'certificate' || trouble === 'unverified') {
      this.hosts.heard.add(url.hostname);
      this.hosts.distrusted.add(url.hostname);
    }
    return this.#giveUp(url, { trouble });
  }

  /** Milliseconds until the same may be asked once more; undefined where there is no reason to. */
  #waitAfter(answer: Answer): number | undefined {
    const { limits, now } = this.#settings;
    if ('trouble' in answer) return answer.trouble === 'no-such-host' ? limits.retry : undefined;
    if (answer.status !== 429 && answer.status !== 503) return undefined;
    return waitNamedBy(answer.retryAfter, now()) ?? limits.retry;
  }

  /** What has been asked for twice and still is no answer. */
  #dismiss(url: URL, answer: Answer): Failure {
    return this.#giveUp(
      url,
      'trouble' in answer ? answer : { trouble: 'unavailable', status: answer.status },
    );
  }

  /** Most failures are the whole host's. A page that is slow or out of order may be the only one; two are not. */
  #giveUp(url: URL, failure: Failure): Failure {
    const mayBeOne = ['timeout', 'unreachable'].includes(failure.trouble) || failure.status === 503;
    if (!mayBeOne || this.#doubtful.has(url.origin)) this.#givenUp.set(url.origin, failure);
    else this.#doubtful.add(url.origin);
    return failure;
  }
}

/** Retry-After in milliseconds from now; undefined where it is missing or cannot be read. */
function waitNamedBy(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
