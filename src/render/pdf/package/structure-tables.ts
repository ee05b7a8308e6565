import { textOf } from '../../../pdf/pdf-values.js';
import type { PdfReference, PdfText, PdfValue } from '../../../pdf/pdf-values.js';
import type { PdfOutput } from './pdf-output.js';

/** The tables of a structure tree: from marks and annotations to elements, and from identifiers to them. */
export class StructureTables {
  /** By `StructParents` or `StructParent` (ISO 32000-1, 14.7.4.4). */
  readonly #parents = new Map<number, (PdfReference | undefined)[] | PdfReference>();
  readonly #identifiers = new Map<string, { readonly text: PdfText; readonly element: PdfReference }>();

  addMark(key: number, mcid: number, element: PdfReference): void {
    const known = this.#parents.get(key);
    const list = Array.isArray(known) ? known : [];
    // Kept dense: a list with holes would be written without its empty places.
    while (list.length <= mcid) list.push(undefined);
    list[mcid] = element;
    this.#parents.set(key, list);
  }

  addObject(key: number, element: PdfReference): void {
    this.#parents.set(key, element);
  }

  addIdentifier(identifier: PdfValue, element: PdfReference): void {
    if (textOf(identifier) === undefined) return;
    const text = identifier as PdfText;
    this.#identifiers.set(text.bytes.toString('latin1'), { text, element });
  }

  /** @returns the entries of the structure tree root. */
  write(output: PdfOutput): [string, PdfValue][] {
    const keys = [...this.#parents.keys()].sort((a, b) => a - b);
    const numbers = keys.flatMap((key): PdfValue[] => {
      const value = this.#parents.get(key);
      return [key, Array.isArray(value) ? output.add(value) : value];
    });
    const entries: [string, PdfValue][] = [
      ['ParentTree', output.add(new Map<string, PdfValue>([['Nums', numbers]]))],
      ['ParentTreeNextKey', (keys[keys.length - 1] ?? -1) + 1],
    ];
    if (this.#identifiers.size === 0) return entries;
    const sorted = [...this.#identifiers].sort(([a], [b]) => (a < b ? -1 : 1));
    const names = sorted.flatMap(([, { text, element }]): PdfValue[] => [text, element]);
    return [...entries, ['IDTree', output.add(new Map<string, PdfValue>([['Names', names]]))]];
  }
}
