import { writeOutline } from '../finish/bookmarks.js';
import type { OutlineEntry } from '../finish/bookmarks.js';
import { AnnotationKid, ContentKid, StructureElement } from '../structure/element.js';
import { writeStructure } from '../structure/write-structure.js';
import type { PdfObjects } from '../syntax/objects.js';
import { emptyObjects } from '../syntax/empty-objects.js';
import { PdfName, PdfReference, dictionary, isDictionary, nameOf } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import { joinLinks } from './links-between.js';
import { ObjectImport } from './object-import.js';
import type { PackagePart } from './package-part.js';

/** A file made of several, with the pages that each part gave it. */
export interface MergedParts {
  readonly objects: PdfObjects;
  /** Numbers of the pages' objects, part by part. */
  readonly pages: readonly (readonly number[])[];
}

/**
 * Puts finished parts one after the other into one file: pages, structure (an element for each part), bookmarks, and
 * destinations. What a part says of itself as a file, its metadata and whatever else hangs in its catalog, stays behind.
 * @param language of the package; a part in another says so.
 */
export function mergeParts(parts: readonly PackagePart[], language: string): MergedParts {
  const objects = emptyObjects();
  const root = new StructureElement('Document');
  root.language = language;
  const destinations: PdfDictionary = new Map();
  const outline: OutlineEntry[] = [];
  const pages = parts.map((part) => {
    joinLinks(part.part.objects, part.part.pages, part.prefix);
    const imported = new ObjectImport(part.part.objects, objects);
    const numbers = part.part.pages.map((page) => imported.numberOf(page));
    const first = numbers[0] ?? 0;
    const top: PdfValue = [new PdfReference(first), nameOf('XYZ'), null, null, null];
    destinations.set(part.anchor, top);
    copyDestinations(part, imported, destinations);
    outline.push({ title: part.title, destination: top, below: copiedOutline(part, imported) });
    root.kids.push(partElement(part, imported, language));
    imported.finish();
    return numbers;
  });
  writePageTree(objects, pages.flat());
  const catalog = objects.catalog;
  catalog.set('Dests', objects.add(destinations));
  objects.set(objects.rootNumber, catalog);
  writeOutline(objects, outline);
  writeStructure(objects, root, pages.flat(), []);
  return { objects, pages };
}

function copyDestinations({ part, prefix }: PackagePart, imported: ObjectImport, all: PdfDictionary): void {
  for (const [name, place] of part.objects.dictionary(part.objects.catalog.get('Dests'))) {
    all.set(prefix + name, imported.value(place));
  }
}

function copiedOutline({ part, prefix }: PackagePart, imported: ObjectImport): OutlineEntry[] {
  const copy = ({ title, destination, below }: OutlineEntry): OutlineEntry => ({
    title,
    destination:
      destination instanceof PdfName ? nameOf(prefix + destination.name) : imported.value(destination),
    below: below.map(copy),
  });
  return (part.outline ?? []).map(copy);
}

/** The part's own structure below an element of its own (ISO 32000-1, 14.8.4.2: `Part`). */
function partElement({ part, title, language: own }: PackagePart, imported: ObjectImport, language: string) {
  const element = new StructureElement('Part', part.root.kids);
  element.title = title;
  if (own !== language) element.language = own;
  leadKids(element, imported);
  return element;
}

function leadKids(element: StructureElement, imported: ObjectImport): void {
  element.attributes = element.attributes.map((one) => imported.value(one));
  element.kids = element.kids.map((kid) => {
    if (kid instanceof ContentKid) {
      const form = kid.form === undefined ? undefined : imported.numberOf(kid.form);
      return new ContentKid(imported.numberOf(kid.page), kid.mcid, form);
    }
    if (kid instanceof AnnotationKid) {
      return new AnnotationKid(imported.numberOf(kid.page), imported.numberOf(kid.annotation));
    }
    leadKids(kid, imported);
    return kid;
  });
}

/** All pages below one node (7.7.3): what they once inherited stands in each. */
function writePageTree(objects: PdfObjects, pages: readonly number[]): void {
  const tree = objects.add(
    dictionary({
      Type: nameOf('Pages'),
      Count: pages.length,
      Kids: pages.map((page) => new PdfReference(page)),
    }),
  );
  for (const page of pages) {
    const entry = objects.get(page);
    if (!isDictionary(entry)) continue;
    entry.set('Parent', tree);
    objects.set(page, entry);
  }
  const catalog = objects.catalog;
  catalog.set('Pages', tree);
  objects.set(objects.rootNumber, catalog);
}
