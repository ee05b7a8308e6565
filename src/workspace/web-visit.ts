import { webAddress } from './web-address.js';
import type { AddressLimits } from './web-address.js';
import type { Answer, WebAsker } from './web-asker.js';
import type { WebMethod } from './web-request.js';
import { isBroken, troubleOfStatus } from './web-trouble.js';
import type { LinkTrouble } from './web-trouble.js';

/** What came of following an address to its end. */
export interface Visit {
  /** Undefined where a page is there. */
  readonly trouble?: LinkTrouble | undefined;
  /** Of the last answer. */
  readonly status?: number | undefined;
  /** The address and those it was redirected to. */
  readonly trail: readonly URL[];
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Follows addresses, redirects too, to a page or to what is in the way. */
export class WebVisitor {
  readonly #asker: WebAsker;
  readonly #may: AddressLimits;
  readonly #visits = new Map<string, Promise<Visit>>();

  /** @param may what may be asked: redirects lead nowhere else. */
  constructor(asker: WebAsker, may: AddressLimits) {
    this.#asker = asker;
    this.#may = may;
  }

  /** Each address is visited once. @param start one that may be asked. Never rejects. */
  visit(start: URL): Promise<Visit> {
    const visit = this.#visits.get(start.href) ?? this.#visitNow(start);
    this.#visits.set(start.href, visit);
    return visit;
  }

  async #visitNow(start: URL): Promise<Visit> {
    const visit = await this.#follow(start, ['HEAD', 'GET']);
    // Some servers send a program in a circle only because it asks for the head alone.
    return visit.trouble === 'redirect-loop' ? this.#follow(start, ['GET']) : visit;
  }

  /**
   * Whether an `http:` address leads to a page under `https:` too, and to the same one as far as can be told: not
   * back to `http:`, and not to the front page from below it.
   * @param visit what came of the address as it is.
   */
  async hasSecureTwin(url: URL, visit: Visit): Promise<boolean> {
    if (url.protocol !== 'http:' || url.port !== '' || isBroken(visit.trouble)) return false;
    const twin = new URL(url);
    twin.protocol = 'https:';
    const at = visit.trail.findIndex((one) => one.href === twin.href);
    const { trouble, trail } = at < 0 ? await this.visit(twin) : { ...visit, trail: visit.trail.slice(at) };
    if (trouble !== undefined || trail.some((one) => one.protocol !== 'https:')) return false;
    return twin.pathname === '/' || trail[trail.length - 1]?.pathname !== '/';
  }

  async #follow(start: URL, methods: readonly WebMethod[]): Promise<Visit> {
    const trail = [start];
    let hasCookies = false;
    for (let url = start; ;) {
      const answer = await this.#ask(url, methods);
      if ('trouble' in answer) return { ...answer, trail };
      const { status, location, setsCookie = false } = answer;
      if (!location || !REDIRECTS.has(status)) return { trouble: troubleOfStatus(status), status, trail };
      hasCookies ||= setsCookie;
      const next = webAddress(location, this.#may, url);
      const obstacle = obstacleAt(next, trail, hasCookies);
      if (!next || obstacle) return { trouble: obstacle, status, trail };
      trail.push(next);
      url = next;
    }
  }

  /** An error is believed only of GET: many servers know no HEAD, whatever they answer to it. */
  async #ask(url: URL, methods: readonly WebMethod[]): Promise<Answer> {
    let answer: Answer = { trouble: 'unreachable' };
    for (const method of methods) {
      answer = await this.#asker.ask(url, method);
      if ('trouble' in answer || answer.status < 400) break;
    }
    return answer;
  }
}

/** Why a redirect is not followed. */
function obstacleAt(
  next: URL | undefined,
  trail: readonly URL[],
  hasCookies: boolean,
): LinkTrouble | undefined {
  if (!next) return 'not-asked';
  const isLoop = trail.some((one) => one.href === next.href);
  // With the cookies that it was given, a browser may get the page where we are sent in a circle.
  if (isLoop) return hasCookies ? 'rejected' : 'redirect-loop';
  return trail.length > MOST_REDIRECTS ? 'too-many-redirects' : undefined;
}
