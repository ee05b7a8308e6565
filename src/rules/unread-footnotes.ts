import type { Reference, SourceRange } from '../model/source.js';
import { Zones } from './zones.js';

/**
 * Footnotes that no public text refers to, straight or by way of another footnote. They are printed nowhere, wherever
 * in the file they stand: many authors keep all footnotes at its end, those of confidential items too.
 */
export function unreadFootnotes(
  footnotes: readonly SourceRange[],
  references: readonly Reference[],
  hidden: readonly SourceRange[],
): SourceRange[] {
  if (footnotes.length === 0) return [];
  const used = usedBy(footnotes, references, new Zones(hidden));
  const read = new Set<number>();
  const queue = [...(used.get(undefined) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (read.has(next)) continue;
    read.add(next);
    queue.push(...(used.get(next) ?? []));
  }
  return footnotes.filter((range) => !read.has(range.start.offset));
}

/** The footnotes that public text refers to, and those that each footnote does, all by the offset they start at. */
function usedBy(
  footnotes: readonly SourceRange[],
  references: readonly Reference[],
  hidden: Zones,
): Map<number | undefined, number[]> {
  const starts = footnotes.map((range) => range.start.offset).sort((a, b) => a - b);
  const ends = new Map(footnotes.map((range) => [range.start.offset, range.end.offset]));
  const used = new Map<number | undefined, number[]>();
  for (const { range, definition } of references) {
    const at = range.start.offset;
    const before = starts[countUpTo(starts, at) - 1];
    const owner = before !== undefined && at < (ends.get(before) ?? 0) ? before : undefined;
    if (!ends.has(definition.start.offset) || (owner === undefined && hidden.has(at))) continue;
    const list = used.get(owner);
    if (list) list.push(definition.start.offset);
    else used.set(owner, [definition.start.offset]);
  }
  return used;
}

/** How many of some ascending numbers are no greater than `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
