import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { SourcePoint, SourceRange } from '../../src/model/source.js';

/** All ranges anywhere in a value: those of our own model and the positions of Markdown nodes. */
export function rangesIn(value: unknown): SourceRange[] {
  const found: SourceRange[] = [];
  const seen = new Set<object>();
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (isRange(next)) found.push(next);
    else stack.push(...(next instanceof Map ? next.values() : Object.values(next)));
  }
  return found;
}

export function rangesOfDiagnostics(diagnostics: readonly Diagnostic[]): SourceRange[] {
  return diagnostics.flatMap(({ range, related }) => (related ? [range, related] : [range]));
}

function isRange(value: object): value is SourceRange {
  return 'start' in value && 'end' in value && isPoint(value.start) && isPoint(value.end);
}

function isPoint(value: unknown): value is SourcePoint {
  return (
    typeof value === 'object' && value !== null && 'line' in value && 'column' in value && 'offset' in value
  );
}

/** What is wrong with a range in this text; undefined where it lies in it and its lines and columns fit its offsets. */
export function faultOf(range: SourceRange, text: string, lineStarts: readonly number[]): string | undefined {
  const { start, end } = range;
  if (!(0 <= start.offset && start.offset <= end.offset && end.offset <= text.length))
    return 'outside the text';
  for (const point of [start, end]) {
    const from = lineStarts[point.line - 1];
    if (from === undefined) return `no line ${point.line}`;
    if (point.column < 1) return `column ${point.column}`;
    if (from + point.column - 1 !== point.offset)
      return `${point.line}:${point.column} is not offset ${point.offset}`;
  }
  return undefined;
}

/** Where each line begins, told in another way than the program's. */
export function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}
