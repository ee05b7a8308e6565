import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** How the cells of rows are parted: by a frame of signs, by upright strokes, or by tabs. */
type Rows = 'frame' | 'strokes' | 'tabs';

/** `+----+----+`, as pandoc and reStructuredText draw it. */
const FRAME = /^\+(?:[-=:]{3,}\+)+$/;
const MAY_BE_TABLE = /[|+\t]/;
/** The shorter is the sign of a list, with a tab behind it. */
const SHORTEST_CELL = 3;

/** Lines that look like a table, but run together in one paragraph: no screen reader says that they are one (WCAG 2.2, 1.3.1). */
export const tableByHand: Rule = {
  id: 'table-by-hand',
  check(subject, report) {
    if (!MAY_BE_TABLE.test(subject.text)) return;
    for (const { node } of subject.nodes.paragraphs) {
      if (node.position === undefined) continue;
      const lines = linesIn(rangeOf(node), subject);
      const kinds = lines.map((line, i) => rowsAt(line.text, lines[i + 1]?.text));
      const first = kinds.findIndex((kind) => kind !== undefined);
      const [line, rows] = [lines[first], kinds[first]];
      if (line && rows) report(subject.range(line.start, line.start + line.text.length), { rows });
    }
  },
};

interface Line {
  /** Without what stands before it in a list or quotation, and without spaces at its end. */
  readonly text: string;
  readonly start: number;
}

function linesIn({ start, end }: SourceRange, { text }: Subject): Line[] {
  let offset = start.offset;
  return text
    .slice(start.offset, end.offset)
    .split(/(?<=[\r\n])/)
    .map((line) => {
      const own = line.replace(/^[ \t>]+/, '');
      const at = offset + line.length - own.length;
      offset += line.length;
      return { text: own.trimEnd(), start: at };
    })
    .filter((line) => line.text !== '');
}

/** As what a line begins a table, together with the one below it. */
function rowsAt(line: string, below: string | undefined): Rows | undefined {
  if (FRAME.test(line)) return 'frame';
  if (below === undefined) return undefined;
  if (isBetweenStrokes(line) && isBetweenStrokes(below)) return 'strokes';
  const [first = ''] = line.split('\t', 1);
  return first.length >= SHORTEST_CELL && hasCells(line) && hasCells(below) ? 'tabs' : undefined;
}

function isBetweenStrokes(line: string): boolean {
  return line.length > 2 && line.startsWith('|') && line.endsWith('|');
}

function hasCells(line: string): boolean {
  return line.split('\t').filter((cell) => cell.trim() !== '').length > 1;
}
