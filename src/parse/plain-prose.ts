import type { Paragraph, Root, RootContent } from 'mdast';
import type { Point, Position } from 'unist';

/*
 * Most of a meeting is plain prose, which a parser that walks character by character walks through to find nothing.
 * Here its paragraphs are taken out before the parse, each replaced by a placeholder, and put back into the tree.
 */

/** A text without its plain prose, and what it takes to tell where everything stood. */
export interface ShortenedText {
  readonly whole: string;
  readonly text: string;
  readonly paragraphs: readonly ProseParagraph[];
  /** For each line of the short text: its line in the whole text, and how many characters further on it starts. */
  readonly lines: readonly { readonly line: number; readonly shift: number }[];
}

interface ProseParagraph {
  /** Where it stands in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Line of the short text on which its placeholder stands, from 1. */
  readonly placeholderLine: number;
}

const PLACEHOLDER = 'x';

/** Characters a paragraph must have, and all that is taken out together, for the trouble to be worth it. */
const LEAST_PARAGRAPH = 30;
const LEAST_IN_ALL = 300;

/**
 * A line that can only be prose: it starts with a letter, a quotation mark, a bracket or a number that numbers no
 * list; no character in it marks anything in CommonMark or GFM; it does not end with a space.
 */
const PROSE_LINE =
  /^(?:[A-Za-z("'\u00A1-\u167F\u2010-\u2027\u2030-\u205E]|\d{1,9}[A-Za-z %,:;/-])[A-Za-z0-9 !"#$%'()+,\-./:;=?>{}^\u00A0-\uFEFE]*(?<! )$/;
/** What GFM makes a link of though nothing marks it. */
const LINK = /www\.|https?:/i;

/** Line endings of both kinds in one text. */
const MIXED_ENDINGS = /\r(?!\n)|(?<!\r)\n/;

/** @returns undefined where a text has too little plain prose, or line endings of several kinds. */
export function shortenProse(whole: string): ShortenedText | undefined {
  const lineEnding = whole.includes('\r') ? '\r\n' : '\n';
  if (lineEnding === '\r\n' && MIXED_ENDINGS.test(whole)) return undefined;
  // A byte order mark is a character that the parser does not count.
  if (whole.startsWith('\uFEFF')) return undefined;
  // Other blanks than these are text to Markdown.
  const first = whole.search(/[^ \t\r\n]/);
  const from = first < 0 ? 0 : whole.lastIndexOf('\n', first) + 1;
  const found = proseIn(whole, from, lineEnding);
  const saved = found.reduce((sum, { start, end }) => sum + end - start, from);
  return saved < LEAST_IN_ALL ? undefined : takeOut(whole, from, found);
}

/** The paragraphs of prose that have a blank line, or an end of the text, on both sides. */
function proseIn(text: string, from: number, lineEnding: string): { start: number; end: number }[] {
  const blankLine = lineEnding + lineEnding;
  const last = text.endsWith(lineEnding) ? text.length - lineEnding.length : text.length;
  const found: { start: number; end: number }[] = [];
  for (let start = from; start < last;) {
    const blank = text.indexOf(blankLine, start);
    const end = blank < 0 ? last : blank;
    if (isProse(text.slice(start, end), lineEnding)) found.push({ start, end });
    start = end + blankLine.length;
    while (text.startsWith(lineEnding, start)) start += lineEnding.length;
  }
  return found;
}

function isProse(paragraph: string, lineEnding: string): boolean {
  if (paragraph.length < LEAST_PARAGRAPH) return false;
  if (!paragraph.split(lineEnding).every((line) => PROSE_LINE.test(line))) return false;
  return !LINK.test(paragraph);
}

function takeOut(
  whole: string,
  from: number,
  found: readonly { start: number; end: number }[],
): ShortenedText {
  let [text, at, shift, line] = ['', from, from, 1 + count(whole, 0, from)];
  const lines = [{ line, shift }];
  const keepUntil = (end: number): void => {
    text += whole.slice(at, end);
    for (let next = whole.indexOf('\n', at); next >= 0 && next < end; next = whole.indexOf('\n', next + 1)) {
      lines.push({ line: ++line, shift });
    }
    at = end;
  };
  const paragraphs = found.map(({ start, end }) => {
    keepUntil(start);
    const placeholderLine = lines.length;
    text += PLACEHOLDER;
    shift += end - start - PLACEHOLDER.length;
    line += count(whole, start, end);
    at = end;
    return { start, end, placeholderLine };
  });
  keepUntil(whole.length);
  return { whole, text, paragraphs, lines };
}

function count(text: string, start: number, end: number): number {
  let lines = 0;
  for (let next = text.indexOf('\n', start); next >= 0 && next < end; next = text.indexOf('\n', next + 1))
    lines++;
  return lines;
}

/**
 * The tree of the whole text, made of the short text's tree.
 * @returns undefined where a placeholder is no paragraph of its own, and so its text none either: it stands in code,
 *   say. Then the whole text must be parsed.
 */
export function restoreProse(root: Root, shortened: ShortenedText): Root | undefined {
  const { whole, paragraphs } = shortened;
  let next = 0;
  for (const child of root.children) {
    const paragraph = paragraphs[next];
    if (paragraph && isPlaceholder(child, paragraph)) {
      fill(child, paragraph, shortened);
      next++;
    } else {
      moveAll(child, shortened);
    }
  }
  root.position = { start: { line: 1, column: 1, offset: 0 }, end: endOf(whole) };
  return next === paragraphs.length ? root : undefined;
}

function isPlaceholder(node: RootContent, { placeholderLine }: ProseParagraph): node is Paragraph {
  return (
    node.type === 'paragraph' &&
    node.position?.start.line === placeholderLine &&
    node.position.start.column === 1
  );
}

function fill(
  node: Paragraph,
  { start, end, placeholderLine }: ProseParagraph,
  { whole, lines }: ShortenedText,
): void {
  const value = whole.slice(start, end);
  const first = lines[placeholderLine - 1]?.line ?? 0;
  const lastLine = value.lastIndexOf('\n');
  const position = (): Position => ({
    start: { line: first, column: 1, offset: start },
    end: { line: first + count(value, 0, value.length), column: value.length - lastLine, offset: end },
  });
  node.position = position();
  node.children = [{ type: 'text', value, position: position() }];
}

function moveAll(top: RootContent, { lines }: ShortenedText): void {
  const moved = ({ line, column, offset = 0 }: Point): Point => {
    const place = lines[line - 1] ?? { line, shift: 0 };
    return { line: place.line, column, offset: offset + place.shift };
  };
  const stack: RootContent[] = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position) node.position = { start: moved(node.position.start), end: moved(node.position.end) };
    if ('children' in node) stack.push(...node.children);
  }
}

function endOf(text: string): Point {
  return {
    line: 1 + count(text, 0, text.length),
    column: text.length - text.lastIndexOf('\n'),
    offset: text.length,
  };
}
