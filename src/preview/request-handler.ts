import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PreviewTexts } from '../locale/preview-da.js';
import type { EventStreams } from './event-streams.js';
import { OWN_FOLDER } from './inject-preview.js';
import { refusalOf } from './loopback.js';
import type { PreviewPages } from './preview-pages.js';
import { readPath } from './request-path.js';
import type { RequestPath } from './request-path.js';
import { beginStream, sendFile, sendRedirect, sendText } from './responses.js';

/** What every page asks for, by name: `preview.js` and `preview.css` of the page, `panel.css` of the panel in it. */
export interface PreviewAssets {
  readonly 'preview.js': string;
  readonly 'preview.css': string;
  readonly 'panel.css': string;
}

/** What requests are answered from. */
export interface HandlerSources {
  readonly pages: PreviewPages;
  readonly streams: EventStreams<unknown>;
  readonly assets: PreviewAssets;
  readonly texts: PreviewTexts;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers requests: those that are none of this machine's own are refused before anything is looked for. Never rejects. */
export function makeHandler(sources: HandlerSources): Answer {
  const { texts } = sources;
  return async (request, response) => {
    // A server that listens on an address has a port.
    const refusal = refusalOf(request, request.socket.localPort ?? 0);
    if (refusal) return sendText(response, `${texts.refused[refusal]}\n`, { status: 403 });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response, `${texts.refused.method}\n`, {
        status: 405,
        headers: { Allow: 'GET, HEAD' },
      });
    const requested = readPath(request.url ?? '');
    if (!requested) return sendText(response, `${texts.notFound}\n`, { status: 400 });
    try {
      if (!answerOwn(requested, request, response, sources))
        await answerPage(requested, request, response, sources);
    } catch {
      // A file that went away while it was read; the page will be told of the new one.
      if (response.headersSent) response.destroy();
      else sendText(response, `${texts.trouble}\n`, { status: 500 });
    }
  };
}

/** @returns false where something else is asked for. */
function answerOwn(
  { segments, isFolder, query }: RequestPath,
  request: IncomingMessage,
  response: ServerResponse,
  { streams, assets }: HandlerSources,
): boolean {
  const [folder, name, ...rest] = segments;
  if (folder !== OWN_FOLDER || isFolder || rest.length > 0) return false;
  if (name === 'preview.js') sendText(response, assets[name], { type: 'text/javascript' });
  else if (name === 'preview.css' || name === 'panel.css')
    sendText(response, assets[name], { type: 'text/css' });
  else if (name === 'events') {
    const page = readPath(new URLSearchParams(query).get('page') ?? '/');
    beginStream(response);
    if (page && request.method === 'GET') streams.open(response, page);
    else response.end();
  } else return false;
  return true;
}

async function answerPage(
  requested: RequestPath,
  request: IncomingMessage,
  response: ServerResponse,
  { pages, texts }: HandlerSources,
): Promise<void> {
  const page = await pages.read(requested);
  switch (page.kind) {
    case 'page':
      return sendText(response, page.html, {
        status: page.status,
        type: 'text/html',
        policy: page.isOwn ? 'own' : 'site',
      });
    case 'document':
      return sendText(response, page.html, { type: 'text/html', policy: 'document' });
    case 'file':
      return sendFile(request, response, page.file);
    case 'redirect':
      return sendRedirect(response, page.path);
    case 'missing':
      return sendText(response, `${texts.notFound}\n`, { status: 404 });
  }
}
