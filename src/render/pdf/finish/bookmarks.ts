import { PdfFormatError } from '../syntax/format-error.js';
import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, dictionary, nameOf, textString } from '../syntax/values.js';
import type { PdfValue } from '../syntax/values.js';
import type { Bookmark } from './facts.js';

/** A bookmark with where it leads and those below it. */
export interface OutlineEntry {
  readonly title: string;
  readonly destination: PdfValue;
  readonly below: readonly OutlineEntry[];
}

/**
 * One entry a bookmark, leading to the destinations that links within the page made the browser write.
 * @throws PdfFormatError where a bookmark has none.
 */
export function outlineOf(objects: PdfObjects, bookmarks: readonly Bookmark[]): OutlineEntry[] {
  const destinations = objects.dictionary(objects.catalog.get('Dests'));
  return bookmarks.map(({ title, anchor }) => {
    const destination = destinations.get(anchor);
    if (destination === undefined) throw new PdfFormatError(`no destination for #${anchor}`);
    return { title, destination, below: [] };
  });
}

/** Writes the outline (ISO 32000-1, 12.3.3) and has it shown when the document is opened. */
export function writeOutline(objects: PdfObjects, entries: readonly OutlineEntry[]): void {
  if (entries.length === 0) return;
  const outline = objects.reserve();
  const { first, last, count } = writeLevel(objects, entries, outline);
  objects.set(
    outline,
    dictionary({
      Type: nameOf('Outlines'),
      First: new PdfReference(first),
      Last: new PdfReference(last),
      Count: count,
    }),
  );
  const catalog = objects.catalog;
  catalog.set('Outlines', new PdfReference(outline));
  catalog.set('PageMode', nameOf('UseOutlines'));
  objects.set(objects.rootNumber, catalog);
}

/**
 * Keeps the outline that the browser wrote, without what it says of the structure (`SE`, Table 153): the elements get
 * other numbers.
 */
export function keepOutline(objects: PdfObjects): void {
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined): void => {
    for (let next = value; next instanceof PdfReference && !seen.has(next.number);) {
      seen.add(next.number);
      const entry = objects.dictionary(next);
      if (entry.delete('SE')) objects.set(next.number, entry);
      visit(entry.get('First'));
      next = entry.get('Next');
    }
  };
  visit(objects.catalog.get('Outlines'));
}

function writeLevel(
  objects: PdfObjects,
  entries: readonly OutlineEntry[],
  parent: number,
): { first: number; last: number; count: number } {
  const numbers = entries.map(() => objects.reserve());
  const count = entries.length;
  entries.forEach(({ title, destination, below }, i) => {
    const number = numbers[i] ?? 0;
    const inner = below.length > 0 ? writeLevel(objects, below, number) : undefined;
    const neighbour = (at: number) => {
      const found = numbers[at];
      return found === undefined ? undefined : new PdfReference(found);
    };
    objects.set(
      number,
      dictionary({
        Title: textString(title),
        Parent: new PdfReference(parent),
        Dest: destination,
        Prev: neighbour(i - 1),
        Next: neighbour(i + 1),
        First: inner && new PdfReference(inner.first),
        Last: inner && new PdfReference(inner.last),
        // Closed, as a package with many entries would fill the window.
        Count: inner && -inner.count,
      }),
    );
  });
  return { first: numbers[0] ?? 0, last: numbers[numbers.length - 1] ?? 0, count };
}
