import { placeOf } from '../nodes.js';
import type { Rule } from '../rule.js';

/** Headings below an item's or a section's begin with `####`. */
const FIRST_OWN_LEVEL = 4;

/** A heading of the author's own that skips a level: whoever goes by headings looks for the one between (WCAG 2.2, 1.3.1). */
export const headingSkipped: Rule = {
  id: 'heading-skipped',
  check(subject, report) {
    let place: unknown;
    let previous = FIRST_OWN_LEVEL - 1;
    for (const placed of subject.nodes.headings) {
      const { depth } = placed.node;
      if (depth < FIRST_OWN_LEVEL) continue;
      const here = placed.section ?? placed.item;
      if (here !== place) previous = FIRST_OWN_LEVEL - 1;
      place = here;
      const { start } = placeOf(placed);
      if (depth > previous + 1)
        report(subject.range(start.offset, start.offset + depth), { level: depth, expected: previous + 1 });
      previous = depth;
    }
  },
};
