import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import type { MarkdownPiece } from './cut-markdown.js';
import { PLAIN, PROSE_START, plainInlines, plainText } from './plain-inlines.js';

/*
 * Most of a meeting is plain: headings, prose and lists in which no character means anything but itself, or what it
 * undoubtedly means. A parser that walks character by character walks through all of it to find nothing; here their trees
 * are told at a glance.
 */

const PROSE_LINE = new RegExp(`^${PROSE_START}[${PLAIN}#]*(?<! )$`);
const HEADING = new RegExp(
  `^(#{1,6}) [${PLAIN.replace(' ', '')}](?:[${PLAIN}]*[${PLAIN.replace(' ', '')}])?$`,
);
const ITEM = /^([-+*]|(\d{1,9})([.)])) (?! )(.+)$/;
const TASK = new RegExp(String.raw`^\[([ xX])\] (?=${PROSE_START})`);
/** What GFM makes a link of though nothing marks it. */
const BARE_LINK = /www\.|https?:/i;

/** @returns a piece's tree, its places those in the whole text; undefined where it takes a parser to tell. */
export function plainBlock(piece: MarkdownPiece, lineEnding: string): RootContent | undefined {
  const { text, start, line } = piece;
  if (text.startsWith('#')) return heading(piece);
  const lines = text.split(lineEnding);
  if (ITEM.test(lines[0] ?? '')) return list(piece, lines, lineEnding);
  const ends = lineEndings(lines, lineEnding);
  const at = (offset: number): Point => {
    const after = ends.findLastIndex((end) => end <= offset);
    return pointAt(line + after + 1, offset - (ends[after] ?? 0), start + (ends[after] ?? 0));
  };
  return paragraph(text, lines, at);
}

/** Where each line but the last ends, counted from the first. */
function lineEndings(lines: readonly string[], lineEnding: string): number[] {
  let end = 0;
  return lines.slice(0, -1).map((line) => (end += line.length + lineEnding.length));
}

function heading({ text, start, line }: MarkdownPiece): Heading | undefined {
  const depth = BARE_LINK.test(text) ? undefined : HEADING.exec(text)?.[1]?.length;
  if (depth === undefined) return undefined;
  const position = { start: pointAt(line, 0, start), end: pointAt(line, text.length, start) };
  const content = { start: pointAt(line, depth + 1, start), end: position.end };
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: [plainText(text.slice(depth + 1), content)],
    position,
  };
}

/** A list of one line an item. Items that begin like another list's, or are numbered otherwise, are none. */
function list(piece: MarkdownPiece, lines: readonly string[], lineEnding: string): List | undefined {
  const [first] = lines.map((line) => ITEM.exec(line));
  if (!first) return undefined;
  const [, marker, number, delimiter] = first;
  const children: ListItem[] = [];
  let start = piece.start;
  for (const [i, line] of lines.entries()) {
    const [, its = '', , delimited, content = ''] = ITEM.exec(line) ?? [];
    if (its === '' || delimited !== delimiter || (delimiter === undefined && its !== marker))
      return undefined;
    const item = listItem(content, its.length + 1, { line: piece.line + i, start });
    if (!item) return undefined;
    children.push(item);
    start += line.length + lineEnding.length;
  }
  const last = children[children.length - 1]?.position?.end;
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children,
    ...(last && { position: { start: pointAt(piece.line, 0, piece.start), end: { ...last } } }),
  };
}

/** @param indent how many characters stand before the content. */
function listItem(
  content: string,
  indent: number,
  { line, start }: { line: number; start: number },
): ListItem | undefined {
  const task = TASK.exec(content);
  const text = task ? content.slice(task[0].length) : content;
  const from = indent + (task ? task[0].length : 0);
  const inside = paragraph(text, [text], (offset) => pointAt(line, from + offset, start));
  return (
    inside && {
      type: 'listItem',
      spread: false,
      checked: task ? task[1] !== ' ' : null,
      children: [inside],
      position: { start: pointAt(line, 0, start), end: pointAt(line, from + text.length, start) },
    }
  );
}

/** @param at the place of each character. */
function paragraph(
  value: string,
  lines: readonly string[],
  at: (offset: number) => Point,
): Paragraph | undefined {
  const position = { start: at(0), end: at(value.length) };
  const isProse = lines.every((line) => PROSE_LINE.test(line)) && !BARE_LINK.test(value);
  const children = isProse ? [plainText(value, position)] : plainInlines(value, lines, at);
  return children && { type: 'paragraph', children, position };
}

/** @param from how many characters into the line, which starts at an offset of the whole text. */
function pointAt(line: number, from: number, lineStart: number): Point {
  return { line, column: from + 1, offset: lineStart + from };
}
