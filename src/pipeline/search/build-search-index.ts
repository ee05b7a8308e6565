import pLimit from 'p-limit';
import type { SiteFile } from '../../site/meeting-summary.js';
import { askIndexThread, SearchIndexError } from './index-thread.js';
import type { IndexOrder } from './index-thread.js';
import { engineLicence, isNeeded } from './search-engine.js';

export { SearchIndexError };

/** A meeting's page, whole, with `data-pagefind-body` and what else tells the engine about it. */
export interface SearchPage {
  /** Relative to the site: `dmpg-rusmidler/2025-11-07/`. */
  readonly address: string;
  /** ISO date of the meeting; among equals the newest are found first. */
  readonly date: string;
  readonly html: string;
}

/** Parts that are worked on at once: the engine uses one processor most of the time. */
const underWay = pLimit(2);

/**
 * Makes one part of the search index. The same pages in any order give the same files. Takes some 4 ms and 0.37 MB a page
 * in a process of its own, and a thread; both are gone afterwards. Ask for all parts at once: each waits for its turn.
 * @param folder of the part, from `shardsOf`; the one that is plainly `pagefind/` holds the engine's program, too.
 * @param pages called when it is its turn, so that the pages of one or two parts are in memory at a time.
 * @param language whose words are brought to their stems: `da`. All pages are taken to be in it.
 * @returns none for no pages; else the files, sorted.
 * @throws SearchIndexError where the engine fails or dies; the signal's reason when aborted.
 */
export function buildSearchIndex(
  folder: string,
  pages: () => readonly SearchPage[] | Promise<readonly SearchPage[]>,
  language: string,
  signal?: AbortSignal,
): Promise<SiteFile[]> {
  return underWay(async () => {
    signal?.throwIfAborted();
    const ordered = inOrder(await pages());
    if (ordered.length === 0) return [];
    const answer = await askIndexThread({ language, pages: ordered }, signal);
    if ('errors' in answer) throw new SearchIndexError(answer.errors.join('; '));
    const isFirst = folder === 'pagefind/';
    const files: SiteFile[] = answer.files
      .map((file) => ({ path: file.path.replaceAll('\\', '/'), content: asBuffer(file.content) }))
      .filter((file) => isNeeded(file.path, isFirst))
      .map((file) => ({ path: folder + file.path, content: file.content }));
    if (isFirst) files.push(engineLicence(folder));
    return files.sort((a, b) => compare(a.path, b.path));
  });
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
