import { describeLinks } from '../finish/links.js';
import type { OutlineEntry } from '../finish/bookmarks.js';
import type { FinishedPart } from '../finish/finish-part.js';
import type { ForeignBookmark, ForeignPdf } from '../package/foreign-pdf-types.js';
import { AnnotationKid, ContentKid, StructureElement, visitElements } from '../structure/element.js';
import { readStructure } from '../structure/read-structure.js';
import { numberHeaderCells } from '../structure/tables.js';
import { STANDARD_TYPES } from '../structure/types.js';
import { PdfObjects } from '../syntax/objects.js';
import { contentOf, pagesOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { PdfReference, dictionary, isDictionary, nameIn, nameOf } from '../syntax/values.js';
import type { PdfValue } from '../syntax/values.js';
import { foreignTexts } from './foreign-text.js';

/**
 * An attachment of somebody else's as a part of a package: with its own tags where it has them, else with one figure a
 * page, of which nothing more is known than what the attachment is called.
 * @param describe says what a page of it is, for those who cannot see it; pages count from 1.
 * @param prefix what its identifiers begin with.
 */
export function foreignPart(
  foreign: ForeignPdf,
  describe: (page: number, pages: number) => string,
  prefix: string,
): FinishedPart {
  const objects = new PdfObjects(foreign.bytes);
  const pages = pagesOf(objects);
  const structure = foreign.isTagged ? readStructure(objects) : undefined;
  const root = structure
    ? ownTags(objects, structure.top)
    : figures(objects, pages, (page) => describe(page, pages.length));
  numberHeaderCells(root, prefix);
  // What the author wrote of a link is not carried over: it is where private notes stand.
  describeLinks(objects, root, foreignTexts(objects, pages), '');
  return {
    objects,
    pages: pages.map(({ number }) => number),
    root,
    free: structure?.numbers ?? [],
    outline: foreign.outline.flatMap((entry) => outlineEntry(entry, pages)),
  };
}

/** The file's own elements, their types the standard's (ISO 32000-1, 14.7.3): role maps of two files may disagree. */
function ownTags(objects: PdfObjects, top: readonly StructureElement[]): StructureElement {
  const roles = objects.dictionary(objects.dictionary(objects.catalog.get('StructTreeRoot')).get('RoleMap'));
  const standard = (type: string): string => {
    const seen = new Set<string>();
    let found = type;
    while (!STANDARD_TYPES.has(found) && !seen.has(found)) {
      seen.add(found);
      found = nameIn(objects.resolve(roles.get(found))) ?? 'NonStruct';
    }
    return STANDARD_TYPES.has(found) ? found : 'NonStruct';
  };
  const root = new StructureElement('Div', [...top]);
  visitElements(root, (element) => {
    element.type = element.type === 'Document' ? 'Div' : standard(element.type);
  });
  return root;
}

/** Each page as one figure, whatever marks its content has taken off. */
function figures(
  objects: PdfObjects,
  pages: readonly PdfPage[],
  describe: (page: number) => string,
): StructureElement {
  const kids = pages.map((page, i) => {
    wrapContent(objects, page);
    const figure = new StructureElement('Figure', [
      new ContentKid(page.number, 0),
      ...linksOn(objects, page),
    ]);
    figure.alternative = describe(i + 1);
    return figure;
  });
  return new StructureElement('Div', kids);
}

/** The page's own content becomes a form (8.10), painted within one piece of marked content. */
function wrapContent(objects: PdfObjects, page: PdfPage): void {
  const { dictionary: entry } = page;
  const form = objects.addStream(
    {
      Type: nameOf('XObject'),
      Subtype: nameOf('Form'),
      BBox: objects.resolve(entry.get('MediaBox')),
      Resources: objects.resolve(entry.get('Resources')),
      ...(entry.has('Group') && { Group: entry.get('Group') }),
    },
    contentOf(objects, page),
  );
  const content = '/Figure <</MCID 0>> BDC\nq\n/DmpgPage Do\nQ\nEMC\n';
  entry.set('Resources', dictionary({ XObject: dictionary({ DmpgPage: form }) }));
  entry.set('Contents', objects.addStream({}, Buffer.from(content)));
  entry.set('Tabs', nameOf('S'));
  objects.set(page.number, entry);
}

/** Links stay usable; each needs an element that it belongs to (ISO 14289-1, 7.18.5). */
function linksOn(objects: PdfObjects, page: PdfPage): StructureElement[] {
  const annotations = objects.resolve(page.dictionary.get('Annots'));
  return (Array.isArray(annotations) ? annotations : []).flatMap((annotation: PdfValue) => {
    if (!(annotation instanceof PdfReference) || !isDictionary(objects.resolve(annotation))) return [];
    return [new StructureElement('Link', [new AnnotationKid(page.number, annotation.number)])];
  });
}

function outlineEntry({ title, page, children }: ForeignBookmark, pages: readonly PdfPage[]): OutlineEntry[] {
  const below = children.flatMap((child) => outlineEntry(child, pages));
  const target = page === undefined ? undefined : pages[page];
  if (!target) return below;
  const destination = [new PdfReference(target.number), nameOf('XYZ'), null, null, null];
  return [{ title, destination, below }];
}
