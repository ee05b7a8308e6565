import { isDictionary } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfName, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { sortAnnotations } from './annotations.js';
import type { SortedAnnotations } from './annotations.js';
import type { Destinations } from './destinations.js';
import type { Stripped } from './foreign-pdf-types.js';
import { copyLink } from './link-copies.js';
import { drawsUntagged, placeDrawings, readContent, withDrawings } from './page-content.js';
import type { PlacedDrawing } from './page-content.js';
import type { SourcePage } from './page-tree.js';
import type { PartCopier } from './part-copier.js';
import type { CopiedLink, CopiedPages } from './structure-copy.js';

/** A page of the new file, but for what is known only when all pages are copied. */
interface CopiedPage {
  readonly page: SourcePage;
  readonly reference: PdfReference;
  readonly links: readonly CopiedLink[];
  readonly resources: PdfDictionary;
  readonly contents: PdfReference;
  readonly group: PdfValue;
}

/** Copies pages with what they are drawn with, and their links. */
export class PagesCopy implements CopiedPages {
  readonly pages: ReadonlyMap<number, PdfReference>;
  readonly pageIndex: ReadonlyMap<number, number>;
  readonly links = new Map<number, CopiedLink>();
  readonly drawn = new Map<number, { page: number; mcid: number }>();
  /** Old numbers of pages on which something is drawn that is not said to be decoration. */
  readonly drawnPages: number[] = [];
  /** The page tree's root. */
  readonly root: PdfReference;
  readonly #copier: PartCopier;
  readonly #destinations: Destinations;
  readonly #stripped: Set<Stripped>;
  readonly #copied: readonly CopiedPage[];

  constructor(
    copier: PartCopier,
    pages: readonly SourcePage[],
    destinations: Destinations,
    stripped: Set<Stripped>,
  ) {
    this.#copier = copier;
    this.#destinations = destinations;
    this.#stripped = stripped;
    this.root = copier.output.reserve();
    const references = pages.map((page) => ({ page, reference: copier.output.reserve() }));
    this.pages = new Map(references.map(({ page, reference }) => [page.number, reference]));
    this.pageIndex = new Map(pages.map(({ number }, index) => [number, index]));
    this.#copied = references.map(({ page, reference }) => this.#copy(page, reference));
  }

  /** Writes the pages. @param isTagged whether the file has a structure, to whose tables pages and links point. */
  write(isTagged: boolean): void {
    const { output } = this.#copier;
    this.#copied.forEach((copied, index) => {
      for (const { reference, dictionary } of copied.links) {
        if (!isTagged) dictionary.delete('StructParent');
        output.assign(reference, dictionary);
      }
      output.assign(copied.reference, this.#dictionary(copied, isTagged ? index : undefined));
    });
    const entries: [string, PdfValue][] = [
      ['Type', name('Pages')],
      ['Count', this.#copied.length],
      ['Kids', this.#copied.map(({ reference }) => reference)],
    ];
    output.assign(this.root, new Map(entries));
  }

  #copy(page: SourcePage, reference: PdfReference): CopiedPage {
    const { file, output, streams, layers } = this.#copier;
    const content = readContent(file, page, streams);
    if (drawsUntagged(content.plain)) this.drawnPages.push(page.number);
    if (page.dictionary.has('AA')) this.#stripped.add('actions');
    const annotations = sortAnnotations(file, page, layers, this.#stripped);
    const drawings = placeDrawings(annotations.drawings, content.plain);
    for (const { annotation, mcid } of drawings)
      if (annotation !== undefined && mcid !== undefined)
        this.drawn.set(annotation, { page: page.number, mcid });
    const own = this.#copier.pageResources(page.resources, content.plain);
    const resources = withForms(this.#copier, own, drawings);
    const isDeflated = new Map<string, PdfValue>([['Filter', name('FlateDecode')]]);
    const contents = output.add(isDeflated, withDrawings(content, drawings).packed);
    const group = page.dictionary.get('Group');
    const copiedGroup = group === undefined ? undefined : this.#copier.copy(group, 'group');
    this.#copier.finish();
    const links = this.#links(annotations.links);
    return { page, reference, links, resources, contents, group: copiedGroup };
  }

  #links(links: SortedAnnotations['links']): CopiedLink[] {
    const { file, output } = this.#copier;
    return links.flatMap(({ number, dictionary: link }) => {
      const dictionary = copyLink(file, link, this.#destinations, this.pages);
      if (!dictionary) this.#stripped.add('links');
      if (!dictionary) return [];
      const copied = { reference: output.reserve(), dictionary };
      if (number !== undefined) this.links.set(number, copied);
      return [copied];
    });
  }

  #dictionary({ page, links, resources, contents, group }: CopiedPage, key: number | undefined) {
    const entries: [string, PdfValue][] = [
      ['Type', name('Page')],
      ['Parent', this.root],
      ['MediaBox', page.mediaBox],
      ['CropBox', page.cropBox],
      ['Rotate', page.rotate],
      ['UserUnit', page.userUnit === 1 ? undefined : page.userUnit],
      ['Resources', resources],
      ['Contents', contents],
      ['Group', group],
      ['Annots', links.length > 0 ? links.map(({ reference }) => reference) : undefined],
      ['Tabs', links.length > 0 ? name('S') : undefined],
      ['StructParents', key],
    ];
    return new Map(entries);
  }
}

function withForms(
  copier: PartCopier,
  resources: PdfDictionary,
  drawings: readonly PlacedDrawing[],
): PdfDictionary {
  if (drawings.length === 0) return resources;
  const own = resources.get('XObject');
  const forms = new Map(isDictionary(own) ? own : []);
  for (const { name: key, form } of drawings) forms.set(key, copier.copy(form, 'form'));
  return new Map(resources).set('XObject', forms);
}

function name(text: string): PdfName {
  return { kind: 'name', name: text };
}
