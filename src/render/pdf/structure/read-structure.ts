import { PdfFormatError } from '../syntax/format-error.js';
import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, PdfString, isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import { AnnotationKid, ContentKid, StructureElement } from './element.js';

/** Levels that a tree may have: text nests no deeper than the parser lets it. */
const DEEPEST = 1000;

export interface ReadStructure {
  /** The elements below the root. */
  readonly top: StructureElement[];
  /** Numbers of the objects that held the tree, to be given up when it is written anew. */
  readonly numbers: readonly number[];
}

/**
 * Reads the logical structure (ISO 32000-1, 14.7), all of it.
 * @returns undefined where the document has none.
 * @throws PdfFormatError where an element stands in the tree twice.
 */
export function readStructure(objects: PdfObjects): ReadStructure | undefined {
  const place = objects.catalog.get('StructTreeRoot');
  const root = objects.dictionary(place);
  const kids = root.get('K');
  if (kids === undefined) return undefined;
  const reader = new StructureReader(objects);
  const top = reader.kidsOf(kids, 0, 0).filter((kid) => kid instanceof StructureElement);
  const own = place instanceof PdfReference ? [place.number] : [];
  return { top, numbers: [...own, ...reader.seen, ...treeNumbers(objects, root)] };
}

/** Numbers of the parent tree's and the identifier tree's objects (7.9.6 and 7.9.7). */
function treeNumbers(objects: PdfObjects, root: PdfDictionary): number[] {
  const found = new Set<number>();
  const visit = (value: PdfValue | undefined): void => {
    if (!(value instanceof PdfReference) || found.has(value.number)) return;
    const node = objects.resolve(value);
    if (!isDictionary(node)) return;
    found.add(value.number);
    const kids = objects.resolve(node.get('Kids'));
    if (Array.isArray(kids)) kids.forEach(visit);
    const entries = objects.resolve(node.get('Nums'));
    for (const entry of Array.isArray(entries) ? entries : []) {
      if (entry instanceof PdfReference && Array.isArray(objects.resolve(entry))) found.add(entry.number);
    }
  };
  visit(root.get('ParentTree'));
  visit(root.get('IDTree'));
  return [...found];
}

class StructureReader {
  readonly #objects: PdfObjects;
  readonly seen = new Set<number>();

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** @param page number of the page's object that the elements around stand on; 0 where none says so. */
  kidsOf(value: PdfValue, page: number, depth: number): (StructureElement | ContentKid | AnnotationKid)[] {
    if (depth > DEEPEST) throw new PdfFormatError('a structure too deep');
    if (typeof value === 'number') return [new ContentKid(page, value)];
    if (Array.isArray(value)) return value.flatMap((one) => this.kidsOf(one, page, depth));
    if (value instanceof PdfReference) {
      const found = this.#objects.resolve(value);
      if (Array.isArray(found)) return this.kidsOf(found, page, depth + 1);
      if (isDictionary(found) && found.has('S')) {
        if (this.seen.has(value.number)) throw new PdfFormatError('an element in two places');
        this.seen.add(value.number);
      }
      return isDictionary(found) ? this.#kid(found, page, depth) : [];
    }
    return isDictionary(value) ? this.#kid(value, page, depth) : [];
  }

  #kid(entry: PdfDictionary, page: number, depth: number): (StructureElement | ContentKid | AnnotationKid)[] {
    const own = entry.get('Pg');
    const at = own instanceof PdfReference ? own.number : page;
    const type = nameIn(entry.get('Type'));
    if (type === 'MCR') {
      const mcid = entry.get('MCID');
      const stream = entry.get('Stm');
      const form = stream instanceof PdfReference ? stream.number : undefined;
      return typeof mcid === 'number' ? [new ContentKid(at, mcid, form)] : [];
    }
    if (type === 'OBJR') {
      const target = entry.get('Obj');
      return target instanceof PdfReference ? [new AnnotationKid(at, target.number)] : [];
    }
    return [this.#element(entry, at, depth)];
  }

  #element(entry: PdfDictionary, page: number, depth: number): StructureElement {
    const element = new StructureElement(nameIn(entry.get('S')) ?? 'NonStruct');
    for (const [key, value] of entry) {
      if (key === 'Lang') element.language = this.#text(value);
      else if (key === 'Alt') element.alternative = this.#text(value);
      else if (key === 'ActualText') element.actualText = this.#text(value);
      else if (key === 'T') element.title = this.#text(value);
      else if (key === 'ID') element.id = this.#text(value);
      else if (key === 'A') element.attributes = this.#attributes(value);
    }
    element.kids = this.kidsOf(entry.get('K') ?? [], page, depth + 1);
    return element;
  }

  #text(value: PdfValue): string | undefined {
    const found = this.#objects.resolve(value);
    return found instanceof PdfString ? found.text : undefined;
  }

  #attributes(value: PdfValue): PdfValue[] {
    const found = this.#objects.resolve(value);
    const list = Array.isArray(found) ? found : [found];
    return list.map((one) => this.#objects.resolve(one)).filter(isDictionary);
  }
}
