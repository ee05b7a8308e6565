import type { ServerResponse } from 'node:http';
import type { RequestPath } from './request-path.js';

/** One message to a page. */
export interface StreamedState<T> {
  readonly panel: T;
  /** Of the page that should be shown; undefined while it is being made. */
  readonly version: string | undefined;
}

/** What is told to pages: the panel for all of them, and for each its version. */
export interface StreamSource<T> {
  readonly panel: () => T;
  readonly versionOf: (page: RequestPath) => Promise<string | undefined>;
}

/** The pages that are open somewhere, each told whenever something changes (server-sent events, HTML standard, section 9.2). */
export class EventStreams<T> {
  readonly #pages = new Map<ServerResponse, RequestPath>();
  readonly #source: StreamSource<T>;
  #round = 0;

  constructor(source: StreamSource<T>) {
    this.#source = source;
  }

  /** Begins to tell a page, whose headers have been written. */
  open(response: ServerResponse, page: RequestPath): void {
    this.#pages.set(response, page);
    response.on('close', () => this.#pages.delete(response));
    // An ended server is looked for again soon, and found when it is back.
    response.write('retry: 1000\n\n');
    void this.#tell(response, page, this.#round);
  }

  /** Tells all pages how things are now. */
  tellAll(): void {
    this.#round++;
    for (const [response, page] of this.#pages) void this.#tell(response, page, this.#round);
  }

  close(): void {
    for (const response of this.#pages.keys()) response.end();
    this.#pages.clear();
  }

  async #tell(response: ServerResponse, page: RequestPath, round: number): Promise<void> {
    const panel = this.#source.panel();
    const version = await this.#source.versionOf(page).catch(() => undefined);
    // Something newer was told meanwhile.
    if (round !== this.#round || !this.#pages.has(response)) return;
    const message: StreamedState<T> = { panel, version };
    response.write(`data: ${JSON.stringify(message)}\n\n`);
  }
}
