import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';

/** On every answer: nothing is kept, nothing is guessed, no other page may take it in. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  // Who opens a page by a link learns nothing of it through the window.
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/**
 * What pages may do. The site's pages say so themselves, and narrower: only the search page names WebAssembly. `frame-ancestors`
 * holds in a header alone.
 */
const SITE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const POLICIES = {
  site: SITE_POLICY,
  // Pages among attachments are other people's: no script of theirs may read the drafts that stand here.
  attachment: `${SITE_POLICY}; sandbox`,
  own: [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  // A document brings a policy of its own.
  document: "frame-ancestors 'self'",
} as const;

export type Policy = keyof typeof POLICIES;

/** Sends text; to a HEAD request only its headers. */
export function sendText(
  response: ServerResponse,
  text: string,
  { status = 200, type = 'text/plain', policy = 'own', headers = {} }: TextOptions = {},
): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    ...ALWAYS,
    'Content-Security-Policy': POLICIES[policy],
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}

export interface TextOptions {
  readonly status?: number;
  readonly type?: string;
  readonly policy?: Policy;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file of the site as it is. Rejects where it cannot be read to its end. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const type = typeOf(file);
  // What browsers show with programs of their own, such as PDF, they may refuse to under a page's policy.
  const policy = /^text\/html\b|[/+]xml\b/.test(type) ? POLICIES.attachment : POLICIES.document;
  const headers = { ...ALWAYS, 'Content-Security-Policy': policy, 'Content-Type': type };
  if (request.method === 'HEAD') {
    response.writeHead(200, headers).end();
    return;
  }
  // Opened first: a pipeline that fails takes the answer with it, and nobody could be told.
  const content = (await open(file)).createReadStream();
  response.writeHead(200, headers);
  await pipeline(content, response);
}

/** Leads to another path of this server; `path` is absolute and encoded. */
export function sendRedirect(response: ServerResponse, path: string): void {
  response.writeHead(302, { ...ALWAYS, Location: path, 'Content-Length': 0 }).end();
}

/** Begins a stream of events, which stays open. */
export function beginStream(response: ServerResponse): void {
  response.writeHead(200, { ...ALWAYS, 'Content-Type': 'text/event-stream; charset=utf-8' });
}

function typeOf(file: string): string {
  const type = lookup(path.extname(file)) ?? 'application/octet-stream';
  return /^text\/|\/(?:json|javascript|xml)$|\+(?:json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}
