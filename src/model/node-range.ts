import type { Nodes } from 'mdast';
import type { SourceRange } from './source.js';
import { TOP_OF_FILE } from './source.js';

/** A node's place in the file. The parser gives every node one; a node made by us has none and counts as the top. */
export function rangeOf(node: Nodes): SourceRange {
  const position = node.position;
  if (!position) return TOP_OF_FILE;
  const point = (at: typeof position.start) => ({ line: at.line, column: at.column, offset: at.offset ?? 0 });
  return { start: point(position.start), end: point(position.end) };
}

/** From the first node's start to the last one's end. */
export function rangeOfAll(nodes: readonly Nodes[], fallback: SourceRange): SourceRange {
  const [first, last] = [nodes[0], nodes[nodes.length - 1]];
  return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : fallback;
}
