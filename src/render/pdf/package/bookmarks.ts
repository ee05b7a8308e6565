import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isReference, textOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfValue } from '../../../pdf/pdf-values.js';
import type { Destinations } from './destinations.js';
import type { ForeignBookmark } from './foreign-pdf-types.js';

const MOST_BOOKMARKS = 50_000;
/** Levels; deeper ones hang on the last, since no viewer shows them usefully. */
const DEEPEST = 32;
const LONGEST_TITLE = 1000;

interface OpenBookmark extends ForeignBookmark {
  readonly children: OpenBookmark[];
}

/** The file's bookmarks (ISO 32000-1, 12.3.3); those of a list that leads back to itself as far as they are new. */
export function readBookmarks(
  file: PdfFile,
  catalog: PdfDictionary,
  destinations: Destinations,
  pageIndex: ReadonlyMap<number, number>,
): { readonly outline: readonly ForeignBookmark[]; readonly depth: number } {
  const outline: OpenBookmark[] = [];
  const seen = new Set<number>();
  let deepest = 0;
  const first = file.dictionaryAt(catalog.get('Outlines'))?.get('First');
  const stack: { value: PdfValue; siblings: OpenBookmark[]; depth: number }[] = [
    { value: first, siblings: outline, depth: 1 },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, siblings, depth } = next;
    if (!isReference(value) || seen.has(value.number) || seen.size >= MOST_BOOKMARKS) continue;
    seen.add(value.number);
    const item = file.dictionaryAt(value);
    if (!item) continue;
    const bookmark = bookmarkOf(file, item, destinations, pageIndex);
    siblings.push(bookmark);
    deepest = Math.max(deepest, depth);
    stack.push({ value: item.get('Next'), siblings, depth });
    const isDeepest = depth >= DEEPEST;
    stack.push({
      value: item.get('First'),
      siblings: isDeepest ? siblings : bookmark.children,
      depth: isDeepest ? depth : depth + 1,
    });
  }
  return { outline, depth: deepest };
}

function bookmarkOf(
  file: PdfFile,
  item: PdfDictionary,
  destinations: Destinations,
  pageIndex: ReadonlyMap<number, number>,
): OpenBookmark {
  const destination = destinations.of(item);
  return {
    title: shownText(textOf(file.resolve(item.get('Title'))) ?? ''),
    page: destination && pageIndex.get(destination.page),
    children: [],
  };
}

/** One line without control characters, of a length that a list can show. */
export function shownText(text: string): string {
  return text
    .slice(0, LONGEST_TITLE)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
}
