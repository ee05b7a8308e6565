import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { checkWebLinks } from '../../src/workspace/web-links.js';
import type { LinkAnswer, LinkCheckSettings, LinkReport } from '../../src/workspace/web-links.js';
import type { WebMethod, WebResponse } from '../../src/workspace/web-request.js';
import { temporaryFolder } from '../temporary-folder.js';

export interface LocalServer {
  /** The address of a path: `http://127.0.0.1:…`. */
  readonly at: (path: string) => string;
  /** What was asked: `HEAD /side`. */
  readonly asked: string[];
  readonly headers: http.IncomingHttpHeaders[];
  /** How many requests there were at one time, at most. */
  readonly mostAtOnce: () => number;
  readonly port: number;
  /** From then on nobody listens at its port. */
  readonly stop: () => Promise<void>;
}

/** A server on this machine for one test. */
export async function startServer(handler: http.RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const headers: http.IncomingHttpHeaders[] = [];
  let now = 0;
  let most = 0;
  const server = http.createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    headers.push(request.headers);
    most = Math.max(most, ++now);
    response.on('close', () => now--);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  const at = (name: string) => `http://127.0.0.1:${port}${name}`;
  return { at, asked, headers, mostAtOnce: () => most, port, stop };
}

/** Answers with the status that the path begins with: `/404/side`. */
export const byPath: http.RequestListener = ({ url = '' }, response) => {
  response.writeHead(Number(url.slice(1, 4))).end();
};

/** Limits for tests: nothing waits longer than it must. */
export const SHORT = { pause: 0, retry: 1, longestRetry: 1000 };

/** Settings without a net at all; the cache is the test's own. */
export function settings(more: Partial<LinkCheckSettings> = {}): LinkCheckSettings {
  return { ...baseSettings(), request: () => Promise.reject(new Error('a test asked the net')), ...more };
}

/** Settings for asking a server on this machine. */
export function settingsFor({ port }: LocalServer, more: Partial<LinkCheckSettings> = {}): LinkCheckSettings {
  return { ...baseSettings(), allowPrivate: true, ports: [port], ...more };
}

function baseSettings(): LinkCheckSettings {
  return {
    cacheFile: path.join(temporaryFolder(), 'cache', 'links.json'),
    now: () => 1_000_000_000_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    environment: {},
    limits: SHORT,
    namesAreKnown: () => Promise.resolve(true),
  };
}

/** What a made-up net answers to `HEAD https://…`: a status, more than that, or an error's code. */
export type Net = (url: string, method: WebMethod) => number | WebResponse | string;

/** Settings for a net that is made up. */
export function settingsOn(net: Net, more: Partial<LinkCheckSettings> = {}): LinkCheckSettings {
  const request: LinkCheckSettings['request'] = (url, method) => {
    const answer = net(url.href, method);
    if (typeof answer === 'number') return Promise.resolve({ status: answer });
    if (typeof answer !== 'string') return Promise.resolve(answer);
    return Promise.reject(Object.assign(new Error(answer), { code: answer }));
  };
  return settings({ request, ...more });
}

/** Checks one address and gives its answer. @throws where there is none. */
export async function check(url: string, given: LinkCheckSettings): Promise<LinkAnswer> {
  const { answers } = await checkWebLinks([url], given);
  const answer = answers.get(url);
  if (!answer) throw new Error(`no answer for ${url}`);
  return answer;
}

/** An answer in a word: `fine`, `broken not-found`, `unknown timeout`, each with `insecure` where it is. */
export function wordOf({ broken, insecure, reason }: LinkAnswer): string {
  const state = broken ? 'broken' : reason ? 'unknown' : 'fine';
  return [state, reason, insecure && 'insecure'].filter(Boolean).join(' ');
}

export function wordsOf({ answers }: LinkReport): Record<string, string> {
  return Object.fromEntries([...answers].map(([url, answer]) => [url, wordOf(answer)]));
}
