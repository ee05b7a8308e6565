import type { Text } from 'mdast';
import { rangeOf } from '../model/node-range.js';
import type { HouseFormat } from '../model/house-format.js';
import type { Meeting } from '../model/meeting.js';
import { contains } from '../model/source.js';
import type { LineIndex, Reference, SourceLayout, SourceRange } from '../model/source.js';
import type { Surroundings } from './surroundings.js';
import { JoinedTexts } from './joined-texts.js';
import { unreadFootnotes } from './unread-footnotes.js';
import { Zones } from './zones.js';
import { nodesByKind } from './nodes.js';
import type { NodesByKind, Placed } from './nodes.js';

/** What rules look at: one meeting, its source, and its nodes found once for all rules. */
export class Subject {
  readonly meeting: Meeting;
  readonly format: HouseFormat;
  /** The file's text; offsets of ranges count in it. */
  readonly text: string;
  /** Offset of the first character after the frontmatter. */
  readonly bodyStart: number;
  readonly references: readonly Reference[];
  readonly surroundings: Surroundings;
  readonly lines: LineIndex;
  #nodes: NodesByKind | undefined;
  #hidden: readonly SourceRange[] | undefined;
  #texts: JoinedTexts<Placed<Text>> | undefined;

  /** Offsets of headings whose mark is missing or nearly right: told already, and nothing more can be said of it. */
  readonly unclearHeadings: ReadonlySet<number>;

  constructor(
    meeting: Meeting,
    format: HouseFormat,
    layout: SourceLayout,
    surroundings: Surroundings,
    unclearHeadings: ReadonlySet<number> = new Set(),
  ) {
    this.unclearHeadings = unclearHeadings;
    this.meeting = meeting;
    this.format = format;
    this.text = layout.text;
    this.bodyStart = layout.bodyStart;
    this.references = layout.references;
    this.surroundings = surroundings;
    this.lines = layout.lines;
  }

  get nodes(): NodesByKind {
    this.#nodes ??= nodesByKind(this.meeting, new Zones(this.hidden));
    return this.#nodes;
  }

  /** The texts that a pattern matches in, and perhaps some more. @param pattern as `JoinedTexts.with` takes it. */
  textsWith(pattern: RegExp): Placed<Text>[] {
    this.#texts ??= new JoinedTexts(this.nodes.texts, ({ node }) => node.value);
    return this.#texts.with(pattern);
  }

  /** Confidential items up to the next heading, confidential attachments, and HTML comments. */
  get hidden(): readonly SourceRange[] {
    this.#hidden ??= [...hiddenRanges(this.meeting), ...this.#hiddenFootnotes()];
    return this.#hidden;
  }

  /** Footnotes that confidential text alone refers to, wherever in the file they stand. */
  #hiddenFootnotes(): SourceRange[] {
    const footnotes = [...this.meeting.definitions.footnotes.values()].map((footnote) => footnote.range);
    const referred = new Set(this.references.map((reference) => reference.definition.start.offset));
    const unread = unreadFootnotes(footnotes, this.references, hiddenRanges(this.meeting));
    return unread.filter((range) => referred.has(range.start.offset));
  }

  /** Where public text uses an address or a footnote that is defined in confidential text. */
  get referencesIntoHidden(): readonly SourceRange[] {
    const hidden = new Zones(this.hidden);
    return this.references.flatMap(({ range, definition }) =>
      hidden.has(definition.start.offset) ? [range] : [],
    );
  }

  isHidden(range: SourceRange): boolean {
    return this.hidden.some((zone) => contains(zone, range));
  }

  /** Whether confidential text links to something that is not on the web. */
  linksHiddenFiles(): boolean {
    const { links, images } = this.nodes;
    if (this.referencesIntoHidden.length > 0) return true;
    return [...links, ...images].some(
      ({ hidden, node }) => hidden && !/^(?:[a-z][a-z0-9+.-]+:|#)/i.test(node.url),
    );
  }

  range(start: number, end: number): SourceRange {
    return this.lines.range(start, end);
  }

  /**
   * The place of a part of a text node. Where escapes or entities make the source longer than the text, the part is
   * looked for in the source, and the whole node is the answer where it is not found.
   * @param start offset in `node.value`.
   */
  rangeIn(node: Text, start: number, end: number): SourceRange {
    const whole = rangeOf(node);
    const source = this.text.slice(whole.start.offset, whole.end.offset);
    const at = offsetOf(source, node.value);
    if (at !== undefined) return this.range(whole.start.offset + at + start, whole.start.offset + at + end);
    const found = source.indexOf(node.value.slice(start, end));
    if (found < 0) return whole;
    return this.range(whole.start.offset + found, whole.start.offset + found + end - start);
  }

  /** True where the node's text stands in the source letter by letter, so that a part of it can be replaced. */
  isVerbatim(node: Text): boolean {
    const { start, end } = rangeOf(node);
    return offsetOf(this.text.slice(start.offset, end.offset), node.value) !== undefined;
  }
}

/** Where a node's value begins in its source: the parser may have taken an item's number or a mark off its start. */
function offsetOf(source: string, value: string): number | undefined {
  if (source.length === value.length) return source === value ? 0 : undefined;
  if (source.endsWith(value)) return source.length - value.length;
  return source.startsWith(value) ? 0 : undefined;
}

function hiddenRanges(meeting: Meeting): SourceRange[] {
  const items = meeting.items.filter((item) => item.access === 'confidential');
  const attachments = meeting.items
    .filter((item) => item.access !== 'confidential')
    .flatMap((item) => item.sections.flatMap((section) => section.attachments))
    .filter((attachment) => attachment.confidential);
  return [...items, ...attachments, ...meeting.comments].map((part) => part.range);
}
