import { USUAL_PORTS, webAddress } from './web-address.js';
import type { AddressLimits } from './web-address.js';
import { USUAL_LIMITS, WebAsker } from './web-asker.js';
import type { LinkCheckLimits } from './web-asker.js';
import { LinkCache } from './web-cache.js';
import type { KnownLink } from './web-cache.js';
import { canFindNames, isIntercepted, isSilent } from './web-network.js';
import { isProxied } from './web-proxy.js';
import type { Environment } from './web-proxy.js';
import { webRequest } from './web-request.js';
import type { WebRequest } from './web-request.js';
import { isBroken } from './web-trouble.js';
import type { LinkTrouble } from './web-trouble.js';
import { WebVisitor } from './web-visit.js';

/** What is known of one address. */
export interface LinkAnswer {
  /** True only beyond doubt. Where it is false and there is a `reason`, nobody can tell. */
  readonly broken: boolean;
  /** Whether an `http:` address is there with `https:` too. */
  readonly insecure: boolean;
  /** Of the last answer; missing where none came. */
  readonly status?: number;
  /** Missing where the page is there. */
  readonly reason?: LinkTrouble;
}

/** The answers, and what somebody who reads them must know. */
export interface LinkReport {
  /** By address as it was given; one for each. */
  readonly answers: ReadonlyMap<string, LinkAnswer>;
  /** There seems to be no network: nothing was found out. */
  readonly offline: boolean;
  /** Some addresses were not asked about because the environment names a proxy for them. */
  readonly proxy: boolean;
  /** The time for the whole run was over before all had been asked. */
  readonly outOfTime: boolean;
  /** How many of the addresses are known neither to be there nor to be broken. */
  readonly unknown: number;
}

export interface LinkCheckSettings {
  /** Absolute; made with its folder where missing. */
  readonly cacheFile: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** Called each time one more of the different addresses is done. */
  readonly onProgress: (done: number, total: number) => void;
  /** Where proxies are named; the process's own by default. */
  readonly environment?: Environment;
  readonly limits?: Partial<LinkCheckLimits>;
  /** For tests, as are those below: in the net's place. */
  readonly request?: WebRequest;
  readonly namesAreKnown?: () => Promise<boolean>;
  readonly allowPrivate?: boolean;
  readonly ports?: readonly number[];
}

/**
 * Asks the web which addresses lead nowhere, each once, and politely: one request at a time to a host, HEAD before
 * GET, no content read. Broken is only what is so beyond doubt: 404, 410, a name that does not exist, a certificate
 * that has expired or is another host's, redirects in a circle. What `webAddress` refuses (private networks, odd
 * ports, passwords) is never asked for, redirects to it neither.
 *
 * Nothing goes through a proxy. It would look up names itself, so that nothing here could keep a link from leading it
 * into the private network behind it; and what it answers for hosts that do not exist, or with certificates of its
 * own, cannot be told from theirs. Addresses for which the environment names a proxy are unknown (`proxy` says so);
 * those that `NO_PROXY` names are asked directly.
 * @throws the signal's reason where it aborts; nothing else.
 */
export async function checkWebLinks(
  urls: readonly string[],
  settings: LinkCheckSettings,
): Promise<LinkReport> {
  settings.signal.throwIfAborted();
  const { cacheFile, now, signal, onProgress, allowPrivate = false, ports = USUAL_PORTS } = settings;
  const may = { allowPrivate, ports };
  const addresses = differentAddresses(urls, may);
  const cache = new LinkCache(cacheFile, now);
  const asker = askerFor(settings);
  const found = await findAll(addresses, cache, new WebVisitor(asker, may), onProgress);
  signal.throwIfAborted();
  const judged = isIntercepted(asker) ? found.map(withoutBlame) : found;
  for (const { url, known, isNew } of judged) if (isNew) cache.set(url.href, known);
  await cache.save();
  const answers = new Map(
    urls.map((written) => [written, answerOf({ insecure: false, trouble: 'not-asked' })]),
  );
  for (const { given, known } of judged) for (const written of given) answers.set(written, answerOf(known));
  return { answers, ...summaryOf([...answers.values()], await isSilent(asker)) };
}

/** One address to be asked about, and all the ways in which it was given (with other fragments). */
interface Address {
  readonly url: URL;
  readonly given: string[];
}

interface FoundAddress extends Address {
  readonly known: KnownLink;
  /** False where it was known from an earlier run. */
  readonly isNew: boolean;
}

function differentAddresses(urls: readonly string[], may: AddressLimits): Address[] {
  const addresses = new Map<string, Address>();
  for (const written of new Set(urls)) {
    const url = webAddress(written, may);
    if (!url) continue;
    const same = addresses.get(url.href);
    if (same) same.given.push(written);
    else addresses.set(url.href, { url, given: [written] });
  }
  return [...addresses.values()];
}

function askerFor({ now, signal, allowPrivate = false, ...settings }: LinkCheckSettings): WebAsker {
  const limits = { ...USUAL_LIMITS, ...settings.limits };
  const stop = AbortSignal.any([signal, AbortSignal.timeout(limits.run)]);
  return new WebAsker({
    ...{ limits, now, stop },
    request: settings.request ?? webRequest({ allowPrivate }),
    namesAreKnown: settings.namesAreKnown ?? (() => canFindNames(stop)),
    isProxied: (url) => isProxied(url, settings.environment ?? process.env),
  });
}

async function findAll(
  addresses: readonly Address[],
  cache: LinkCache,
  visitor: WebVisitor,
  onProgress: LinkCheckSettings['onProgress'],
): Promise<FoundAddress[]> {
  let done = 0;
  return Promise.all(
    addresses.map(async (address) => {
      const kept = cache.get(address.url.href);
      const known = kept ?? (await findOne(address.url, visitor));
      onProgress(++done, addresses.length);
      return { ...address, known, isNew: kept === undefined };
    }),
  );
}

async function findOne(url: URL, visitor: WebVisitor): Promise<KnownLink> {
  const visit = await visitor.visit(url);
  const { trouble, status } = visit;
  const insecure = await visitor.hasSecureTwin(url, visit);
  return { insecure, ...(status !== undefined && { status }), ...(trouble && { trouble }) };
}

/** A bad certificate that is not the host's own fault. */
function withoutBlame(found: FoundAddress): FoundAddress {
  const { known } = found;
  return known.trouble === 'certificate' ? { ...found, known: { ...known, trouble: 'unverified' } } : found;
}

function answerOf({ insecure, status, trouble }: KnownLink): LinkAnswer {
  const broken = isBroken(trouble);
  return { broken, insecure, ...(status !== undefined && { status }), ...(trouble && { reason: trouble }) };
}

function summaryOf(answers: readonly LinkAnswer[], isSilent: boolean): Omit<LinkReport, 'answers'> {
  const reasons = new Set(answers.map((answer) => answer.reason));
  return {
    offline: isSilent && !answers.some((answer) => answer.broken),
    proxy: reasons.has('proxy'),
    outOfTime: reasons.has('out-of-time'),
    unknown: answers.filter(({ broken, reason }) => !broken && reason !== undefined).length,
  };
}
