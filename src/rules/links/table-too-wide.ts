import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../../model/node-range.js';
import { cellWidths, columnWidths, shareOfPage } from '../../model/table-width.js';
import type { Rule } from '../rule.js';

/**
 * Chromium makes a document smaller, down to two thirds, for what is wider than the page, and cuts off what still is. The width is
 * estimated, and a table that only makes it smaller is let pass.
 */
const TOO_WIDE = 1.4;

/** A table of which the last columns would be cut off on paper. */
export const tableTooWide: Rule = {
  id: 'table-too-wide',
  check({ nodes }, report) {
    for (const { node } of nodes.tables) {
      const [head] = node.children;
      const texts = node.children.map((row) => row.children.map((cell) => toString(cell)));
      const widths = columnWidths(cellWidths(texts));
      if (shareOfPage(widths) > TOO_WIDE) report(rangeOf(head ?? node), { count: widths.length });
    }
  },
};
