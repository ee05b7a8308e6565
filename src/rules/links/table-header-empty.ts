import type { TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../../model/node-range.js';
import type { Rule } from '../rule.js';

/** A column without a heading: read aloud, its cells say nothing of what they are (WCAG 2.2, 1.3.1). */
export const tableHeaderEmpty: Rule = {
  id: 'table-header-empty',
  check({ nodes }, report) {
    for (const { node } of nodes.tables) {
      const [head] = node.children;
      if (!head) continue;
      const empty = head.children
        .map((cell, i) => ({ cell, column: i + 1 }))
        .filter(({ cell }) => isEmpty(cell));
      // The corner above the rows' own headings may be empty.
      const first = empty.find(({ column }) => column > 1);
      if (empty.length === head.children.length) report(rangeOf(head), { column: 0 });
      else if (first) report(rangeOf(first.cell), { column: first.column });
    }
  },
};

function isEmpty(cell: TableCell): boolean {
  return toString(cell).trim() === '' && !cell.children.some((node) => node.type === 'image');
}
