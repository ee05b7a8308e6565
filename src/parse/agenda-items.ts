import type { Heading, RootContent } from 'mdast';
import type { Report } from '../model/diagnostic.js';
import type { HouseFormat } from '../model/house-format.js';
import type { Access, AgendaItem } from '../model/meeting.js';
import type { SourcePoint } from '../model/source.js';
import { readFields } from './item-fields.js';
import { readItemHeading } from './item-heading.js';
import type { ItemHeading } from './item-heading.js';
import { rangeOf } from '../model/node-range.js';
import { readSections } from './sections.js';

/** Items of one meeting; a long agenda has fifty. */
const MOST_ITEMS = 500;

/** The file's body cut at its `##` headings. */
export interface CutBody {
  readonly title: Heading | undefined;
  readonly introduction: readonly RootContent[];
  readonly items: readonly { heading: Heading; content: readonly RootContent[] }[];
}

/** Cuts the body into introduction and items; headings that would cut it elsewhere than the author sees are errors. */
export function cutBody(nodes: readonly RootContent[], text: string, report: Report): CutBody {
  const [first] = nodes;
  const title = first?.type === 'heading' && first.depth === 1 && isAtx(first, text) ? first : undefined;
  const introduction: RootContent[] = [];
  const items: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of title ? nodes.slice(1) : nodes) {
    const current = items[items.length - 1]?.content ?? introduction;
    if (node.type === 'heading' && node.depth <= 2 && !isAtx(node, text)) {
      report('heading-underlined', 'error', rangeOf(node));
      current.push(node);
    } else if (node.type === 'heading' && node.depth === 2) {
      items.push({ heading: node, content: [] });
    } else {
      if (node.type === 'heading' && node.depth === 1) report('heading-level', 'error', rangeOf(node));
      if (node.type === 'heading' && node.depth === 3 && items.length === 0) {
        report('section-outside-item', 'error', rangeOf(node));
      }
      current.push(node);
    }
  }
  const surplus = items[MOST_ITEMS];
  if (surplus) report('too-many-items', 'error', rangeOf(surplus.heading), { limit: MOST_ITEMS });
  return { title, introduction, items: items.slice(0, MOST_ITEMS) };
}

/** True for `## Titel`, false for a title underlined with `---` or `===`. */
function isAtx(heading: Heading, text: string): boolean {
  return text[rangeOf(heading).start.offset] === '#';
}

export interface ItemContext {
  readonly format: HouseFormat;
  /** Where the next item begins, or the file ends: definitions and comments before it belong to this item. */
  readonly end: SourcePoint;
  readonly report: Report;
}

export function readItem(
  { heading, content }: CutBody['items'][number],
  number: number,
  { format, end, report }: ItemContext,
): AgendaItem {
  const parsed = readItemHeading(heading, report);
  const access = accessOf(parsed, format, report);
  checkNumberAndTitle(parsed, number, access, report);
  const at = content.findIndex((node) => node.type === 'heading' && node.depth === 3);
  const [lead, rest] = at < 0 ? [content, []] : [content.slice(0, at), content.slice(at)];
  const fields = readFields(lead[0], report);
  const sections = readSections(rest, {
    definitions: format.sections,
    confidential: access === 'confidential',
    report,
  });
  return {
    number,
    ...(parsed.writtenNumber && { writtenNumber: parsed.writtenNumber }),
    access,
    title: parsed.title,
    fields: fields ?? {},
    introduction: { nodes: fields ? lead.slice(1) : lead },
    sections,
    heading: rangeOf(heading),
    range: { start: rangeOf(heading).start, end },
  };
}

function accessOf({ mark, title, unclear }: ItemHeading, format: HouseFormat, report: Report): Access {
  if (mark) return mark;
  if (format.access === 'required' && !unclear)
    report('access-mark-missing', 'error', title.range, { format: format.displayName });
  return 'public';
}

function checkNumberAndTitle(heading: ItemHeading, number: number, access: Access, report: Report): void {
  const { writtenNumber, title } = heading;
  if (writtenNumber && writtenNumber.value !== number) {
    const { range, value, digits } = writtenNumber;
    const fix = [{ start: digits.start.offset, end: digits.end.offset, text: String(number) }];
    report('item-number', 'warning', range, { found: value, expected: number }, undefined, fix);
  }
  if (title.plain === '' && access === 'public') report('item-without-title', 'error', title.range);
}
