import type { ListItem, Paragraph } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Placed } from '../nodes.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** A box to tick, at the start of a line and with words after it. */
const BOX =
  /(?<=^|[\r\n])([ \t]*)(\[(?:[ \t\u00A0]{0,3}|[ \u00A0]?[xX][ \u00A0]?)\])(?=[ \t\u00A0]?[\p{L}\p{N}*_])/gu;
const DETAILS = /(?<!\p{L})(?:ansvarlig|frist)\s{0,9}:/iu;

/** What was meant as a task but is none to the program: it is printed with its signs, and no list of tasks has it. */
export const actionUnread: Rule = {
  id: 'action-unread',
  check(subject, report) {
    if (subject.meeting.kind !== 'referat') return;
    const boxed = new Set<Paragraph>();
    for (const { node } of subject.nodes.paragraphs.filter(isInMinutes)) {
      const boxes = boxesIn(node, subject);
      if (boxes.length > 0) boxed.add(node);
      for (const box of boxes) report(box, { sign: 'box' });
    }
    for (const { node } of subject.nodes.listItems.filter(isInMinutes)) {
      const [line] = node.children;
      if (line?.type !== 'paragraph' || boxed.has(line) || !isPlain(node, line)) continue;
      const place = detailsOf(line, subject);
      if (place) report(place, { sign: 'details' });
    }
  },
};

function isInMinutes({ section }: Placed): boolean {
  return section?.definition.kind === 'minutes';
}

/** A task has its box; a decision may say who carries it out. */
function isPlain(item: ListItem, line: Paragraph): boolean {
  return typeof item.checked !== 'boolean' && !item.data?.decision && !line.data?.decision;
}

function boxesIn(paragraph: Paragraph, subject: Subject): SourceRange[] {
  const [text] = paragraph.children;
  if (text?.type !== 'text' || !text.value.includes('[')) return [];
  const { start, end } = rangeOf(text);
  return [...subject.text.slice(start.offset, end.offset).matchAll(BOX)].map(
    ({ index, 1: blanks = '', 2: box = '' }) => {
      const at = start.offset + index + blanks.length;
      return subject.range(at, at + box.length);
    },
  );
}

/** The parenthesis at the end of a line that names who or when. */
function detailsOf({ children }: Paragraph, subject: Subject): SourceRange | undefined {
  const last = children[children.length - 1];
  if (last?.type !== 'text') return undefined;
  const at = last.value.lastIndexOf('(');
  const details = last.value.slice(Math.max(at, 0)).trimEnd();
  const length = details.indexOf(')') + 1;
  if (at < 0 || length === 0 || !/^\s?\.?$/.test(details.slice(length))) return undefined;
  return DETAILS.test(details) ? subject.rangeIn(last, at, at + length) : undefined;
}
