import type { RootContent } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { Section } from '../../model/meeting.js';
import type { Rule } from '../rule.js';

const WORDS = /[\p{L}\p{N}]/u;
/** The mark, after a list's and a task's own signs: a section that is one decision as a whole has none. */
const MARK = /^(?:[^\p{L}\p{N}[]|\d+[.)]|\[[ xX]\])*beslutning/iu;

/** A decision that says nothing: the reader cannot tell whether one was made. */
export const decisionEmpty: Rule = {
  id: 'decision-empty',
  check({ meeting, text }, report) {
    if (meeting.kind !== 'referat') return;
    for (const section of meeting.items.flatMap((item) => item.sections)) {
      const empty = section.decisions.filter(
        ({ plain, range }) =>
          !WORDS.test(plain) && MARK.test(text.slice(range.start.offset, range.start.offset + 40)),
      );
      if (empty.length === 0) continue;
      const above = decisionsAboveText(section);
      for (const { range } of empty) report(range, { follows: above.has(range.start.offset) ? 1 : 0 });
    }
  },
};

/** Offsets of the decisions with ordinary text or a plain list right below. */
function decisionsAboveText({ content, decisions }: Section): Set<number> {
  const starts = new Set(decisions.map(({ range }) => range.start.offset));
  const isText = (node: RootContent | undefined): boolean =>
    node?.type === 'list'
      ? node.children.every((item) => typeof item.checked !== 'boolean' && !item.data?.decision)
      : node?.type === 'paragraph' && !starts.has(rangeOf(node).start.offset);
  return new Set(
    content.nodes.flatMap((node, i) => (isText(content.nodes[i + 1]) ? [rangeOf(node).start.offset] : [])),
  );
}
