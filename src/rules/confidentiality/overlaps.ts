import type { SourceRange } from '../../model/source.js';

/**
 * What was found, in the order of the text, without what overlaps an earlier find: a bare address is text and address
 * in one, several links may share one definition, and the name of the file has but one place.
 */
export function apart<T extends { readonly range: SourceRange }>(found: readonly T[]): T[] {
  let end = -1;
  return [...found]
    .sort((a, b) => a.range.start.offset - b.range.start.offset)
    .filter(({ range }) => {
      if (range.start.offset < end || range.end.offset === end) return false;
      end = range.end.offset;
      return true;
    });
}
