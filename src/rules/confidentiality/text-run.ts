import type { Nodes } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { alignToSource } from './source-offsets.js';
import type { SourceOffsets } from './source-offsets.js';

/** Words as they are read, marks of Markdown left out, with the way back to the source. */
export interface TextRun {
  readonly text: string;
  /** Where the characters from `start` up to `end` of `text` stand in the file. */
  readonly place: (start: number, end: number) => SourceRange;
}

interface Leaf {
  /** Offset of its first character in the run. */
  readonly at: number;
  readonly value: string;
  readonly node: Nodes;
  /** Found when first asked for. */
  origin?: number | SourceOffsets;
}

/** The text of some inline nodes in one run; an image counts as a space, a line break as one. */
export function textRun(nodes: readonly Nodes[], subject: Subject): TextRun {
  const leaves: Leaf[] = [];
  let text = '';
  const add = (node: Nodes, value: string): void => {
    leaves.push({ at: text.length, value, node });
    text += value;
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') add(node, node.value);
    else if (node.type === 'break') add(node, '\n');
    else if (node.type === 'image') add(node, ' ');
    else if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return { text, place: (start, end) => placeIn(leaves, start, end, subject) };
}

function placeIn(leaves: readonly Leaf[], start: number, end: number, subject: Subject): SourceRange {
  const last = Math.max(start, end - 1);
  const [from] = offsetsAt(leafAt(leaves, start), start, subject);
  const [, to] = offsetsAt(leafAt(leaves, last), last, subject);
  return subject.range(from, to);
}

function leafAt(leaves: readonly Leaf[], at: number): Leaf | undefined {
  let [low, high] = [0, leaves.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((leaves[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return leaves[low];
}

/** Start and end of one character in the file; the whole node's where it cannot be told. */
function offsetsAt(leaf: Leaf | undefined, at: number, subject: Subject): readonly [number, number] {
  if (!leaf) return [0, 0];
  leaf.origin ??= originOf(leaf, subject);
  const { start, end } = rangeOf(leaf.node);
  const inside = at - leaf.at;
  if (typeof leaf.origin === 'number') return [leaf.origin + inside, leaf.origin + inside + 1];
  const from = leaf.origin.starts[inside] ?? 0;
  const to = leaf.origin.ends[inside] ?? end.offset - start.offset;
  return [start.offset + from, start.offset + to];
}

/** Where the text begins, if it stands in the source letter by letter, else where each of its characters does. */
function originOf({ node, value }: Leaf, subject: Subject): number | SourceOffsets {
  const { start, end } = rangeOf(node);
  const source = subject.text.slice(start.offset, end.offset);
  const before = node.type === 'inlineCode' ? source.indexOf(value) : source.length - value.length;
  if (before >= 0 && source.startsWith(value, before)) return start.offset + before;
  return (node.type === 'text' && alignToSource(source, value)) || { starts: [], ends: [] };
}
