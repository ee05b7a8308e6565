import { decodeParts } from './document-parts.js';

/** The parts of a document, sorted out. */
export interface DocumentParts {
  /** What belongs to no item. */
  readonly own: ReadonlyMap<string, string>;
  /** In the document's order. */
  readonly items: readonly ItemParts[];
  /** What sections are called, by their keys. */
  readonly labels: ReadonlyMap<string, string>;
}

export interface ItemParts {
  readonly number: number;
  readonly withheld: boolean;
  /** `title`, `/referat`, in the document's order. */
  readonly parts: ReadonlyMap<string, string>;
}

/** @param text made by `encodeParts`. */
export function sortedParts(text: string): DocumentParts {
  const own = new Map<string, string>();
  const labels = new Map<string, string>();
  const items = new Map<number, Map<string, string>>();
  for (const { key, hash } of decodeParts(text)) {
    const [, number, name = ''] = /^(\d+)\.?(.*)$/.exec(key) ?? [];
    if (number !== undefined) itemIn(items, Number(number)).set(name, hash);
    else if (key.startsWith('/')) labels.set(key.slice(1), hash);
    else own.set(key, hash);
  }
  const sorted = [...items].map(([number, parts]) => ({ number, withheld: parts.has('withheld'), parts }));
  return { own, items: sorted, labels };
}

function itemIn(items: Map<number, Map<string, string>>, number: number): Map<string, string> {
  const item = items.get(number) ?? new Map<string, string>();
  items.set(number, item);
  return item;
}
