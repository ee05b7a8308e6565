import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isStream, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfName, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import type { PartCopier } from './part-copier.js';
import { StructureTables } from './structure-tables.js';
import type { StructureElement, StructureKid } from './structure-tree.js';

/** A link annotation of the new file, before it is written. */
export interface CopiedLink {
  readonly reference: PdfReference;
  readonly dictionary: Map<string, PdfValue>;
}

/** What became of a page's annotations, by the number of the annotation's object in the old file. */
export interface CopiedPages {
  /** The new file's pages, and their place among them, by the number of the page's object. */
  readonly pages: ReadonlyMap<number, PdfReference>;
  readonly pageIndex: ReadonlyMap<number, number>;
  readonly links: ReadonlyMap<number, CopiedLink>;
  /** Fields and marks that are now marked content of their page. */
  readonly drawn: ReadonlyMap<number, { readonly page: number; readonly mcid: number }>;
}

/** A structure tree in the new file. */
export interface CopiedStructure {
  readonly root: PdfReference;
  /** Numbers of the old file's pages of which the structure speaks. */
  readonly covered: ReadonlySet<number>;
}

/** `T` is not among them: a title that only its author's program shows. */
const TEXTS = ['Lang', 'Alt', 'E', 'ActualText', 'ID'];
/** Elements that are about an annotation, and are nothing without it. */
const ABOUT_ANNOTATION = new Set(['Annot', 'Form', 'Link']);

/** Writes elements into the new file, with the tables by which marks find their elements. */
export class StructureCopy {
  readonly #file: PdfFile;
  readonly #copier: PartCopier;
  readonly #made: CopiedPages;
  readonly #tables: StructureTables;
  readonly #covered = new Set<number>();

  constructor(copier: PartCopier, made: CopiedPages) {
    this.#file = copier.file;
    this.#copier = copier;
    this.#made = made;
    this.#tables = new StructureTables();
  }

  /** @param source the old file's structure tree root. @throws RangeError where a part cannot be kept. */
  write(elements: readonly StructureElement[], source: PdfDictionary): CopiedStructure {
    const { output } = this.#copier;
    const root = output.reserve();
    const kids = elements.map((element) => ({ element, parent: root, reference: output.reserve() }));
    for (const waiting = [...kids]; waiting.length > 0;) {
      const next = waiting.pop();
      if (next) waiting.push(...this.#element(next.element, next.parent, next.reference));
    }
    const tables = this.#tables.write(output);
    const entries: [string, PdfValue][] = [
      ['Type', name('StructTreeRoot')],
      ['K', kids.map(({ reference }) => reference)],
      ['RoleMap', this.#copier.copy(source.get('RoleMap'), 'plain')],
      ['ClassMap', this.#copier.copy(source.get('ClassMap'), 'plain')],
      ...tables,
    ];
    output.assign(root, new Map(entries));
    return { root, covered: this.#covered };
  }

  /** Writes one element. @returns those below it. */
  #element(element: StructureElement, parent: PdfReference, reference: PdfReference) {
    const below: { element: StructureElement; parent: PdfReference; reference: PdfReference }[] = [];
    const kids: PdfValue[] = [];
    for (const kid of element.kids) {
      if ('element' in kid) {
        const to = this.#copier.output.reserve();
        below.push({ element: kid.element, parent: reference, reference: to });
        kids.push(to);
      } else {
        const value = 'mcid' in kid ? this.#mark(kid, reference) : this.#object(kid, reference);
        if (value !== undefined) kids.push(value);
      }
    }
    const dictionary = this.#dictionary(element, parent, kids);
    this.#tables.addIdentifier(dictionary.get('ID'), reference);
    this.#copier.output.assign(reference, dictionary);
    return below;
  }

  #dictionary(
    { dictionary, page, kids: before }: StructureElement,
    parent: PdfReference,
    kids: readonly PdfValue[],
  ): PdfDictionary {
    const type = nameOf(this.#file.resolve(dictionary.get('S')));
    if (type === undefined) throw new RangeError('an element without a type');
    const hasLost = before.some((kid) => 'object' in kid) && !kids.some(isObject);
    const entries: [string, PdfValue][] = [
      ['Type', name('StructElem')],
      // A link whose annotation is gone is text; a field that was drawn, or a comment that went, is no annotation.
      ['S', name(hasLost && ABOUT_ANNOTATION.has(type) ? 'Span' : type)],
      ['P', parent],
      ['Pg', this.#made.pages.get(page)],
      ['K', kids.length > 0 ? kids : undefined],
      ['A', this.#attributes(dictionary.get('A'))],
      ['C', this.#copier.copy(dictionary.get('C'), 'plain')],
      ...TEXTS.map((key): [string, PdfValue] => [key, this.#copier.copy(dictionary.get(key), 'plain')]),
    ];
    return new Map(entries);
  }

  /** `UserProperties` (14.7.5.4) hold whatever a program knew of a thing; nobody sees it on the page. */
  #attributes(value: PdfValue): PdfValue {
    const found = this.#file.resolve(value);
    const list = Array.isArray(found) ? (found as readonly PdfValue[]) : [found];
    const kept = list.filter((one) => {
      const owner = this.#file.dictionaryAt(one)?.get('O');
      return nameOf(this.#file.resolve(owner)) !== 'UserProperties';
    });
    const copied = kept.map((one) => this.#copier.copy(one, 'plain')).filter((one) => one !== undefined);
    return copied.length > 1 ? copied : copied[0];
  }

  #mark(kid: Extract<StructureKid, { mcid: number }>, element: PdfReference): PdfValue {
    const { mcid, page, form } = kid;
    const reference = this.#made.pages.get(page);
    const key = form === undefined ? this.#made.pageIndex.get(page) : this.#copier.formKeys.get(form);
    if (!reference || key === undefined) throw new RangeError('a mark without a page');
    this.#covered.add(page);
    this.#tables.addMark(key, mcid, element);
    const stream = form === undefined ? undefined : this.#copier.copiedObject(form);
    const entries: [string, PdfValue][] = [
      ['Type', name('MCR')],
      ['Pg', reference],
      ['MCID', mcid],
      ['Stm', stream],
    ];
    return new Map(entries);
  }

  #object({ object, page }: Extract<StructureKid, { object: number }>, element: PdfReference): PdfValue {
    const link = this.#made.links.get(object);
    const drawn = this.#made.drawn.get(object);
    if (drawn) return this.#mark(drawn, element);
    if (!link) {
      if (isStream(this.#file.resolve({ kind: 'reference', number: object })))
        throw new RangeError('a picture as a whole');
      return undefined;
    }
    const key = this.#copier.nextParentKey++;
    link.dictionary.set('StructParent', key);
    this.#tables.addObject(key, element);
    this.#covered.add(page);
    const entries: [string, PdfValue][] = [
      ['Type', name('OBJR')],
      ['Pg', this.#made.pages.get(page)],
      ['Obj', link.reference],
    ];
    return new Map(entries);
  }
}

function isObject(value: PdfValue): boolean {
  return isDictionary(value) && nameOf(value.get('Type')) === 'OBJR';
}

function name(text: string): PdfName {
  return { kind: 'name', name: text };
}
