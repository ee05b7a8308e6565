import type { IncomingHttpHeaders } from 'node:http';

/** The names under which this machine knows itself; a name of anybody else's may point here, too, and is not among them. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const HTTP_PORT = 80;

/** What of a request tells where it comes from. */
export interface RequestOrigin {
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they were sent. */
  readonly rawHeaders: readonly string[];
}

export type Refusal = 'host' | 'origin';

/**
 * Why a request is not answered; undefined where it may be. A page elsewhere can let its own name point to 127.0.0.1 and would then
 * read this server as its own (DNS rebinding): the header `Host` tells it. Others may lead here by a link, and nothing else: neither
 * as a frame nor as a part of their page (Fetch Metadata, `Sec-Fetch-Site`), nor with an `Origin` of their own.
 */
export function refusalOf({ headers, rawHeaders }: RequestOrigin, port: number): Refusal | undefined {
  const hosts = rawHeaders.filter((text, i) => i % 2 === 0 && text.toLowerCase() === 'host');
  if (hosts.length !== 1 || !isOwnHost(headers.host, port)) return 'host';
  const { origin } = headers;
  if (origin !== undefined && !isOwnOrigin(origin, port)) return 'origin';
  const site = headers['sec-fetch-site'];
  const isOthers = site === 'cross-site' || site === 'same-site';
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isOthers && !isLink ? 'origin' : undefined;
}

/** Whether a `Host` is this machine's own name with the server's port; without a port it means 80 (RFC 9110, 4.2.1). */
export function isOwnHost(host: string | undefined, port: number): boolean {
  const name = host?.toLowerCase();
  return OWN_NAMES.some((own) => name === `${own}:${port}` || (port === HTTP_PORT && name === own));
}

function isOwnOrigin(origin: string, port: number): boolean {
  return origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length), port);
}
