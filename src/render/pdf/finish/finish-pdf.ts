import { ContentKid, StructureElement } from '../structure/element.js';
import { nameListNumbering } from '../structure/lists.js';
import { readStructure } from '../structure/read-structure.js';
import { shapeTree } from '../structure/shape.js';
import { numberHeaderCells } from '../structure/tables.js';
import { writeStructure } from '../structure/write-structure.js';
import { FontTexts } from '../syntax/font-text.js';
import { PdfFormatError } from '../syntax/format-error.js';
import { PdfObjects } from '../syntax/objects.js';
import { contentOf, fontsOf, pagesOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { PdfReference, nameOf } from '../syntax/values.js';
import { writeFile } from '../syntax/write-file.js';
import { outlineOf, writeOutline } from './bookmarks.js';
import { writeCatalog } from './catalog.js';
import { embedFiles } from './embedded-files.js';
import type { DocumentFacts, PageFacts } from './facts.js';
import { mendToUnicode } from './fonts.js';
import { describeLinks } from './links.js';
import { PageContent } from './page-content.js';
import { runningTextTest } from './running-texts.js';

/** The line at the head of the file by which a later run knows it for its own. */
export const PDF_MARK = 'dmpg';

/** A page without text: with no font to be had, Chromium now and then prints blank pages. */
export class BlankPageError extends Error {}

/**
 * Makes of Chromium's PDF one that keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a or -3a (ISO 19005-2 and -3), and that is
 * the same bytes on every run. What it looks like is not changed.
 * @throws PdfFormatError where the PDF is not of the form Chromium writes, BlankPageError where a page shows no text.
 */
export function finishPdf(raw: Buffer, document: DocumentFacts, page: PageFacts): Buffer {
  const objects = new PdfObjects(raw);
  const pages = pagesOf(objects);
  const tree = readStructure(objects);
  const [root] = tree?.top ?? [];
  if (!tree || !root || tree.top.length > 1) throw new PdfFormatError('no structure');
  const contents = new Contents(objects, pages);
  contents.assertText();
  shapePart(objects, root, contents, document.language, page, '');
  contents.rewrite(page);
  mendToUnicode(objects, contents.fonts);
  if (page.bookmarks) writeOutline(objects, outlineOf(objects, page.bookmarks));
  root.language = document.language;
  writeStructure(
    objects,
    root,
    pages.map(({ number }) => number),
    tree.numbers,
  );
  writeCatalog(objects, document);
  embedFiles(objects, document.embedded, document.date);
  return writeFile(objects, PDF_MARK);
}

/** Gives the structure of one printed document its final shape. */
function shapePart(
  objects: PdfObjects,
  root: StructureElement,
  contents: Contents,
  language: string,
  { noteName }: PageFacts,
  prefix: string,
): void {
  const textOf = (kid: ContentKid) => contents.textOf(kid);
  shapeTree(root, {
    language,
    isDecoration: (kid) => !contents.showsText(kid),
    onDecoration: (kid) => contents.decorate(kid),
  });
  nameListNumbering(root, textOf);
  numberHeaderCells(root, prefix);
  describeLinks(objects, root, textOf, noteName);
}

/** The contents of a document's pages while it is finished. */
class Contents {
  readonly #objects: PdfObjects;
  readonly #pages: readonly PdfPage[];
  readonly #contents = new Map<number, PageContent>();
  readonly #decorations = new Map<number, Set<number>>();
  readonly fonts = new Set<number>();

  constructor(objects: PdfObjects, pages: readonly PdfPage[]) {
    this.#objects = objects;
    this.#pages = pages;
    const texts = new FontTexts(objects);
    for (const page of pages) {
      const named = fontsOf(objects, objects.dictionary(page.dictionary.get('Resources')));
      for (const font of named.values()) this.fonts.add(font);
      this.#contents.set(page.number, new PageContent(contentOf(objects, page), named, texts));
      this.#decorations.set(page.number, new Set());
    }
  }

  assertText(): void {
    for (const content of this.#contents.values()) if (!content.hasText) throw new BlankPageError();
  }

  showsText(kid: ContentKid): boolean {
    return this.#contents.get(kid.page)?.showsText(kid.mcid) ?? false;
  }

  textOf(kid: ContentKid): string {
    return this.#contents.get(kid.page)?.textOf(kid.mcid) ?? '';
  }

  decorate(kid: ContentKid): void {
    this.#decorations.get(kid.page)?.add(kid.mcid);
  }

  rewrite({ running }: PageFacts): void {
    const isRunningText = runningTextTest(running);
    for (const { number, dictionary } of this.#pages) {
      const content = this.#contents.get(number);
      const decorations = this.#decorations.get(number);
      if (!content || !decorations) continue;
      const [first] = [dictionary.get('Contents')].flat();
      const stream = first instanceof PdfReference ? first.number : this.#objects.reserve();
      this.#objects.setStream(stream, new Map(), content.rewritten(decorations, isRunningText));
      dictionary.set('Contents', new PdfReference(stream));
      // Readers go through the links in the order of the structure (ISO 14289-1, 7.18.3).
      dictionary.set('Tabs', nameOf('S'));
      this.#objects.set(number, dictionary);
    }
  }
}
