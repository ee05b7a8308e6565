import type { Heading, List, ListItem, Paragraph, RootContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { MarkdownPiece } from './cut-markdown.js';

/*
 * Most of a meeting is plain: headings, prose and lists in which no character means anything but itself. A parser that walks
 * character by character walks through all of it to find nothing; here their trees are told at a glance.
 */

/** What marks nothing in CommonMark or GFM wherever it stands in a line. */
const PLAIN = String.raw`A-Za-z0-9 !"$%'()+,\-./:;=?>{}^\u00A0-\uFEFE`;
/**
 * A line that can only be prose: it starts with a letter, a quotation mark, a bracket or a number that numbers no
 * list; no character in it marks anything; it does not end with a space.
 */
const PROSE = String.raw`(?:[A-Za-z("'\u00A1-\u167F\u2010-\u2027\u2030-\u205E]|\d{1,9}[A-Za-z %,:;/-])[${PLAIN}#]*(?<! )`;
const PROSE_LINE = new RegExp(`^${PROSE}$`);
const HEADING = new RegExp(
  `^(#{1,6}) [${PLAIN.replace(' ', '')}](?:[${PLAIN}]*[${PLAIN.replace(' ', '')}])?$`,
);
const ITEM = new RegExp(`^([-+*]|(\\d{1,9})([.)])) ${PROSE}$`);
/** What GFM makes a link of though nothing marks it. */
const LINK = /www\.|https?:/i;

/** @returns a piece's tree, its places those in the whole text; undefined where it takes a parser to tell. */
export function plainBlock(piece: MarkdownPiece, lineEnding: string): RootContent | undefined {
  const { text } = piece;
  if (LINK.test(text)) return undefined;
  if (text.startsWith('#')) return heading(piece);
  const lines = text.split(lineEnding);
  if (lines.every((line) => PROSE_LINE.test(line))) return paragraph(text, wholeOf(piece, lines));
  return list(piece, lines, lineEnding);
}

function heading({ text, start, line }: MarkdownPiece): Heading | undefined {
  const depth = HEADING.exec(text)?.[1]?.length;
  if (depth === undefined) return undefined;
  const position = { start: pointAt(line, 0, start), end: pointAt(line, text.length, start) };
  const content = { start: pointAt(line, depth + 1, start), end: pointAt(line, text.length, start) };
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
  let offset = piece.start;
  for (const [i, line] of lines.entries()) {
    const item = ITEM.exec(line);
    if (!item || item[3] !== delimiter || (delimiter === undefined && item[1] !== marker)) return undefined;
    children.push(listItem(line, (item[1] ?? '').length + 1, piece.line + i, offset));
    offset += line.length + lineEnding.length;
  }
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children,
    position: wholeOf(piece, lines),
  };
}

function listItem(text: string, indent: number, line: number, offset: number): ListItem {
  const end = pointAt(line, text.length, offset);
  const content = { start: pointAt(line, indent, offset), end };
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [paragraph(text.slice(indent), content)],
    position: { start: pointAt(line, 0, offset), end: { ...end } },
  };
}

function paragraph(value: string, position: Position): Paragraph {
  return { type: 'paragraph', children: [plainText(value, position)], position };
}

/** With places of its own, as a tree of the parser has. */
function plainText(value: string, { start, end }: Position): Text {
  return { type: 'text', value, position: { start: { ...start }, end: { ...end } } };
}

/** @param from how many characters into the line, which starts at an offset of the whole text. */
function pointAt(line: number, from: number, lineStart: number): Point {
  return { line, column: from + 1, offset: lineStart + from };
}

function wholeOf({ text, start, line }: MarkdownPiece, lines: readonly string[]): Position {
  const lastLine = lines[lines.length - 1] ?? '';
  return {
    start: pointAt(line, 0, start),
    end: { line: line + lines.length - 1, column: lastLine.length + 1, offset: start + text.length },
  };
}
