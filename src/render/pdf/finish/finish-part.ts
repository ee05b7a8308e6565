import type { ContentKid, StructureElement } from '../structure/element.js';
import { nameListNumbering } from '../structure/lists.js';
import { readStructure } from '../structure/read-structure.js';
import { shapeTree } from '../structure/shape.js';
import { takeOutRepeatedHeads } from '../structure/repeated-heads.js';
import { numberHeaderCells } from '../structure/tables.js';
import { PdfFormatError } from '../syntax/format-error.js';
import type { PdfObjects } from '../syntax/objects.js';
import { pagesOf } from '../syntax/pages.js';
import { outlineOf } from './bookmarks.js';
import type { OutlineEntry } from './bookmarks.js';
import { Contents } from './contents.js';
import type { PageFacts } from './facts.js';
import { placeFigures } from './figure-boxes.js';
import { mendToUnicode, pruneFonts } from './fonts.js';
import { placeHeadings } from './heading-places.js';
import { describeLinks } from './links.js';

/** A document whose pages are finished, and whose structure is still to be written. */
export interface FinishedPart {
  readonly objects: PdfObjects;
  /** Numbers of the pages' objects, in their order. */
  readonly pages: readonly number[];
  readonly root: StructureElement;
  /** Numbers of the objects that held the structure, and are of no use any more. */
  readonly free: readonly number[];
  /** Undefined where the browser's own outline stays. */
  readonly outline: readonly OutlineEntry[] | undefined;
}

/**
 * Finishes what Chromium printed, up to what belongs to a file as a whole: contents, structure, links and fonts.
 * @param objects changed in place.
 * @param prefix what identifiers begin with, so that they are unique where documents are put together.
 * @throws PdfFormatError where the PDF is not of the form Chromium writes, BlankPageError where a page shows no text.
 */
export function finishPart(
  objects: PdfObjects,
  language: string,
  { noteName, running, bookmarks, text }: PageFacts,
  prefix = '',
): FinishedPart {
  const pages = pagesOf(objects);
  const tree = readStructure(objects);
  const [root] = tree?.top ?? [];
  if (!tree || !root || tree.top.length > 1) throw new PdfFormatError('no structure');
  const contents = new Contents(objects, pages);
  contents.assertText();
  contents.settleForms(root);
  const textOf = (kid: ContentKid) => contents.textOf(kid);
  takeOutRepeatedHeads(root, textOf, (kid) => contents.decorate(kid));
  shapeTree(root, {
    language,
    isDecoration: (kid) => !contents.showsText(kid),
    onDecoration: (kid) => contents.decorate(kid),
  });
  nameListNumbering(root, textOf);
  numberHeaderCells(root, prefix);
  const numbers = pages.map(({ number }) => number);
  placeHeadings(objects, root, numbers, bookmarks ?? [], textOf);
  placeFigures(root, contents);
  // Before links are described: the words of one that goes on in the next line would run together.
  if (text) contents.writeSpaces(text);
  describeLinks(objects, root, textOf, noteName);
  contents.rewrite(running);
  mendToUnicode(objects, contents.fonts);
  const used = text && contents.usedCodes();
  if (used) pruneFonts(objects, contents.fonts, used);
  // Images and colour profiles: the same bytes from every browser that gave the same data.
  for (const number of objects.numbers()) objects.repack(number);
  return {
    objects,
    pages: numbers,
    root,
    free: tree.numbers,
    outline: bookmarks && outlineOf(objects, bookmarks),
  };
}
