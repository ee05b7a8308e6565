import type { SourceRange } from '../../model/source.js';
import type { Colours } from './colours.js';
import { gutter, row } from './gutter.js';
import { markBlock } from './marked-block.js';
import { CONCEALED } from './safe-lines.js';
import type { SafeLines } from './safe-lines.js';
import { showLine } from './shown-line.js';

/** How frames are drawn. */
export interface FrameStyle {
  readonly colours: Colours;
  /** Columns of line numbers. */
  readonly digits: number;
  /** Columns of text beside the gutter. */
  readonly room: number;
}

/** What is pointed at, and how. */
export interface Pointer {
  readonly range: SourceRange;
  /** The character of the underline. */
  readonly under: '^' | '-';
  readonly paint: (text: string) => string;
  /** Said behind the underline, at a second place, which is shown without its neighbours. */
  readonly label?: string;
}

/** The lines of a place with the place underlined, and its neighbours where they are of the same block of text. */
export function drawFrame(lines: SafeLines, pointer: Pointer, style: FrameStyle): string[] {
  const range = withoutLastBreak(pointer.range, lines);
  const isBlock = range.start.line < range.end.line;
  const drawn = (isBlock ? markBlock : markLine)(lines, { ...pointer, range }, style);
  if (pointer.label !== undefined) return drawn;
  const indent = isBlock ? '  ' : '';
  return [
    ...drawNeighbour(lines, range.start.line - 1, indent, style),
    ...drawn,
    ...drawNeighbour(lines, range.end.line + 1, indent, style),
  ];
}

/** A place that ends with a line break ends, for the eye, where that line does. */
function withoutLastBreak({ start, end }: SourceRange, lines: SafeLines): SourceRange {
  if (end.column > 1 || end.line <= start.line) return { start, end };
  const line = end.line - 1;
  return { start, end: { ...end, line, column: lines.line(line).length + 1 } };
}

function markLine(lines: SafeLines, pointer: Pointer, style: FrameStyle): string[] {
  const { start, end } = pointer.range;
  const mark = { start: start.column - 1, end: end.column - 1 };
  const shown = showLine(lines.line(start.line), mark, style.room);
  const under = pointer.paint(pointer.under.repeat(shown.width));
  const underline = `${' '.repeat(shown.indent)}${under}`;
  return [
    row(style, start.line, shown.text),
    ...labelled(underline, shown.indent + shown.width, pointer, style),
  ];
}

/** The underline with its label, or the label in a line of its own where there is no room. */
function labelled(underline: string, used: number, pointer: Pointer, style: FrameStyle): string[] {
  const { label, paint } = pointer;
  if (label === undefined) return [gutter(style, underline)];
  if (used + 1 + label.length <= style.room) return [gutter(style, `${underline} ${paint(label)}`)];
  return [gutter(style, underline), gutter(style, paint(label))];
}

/** An empty line says nothing, and neither does one that is concealed. */
function drawNeighbour(lines: SafeLines, number: number, indent: string, style: FrameStyle): string[] {
  if (number < 1 || number > lines.count) return [];
  const { text } = showLine(lines.line(number), { start: 0, end: 0 }, style.room - indent.length);
  const silent = text.replaceAll(CONCEALED, '').replace('…', '').trim() === '';
  return silent ? [] : [row(style, number, indent + style.colours.quiet(text))];
}
