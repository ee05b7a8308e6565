import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import type { Link } from './site-page.js';

/** How much text a page of a long list may hold, in characters, and how many rows: pages stay below 100 kB. */
const MOST_TEXT = 60_000;
const MOST_ROWS = 200;
/** What the markup of a row costs beside its text. */
const FRAME = 160;

/**
 * Cuts a long list into pages, all but the last one full.
 * @param textOf the text that a row shows, or its length.
 * @returns one page at least, even if it is empty.
 */
export function cutPages<T>(rows: readonly T[], lengthOf: (row: T) => number): T[][] {
  const pages: T[][] = [[]];
  let length = 0;
  for (const row of rows) {
    const own = lengthOf(row) + FRAME;
    const page = pages[pages.length - 1] ?? [];
    if (page.length > 0 && (length + own > MOST_TEXT || page.length >= MOST_ROWS)) {
      pages.push([row]);
      length = own;
    } else {
      page.push(row);
      length += own;
    }
  }
  return pages;
}

/** Where a page of a list that goes over several stands: the first at the list's own address. */
export function cutAddress(address: string, page: number): string {
  return page === 1 ? address : `${address}side-${page}/`;
}

/** The ways between the pages of one list (`pager.hbs`); undefined where there is only one. */
export function pagerView(address: string, page: number, pages: number, link: Link, context: SiteContext) {
  if (pages < 2) return undefined;
  const { labels } = context.templates;
  const way = (to: number, label: string) =>
    to < 1 || to > pages
      ? undefined
      : {
          address: link(cutAddress(address, to)),
          label: fill(label, { page: fill(labels.pageOf, { page: to, pages }) }),
        };
  return {
    here: fill(labels.pageOf, { page, pages }),
    previous: way(page - 1, labels.previousPage),
    next: way(page + 1, labels.nextPage),
  };
}

/** The title of a page of a list: the first one's is the list's own. */
export function titleOfPage(title: string, page: number, pages: number, context: SiteContext): string {
  return page === 1 ? title : fill(context.templates.labels.titleOnPage, { title, page, pages });
}
