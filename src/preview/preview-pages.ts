import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Documents } from './documents.js';
import type { ShownDocument } from './documents.js';
import { OWN_FOLDER, injectPreview } from './inject-preview.js';
import { documentFrame, startPage } from './own-pages.js';
import type { PageWords } from './own-pages.js';
import type { PreviewState } from './publication.js';
import { writePath } from './request-path.js';
import type { RequestPath } from './request-path.js';
import { findSiteFile } from './site-files.js';

/** What is sent for a path. */
export type PreviewPage =
  | { readonly kind: 'page'; readonly status: number; readonly html: string; readonly isOwn: boolean }
  /** The document itself, which has a policy of its own. */
  | { readonly kind: 'document'; readonly html: string }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly path: string }
  | { readonly kind: 'missing' };

/** What pages are made of. */
export interface PageSources {
  /** Absolute; need not be there. */
  readonly siteFolder: string;
  readonly documents: Documents;
  readonly state: () => PreviewState;
  /** Resolves when no publication is under way. */
  readonly idle: () => Promise<void>;
  readonly words: PageWords;
}

const NO_SITE = 'none';

/** The pages of the site and the preview's own, each with the preview's script. */
export class PreviewPages {
  readonly #from: PageSources;

  constructor(sources: PageSources) {
    this.#from = sources;
  }

  async read(requested: RequestPath): Promise<PreviewPage> {
    const slug = slugIn(requested);
    if (slug !== undefined) return this.#documentPage(slug, requested.isFolder);
    const found = await this.#find(requested);
    switch (found.kind) {
      case 'no-site':
        return looksLikePage(requested) ? this.#nothingYet() : { kind: 'missing' };
      case 'page':
      case 'missing-page': {
        const { html, version } = await readPage(found.kind, found.file);
        const facts = { version, document: this.#documentOf(requested) };
        const status = found.kind === 'page' ? 200 : 404;
        return { kind: 'page', status, html: injectPreview(html, facts), isOwn: false };
      }
      case 'folder':
        return { kind: 'redirect', path: writePath({ ...requested, isFolder: true }) };
      default:
        return found;
    }
  }

  /** Of what `read` would give now: another one whenever the page is another. */
  async versionOf(requested: RequestPath): Promise<string> {
    const slug = slugIn(requested);
    if (slug !== undefined) return versionOfDocument(await this.#from.documents.read(slug));
    const found = await findSiteFile(this.#from.siteFolder, requested);
    if (found.kind !== 'page' && found.kind !== 'missing-page') return NO_SITE;
    return (await readPage(found.kind, found.file)).version;
  }

  /** While the new site takes the old one's place there is neither for a moment. */
  async #find(requested: RequestPath) {
    const found = await findSiteFile(this.#from.siteFolder, requested);
    const { isRunning, publication } = this.#from.state();
    const isThere = found.kind === 'page' || found.kind === 'file' || found.kind === 'folder';
    if (isThere || !isRunning || publication === undefined) return found;
    await this.#from.idle();
    return findSiteFile(this.#from.siteFolder, requested);
  }

  #nothingYet(): PreviewPage {
    const { words, state } = this.#from;
    const { isRunning, publication, failure } = state();
    const isFirst = isRunning && publication === undefined && failure === undefined;
    const text = isFirst ? words.texts.start.waiting : words.texts.start.nothing;
    return { kind: 'page', status: 503, html: startPage([text], NO_SITE, words), isOwn: true };
  }

  async #documentPage(slug: string, isFrame: boolean): Promise<PreviewPage> {
    const { documents, words } = this.#from;
    const document = await documents.read(slug);
    const version = versionOfDocument(document);
    if (document.kind === 'unknown') {
      // A page all the same: a meeting that was renamed comes back, and the page with it.
      const html = startPage([words.texts.start.noMeeting], version, words);
      return { kind: 'page', status: 404, html, isOwn: true };
    }
    if (document.kind === 'not-made') {
      const reasons = document.reason === undefined ? [] : [document.reason];
      const html = startPage([words.texts.start.noDocument, ...reasons], version, words);
      return { kind: 'page', status: 503, html, isOwn: true };
    }
    if (!isFrame) return { kind: 'document', html: document.html };
    const html = documentFrame(slug, documents.pageOf(slug), version, words);
    return { kind: 'page', status: 200, html, isOwn: true };
  }

  #documentOf({ segments }: RequestPath): string | undefined {
    const addresses = this.#from.state().publication?.addresses ?? new Map<string, string>();
    const asked = segments.join('/').replace(/\/?index\.html$/, '');
    const found = [...addresses].find(([, address]) => address.replaceAll(/^\/+|\/+$/g, '') === asked);
    return asked === '' ? undefined : found && Documents.pathOf(found[0]);
  }
}

/** The meeting whose document is asked for. */
function slugIn({ segments, isFolder }: RequestPath): string | undefined {
  const [own, kind, name, ...rest] = segments;
  if (own !== OWN_FOLDER || kind !== 'document' || name === undefined || rest.length > 0) return undefined;
  if (isFolder) return name;
  return name.endsWith('.html') ? name.slice(0, -'.html'.length) : undefined;
}

/** Whether a browser asks for something to look at: neither a style nor a picture. */
function looksLikePage({ segments, isFolder }: RequestPath): boolean {
  const name = segments.at(-1) ?? '';
  return segments[0] !== OWN_FOLDER && (isFolder || !name.includes('.') || name.endsWith('.html'));
}

async function readPage(
  kind: 'page' | 'missing-page',
  file: string,
): Promise<{ html: string; version: string }> {
  const html = await readFile(file, 'utf8');
  return { html, version: `${kind}-${hashOf(html)}` };
}

function versionOfDocument(document: ShownDocument): string {
  return document.kind === 'document' ? `document-${hashOf(document.html)}` : document.kind;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
