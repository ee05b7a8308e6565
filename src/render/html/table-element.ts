import type { Element, Properties } from 'hast';
import type { RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { element, text } from './hast.js';

export type TableNode = Extract<RootContent, { type: 'table' }>;

/** A real table: header cells with a scope, alignment by class, and no cell so empty that a printer drops it. */
export function tableElement(state: State, node: TableNode): Element {
  const [head, ...body] = node.children;
  const columns = Math.max(...node.children.map((row) => row.children.length));
  const cells = (row: TableNode['children'][number], tag: 'th' | 'td') =>
    Array.from({ length: columns }, (_, i) => {
      const cell = row.children[i];
      const content = cell ? state.all(cell) : [];
      const align = node.align?.[i];
      const properties: Properties = {
        ...(tag === 'th' && { scope: 'col' }),
        ...(align && align !== 'left' && { className: [`align-${align}`] }),
      };
      return element(tag, properties, content.length > 0 ? content : [text('\u00A0')]);
    });
  const rows = body.map((row) => element('tr', {}, cells(row, 'td')));
  const parts = [
    ...(head ? [element('thead', {}, [element('tr', {}, cells(head, 'th'))])] : []),
    ...(rows.length > 0 ? [element('tbody', {}, rows)] : []),
  ];
  return element('div', { className: ['table'] }, [element('table', {}, parts)]);
}
