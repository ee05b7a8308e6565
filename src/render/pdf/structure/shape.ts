import { AnnotationKid, ContentKid, StructureElement } from './element.js';
import type { Kid } from './element.js';
import { readMark } from './marks.js';
import { HOLDS_BLOCKS, isInlineType } from './types.js';

/** Elements that stay though nothing is in them: a row would have a cell too few. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['TD', 'TH']);
/** Elements that hold others of certain types alone; text between these would be nobody's. */
const HOLDS_PARTS: ReadonlySet<string> = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR']);

/** What the shape of a tree depends on beside the tree. */
export interface ShapeFacts {
  /** The document's language, which no element needs to repeat. */
  readonly language: string;
  /** Whether the piece of content only decorates: lines, boxes and backgrounds. */
  isDecoration(kid: ContentKid): boolean;
  /** Called for each piece of content that decorates, and so leaves the tree. */
  onDecoration(kid: ContentKid): void;
}

/**
 * Gives the tree that Chromium writes the shape that ISO 14289-1 asks for: its `NonStruct` elements, which stand for
 * `div`, `span` and every run of text, go, and what they held stands where it means something.
 */
export function shapeTree(root: StructureElement, facts: ShapeFacts): void {
  new Shaper(facts).shape(root, facts.language);
}

class Shaper {
  readonly #facts: ShapeFacts;

  constructor(facts: ShapeFacts) {
    this.#facts = facts;
  }

  /** @param around the language of the text around the element. */
  shape(element: StructureElement, around: string): void {
    const language = this.#settleLanguage(element, around);
    if (element.type === 'Figure' || element.type === 'Formula') {
      this.#shapeFigure(element, language);
      return;
    }
    if (this.#isDrawnLabel(element)) return;
    const kids = this.#flatten(element, language);
    if (element.type === 'LI') element.kids = itemKids(kids);
    else if (element.type === 'L') element.kids = listKids(kids);
    else if (HOLDS_BLOCKS.has(element.type)) element.kids = inParagraphs(kids);
    else if (HOLDS_PARTS.has(element.type))
      element.kids = kids.filter((kid) => kid instanceof StructureElement);
    else element.kids = kids.filter((kid) => kid !== BOUNDARY);
    if (element.type === 'L') this.#settleNotes(element);
  }

  /** Takes a mark off the language, and the language itself where it is that of the text around. */
  #settleLanguage(element: StructureElement, around: string): string {
    if (element.language === undefined) return around;
    const { language, mark, number } = readMark(element.language);
    if (mark === 'ref' && element.type === 'NonStruct') element.type = 'Reference';
    if (mark === 'note' && element.type === 'LI') {
      element.type = 'Note';
      element.id = `note-${number}`;
    }
    element.language = language === '' || language === around ? undefined : language;
    return element.language ?? around;
  }

  /** A `figure` around an image is only a box; what says what the image shows is the image's own element. */
  #shapeFigure(element: StructureElement, language: string): void {
    const hasParts = element.kids.some((kid) => kid instanceof StructureElement);
    if (element.alternative !== undefined || !hasParts) return;
    element.type = 'Div';
    for (const kid of element.kids) {
      if (kid instanceof StructureElement && kid.type === 'Caption') kid.type = 'P';
    }
    element.kids = inParagraphs(this.#flatten(element, language));
  }

  /** A bullet drawn as a shape says what it is (ISO 32000-1, 14.9.4). */
  #isDrawnLabel(element: StructureElement): boolean {
    const { kids, type } = element;
    if (type !== 'Lbl' || kids.length === 0) return false;
    const isDrawn = kids.every((kid) => kid instanceof ContentKid && this.#facts.isDecoration(kid));
    if (isDrawn) element.actualText = '\u2022';
    return isDrawn;
  }

  /** The element's kids in their shape, those of its `NonStruct` elements among them; a boundary where a box ended. */
  #flatten(element: StructureElement, language: string): FlatKid[] {
    const flat: FlatKid[] = [];
    for (const kid of element.kids) {
      if (kid instanceof ContentKid) {
        if (this.#facts.isDecoration(kid)) this.#facts.onDecoration(kid);
        else flat.push(kid);
      } else if (kid instanceof AnnotationKid) flat.push(kid);
      else if (kid.type === 'NonStruct') this.#flattenBox(kid, language, flat);
      else {
        this.shape(kid, language);
        if (kid.kids.length > 0 || MAY_BE_EMPTY.has(kid.type)) flat.push(kid);
      }
    }
    return flat;
  }

