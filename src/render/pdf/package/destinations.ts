import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, isStream, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfValue } from '../../../pdf/pdf-values.js';

/** Where a link or a bookmark leads within the file. */
export interface Destination {
  /** The page's object number in the file. */
  readonly page: number;
  /** How the page is shown there: `/XYZ 0 700 0` (ISO 32000-1, table 151). */
  readonly view: readonly PdfValue[];
}

const MOST_NODES = 200_000;
const VIEWS = new Set(['XYZ', 'Fit', 'FitH', 'FitV', 'FitR', 'FitB', 'FitBH', 'FitBV']);

/** Finds the explicit place behind any destination: names would clash with those of the package's other documents. */
export class Destinations {
  readonly #file: PdfFile;
  readonly #catalog: PdfDictionary;
  #named: Map<string, PdfValue> | undefined;

  constructor(file: PdfFile, catalog: PdfDictionary) {
    this.#file = file;
    this.#catalog = catalog;
  }

  /** Of a link or a bookmark: its own destination, or that of its `GoTo` action. */
  of(dictionary: PdfDictionary): Destination | undefined {
    const own = dictionary.get('Dest');
    if (own !== undefined) return this.find(own);
    const action = this.#file.dictionaryAt(dictionary.get('A'));
    if (!action || nameOf(this.#file.resolve(action.get('S'))) !== 'GoTo') return undefined;
    return this.find(action.get('D'));
  }

  /** Undefined for what leads nowhere. */
  find(value: PdfValue): Destination | undefined {
    let found = this.#file.resolve(value);
    const key = keyOf(found);
    if (key !== undefined) found = this.#file.resolve(this.#names().get(key));
    if (isDictionary(found)) found = this.#file.resolve(found.get('D'));
    if (!Array.isArray(found)) return undefined;
    const [page, ...rest] = found as readonly PdfValue[];
    if (!isReference(page)) return undefined;
    const view = rest.slice(0, 5).map((one) => this.#file.resolve(one));
    const isKnown = VIEWS.has(nameOf(view[0]) ?? '');
    const isPlain = view.slice(1).every((one) => one === undefined || typeof one === 'number');
    return { page: page.number, view: isKnown && isPlain ? view : [{ kind: 'name', name: 'Fit' }] };
  }

  /** Both kinds there are (ISO 32000-1, 12.3.2.3): by name in the catalog, by string in a tree. */
  #names(): Map<string, PdfValue> {
    if (this.#named) return this.#named;
    const named = new Map<string, PdfValue>(this.#file.dictionaryAt(this.#catalog.get('Dests')) ?? []);
    const stack: PdfValue[] = [this.#file.dictionaryAt(this.#catalog.get('Names'))?.get('Dests')];
    const seen = new Set<number>();
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
      if (isReference(value) && (seen.has(value.number) || seen.add(value.number).size > MOST_NODES))
        continue;
      const node = this.#file.dictionaryAt(value);
      const kids = this.#file.resolve(node?.get('Kids'));
      if (Array.isArray(kids)) stack.push(...(kids as readonly PdfValue[]).slice(0, MOST_NODES));
      const pairs = this.#file.resolve(node?.get('Names'));
      if (Array.isArray(pairs)) this.#addPairs(pairs as readonly PdfValue[], named);
    }
    this.#named = named;
    return named;
  }

  #addPairs(pairs: readonly PdfValue[], named: Map<string, PdfValue>): void {
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = keyOf(this.#file.resolve(pairs[i]));
      if (key !== undefined && !named.has(key)) named.set(key, pairs[i + 1]);
    }
  }
}

function keyOf(value: PdfValue): string | undefined {
  const name = nameOf(value);
  if (name !== undefined) return name;
  if (typeof value !== 'object' || isStream(value) || !('kind' in value) || value.kind !== 'text')
    return undefined;
  return value.bytes.toString('latin1');
}
