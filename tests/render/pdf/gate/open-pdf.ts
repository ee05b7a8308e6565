import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import { contentOf, fontsOf, pagesOf } from '../../../../src/render/pdf/syntax/pages.js';
import {
  PdfReference,
  dictionary,
  isDictionary,
  nameIn,
  nameOf,
  textString,
} from '../../../../src/render/pdf/syntax/values.js';
import type { PdfDictionary, PdfValue } from '../../../../src/render/pdf/syntax/values.js';
import { writeFile } from '../../../../src/render/pdf/syntax/write-file.js';

/** A finished PDF open to be spoiled. What cannot be spoiled because it is not there throws, so that no fault goes unplanted. */
export class OpenPdf {
  readonly objects: PdfObjects;

  constructor(pdf: Buffer) {
    this.objects = new PdfObjects(pdf);
  }

  write(): Buffer {
    return writeFile(this.objects, 'dmpg');
  }

  /** Changes an object, or of a stream its dictionary. */
  change(number: number, edit: (entries: PdfDictionary) => void): void {
    const found = this.objects.get(number);
    if (!isDictionary(found)) throw new Error(`object ${number} is no dictionary`);
    edit(found);
    this.objects.set(number, found);
  }

  catalog(edit: (entries: PdfDictionary) => void): void {
    this.change(this.objects.rootNumber, edit);
  }

  get root(): number {
    return referenceIn(this.objects.catalog.get('StructTreeRoot'));
  }

  /** Object numbers of the elements of a type, in the order of the document. */
  all(type: string): number[] {
    const found: number[] = [];
    const visit = (value: PdfValue | undefined): void => {
      if (Array.isArray(value)) return value.forEach(visit);
      const element = this.objects.resolve(value);
      if (!(value instanceof PdfReference) || !isDictionary(element)) return;
      if (nameIn(element.get('S')) === type) found.push(value.number);
      visit(element.get('K'));
    };
    visit(this.objects.dictionary(new PdfReference(this.root)).get('K'));
    if (found.length === 0) throw new Error(`the document has no ${type}`);
    return found;
  }

  first(type: string): number {
    return this.all(type)[0] ?? 0;
  }

  retype(from: string, to: string, at = 0): void {
    this.change(this.all(from)[at] ?? 0, (element) => element.set('S', nameOf(to)));
  }

  /** Adds an element as the last one in another. */
  addElement(parent: number, type: string, entries: Readonly<Record<string, PdfValue>> = {}): number {
    const { number } = this.objects.add(
      dictionary({ Type: nameOf('StructElem'), S: nameOf(type), P: new PdfReference(parent), ...entries }),
    );
    this.change(parent, (element) => {
      const kids = element.get('K') ?? [];
      element.set('K', [...(Array.isArray(kids) ? kids : [kids]), new PdfReference(number)]);
    });
    return number;
  }

  get page(): number {
    return pagesOf(this.objects)[0]?.number ?? 0;
  }

  /** Changes the first page's content. */
  content(edit: (content: string) => string): void {
    const [page] = pagesOf(this.objects);
    if (!page) throw new Error('the document has no page');
    const before = contentOf(this.objects, page).toString('latin1');
    const after = edit(before);
    if (after === before) throw new Error('the content is as it was');
    const stream = this.objects.addStream({}, Buffer.from(after, 'latin1'));
    this.change(page.number, (entries) => entries.set('Contents', stream));
  }

  /** The identifier of the first piece of content on the first page. */
  get piece(): number {
    const [page] = pagesOf(this.objects);
    const content = page ? contentOf(this.objects, page).toString('latin1') : '';
    return Number(/\/MCID (\d+)/.exec(content)?.[1]);
  }

  /** Puts operators at the end of the first page. */
  draw(operators: string): void {
    this.content((content) => `${content}\n${operators}\n`);
  }

  /** Draws a named resource of the first page, as an artifact. */
  resource(kind: string, value: PdfValue, operators: string): void {
    this.change(this.page, (page) => {
      const resources = this.objects.dictionary(page.get('Resources'));
      const named = this.objects.dictionary(resources.get(kind));
      named.set('Own', value);
      resources.set(kind, named);
      page.set('Resources', resources);
    });
    this.draw(`/Artifact BMC q ${operators} Q EMC`);
  }

  stream(entries: Readonly<Record<string, PdfValue>>, content: Buffer | string, plain = false): PdfReference {
    return this.objects.addStream(entries, Buffer.from(content as string, 'latin1'), plain);
  }

  /** Changes the metadata. */
  metadata(edit: (xmp: string) => string): void {
    const number = referenceIn(this.objects.catalog.get('Metadata'));
    const before = this.objects.unpacked(number).toString('utf8');
    const after = edit(before);
    if (after === before) throw new Error('the metadata is as it was');
    const head = this.objects.get(number);
    if (isDictionary(head)) this.objects.setStream(number, head, Buffer.from(after, 'utf8'), true);
  }

  /** Object number of the first page's first link. */
  get link(): number {
    const page = this.objects.dictionary(new PdfReference(this.page));
    const [first] = [this.objects.resolve(page.get('Annots'))].flat();
    return referenceIn(first);
  }

  /** Object numbers of the first page's first font, its descendant and its descriptor. */
  get font(): { readonly font: number; readonly descendant: number; readonly descriptor: number } {
    const page = this.objects.dictionary(new PdfReference(this.page));
    const [font = 0] = fontsOf(this.objects, this.objects.dictionary(page.get('Resources'))).values();
    const [first] = [this.objects.dictionary(new PdfReference(font)).get('DescendantFonts')].flat();
    const descendant = referenceIn(first);
    return {
      font,
      descendant,
      descriptor: referenceIn(this.objects.dictionary(first).get('FontDescriptor')),
    };
  }

  get intent(): number {
    const [first] = [this.objects.catalog.get('OutputIntents')].flat();
    return referenceIn(first);
  }
}

export const text = textString;
export const name = nameOf;
export { dictionary, PdfReference };

function referenceIn(value: PdfValue | undefined): number {
  if (!(value instanceof PdfReference)) throw new Error('no object of its own');
  return value.number;
}
