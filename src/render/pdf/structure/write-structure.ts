import type { PdfObjects } from '../syntax/objects.js';
import { dictionary, isDictionary, nameOf, textString } from '../syntax/values.js';
import { PdfReference, PdfString } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import { written, writtenName } from '../syntax/value-writer.js';
import { ContentKid, StructureElement, visitElements } from './element.js';
import type { AnnotationKid, Kid } from './element.js';
import { STANDARD_TYPES, standardTypeOf } from './types.js';

/**
 * Writes a structure tree with all that must agree with it (ISO 32000-1, 14.7): the parent tree, the identifier tree,
 * the role map, and the entries by which pages and annotations find their elements.
 * @param pages numbers of the pages' objects, in their order.
 * @param free numbers of objects that are no longer used.
 */
export function writeStructure(
  objects: PdfObjects,
  root: StructureElement,
  pages: readonly number[],
  free: readonly number[],
): void {
  new StructureWriter(objects, pages, free).write(root);
}

class StructureWriter {
  readonly #objects: PdfObjects;
  readonly #free: number[];
  readonly #numbers = new Map<StructureElement, number>();
  /** For each page, and each form with pieces of content, the element of each piece. */
  readonly #owners = new Map<number, (number | undefined)[]>();
  readonly #annotations: { readonly annotation: number; readonly element: number }[] = [];

  constructor(objects: PdfObjects, pages: readonly number[], free: readonly number[]) {
    this.#objects = objects;
    this.#free = [...free].sort((a, b) => b - a);
    for (const page of pages) this.#owners.set(page, []);
  }

  write(root: StructureElement): void {
    const objects = this.#objects;
    for (const number of this.#free) objects.delete(number);
    const rootNumber = this.#next();
    visitElements(root, (element) => this.#numbers.set(element, this.#next()));
    this.#writeElement(root, rootNumber);
    const parents = this.#parentTree();
    const treeRoot = dictionary({
      Type: nameOf('StructTreeRoot'),
      K: new PdfReference(this.#numberOf(root)),
      ParentTree: this.#add(dictionary({ Nums: parents.numbers })),
      ParentTreeNextKey: parents.next,
      RoleMap: roleMap(root),
      IDTree: this.#identifierTree(root),
    });
    objects.set(rootNumber, treeRoot);
    const catalog = objects.catalog;
    catalog.set('StructTreeRoot', new PdfReference(rootNumber));
    objects.set(objects.rootNumber, catalog);
  }

  #next(): number {
    return this.#free.pop() ?? this.#objects.reserve();
  }

  #add(value: PdfValue): PdfReference {
    const number = this.#next();
    this.#objects.set(number, value);
    return new PdfReference(number);
  }

  #numberOf(element: StructureElement): number {
    return this.#numbers.get(element) ?? 0;
  }

  #writeElement(element: StructureElement, parent: number): void {
    const number = this.#numberOf(element);
    const page = element.kids.find((kid) => kid instanceof ContentKid)?.page;
    // Written as text at once: there are thousands of them.
    let text = `<</Type/StructElem/S${writtenName(element.type)}/P ${parent} 0 R`;
    if (page !== undefined) text += `/Pg ${page} 0 R`;
    if (element.kids.length > 0) text += `/K${this.#writtenKids(element.kids, number, page)}`;
    if (element.language !== undefined) text += `/Lang${written(textString(element.language))}`;
    if (element.alternative !== undefined) text += `/Alt${written(textString(element.alternative))}`;
    if (element.actualText !== undefined) text += `/ActualText${written(textString(element.actualText))}`;
    if (element.title !== undefined) text += `/T${written(textString(element.title))}`;
    if (element.attributes.length > 0) text += `/A${written(element.attributes)}`;
    if (element.id !== undefined) text += `/ID${written(identifier(element.id))}`;
    this.#objects.setWritten(number, `${text}>>`);
    for (const kid of element.kids) if (kid instanceof StructureElement) this.#writeElement(kid, number);
  }

  #writtenKids(kids: readonly Kid[], owner: number, page: number | undefined): string {
    const parts = kids.map((kid) => {
      if (kid instanceof StructureElement) return `${this.#numberOf(kid)} 0 R`;
      if (!(kid instanceof ContentKid)) return this.#writtenAnnotation(kid, owner);
      this.#own(kid, owner);
      if (kid.form !== undefined)
        return `<</Type/MCR/Pg ${kid.page} 0 R/Stm ${kid.form} 0 R/MCID ${kid.mcid}>>`;
      if (kid.page === page) return String(kid.mcid);
      return `<</Type/MCR/Pg ${kid.page} 0 R/MCID ${kid.mcid}>>`;
    });
    return parts.length === 1 ? ` ${parts[0]}` : `[${parts.join(' ')}]`;
  }

  #own({ page, form, mcid }: ContentKid, owner: number): void {
    let owners = this.#owners.get(form ?? page);
    if (!owners && form !== undefined) this.#owners.set(form, (owners = []));
    if (owners) owners[mcid] = owner;
  }

  #writtenAnnotation({ annotation, page }: AnnotationKid, owner: number): string {
    this.#annotations.push({ annotation, element: owner });
    return `<</Type/OBJR/Pg ${page} 0 R/Obj ${annotation} 0 R>>`;
  }

  /** Pages first, in their order, then forms and annotations (14.7.4.4). */
  #parentTree(): { numbers: PdfValue[]; next: number } {
    const numbers: PdfValue[] = [];
    let key = 0;
    for (const [stream, owners] of this.#owners) {
      const list = Array.from(owners, (owner) => (owner === undefined ? null : new PdfReference(owner)));
      numbers.push(key, this.#add(list));
      this.#setEntry(stream, 'StructParents', key++);
    }
    for (const { annotation, element } of this.#annotations) {
      numbers.push(key, new PdfReference(element));
      this.#setEntry(annotation, 'StructParent', key++);
    }
    return { numbers, next: key };
  }

  #setEntry(number: number, name: string, value: number): void {
    const object = this.#objects.get(number);
    if (!isDictionary(object)) return;
    object.set(name, value);
    this.#objects.set(number, object);
  }

  /** Sorted by the bytes of the identifiers (7.9.6). */
  #identifierTree(root: StructureElement): PdfReference | undefined {
    const found: { id: string; number: number }[] = [];
    visitElements(root, (element) => {
      if (element.id !== undefined) found.push({ id: element.id, number: this.#numberOf(element) });
    });
    if (found.length === 0) return undefined;
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    const [first, last] = [found[0]?.id ?? '', found[found.length - 1]?.id ?? ''];
    const leaf = dictionary({
      Limits: [identifier(first), identifier(last)],
      Names: found.flatMap(({ id, number }): PdfValue[] => [identifier(id), new PdfReference(number)]),
    });
    return this.#add(dictionary({ Kids: [this.#add(leaf)] }));
  }
}

function identifier(id: string): PdfString {
  return new PdfString(Buffer.from(id, 'latin1'));
}

/** What the types that are not the standard's own stand for (14.7.3). */
function roleMap(root: StructureElement): PdfDictionary | undefined {
  const roles = new Set<string>();
  visitElements(root, ({ type }) => {
    if (!STANDARD_TYPES.has(type)) roles.add(type);
  });
  if (roles.size === 0) return undefined;
  return new Map([...roles].sort().map((type) => [type, nameOf(standardTypeOf(type))]));
}
