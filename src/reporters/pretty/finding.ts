import type { Diagnostic } from '../../model/diagnostic.js';
import type { SourceRange } from '../../model/source.js';
import type { Drawing } from '../pretty.js';
import { relatedLabel } from '../related-label.js';
import { findingWords } from '../report-words.js';
import { drawFrame } from './code-frame.js';
import type { FrameStyle, Pointer } from './code-frame.js';
import { gutter } from './gutter.js';
import type { SafeLines } from './safe-lines.js';
import { wrap } from './wrap.js';

/** One finding as lines of text: what it is, where, the place itself, and what to do. */
export function drawFinding(
  path: string,
  lines: SafeLines | undefined,
  diagnostic: Diagnostic,
  drawing: Drawing,
): string[] {
  const { range, related, severity } = diagnostic;
  const style = frameStyle(diagnostic, drawing);
  const { colours, language } = drawing;
  const { hint } = findingWords(diagnostic, language);
  const pointer: Pointer = { range, under: '^', paint: colours[severity] };
  const label = relatedLabel(diagnostic.ruleId, language);
  const other: Pointer[] = related ? [{ range: related, under: '-', paint: colours.frame, label }] : [];
  return [
    drawTitle(diagnostic, drawing),
    place(path, range, '┌─', style),
    ...(lines ? frameOf(lines, pointer, style) : []),
    ...other.flatMap((pointer) => [
      place(path, pointer.range, '├─', style),
      ...(lines ? frameOf(lines, pointer, style) : []),
    ]),
    ...(hint === '' ? [] : drawNote(`${drawing.texts.help}: `, hint, style, drawing)),
    ...(diagnostic.fix ? drawNote('', drawing.texts.fixable, style, drawing) : []),
  ];
}

function drawTitle(diagnostic: Diagnostic, { language, texts, colours, proseWidth }: Drawing): string {
  const { severity, ruleId } = diagnostic;
  const { message } = findingWords(diagnostic, language);
  const word = texts.severity[severity];
  const rule = `[${ruleId}]`;
  const text = wrap(`${message} ${rule}`, proseWidth, '  ', word.length + 2);
  const painted = text.endsWith(rule)
    ? colours.strong(text.slice(0, -rule.length)) + colours.quiet(rule)
    : colours.strong(text);
  return `${colours.strong(colours[severity](`${word}:`))} ${painted}`;
}

/** Numbers of all frames of one finding stand below each other. */
function frameStyle({ range, related }: Diagnostic, { colours, width }: Drawing): FrameStyle {
  const last = Math.max(range.end.line, related?.end.line ?? 0) + 1;
  const digits = `${last}`.length;
  // Beside the gutter's four columns one is kept for a mark behind a line's end.
  return { colours, digits, room: width - digits - 5 };
}

/** The place in the form that terminals and editors open. */
function place(path: string, range: SourceRange, corner: string, { colours, digits }: FrameStyle): string {
  const { line, column } = range.start;
  const at = isWholeFile(range) ? '' : `:${line}:${column}`;
  return ` ${' '.repeat(digits)} ${colours.frame(corner)} ${path}${at}`;
}

/** The frame with a line of air above and below. */
function frameOf(lines: SafeLines, pointer: Pointer, style: FrameStyle): string[] {
  const { range } = pointer;
  if (isWholeFile(range) || range.end.line > lines.count) return [];
  return [gutter(style, ''), ...drawFrame(lines, pointer, style), gutter(style, '')];
}

function isWholeFile({ start, end }: SourceRange): boolean {
  return start.offset === 0 && end.offset === 0;
}

function drawNote(
  name: string,
  text: string,
  { digits }: FrameStyle,
  { colours, proseWidth }: Drawing,
): string[] {
  const left = ' '.repeat(digits + 4);
  const indent = left + ' '.repeat(name.length);
  const wrapped = wrap(text, proseWidth, indent, indent.length);
  return `${left.slice(0, -2)}${colours.frame('=')} ${colours.strong(name.trimEnd())}${name === '' ? '' : ' '}${wrapped}`.split(
    '\n',
  );
}
