import type { HouseFormat } from '../../model/house-format.js';
import type { Subject } from '../subject.js';

const WRITTEN_ID = /\sid\s*=\s*["']([^"']*)["']/g;
/** What the program's own templates put in place of a name: an item's place, and a footnote's. */
const KNOWN_IDS = new Set(['{{anchor}}', 'note-{{number}}']);
/** Stands in the page only where there is a next meeting. */
const NEXT_MEETINGS = 'naeste-moede';

const written = new WeakMap<HouseFormat, readonly string[]>();

/**
 * The places of the finished document that a link can lead to: its items (`punkt-3`), its footnotes (`note-2`, and
 * `note-2-henvisning` where it is first referred to), and what the format's templates name themselves. Undefined where
 * a template makes up names in a way of its own.
 */
export function anchorsOf(subject: Subject): ReadonlySet<string> | undefined {
  const { meeting, format } = subject;
  const anchors = new Set(idsIn(format));
  for (const id of anchors) if (id.includes('{{') && !KNOWN_IDS.has(id)) return undefined;
  if (meeting.nextMeetings.length === 0) anchors.delete(NEXT_MEETINGS);
  for (const { number } of meeting.items) anchors.add(`punkt-${number}`);
  for (let number = footnotesUsed(subject); number > 0; number--) {
    anchors.add(`note-${number}`).add(`note-${number}-henvisning`);
  }
  return anchors;
}

function idsIn(format: HouseFormat): readonly string[] {
  let ids = written.get(format);
  if (!ids) {
    const templates = [format.page, ...Object.values(format.partials)];
    ids = templates.flatMap(({ text }) => [...text.matchAll(WRITTEN_ID)].map((match) => match[1] ?? ''));
    written.set(format, ids);
  }
  return ids;
}

/** Footnotes are numbered as they are used; those that nobody refers to are not printed. */
function footnotesUsed({ meeting, references }: Subject): number {
  const used = new Set(references.map(({ definition }) => definition.start.offset));
  return [...meeting.definitions.footnotes.values()].filter(({ range }) => used.has(range.start.offset))
    .length;
}
