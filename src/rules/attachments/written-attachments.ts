import type { AgendaItem, Attachment, Meeting } from '../../model/meeting.js';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

export interface AttachmentOfItem {
  readonly attachment: Attachment;
  readonly item: AgendaItem;
}

/** Every attachment, those of confidential items too, in the order of the items. */
export function attachmentsOf({ items }: Meeting): AttachmentOfItem[] {
  return items.flatMap((item) =>
    item.sections.flatMap((section) => section.attachments.map((attachment) => ({ attachment, item }))),
  );
}

/** Where the last occurrence of a mark stands on an attachment's own line; the whole attachment where it is not found. */
export function rangeOfMark({ range, description }: Attachment, mark: RegExp, subject: Subject): SourceRange {
  const below = description.nodes[0];
  const end = below ? rangeOf(below).start.offset : range.end.offset;
  const found = [...subject.text.slice(range.start.offset, end).matchAll(mark)].pop();
  if (!found) return range;
  const start = range.start.offset + found.index;
  return subject.range(start, start + found[0].length);
}
