import type { ContentKid } from '../structure/element.js';
import { FontTexts } from '../syntax/font-text.js';
import type { PdfObjects } from '../syntax/objects.js';
import { contentOf, fontsOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { PdfReference, nameOf } from '../syntax/values.js';
import type { RunningTexts } from './facts.js';
import type { PrintedText } from '../../html/printed-text.js';
import { writeSpacesAtLineEnds } from './line-ends.js';
import { PageContent } from './page-content.js';
import { runningTextTest } from './running-texts.js';

/** A page without text: with no font to be had, Chromium now and then prints blank pages. */
export class BlankPageError extends Error {}

/** The contents of a document's pages while it is finished. */
export class Contents {
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

  /** @param text of the page from which the document was printed. */
  writeSpaces(text: PrintedText): void {
    writeSpacesAtLineEnds(this.#contents.values(), text);
  }

  rewrite(running: RunningTexts): void {
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
