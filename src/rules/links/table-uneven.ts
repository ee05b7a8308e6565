import { rangeOf } from '../../model/node-range.js';
import type { Rule } from '../rule.js';

/** A row with more or fewer cells than the table has columns: what it says stands under the wrong heading, or under none. */
export const tableUneven: Rule = {
  id: 'table-uneven',
  check({ nodes }, report) {
    for (const { node } of nodes.tables) {
      const [head, ...rows] = node.children;
      const expected = head?.children.length ?? 0;
      for (const row of rows) {
        const count = row.children.length;
        if (count !== expected) report(rangeOf(row), { count, expected });
      }
    }
  },
};
