/** Blocks of a Markdown text that mean the same with the rest of the text and without it. */
export interface MarkdownPiece {
  readonly text: string;
  /** The line endings after it. */
  readonly after: string;
  /** Where it stands in the whole text. */
  readonly start: number;
  /** The line on which it starts, from 1. */
  readonly line: number;
}

export interface CutMarkdown {
  readonly lineEnding: '\n' | '\r\n';
  readonly pieces: readonly MarkdownPiece[];
}

/** Line endings of both kinds in one text. */
const MIXED_ENDINGS = /\r(?!\n)|(?<!\r)\n/;
/**
 * What reaches beyond a blank line (CommonMark 0.31): fenced code, definitions that are used elsewhere (GFM's footnotes
 * among them), and those kinds of HTML blocks that have an end of their own. And a byte order mark, which the parser does
 * not count where it begins a text, and so must not begin a piece.
 */
const FAR_REACHING = /```|~~~|\]:|<(?:\?|!(?!--)|(?:script|pre|style|textarea))|^\uFEFF/im;
const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n]|$)/y;
/** A line that may be part of a list, or of indented code, after which the parser takes not every list for one. */
const LINE_IN_LIST = /^(?:[ \t]|[> \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t\r]|$))/m;

/**
 * Cuts a text where no block can reach across: at a blank line before a line that is not indented, and does not go on with
 * a list. @returns undefined for a text in which something may reach further, or that has line endings of several kinds.
 */
export function cutMarkdown(whole: string): CutMarkdown | undefined {
  const lineEnding = whole.includes('\r') ? '\r\n' : '\n';
  if (lineEnding === '\r\n' && MIXED_ENDINGS.test(whole)) return undefined;
  if (FAR_REACHING.test(whole)) return undefined;
  const pieces: MarkdownPiece[] = [];
  let line = 1;
  let counted = 0;
  for (const { start, end, next } of bordersOf(whole, lineEnding)) {
    const text = whole.slice(start, end);
    if (hasOpenComment(text)) return undefined;
    line += countLines(whole, counted, start);
    counted = start;
    pieces.push({ text, after: whole.slice(end, next), start, line });
  }
  return { lineEnding, pieces };
}

function* bordersOf(
  text: string,
  lineEnding: string,
): Generator<{ start: number; end: number; next: number }> {
  // Other blanks than these are text to Markdown.
  const first = text.search(/[^ \t\r\n]/);
  if (first < 0) return;
  let last = text.length;
  while (text.endsWith(lineEnding, last)) last -= lineEnding.length;
  let start = text.lastIndexOf('\n', first) + 1;
  for (let at = start; ;) {
    const blank = text.indexOf(lineEnding + lineEnding, at);
    if (blank < 0 || blank >= last) break;
    at = blank + 2 * lineEnding.length;
    while (text.startsWith(lineEnding, at)) at += lineEnding.length;
    if (!startsAnew(text, at, start, blank)) continue;
    yield { start, end: blank, next: at };
    start = at;
  }
  yield { start, end: last, next: text.length };
}

/** Whether the block at a place belongs to none of those before it, which are the text between two others. */
function startsAnew(text: string, at: number, start: number, end: number): boolean {
  if (text[at] === ' ' || text[at] === '\t') return false;
  LIST_MARKER.lastIndex = at;
  return !LIST_MARKER.test(text) || !LINE_IN_LIST.test(text.slice(start, end));
}

/** A comment goes on until it is closed, whatever stands in between. */
function hasOpenComment(piece: string): boolean {
  const opened = piece.lastIndexOf('<!--');
  return opened >= 0 && piece.indexOf('-->', opened + '<!--'.length) < 0;
}

/** How many lines end between two places. */
export function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let next = text.indexOf('\n', start); next >= 0 && next < end; next = text.indexOf('\n', next + 1))
    lines++;
  return lines;
}
