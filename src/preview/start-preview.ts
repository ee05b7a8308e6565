import type { Language } from '../locale/language.js';
import type { PreviewTexts } from '../locale/preview-da.js';
import { Documents } from './documents.js';
import { EventStreams } from './event-streams.js';
import { listen, originOf } from './listen.js';
import { panelContent } from './panel-content.js';
import type { PanelContent } from './panel-content.js';
import { PreviewPages } from './preview-pages.js';
import type { MakeDocument, PreviewState, Publish } from './publication.js';
import { makeHandler } from './request-handler.js';
import type { PreviewAssets } from './request-handler.js';
import { makeRunQueue } from './run-queue.js';

export interface PreviewOptions {
  /** Where `publish` puts the site; absolute. */
  readonly siteFolder: string;
  readonly publish: Publish;
  readonly makeDocument: MakeDocument;
  readonly assets: PreviewAssets;
  /** Undefined: 4400 or the next free one; 0: a free one. */
  readonly port: number | undefined;
  readonly language: Language;
  readonly texts: PreviewTexts;
  /** Called when a publication came to an end, well or not. */
  readonly onPublished: (panel: PanelContent) => void;
}

/** A preview that can be looked at. */
export interface Preview {
  /** `http://127.0.0.1:4400` */
  readonly origin: string;
  readonly state: () => PreviewState;
  /** Publishes again; while one publication is under way, one more follows it. */
  readonly update: () => void;
  /** Resolves when no publication is under way. */
  readonly idle: () => Promise<void>;
  /** Ends the server at once and waits for the publication that is under way. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the site and tells its open pages of every publication. Whatever a publication throws is shown in the page and ends
 * nothing; the pages stay those of the last good one.
 * @throws PortTakenError
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { language, texts } = options;
  let state: PreviewState = { isRunning: false, publication: undefined, failure: undefined };
  const panel = () => panelContent(state, language, texts);
  const queue = makeRunQueue(async () => {
    state = { ...state, isRunning: true };
    streams.tellAll();
    state = await publish(options.publish, state);
    streams.tellAll();
    options.onPublished(panel());
  });
  const idle = () => queue.idle();
  const documents = new Documents(options.makeDocument, () => state, idle);
  const words = { language, texts };
  const pages = new PreviewPages({
    ...{ siteFolder: options.siteFolder, documents, state: () => state, idle, words },
  });
  const streams: EventStreams<PanelContent> = new EventStreams({
    panel,
    versionOf: async (page) => (state.isRunning ? undefined : pages.versionOf(page)),
  });
  const answer = makeHandler({ pages, streams, assets: options.assets, texts });
  const server = await listen((request, response) => void answer(request, response), options.port);
  return {
    origin: originOf(server.port),
    state: () => state,
    update: queue.request,
    idle,
    close: async () => {
      streams.close();
      await server.close();
      await queue.idle();
    },
  };
}

async function publish(run: Publish, before: PreviewState): Promise<PreviewState> {
  try {
    return { isRunning: false, publication: await run(), failure: undefined };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { isRunning: false, publication: before.publication, failure };
  }
}
