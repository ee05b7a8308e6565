import type { Nodes } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { Subject } from '../subject.js';
import { writtenOut } from './written-out.js';
import type { WrittenOut } from './written-out.js';

/** What a link written wrongly begins with: `[tekst](`, `[tekst] (` or `(tekst)[`. */
const OPENING = /!?\[(?!\^)[^[\]\r\n]{1,200}\] {0,2}\(|\([^()\r\n]{1,200}\)\[(?!\^)/g;
const MAY_OPEN = /[\])] {0,2}[[(]/g;

/** Where texts hold what could be the beginning of a link that was not read, in the order of the text. */
export function* linkOpenings(subject: Subject): Generator<WrittenOut & { readonly block: Nodes }> {
  const searched = new Map<Nodes, number>();
  for (const { node, block } of subject.textsWith(MAY_OPEN)) {
    const openings = node.position
      ? writtenOut(subject, node, OPENING)
      : inSourceOf(block, node.value, subject, searched);
    if (node.position) searched.set(block, rangeOf(node).end.offset);
    for (const opening of openings) yield { ...opening, block };
  }
}

/**
 * The parser does not say where text is whose address in square brackets became a link by itself.
 * @param searched how far each block has been looked through.
 */
function inSourceOf(
  block: Nodes,
  value: string,
  subject: Subject,
  searched: Map<Nodes, number>,
): WrittenOut[] {
  const { start, end } = rangeOf(block);
  const openings: WrittenOut[] = [];
  for (const match of value.matchAll(OPENING)) {
    const from = searched.get(block) ?? start.offset;
    const further = subject.text.slice(from, end.offset).indexOf(match[0]);
    const range = subject.range(from + further, from + further + match[0].length);
    searched.set(block, further < 0 ? end.offset : range.end.offset);
    if (further >= 0) openings.push({ match, range });
  }
  return openings;
}