  #flattenBox(box: StructureElement, around: string, flat: FlatKid[]): void {
    const language = this.#settleLanguage(box, around);
    const hasAnnotation = box.kids.some((kid) => kid instanceof AnnotationKid);
    const isRun = box.kids.every((kid) => kid instanceof ContentKid);
    const inner = this.#flatten(box, language);
    if (inner.length === 0) return;
    const isInline = inner.every(isInlineKid);
    // A link whose element lost its meaning, a reference to a note, a phrase in another language.
    if (hasAnnotation) box.type = 'Link';
    if (box.type === 'NonStruct' && box.language !== undefined) box.type = isInline ? 'Span' : 'Div';
    if (box.type !== 'NonStruct') {
      box.kids = isInline ? inner.filter((kid) => kid !== BOUNDARY) : blocksAndAnnotations(inner);
      flat.push(box);
    } else if (isRun) flat.push(...inner);
    else flat.push(BOUNDARY, ...inner, BOUNDARY);
  }

  /** A list in which every item is a note is no list but the place where the notes stand. */
  #settleNotes(list: StructureElement): void {
    const items = list.kids.filter((kid) => kid instanceof StructureElement);
    if (items.length === 0 || !items.every((item) => item.type === 'Note')) return;
    list.type = 'Div';
    list.attributes = [];
  }
}

/** Where a box begins or ends: text before it and text behind it are not of one paragraph. */
const BOUNDARY = Symbol('boundary');
type FlatKid = Kid | typeof BOUNDARY;

function isInlineKid(kid: FlatKid): boolean {
  if (kid === BOUNDARY) return true;
  return !(kid instanceof StructureElement) || isInlineType(kid.type) || kid.type === 'Figure';
}

/** As `inParagraphs`, with annotations left to the element itself: theirs has to be the link (ISO 14289-1, 7.18.5). */
function blocksAndAnnotations(kids: readonly FlatKid[]): Kid[] {
  const annotations = kids.filter((kid) => kid instanceof AnnotationKid);
  return [...inParagraphs(kids.filter((kid) => !(kid instanceof AnnotationKid))), ...annotations];
}

/** Runs of inline kids as paragraphs, blocks as they are (14.8.4.3 asks for block-level elements there). */
function inParagraphs(kids: readonly FlatKid[]): Kid[] {
  const blocks: Kid[] = [];
  let run: Kid[] = [];
  const finish = () => {
    const [only] = run;
    if (run.length === 1 && only instanceof StructureElement && STANDS_ALONE.has(only.type))
      blocks.push(only);
    else if (run.length > 0) blocks.push(new StructureElement('P', run));
    run = [];
  };
  for (const kid of kids) {
    if (kid === BOUNDARY || !isInlineKid(kid)) finish();
    if (kid === BOUNDARY) continue;
    if (isInlineKid(kid)) run.push(kid);
    else blocks.push(kid);
  }
  finish();
  return inLists(blocks);
}

/** Items that stand in no list, each run of them as one (ISO 14289-1, 7.2). */
function inLists(blocks: readonly Kid[]): Kid[] {
  if (!blocks.some((block) => isItem(block))) return [...blocks];
  const kids: Kid[] = [];
  let list: StructureElement | undefined;
  for (const block of blocks) {
    if (!isItem(block)) list = undefined;
    else if (!list) kids.push((list = new StructureElement('L')));
    (list?.kids ?? kids).push(block);
  }
  return kids;
}

function isItem(kid: Kid): boolean {
  return kid instanceof StructureElement && kid.type === 'LI';
}

const MAY_STAND_IN_LIST: ReadonlySet<string> = new Set(['L', 'LI', 'Note', 'Caption']);

/** A list's items; what stands between them is made one, so that no text is lost (14.8.4.3.3). */
function listKids(kids: readonly FlatKid[]): Kid[] {
  const items: Kid[] = [];
  let stray: Kid[] = [];
  const finish = () => {
    if (stray.length > 0) items.push(new StructureElement('LI', itemKids(stray)));
    stray = [];
  };
  for (const kid of kids) {
    const isPart = kid === BOUNDARY || (kid instanceof StructureElement && MAY_STAND_IN_LIST.has(kid.type));
    if (isPart) finish();
    if (kid === BOUNDARY) continue;
    if (isPart) items.push(kid);
    else stray.push(kid);
  }
  finish();
  return items;
}

/** May stand among blocks without a paragraph around it. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['Figure']);

/** An item's label and its body (14.8.4.3.3). */
function itemKids(kids: readonly FlatKid[]): Kid[] {
  const all = kids.filter((kid) => kid !== BOUNDARY);
  const isLabel = (kid: Kid) => kid instanceof StructureElement && kid.type === 'Lbl';
  const body = all.filter((kid) => !isLabel(kid));
  return [...all.filter(isLabel), ...(body.length > 0 ? [new StructureElement('LBody', body)] : [])];
}
