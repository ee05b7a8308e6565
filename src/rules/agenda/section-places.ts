import type { SectionKind } from '../../model/house-format.js';
import type { AgendaItem, Section } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

const LINE_END = /[\r\n]|$/g;
/** A line that could be a section's heading; one in a block of code counts too. */
const SECTION_LINE = /^ {0,3}###(?=\s|$)/gm;

/** An item's section of a kind; undefined where it has none. */
export function sectionOfKind(item: AgendaItem, kind: SectionKind): Section | undefined {
  return item.sections.find((section) => section.definition.kind === kind);
}

/** What the format calls its section of a kind; undefined where it has none. */
export function labelOfKind({ format }: Subject, kind: SectionKind): string | undefined {
  return format.sections.find((definition) => definition.kind === kind)?.label;
}

/** The line of a section's heading, from its first `#`. */
export function headingOf({ range }: Section, { text, lines }: Subject): SourceRange {
  LINE_END.lastIndex = range.start.offset;
  const line = text.slice(range.start.offset, LINE_END.exec(text)?.index).trimEnd();
  return lines.range(range.start.offset, range.start.offset + line.length);
}

/**
 * True where an item may have sections that the parser knew nothing to do with (reported by it): nothing can be said
 * to be missing there, and nothing can be moved.
 */
export function hasUnreadSections(item: AgendaItem, { text }: Subject): boolean {
  const source = text.slice(item.range.start.offset, item.range.end.offset);
  return (source.match(SECTION_LINE)?.length ?? 0) > item.sections.length;
}
