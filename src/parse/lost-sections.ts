import { isBreak } from '../model/break-titles.js';
import { isMarkedPublic } from '../model/confidential-words.js';
import type { Report } from '../model/diagnostic.js';
import type { SectionDefinition } from '../model/house-format.js';
import type { AgendaItem } from '../model/meeting.js';
import { findDefinition } from './sections.js';

/** `4.1 Forløb`, `4a. Forløb`, `4 b) Forløb`. */
const PART_OF_NUMBER = /^\s*(\d{1,4})(?:\.\d|\s?[a-zæøå](?:[.)]|\s*[:–—-]|\s))/iu;
/** `a) Forløb`, `i. Forløb`. */
const LETTER = /^\s*[a-z][.)]\s/u;
/** `Fortsat`, `(fortsat)`. */
const GOES_ON = /^\W*(?:fortsat|forts|fortsættelse)\W*$/iu;
/** `Forløb, fortsat`, `Forløb (forts.)`, `Fortsat: Forløb`; of an item with a number of its own it may be another meeting's. */
const GOES_ON_WITH =
  /^\W*(?:fortsat|forts\.|fortsættelse)\s*[:–—-]|[,(:–—-]\s*(?:fortsat|forts\.?|fortsættelse)\W*$/iu;
/** `Ad punkt 4`, `Beslutning til pkt. 4`. */
const REFERS = /(?<!\p{L})(?:dagsordens|under|del)?(?:punkt|pkt\.?)\s+(\d{1,4})(?!\d)/iu;

/**
 * Reports items behind a confidential one that have no mark and look like a part of it, as sections with a `#` too few do:
 * `## Indstilling`, `## 4.1 Forløb` behind item 4, or an item that the author's own numbers leave out. What the author believes
 * to belong to the confidential item would be published.
 * @param source the file's text.
 */
export function reportLostSections(
  source: string,
  items: readonly AgendaItem[],
  definitions: readonly SectionDefinition[],
  report: Report,
): void {
  let confidential: AgendaItem | undefined;
  for (const [i, item] of items.entries()) {
    const { access, title, heading } = item;
    const written = source.slice(heading.start.offset, heading.end.offset).replace(/^\s*#+/, '');
    if (access === 'confidential') confidential = item;
    else if (
      confidential &&
      !isMarkedPublic(written) &&
      (findDefinition(title.plain, definitions) !== undefined ||
        isPartOf(confidential, { item, written }) ||
        (!isBreak(item) && isLeftOut(confidential, items.slice(i))))
    )
      report('access-mark-lost', 'error', heading, {}, confidential.heading);
    // An item goes on after a break as before it.
    else if (!isBreak(item)) confidential = undefined;
  }
}

function isPartOf(
  { number, writtenNumber, title }: AgendaItem,
  { item, written }: { item: AgendaItem; written: string },
): boolean {
  const numbers = [number, writtenNumber?.value];
  const refersTo = (pattern: RegExp, text: string) => {
    const found = pattern.exec(text)?.[1];
    return found !== undefined && numbers.includes(Number(found));
  };
  return (
    refersTo(PART_OF_NUMBER, written) ||
    refersTo(PART_OF_NUMBER, item.title.plain) ||
    refersTo(REFERS, item.title.plain) ||
    GOES_ON.test(item.title.plain) ||
    (item.writtenNumber === undefined
      ? GOES_ON_WITH.test(item.title.plain)
      : item.writtenNumber.value === writtenNumber?.value) ||
    (LETTER.test(item.title.plain) && !LETTER.test(title.plain))
  );
}

/**
 * Whether an item has no number, and the next that has one goes on from the confidential item as though nothing stood between.
 * @param following the item, and all behind it.
 */
function isLeftOut({ writtenNumber }: AgendaItem, following: readonly AgendaItem[]): boolean {
  const next = following.findIndex((item) => item.writtenNumber !== undefined);
  const between = following.slice(0, next);
  return (
    writtenNumber !== undefined &&
    between.length > 0 &&
    between.every((item) => item.access === 'public') &&
    following[next]?.writtenNumber?.value === writtenNumber.value + 1
  );
}
