import type { Report } from '../model/diagnostic.js';
import { maySayConfidential } from '../model/confidential-words.js';
import type { AgendaItem, Comment } from '../model/meeting.js';
import { contains } from '../model/source.js';
import type { LineIndex, SourceRange } from '../model/source.js';
import { readingsOf } from './as-read.js';
import { isLabelled, isLikeAMark, isMarkedAtEnd } from './line-marks.js';

/** Whether a line of the source marks something as confidential: it, what follows, or the attachment that it names. */
export function isLineWithMark(line: string): boolean {
  return readingsOf(line).some(
    (read) => maySayConfidential(read) && (isLikeAMark(read) || isMarkedAtEnd(read) || isLabelled(read)),
  );
}

/** The lines of a text from an offset on, each with its line ending. */
export function linesFrom(text: string, from: number): string[] {
  return text.slice(from).split(/(?<=\n)|(?<=\r)(?!\n)/);
}

/** What of a body may hold such words and mean them otherwise. */
interface KnownParts {
  readonly items: readonly AgendaItem[];
  /** The author's own notes: nobody reads them. */
  readonly comments: readonly Comment[];
}

/** Reports access marks that stand where they have no effect. `from` is the offset at which the body begins. */
export function reportMisplacedMarks(
  text: string,
  from: number,
  { items, comments }: KnownParts,
  index: LineIndex,
  report: Report,
): void {
  const headings = new Set(items.map((item) => item.heading.start.line));
  const notes = comments.filter(({ value }) => !isLabelled(value)).map((comment) => comment.range);
  const listed = items.flatMap((item) => item.sections.flatMap((section) => section.attachments));
  const attachments = listed.map((attachment) => attachment.range);
  const hidden = [
    ...items.filter((item) => item.access === 'confidential'),
    ...listed.filter((attachment) => attachment.confidential),
  ].map((part) => part.range);
  let offset = from;
  for (const line of linesFrom(text, from)) {
    const start = offset;
    offset += line.length;
    const readings = readingsOf(line).filter(maySayConfidential);
    if (readings.length === 0) continue;
    const range = index.range(start, start + line.trimEnd().length);
    if (headings.has(range.start.line)) continue;
    const isHidden = hidden.some((zone) => contains(zone, range));
    const isNote = notes.some((zone) => contains(zone, range));
    if (readings.some(isLikeAMark)) {
      if ((!isHidden && !isNote) || /^[\s>*+\-\d.)]*##\s/.test(line))
        report('access-mark-misplaced', 'error', range);
    } else if (
      !isHidden &&
      !isNote &&
      readings.some((read) => isMarkedAtEnd(read) || isLabelled(read)) &&
      !attachments.some((zone) => overlaps(zone, range))
    ) {
      report('access-mark-misplaced', 'error', range);
    }
  }
}

function overlaps(a: SourceRange, b: SourceRange): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}
