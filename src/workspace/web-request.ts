import http from 'node:http';
import https from 'node:https';
import { lookupPublic } from './web-address.js';
import { programVersion } from './program.js';

/** The part of an answer that tells whether a page is there. */
export interface WebResponse {
  readonly status: number;
  /** Where the server sends on to, as written. */
  readonly location?: string;
  /** Seconds or an HTTP date (RFC 9110, 10.2.3). */
  readonly retryAfter?: string;
  /** Whether a browser would get a cookie: the next answer may depend on it. */
  readonly setsCookie?: boolean;
}

export type WebMethod = 'HEAD' | 'GET';

/** Asks once. Rejects with the system's error (`code`), and where the signal aborts. */
export type WebRequest = (url: URL, method: WebMethod, signal: AbortSignal) => Promise<WebResponse>;

/**
 * Requests on the net itself: no redirects followed, no content read, the connection closed at once. They say what a
 * reader's browser would say of languages and kinds, as some servers have no page for those who want nothing.
 */
export function webRequest({ allowPrivate }: { readonly allowPrivate: boolean }): WebRequest {
  const headers = {
    'User-Agent': `dmpg/${programVersion()} (link check)`,
    Accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8',
    'Accept-Language': 'da,en;q=0.7,*;q=0.5',
  };
  const lookup = allowPrivate ? {} : { lookup: lookupPublic };
  return (url, method, signal) =>
    new Promise((resolve, reject) => {
      const start = url.protocol === 'https:' ? https.request : http.request;
      const request = start(url, { method, signal, headers, agent: false, ...lookup });
      request.on('error', reject);
      request.once('response', (response) => {
        response.on('error', () => undefined);
        resolve(summaryOf(response));
        request.destroy();
      });
      request.end();
    });
}

function summaryOf({ statusCode = 0, headers }: http.IncomingMessage): WebResponse {
  const { location, 'retry-after': retryAfter, 'set-cookie': cookies } = headers;
  return {
    status: statusCode,
    ...(location !== undefined && { location: decoded(location) }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(cookies && { setsCookie: true }),
  };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Heads of answers are read byte by byte (Latin-1); addresses with æ, ø and å in them are mostly sent as UTF-8. */
function decoded(header: string): string {
  try {
    return UTF_8.decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
