import type { PdfValue } from '../syntax/values.js';

/** A piece of a page's content, by its marked-content identifier (ISO 32000-1, 14.7.4.2). */
export class ContentKid {
  /** Number of the page's object. */
  readonly page: number;
  readonly mcid: number;
  /** Number of the form XObject in whose content it stands; undefined for the page's own content. */
  readonly form: number | undefined;

  constructor(page: number, mcid: number, form?: number) {
    this.page = page;
    this.mcid = mcid;
    this.form = form;
  }
}

/** An annotation that belongs to an element (14.7.4.3). */
export class AnnotationKid {
  readonly page: number;
  /** Number of the annotation's object. */
  readonly annotation: number;

  constructor(page: number, annotation: number) {
    this.page = page;
    this.annotation = annotation;
  }
}

export type Kid = StructureElement | ContentKid | AnnotationKid;

/** An element of the logical structure (14.7.2), taken out of the file to be changed. */
export class StructureElement {
  type: string;
  kids: Kid[];
  language: string | undefined;
  alternative: string | undefined;
  actualText: string | undefined;
  /** What `/A` holds; its dictionaries are in place, not referred to. */
  attributes: PdfValue[];
  /** An identifier that others refer to, unique in the document. */
  id: string | undefined;
  /** What the element is called; for the parts of a package. */
  title: string | undefined;

  constructor(type: string, kids: Kid[] = []) {
    this.type = type;
    this.kids = kids;
    this.language = undefined;
    this.alternative = undefined;
    this.actualText = undefined;
    this.attributes = [];
    this.id = undefined;
    this.title = undefined;
  }

  /** The element and all below it, each before its own. */
  *all(): Generator<StructureElement> {
    yield this;
    for (const kid of this.kids) if (kid instanceof StructureElement) yield* kid.all();
  }
}

/** Visits the element and all below it, each before its own; faster than `all` where there are thousands. */
export function visitElements(element: StructureElement, visit: (element: StructureElement) => void): void {
  visit(element);
  for (const kid of element.kids) if (kid instanceof StructureElement) visitElements(kid, visit);
}
