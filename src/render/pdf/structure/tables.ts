import { PdfString, isDictionary } from '../syntax/values.js';
import { visitElements } from './element.js';
import type { StructureElement } from './element.js';

/**
 * Gives header cells identifiers by their order, and the cells that name their headers the same ones: the browser
 * counts its nodes, and so what it printed before.
 * @param prefix what the identifiers begin with, so that they are unique where documents are put together.
 */
export function numberHeaderCells(root: StructureElement, prefix: string): void {
  const renamed = new Map<string, string>();
  visitElements(root, (element) => {
    if (element.id === undefined) return;
    const id =
      element.type === 'TH'
        ? `${prefix}th-${String(renamed.size + 1).padStart(4, '0')}`
        : `${prefix}${element.id}`;
    renamed.set(element.id, id);
    element.id = id;
  });
  if (renamed.size === 0) return;
  visitElements(root, (element) => {
    for (const attributes of element.attributes) {
      if (!isDictionary(attributes)) continue;
      const headers = attributes.get('Headers');
      if (!Array.isArray(headers)) continue;
      const known = headers.flatMap((header) => {
        const id = header instanceof PdfString ? renamed.get(header.text) : undefined;
        return id === undefined ? [] : [new PdfString(Buffer.from(id, 'latin1'))];
      });
      attributes.set('Headers', known);
    }
  });
}
