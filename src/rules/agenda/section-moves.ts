import type { Nodes } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { AgendaItem, Meeting, Section } from '../../model/meeting.js';
import { contains } from '../../model/source.js';
import type { SourceRange } from '../../model/source.js';
import type { TextEdit } from '../../model/text-edit.js';
import type { Subject } from '../subject.js';

const ONLY_WHITE_SPACE = /^[ \t\r\n]*$/;
const WHITE_SPACE_FIRST = /^[ \t\r\n]*/;
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/;
const INDENT_AND_TAG = /^[ \t]*</;
const FENCE = /^(?:`{3,}|~{3,})/;
const CLOSING_FENCE = /[\r\n] {0,3}(`{3,}|~{3,})[ \t]*$/;

/**
 * Puts an item's sections into the format's order, letter by letter as they are; the white space between them stays.
 * @param written the item's sections as they stand in the file; they are out of order.
 * @returns undefined where something else stands between them, or the text could be read in another way afterwards.
 */
export function editThatSorts(
  { sections, range }: AgendaItem,
  written: readonly Section[],
  { meeting, text }: Subject,
): TextEdit | undefined {
  const first = written.findIndex((section, i) => section !== sections[i]);
  const last = written.findLastIndex((section, i) => section !== sections[i]);
  const moved = written.slice(first, last + 1);
  const [start, end] = [moved[0]?.range.start, moved[moved.length - 1]?.range.end];
  if (!start || !end || start.column !== 1) return undefined;
  const gaps = moved
    .slice(1)
    .map((section, i) => text.slice(moved[i]?.range.end.offset, section.range.start.offset));
  const below = written[last + 1]?.range.start.offset ?? range.end.offset;
  const isMovable =
    gaps.every((gap) => ONLY_WHITE_SPACE.test(gap) && parts(gap)) &&
    isParted(text.slice(end.offset, below), below === text.length) &&
    moved.every((section) => endsByItself(section, text)) &&
    !holdsNotes({ start, end }, meeting);
  if (!isMovable) return undefined;
  const sorted = sections
    .slice(first, last + 1)
    .map((section) => text.slice(section.range.start.offset, section.range.end.offset));
  const joined = sorted.map((slice, i) => slice + (gaps[i] ?? '')).join('');
  return { start: start.offset, end: end.offset, text: joined };
}

/** Whether what follows the last moved section can follow any other as well: a definition, a comment, the end. */
function isParted(after: string, isLast: boolean): boolean {
  return parts(WHITE_SPACE_FIRST.exec(after)?.[0] ?? '') || (isLast && ONLY_WHITE_SPACE.test(after));
}

/** Whether white space has a blank line in it, and lets what follows begin at the start of its line. */
function parts(space: string): boolean {
  return BLANK_LINE.test(space) && /[\r\n]$/.test(space);
}

/** Comments and definitions have a meaning by the place where they stand. */
function holdsNotes(zone: SourceRange, { comments, definitions }: Meeting): boolean {
  return (
    comments.some(({ range, target }) => contains(zone, range) || (target && contains(zone, target))) ||
    [...definitions.links.values(), ...definitions.footnotes.values()].some(({ range }) =>
      contains(zone, range),
    )
  );
}

/** False where the section's last block could swallow what comes to stand below it: an open fence, raw HTML. */
function endsByItself({ content }: Section, text: string): boolean {
  let node: Nodes | undefined = content.nodes[content.nodes.length - 1];
  while (node) {
    const { start, end } = rangeOf(node);
    if (node.type === 'code') return isClosed(text.slice(start.offset, end.offset));
    if (INDENT_AND_TAG.test(text.slice(start.offset, start.offset + 10))) return false;
    if (node.type === 'paragraph' || !('children' in node)) return true;
    node = node.children[node.children.length - 1];
  }
  return true;
}

function isClosed(code: string): boolean {
  const opening = FENCE.exec(code)?.[0];
  return opening !== undefined && CLOSING_FENCE.exec(code)?.[1]?.startsWith(opening) === true;
}
