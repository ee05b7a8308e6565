import { isDictionary } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfName, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { sortAnnotations } from './annotations.js';
import type { Destinations } from './destinations.js';
import type { Stripped } from './foreign-pdf-types.js';
import { copyLink } from './link-copies.js';
import { drawsUntagged, placeDrawings, readContent, withDrawings } from './page-content.js';
import type { PlacedDrawing } from './page-content.js';
import type { SourcePage } from './page-tree.js';
import type { PartCopier } from './part-copier.js';
import type { CopiedPages } from './structure-copy.js';

interface Request {
  readonly copier: PartCopier;
  readonly pages: readonly SourcePage[];
  readonly destinations: Destinations;
  readonly stripped: Set<Stripped>;
}

/** Copied pages, still to be written: whether they name their structure is known only at the end. */
export interface FinishedPages extends CopiedPages {
  /** The page tree's root. */
  readonly root: PdfReference;
  /** Old numbers of pages on which something is drawn that is not said to be decoration. */
  readonly drawnPages: readonly number[];
  readonly write: (isTagged: boolean) => void;
}

/** Copies pages with what they are drawn with, and their links. */
export function copyPages({ copier, pages, destinations, stripped }: Request): FinishedPages {
  const { output, file } = copier;
  const root = output.reserve();
  const references = new Map(pages.map(({ number }) => [number, output.reserve()] as const));
  const links = new Map<number, { reference: PdfReference; dictionary: Map<string, PdfValue> }>();
  const drawn = new Map<number, { page: number; mcid: number }>();
  const drawnPages: number[] = [];
  const writers: ((isTagged: boolean) => void)[] = [];
  pages.forEach((page, index) => {
    const content = readContent(file, page, copier.streams);
    const annotations = sortAnnotations(file, page, copier.layers, stripped);
    const drawings = placeDrawings(annotations.drawings, content.plain);
    const resources = withForms(copier, copier.pageResources(page.resources, content.plain), drawings);
    for (const { annotation, mcid } of drawings)
      if (annotation !== undefined && mcid !== undefined) drawn.set(annotation, { page: page.number, mcid });
    if (drawsUntagged(content.plain)) drawnPages.push(page.number);
    const kept = annotations.links.flatMap(({ number, dictionary: link }) => {
      const dictionary = copyLink(file, link, destinations, references);
      if (!dictionary) stripped.add('links');
      if (!dictionary) return [];
      const copied = { reference: output.reserve(), dictionary };
      if (number !== undefined) links.set(number, copied);
      return [copied];
    });
    const contents = output.add(
      new Map<string, PdfValue>([['Filter', name('FlateDecode')]]),
      withDrawings(content, drawings).packed,
    );
    const group = page.dictionary.get('Group');
    const copiedGroup = group === undefined ? undefined : copier.copy(group, 'group');
    copier.finish();
    if (page.dictionary.has('AA')) stripped.add('actions');
    writers.push((isTagged) => {
      for (const { reference, dictionary } of kept) {
        if (!isTagged) dictionary.delete('StructParent');
        output.assign(reference, dictionary);
      }
      const entries: [string, PdfValue][] = [
        ['Type', name('Page')],
        ['Parent', root],
        ['MediaBox', page.mediaBox],
        ['CropBox', page.cropBox],
        ['Rotate', page.rotate],
        ['UserUnit', page.userUnit === 1 ? undefined : page.userUnit],
        ['Resources', resources],
        ['Contents', contents],
        ['Group', copiedGroup],
        ['Annots', kept.length > 0 ? kept.map(({ reference }) => reference) : undefined],
        ['Tabs', kept.length > 0 ? name('S') : undefined],
        ['StructParents', isTagged ? index : undefined],
      ];
      output.assign(pageReference(references, page), new Map(entries));
    });
  });
  const write = (isTagged: boolean) => {
    for (const writer of writers) writer(isTagged);
    const kids = [...references.values()];
    const entries: [string, PdfValue][] = [
      ['Type', name('Pages')],
      ['Count', kids.length],
      ['Kids', kids],
    ];
    output.assign(root, new Map(entries));
  };
  const pageIndex = new Map(pages.map(({ number }, index) => [number, index]));
  return { root, pages: references, pageIndex, links, drawn, drawnPages, write };
}

function pageReference(references: ReadonlyMap<number, PdfReference>, { number }: SourcePage): PdfReference {
  const reference = references.get(number);
  if (!reference) throw new RangeError('a page without a number');
  return reference;
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
