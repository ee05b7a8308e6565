import type { Report } from '../model/diagnostic.js';
import type { AgendaItem } from '../model/meeting.js';
import { contains } from '../model/source.js';
import type { LineIndex, SourceRange } from '../model/source.js';

/**
 * A line that begins like a confidential heading: `## 4 (Fortrolig)`, `- (fortrolig) …`, `> ### Sag (Fortrolig)`.
 * Where it is not the heading of an item (inside a code block, a quotation, a list, another section), the author
 * believes a text hidden that would be published.
 */
const LIKE_A_MARK = /^[\s>*_+\\\-\d.)]*(?:#[^\r\n]*?)?[([]\s*fortrolig\w*\s*[)\]]/i;
/** A mark at the end of a line or clause: it hides an attachment in a list of attachments, and nothing anywhere else. */
const MARK_AT_END = /[([]\s*fortrolig\w*\s*[)\]](?:\s*$|[.,;:])/i;
/** The word as a label of what follows (`**Fortroligt:** …`, `- Fortrolig: ja`), and as the author's own heading. */
const AS_LABEL =
  /^[\s>*_+\-\d.)([]*(?:følgende er\s+)?fortroligt?\s*(?:\*\*|__)?\s*:|^\s*#{4,6}\s+(?:\*\*)?fortroligt?(?!\p{L})|^[\s>*_+-]*fortroligt?[\s*_.!]*$/iu;

/** Whether a line of the source marks something as confidential: it, what follows, or the attachment that it names. */
export function isLineWithMark(line: string): boolean {
  return /fortrolig/i.test(line) && (LIKE_A_MARK.test(line) || MARK_AT_END.test(line) || AS_LABEL.test(line));
}

/** The lines of a text from an offset on, each with its line ending. */
export function linesFrom(text: string, from: number): string[] {
  return text.slice(from).split(/(?<=\n)|(?<=\r)(?!\n)/);
}

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
  const hidden = items.filter((item) => item.access === 'confidential').map((item) => item.range);
  const attachments = items.flatMap((item) =>
    item.sections.flatMap((section) => section.attachments.map((attachment) => attachment.range)),
  );
  let offset = from;
  for (const line of linesFrom(text, from)) {
    const range = index.range(offset, offset + line.trimEnd().length);
    offset += line.length;
    if (!/fortrolig/i.test(line) || headings.has(range.start.line)) continue;
    const isHidden = hidden.some((zone) => contains(zone, range));
    if (LIKE_A_MARK.test(line)) {
      if (!isHidden || /^[\s>*+\-\d.)]*##\s/.test(line)) report('access-mark-misplaced', 'error', range);
    } else if (
      !isHidden &&
      (MARK_AT_END.test(line) || AS_LABEL.test(line)) &&
      !attachments.some((zone) => overlaps(zone, range))
    ) {
      report('access-mark-misplaced', 'error', range);
    }
  }
}

function overlaps(a: SourceRange, b: SourceRange): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}
