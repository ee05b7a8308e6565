import { ContentKid, visitElements } from '../structure/element.js';
import type { StructureElement } from '../structure/element.js';
import { FontTexts } from '../syntax/font-text.js';
import type { PdfObjects } from '../syntax/objects.js';
import { contentOf, fontsOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { PdfReference, nameIn, nameOf } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import type { RunningTexts } from './facts.js';
import type { PrintedText } from '../../html/printed-text.js';
import { BlankPageError } from './blank-page-error.js';
import { writeSpacesAtLineEnds } from './line-ends.js';
import { PageContent } from './page-content.js';
import type { Box } from './painted-box.js';
import { runningTextTest } from './running-texts.js';

/** A content stream: a page's own, or that of a form, in which Chromium paints what is blended as a whole. */
interface Stream {
  readonly content: PageContent;
  /** Identifiers of pieces that turned out to decorate. */
  readonly decorations: Set<number>;
  /** Whether it or a form below it shows text. */
  readonly hasText: boolean;
  /** Whether pieces of the structure stand in it or in a form below it. */
  readonly hasPieces: boolean;
}

/** The contents of a document's pages while it is finished. */
export class Contents {
  readonly #objects: PdfObjects;
  readonly #pages: readonly PdfPage[];
  /** By the number of the page or the form; undefined while it is being read. */
  readonly #streams = new Map<number, Stream | undefined>();
  /** For each page with pieces of the structure in forms, the form of each piece. */
  readonly #formsOfPieces = new Map<number, Map<number, number>>();
  readonly #texts: FontTexts;
  readonly fonts = new Set<number>();

  constructor(objects: PdfObjects, pages: readonly PdfPage[]) {
    this.#objects = objects;
    this.#pages = pages;
    this.#texts = new FontTexts(objects);
    for (const page of pages) this.#read(page.number, page.dictionary, contentOf(objects, page), page.number);
  }

  #read(number: number, holder: PdfDictionary, content: Buffer, page: number): Stream {
    this.#streams.set(number, undefined);
    const resources = this.#objects.dictionary(holder.get('Resources'));
    const fonts = fontsOf(this.#objects, resources);
    for (const font of fonts.values()) this.fonts.add(font);
    const below = this.#formsIn(resources, page);
    const forms = new Set(below.map(([name]) => name));
    const readableForms = new Set(
      below.filter(([, form]) => form.hasText || form.hasPieces).map(([name]) => name),
    );
    const read = new PageContent(content, { fonts, texts: this.#texts, forms, readableForms });
    const stream = {
      content: read,
      decorations: new Set<number>(),
      hasText: read.hasText || below.some(([, form]) => form.hasText),
      hasPieces: read.hasPieces || below.some(([, form]) => form.hasPieces),
    };
    this.#streams.set(number, stream);
    if (number !== page) this.#notePieces(read, number, page);
    return stream;
  }

  /** The forms that a stream may draw, by their names in it (ISO 32000-1, 8.10). */
  #formsIn(resources: PdfDictionary, page: number): [name: string, form: Stream][] {
    const forms: [string, Stream][] = [];
    for (const [name, value] of this.#objects.dictionary(resources.get('XObject'))) {
      if (!(value instanceof PdfReference)) continue;
      const { number } = value;
      const form = this.#objects.dictionary(value);
      if (nameIn(form.get('Subtype')) !== 'Form') continue;
      const stream = this.#streams.has(number)
        ? this.#streams.get(number)
        : this.#read(number, form, this.#objects.unpacked(number), page);
      if (stream) forms.push([name, stream]);
    }
    return forms;
  }

  #notePieces(content: PageContent, form: number, page: number): void {
    for (const mcid of content.identifiers) {
      const forms = this.#formsOfPieces.get(page) ?? new Map<number, number>();
      this.#formsOfPieces.set(page, forms.set(mcid, form));
    }
  }

  /**
   * Says of each piece in which form it stands (ISO 32000-1, Table 324). Chromium 147 counts a page's pieces through, and
   * does not say it; newer ones count in each form anew, and do.
   */
  settleForms(root: StructureElement): void {
    if (this.#formsOfPieces.size === 0) return;
    visitElements(root, (element) => {
      element.kids = element.kids.map((kid) => {
        if (!(kid instanceof ContentKid) || this.#streamOf(kid)?.content.hasPiece(kid.mcid)) return kid;
        const form = this.#formsOfPieces.get(kid.page)?.get(kid.mcid);
        return form === undefined ? kid : new ContentKid(kid.page, kid.mcid, form);
      });
    });
  }

  /** @throws BlankPageError */
  assertText(): void {
    for (const { number } of this.#pages)
      if (this.#streams.get(number)?.hasText !== true) throw new BlankPageError();
  }

  #streamOf({ page, form }: ContentKid): Stream | undefined {
    return this.#streams.get(form ?? page);
  }

  showsText(kid: ContentKid): boolean {
    return this.#streamOf(kid)?.content.showsText(kid.mcid) ?? false;
  }

  textOf(kid: ContentKid): string {
    return this.#streamOf(kid)?.content.textOf(kid.mcid) ?? '';
  }

  decorate(kid: ContentKid): void {
    this.#streamOf(kid)?.decorations.add(kid.mcid);
  }

  /**
   * The codes that are shown in each font; undefined where not all of them are known: text in forms is not gone through.
   * To be asked when spaces have been written and contents rewritten, which goes through the pages' text.
   */
  usedCodes(): ((font: number) => ReadonlySet<number>) | undefined {
    if (this.#streams.size > this.#pages.length) return undefined;
    for (const stream of this.#streams.values()) if (stream?.content.isSimple === false) return undefined;
    return (font) => this.#texts.of(font).used;
  }

  /** @param text of the page from which the document was printed. */
  writeSpaces(text: PrintedText): void {
    const contents = this.#pages.flatMap(({ number }) => this.#streams.get(number)?.content ?? []);
    writeSpacesAtLineEnds(contents, text);
  }

  /** Where on its page something is painted that is of these pieces; undefined where nothing is. */
  boxOf(page: number, identifiers: readonly number[]): Box | undefined {
    return this.#streams.get(page)?.content.boxOf(identifiers);
  }

  /** Marks in all contents what stands outside the structure. */
  rewrite(running: RunningTexts): void {
    const objects = this.#objects;
    const isRunningText = runningTextTest(running);
    const pages = new Map(this.#pages.map(({ number, dictionary }) => [number, dictionary] as const));
    for (const [number, stream] of this.#streams) {
      const page = pages.get(number);
      // A form without pieces is drawn within a piece, or as an artifact.
      if (!stream || (!page && !stream.hasPieces)) continue;
      const content = stream.content.rewritten(stream.decorations, isRunningText);
      if (page) this.#rewritePage(number, page, content);
      else objects.setStream(number, objects.dictionary(new PdfReference(number)), content);
    }
  }

  #rewritePage(number: number, page: PdfDictionary, content: Buffer): void {
    const [first] = [page.get('Contents')].flat();
    const stream = first instanceof PdfReference ? first.number : this.#objects.reserve();
    this.#objects.setStream(stream, new Map(), content);
    page.set('Contents', new PdfReference(stream));
    // Readers go through the links in the order of the structure (ISO 14289-1, 7.18.3).
    page.set('Tabs', nameOf('S'));
    this.#objects.set(number, page);
  }
}
