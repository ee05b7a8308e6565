import { Worker } from 'node:worker_threads';
import type { SiteFile } from '../../site/meeting-summary.js';
import { engineLicence, isNeeded } from './search-engine.js';

/** A meeting's page, whole, with `data-pagefind-body` and what else tells the engine about it. */
export interface SearchPage {
  /** Relative to the site: `dmpg-rusmidler/2025-11-07/`. */
  readonly address: string;
  /** ISO date of the meeting; among equals the newest are found first. */
  readonly date: string;
  readonly html: string;
}

/** What the thread is asked. */
export interface IndexOrder {
  readonly language: string;
  readonly pages: readonly Pick<SearchPage, 'address' | 'html'>[];
}

/** What it answers. */
export type IndexAnswer =
  | { readonly files: readonly { readonly path: string; readonly content: Uint8Array }[] }
  | { readonly errors: readonly string[] };

/** The engine came to nothing; what it said. */
export class SearchIndexError extends Error {}

/**
 * Makes one part of the search index. The same pages in any order give the same files. Takes some 4 ms and 0.35 MB a
 * page in a process of its own, and a thread; both are gone afterwards.
 * @param folder of the part, from `shardsOf`; the one that is plainly `pagefind/` holds the engine's program, too.
 * @param language whose words are brought to their stems: `da`. All pages are taken to be in it.
 * @returns none for no pages; else the files, sorted.
 * @throws SearchIndexError where the engine fails or dies; the signal's reason when aborted.
 */
export async function buildSearchIndex(
  folder: string,
  pages: readonly SearchPage[],
  language: string,
  signal?: AbortSignal,
): Promise<SiteFile[]> {
  if (pages.length === 0) return [];
  const order: IndexOrder = { language, pages: inOrder(pages) };
  const answer = await askThread(order, signal);
  if ('errors' in answer) throw new SearchIndexError(answer.errors.join('; '));
  const isFirst = folder === 'pagefind/';
  const files: SiteFile[] = answer.files
    .filter((file) => isNeeded(file.path.replaceAll('\\', '/'), isFirst))
    .map((file) => ({ path: folder + file.path.replaceAll('\\', '/'), content: asBuffer(file.content) }));
  if (isFirst) files.push(engineLicence(folder));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Newest first; of a day by address. */
function inOrder(pages: readonly SearchPage[]): IndexOrder['pages'] {
  return pages
    .toSorted((a, b) => compare(b.date, a.date) || compare(a.address, b.address))
    .map(({ address, html }) => ({ address, html }));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function askThread(order: IndexOrder, signal: AbortSignal | undefined): Promise<IndexAnswer> {
  signal?.throwIfAborted();
  // What the engine's library writes about its own troubles is for its developers.
  const worker = new Worker(threadScript(), { workerData: order, stdout: true, stderr: true });
  return new Promise<IndexAnswer>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.once('message', resolve);
    worker.once('error', (error: Error) => reject(new SearchIndexError(error.message)));
    worker.once('exit', () => reject(new SearchIndexError('the search engine ended')));
  }).finally(() => worker.terminate());
}

/** The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript. */
function threadScript(): URL {
  const isBuilt = /\/dist\/app\/[^/]+$/.test(import.meta.url);
  return new URL(isBuilt ? 'search-thread.js' : '../../../dist/app/search-thread.js', import.meta.url);
}
