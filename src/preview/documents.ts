import { readFile } from 'node:fs/promises';
import { slugOf } from '../model/slug.js';
import type { MakeDocument, PreviewState } from './publication.js';

/** The document of one meeting as `build` makes it: one HTML file that needs no other. */
export type ShownDocument =
  | { readonly kind: 'document'; readonly html: string }
  /** It cannot be made; `reason` where that is no finding of the meeting's. */
  | { readonly kind: 'not-made'; readonly reason: string | undefined }
  | { readonly kind: 'unknown' };

/** Makes documents when somebody looks at them, one at a time and never beside a publication. */
export class Documents {
  readonly #make: MakeDocument;
  readonly #state: () => PreviewState;
  readonly #idle: () => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();

  /** @param idle resolves when no publication is under way. */
  constructor(make: MakeDocument, state: () => PreviewState, idle: () => Promise<void>) {
    this.#make = make;
    this.#state = state;
    this.#idle = idle;
  }

  /** The path of the page that shows a meeting's document. */
  static pathOf(file: string): string {
    return `/__dmpg/document/${encodeURIComponent(slugOf(file))}/`;
  }

  /** The site's page of a meeting, absolute path; undefined where the site has none. */
  pageOf(slug: string): string | undefined {
    const addresses = this.#state().publication?.addresses ?? new Map<string, string>();
    const found = [...addresses].find(([file]) => slugOf(file) === slug);
    return found && `/${found[1].replace(/^\/+/, '')}`;
  }

  async read(slug: string): Promise<ShownDocument> {
    const waiting = this.#last.then(() => this.#read(slug));
    this.#last = waiting;
    return waiting;
  }

  async #read(slug: string): Promise<ShownDocument> {
    await this.#idle();
    const file = this.#state().publication?.files.find((one) => slugOf(one) === slug);
    if (file === undefined) return { kind: 'unknown' };
    try {
      const html = await readFile(await this.#make(file), 'utf8');
      return { kind: 'document', html };
    } catch (error) {
      // Without a file the findings say why, and the page shows them.
      const { code, message } = error as NodeJS.ErrnoException;
      return { kind: 'not-made', reason: code === 'ENOENT' ? undefined : message };
    }
  }
}
