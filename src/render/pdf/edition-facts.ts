import type { Edition } from '../../model/edition.js';
import { itemAnchor } from '../html/page-view.js';
import type { RenderedHtml } from '../html/document-frame.js';
import type { Bookmark, DocumentFacts, EmbeddedFile, PageFacts } from './finish/facts.js';

/**
 * What an edition's PDF says of itself.
 * @param embedded files that it carries, for which it has to be PDF/A-3.
 */
export function documentFacts(edition: Edition, embedded: readonly EmbeddedFile[] = []): DocumentFacts {
  return {
    title: edition.title,
    author: edition.body,
    language: edition.language,
    date: edition.date,
    archive: { part: embedded.length > 0 ? 3 : 2, conformance: 'A' },
    isAccessible: true,
    embedded,
  };
}

/** What the generator knows of the page: where the items are, what its margins say, and what notes are called. */
export function pageFacts(edition: Edition, html: RenderedHtml): PageFacts {
  return {
    bookmarks: linksToEveryItem(html.print, edition) ? itemBookmarks(edition) : undefined,
    running: html.running,
    text: html.text,
    noteName: `${edition.labels.note} {number}`,
  };
}

/** A bookmark for each item. */
export function itemBookmarks(edition: Edition): Bookmark[] {
  return edition.items.map((item) => ({ title: item.heading, anchor: itemAnchor(item.number) }));
}

/** True where the page links to every item, so that each has a destination in the PDF. */
function linksToEveryItem(html: string, edition: Edition): boolean {
  return edition.items.every((item) => html.includes(`href="#${itemAnchor(item.number)}"`));
}
