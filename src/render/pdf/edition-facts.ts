import type { Edition } from '../../model/edition.js';
import { itemAnchor } from '../html/page-view.js';
import type { RenderedHtml } from '../html/document-frame.js';
import type { DocumentFacts, PageFacts } from './finish/facts.js';

/** What an edition's PDF says of itself. */
export function documentFacts(edition: Edition): DocumentFacts {
  return {
    title: edition.title,
    author: edition.body,
    language: edition.language,
    date: edition.date,
    archive: { part: 2, conformance: 'A' },
    isAccessible: true,
    embedded: [],
  };
}

/** What the generator knows of the page: where the items are, what its margins say, and what notes are called. */
export function pageFacts(edition: Edition, html: RenderedHtml): PageFacts {
  return {
    bookmarks: linksToEveryItem(html.print, edition)
      ? edition.items.map((item) => ({ title: item.heading, anchor: itemAnchor(item.number) }))
      : undefined,
    running: html.running,
    noteName: `${edition.labels.note} {number}`,
  };
}

/** True where the page links to every item, so that each has a destination in the PDF. */
function linksToEveryItem(html: string, edition: Edition): boolean {
  return edition.items.every((item) => html.includes(`href="#${itemAnchor(item.number)}"`));
}
