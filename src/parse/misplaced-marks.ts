import type { Report } from '../model/diagnostic.js';
import type { AgendaItem } from '../model/meeting.js';
import type { LineIndex } from '../model/source.js';

/**
 * A line that begins like a confidential heading: `## 4 (Fortrolig)`, `- (fortrolig) …`, `> ### Sag (Fortrolig)`.
 * Where it is not the heading of an item (inside a code block, a quotation, a list, another section), the author
 * believes a text hidden that would be published.
 */
const LIKE_A_MARK = /^[\s>*+\-\d.)]*(?:#{1,6}\s[^\r\n]*?)?[([]\s*fortrolig\w*\s*[)\]]/i;

/** Reports access marks that stand where they have no effect. `from` is the offset at which the body begins. */
export function reportMisplacedMarks(
  text: string,
  from: number,
  items: readonly AgendaItem[],
  index: LineIndex,
  report: Report,
): void {
  if (!/fortrolig/i.test(text)) return;
  const headings = new Set(items.map((item) => item.heading.start.line));
  const hidden = items.filter((item) => item.access === 'confidential');
  let offset = from;
  for (const line of text.slice(from).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const range = index.range(offset, offset + line.trimEnd().length);
    offset += line.length;
    if (!LIKE_A_MARK.test(line) || headings.has(range.start.line)) continue;
    const place = range.start.offset;
    const inside = hidden.some((item) => item.range.start.offset <= place && place <= item.range.end.offset);
    if (!inside || /^[\s>*+\-\d.)]*##\s/.test(line)) report('access-mark-misplaced', 'error', range);
  }
}
