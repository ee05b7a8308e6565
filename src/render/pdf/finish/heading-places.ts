import { ContentKid } from '../structure/element.js';
import type { StructureElement } from '../structure/element.js';
import { elementText } from '../structure/lists.js';
import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, nameOf } from '../syntax/values.js';
import type { PdfValue } from '../syntax/values.js';
import type { Bookmark } from './facts.js';
import { folded } from './running-texts.js';

/**
 * Gives each place that bookmarks and other documents lead to a destination. The browser writes one only for what a link
 * within the page leads to, and not every template has a short agenda: the others lead to the page with the heading of
 * that text, or where there is none to the first page.
 * @param pages numbers of the pages' objects.
 */
export function placeHeadings(
  objects: PdfObjects,
  root: StructureElement,
  pages: readonly number[],
  bookmarks: readonly Bookmark[],
  textOf: (kid: ContentKid) => string,
): void {
  const catalog = objects.catalog;
  const destinations = new Map(objects.dictionary(catalog.get('Dests')));
  const missing = bookmarks.filter(({ anchor }) => !destinations.has(anchor));
  if (missing.length === 0) return;
  const headings = [...root.all()]
    .filter(({ type }) => /^H\d?$/.test(type))
    .map((heading) => ({ text: folded(elementText(heading, textOf)), page: pageOf(heading) }));
  let from = 0;
  for (const { title, anchor } of missing) {
    const wanted = folded(title);
    const found = headings.findIndex(({ text }, i) => i >= from && text.includes(wanted));
    if (found >= 0) from = found + 1;
    destinations.set(anchor, topOf(headings[found]?.page ?? pages[0] ?? 0));
  }
  catalog.set('Dests', objects.add(destinations));
  objects.set(objects.rootNumber, catalog);
}

function pageOf(element: StructureElement): number | undefined {
  for (const { kids } of element.all()) {
    const content = kids.find((kid) => kid instanceof ContentKid);
    if (content) return content.page;
  }
  return undefined;
}

function topOf(page: number): PdfValue {
  return [new PdfReference(page), nameOf('XYZ'), null, null, null];
}
