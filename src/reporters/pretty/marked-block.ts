import type { FrameStyle, Pointer } from './code-frame.js';
import { gap, gutter, row } from './gutter.js';
import type { SafeLines } from './safe-lines.js';
import { showLine } from './shown-line.js';

/** Longer places are shown by their first and last lines. */
const SHOWN_WHOLE = 4;

/** A place of several lines, with a bracket to their left from its first character to its last. */
export function markBlock(lines: SafeLines, pointer: Pointer, style: FrameStyle): string[] {
  const { start, end } = pointer.range;
  const inner = { ...style, room: style.room - 2 };
  const middle = end.line - start.line < SHOWN_WHOLE ? linesBetween(start.line, end.line) : [];
  return [
    ...drawFirst(lines.line(start.line), pointer, inner),
    ...(middle.length === 0 && end.line > start.line + 1 ? [gap(style, pointer.paint('│'))] : []),
    ...middle.map((number) => drawInside(lines.line(number), number, pointer, inner)),
    ...drawLast(lines.line(end.line), pointer, inner),
  ];
}

/** The bracket begins beside the line where the place begins with it, else below it, at the place. */
function drawFirst(line: string, { range: { start }, paint }: Pointer, style: FrameStyle): string[] {
  const at = start.column - 1;
  const shown = showLine(line, { start: at, end: at }, style.room);
  if (line.slice(0, at).trim() === '') return [row(style, start.line, `${paint('╭')} ${shown.text}`)];
  const elbow = paint(`╭─${'─'.repeat(shown.indent)}^`);
  return [row(style, start.line, `  ${shown.text}`), gutter(style, elbow)];
}

function drawInside(line: string, number: number, { paint }: Pointer, style: FrameStyle): string {
  const { text } = showLine(line, { start: 0, end: 0 }, style.room);
  return row(style, number, `${paint('│')}${text === '' ? '' : ` ${text}`}`);
}

function drawLast(line: string, { range: { end }, paint, label }: Pointer, style: FrameStyle): string[] {
  const at = Math.max(0, end.column - 2);
  const shown = showLine(line, { start: at, end: at + 1 }, style.room);
  const elbow = `╰─${'─'.repeat(shown.indent)}^${label === undefined ? '' : ` ${label}`}`;
  return [row(style, end.line, `${paint('│')} ${shown.text}`), gutter(style, paint(elbow))];
}

/** The lines' numbers, neither first nor last. */
function linesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first - 1 }, (_, at) => first + 1 + at);
}
