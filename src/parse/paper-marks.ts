import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../model/node-range.js';
import type { LineIndex, Located, SourceRange } from '../model/source.js';
import { isNearlyConfidential } from './access-marks.js';
import { isLineWithMark, linesFrom } from './misplaced-marks.js';

/** A mark by which a title says that it only speaks of confidentiality, as an agenda item's may. */
const OPEN_MARK = /^\s*(?:\d{1,4}[.)]?\s+)?\(offentlig\)/i;

/** A title without the mark that says that it only speaks of confidentiality; no reader needs it. */
export function withoutOpenMark(title: string): string {
  const rest = title.replace(/^\s*\(offentlig\)\s*/i, '');
  return isNearlyConfidential(rest, false) ? rest : title;
}

interface PaperText {
  readonly text: string;
  /** Offset at which the body begins. */
  readonly from: number;
  readonly index: LineIndex;
  readonly nodes: readonly Nodes[];
  readonly title: Located<string> | undefined;
}

/**
 * Finds what marks a part of a paper as confidential: headings with `(Fortrolig)` or nearly so, and lines anywhere that
 * look like a mark. It errs on the side of caution: a paper is published as a whole, marks and all.
 */
export function findPaperMarks({ text, from, index, nodes, title }: PaperText): SourceRange[] {
  const headings = headingsIn(nodes);
  const marked = headings.filter((node) => isMarked(toString(node))).map(rangeOf);
  const lines = new Set(headings.map((node) => rangeOf(node).start.line));
  let offset = from;
  for (const line of linesFrom(text, from)) {
    const range = index.range(offset, offset + line.trimEnd().length);
    offset += line.length;
    if (!lines.has(range.start.line) && isLineWithMark(line)) marked.push(range);
  }
  const inTitle = title && isMarked(title.value) ? [title.range] : [];
  return [...inTitle, ...marked.sort((a, b) => a.start.offset - b.start.offset)];
}

function isMarked(title: string): boolean {
  return isNearlyConfidential(title, OPEN_MARK.test(title));
}

function headingsIn(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node];
    return 'children' in node ? headingsIn(node.children) : [];
  });
}
