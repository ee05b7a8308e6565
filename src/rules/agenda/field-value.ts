import { rangeOf, rangeOfAll } from '../../model/node-range.js';
import type { InlineText } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

/** Where the value of `- Felt: værdi` stands, without the field's name. */
export function rangeOfValue({ nodes, range }: InlineText, subject: Subject): SourceRange {
  const [first] = nodes;
  if (first?.type !== 'text') return rangeOfAll(nodes, range);
  const lead = subject.rangeIn(first, 0, first.value.trimEnd().length);
  const last = nodes[nodes.length - 1];
  return last && last !== first ? { start: lead.start, end: rangeOf(last).end } : lead;
}
