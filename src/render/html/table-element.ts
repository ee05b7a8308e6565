import type { Element, ElementContent, Properties } from 'hast';
import type { RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { cellWidths, columnWidths, fitOf } from '../../model/table-width.js';
import { element, text } from './hast.js';

export type TableNode = Extract<RootContent, { type: 'table' }>;

/**
 * A real table: header cells with a scope, alignment by class, and no cell so empty that a printer drops it. An empty cell
 * in the head is no header (WCAG 1.3.1). On a narrow screen the table scrolls inside its frame, which therefore can be reached by
 * keyboard and has a name (WCAG 2.1.1, 4.1.2).
 * @param word what the name begins with, `Tabel`.
 * @param indents how many lists and quotations it stands in.
 */
export function tableElement(state: State, node: TableNode, word: string, indents: number): Element {
  const texts = node.children.map((row) => row.children.map((cell) => toString(cell)));
  const widths = cellWidths(texts);
  const columns = columnWidths(widths);
  const { className: width, limit } = fitOf(columns, indents);
  const cells = (at: number, wanted: 'th' | 'td') =>
    columns.map((_, i) => {
      const cell = node.children[at]?.children[i];
      const content = cell ? state.all(cell) : [];
      const align = node.align?.[i];
      const tag = texts[at]?.[i]?.trim() ? wanted : 'td';
      const className = [
        ...(align && align !== 'left' ? [`align-${align}`] : []),
        ...((widths[at]?.[i] ?? 0) > limit ? ['breaks'] : []),
      ];
      const properties: Properties = {
        ...(tag === 'th' && { scope: 'col' }),
        ...(className.length > 0 && { className }),
      };
      return element(tag, properties, content.length > 0 ? content : [text('\u00A0')]);
    });
  const [head, ...body] = node.children.map((_, at) =>
    element('tr', {}, onLines(cells(at, at === 0 ? 'th' : 'td'))),
  );
  const parts = [
    ...(head ? [element('thead', {}, onLines([head]))] : []),
    ...(body.length > 0 ? [element('tbody', {}, onLines(body))] : []),
  ];
  const table = element('table', width === undefined ? {} : { className: [width] }, parts);
  return element('div', frame(texts[0] ?? [], word), [table]);
}

/** Each on a line: who reads the text without its tags (a search, a program) finds cells, not one long word. */
function onLines(elements: readonly Element[]): ElementContent[] {
  return [text('\n'), ...elements.flatMap((one) => [one, text('\n')])];
}

/** Paper does not scroll: a page to be printed has the frames without what makes them one (a PDF would tag them). */
export function withoutTableFrames(html: string): string {
  return html.replaceAll(/(<div class="table") role="group" tabindex="0" aria-label="[^"]*">/g, '$1>');
}

/** A group, not a region: a document with many tables would have as many landmarks. */
function frame(head: readonly string[], word: string): Properties {
  const headers = head.map((text) => text.trim()).filter((header) => header !== '');
  const ariaLabel = headers.length > 0 ? `${word}: ${headers.join(', ')}` : word;
  return { className: ['table'], role: 'group', tabIndex: 0, ariaLabel };
}
