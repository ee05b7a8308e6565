import type { PdfObjects } from '../syntax/objects.js';
import { PdfName, PdfReference, PdfString, isDictionary, nameOf } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';

/**
 * The address by which a printed page names a place in another part of its package. No such host can exist (RFC 2606),
 * so no address of an author's is taken for one.
 */
const BETWEEN = 'https://pakke.invalid/#';

/** The `href` of a link to a place in another part. */
export function addressInPackage(anchor: string): string {
  return `${BETWEEN}${anchor}`;
}

/** The program's own addresses, whole: an author could have written no other words into them. */
const OWN_ADDRESS = /https:\/\/pakke\.invalid\/#(?:(?:bilag|punkt)-\d+|dokument|bilagsoversigt)(?![\w-])/g;

/** A text of a part without the addresses by which the program joins it to others: they are no text of anybody's. */
export function withoutLinksBetween(text: string): string {
  return text.replaceAll(OWN_ADDRESS, ' ');
}

/** Turns links between parts into links within the file, and gives the names of a part's own places their prefix. */
export function joinLinks(objects: PdfObjects, pages: readonly number[], prefix: string): void {
  for (const page of pages) {
    const annotations = objects.resolve(objects.dictionary(new PdfReference(page)).get('Annots'));
    for (const annotation of Array.isArray(annotations) ? annotations : []) {
      if (!(annotation instanceof PdfReference)) continue;
      const entry = objects.resolve(annotation);
      if (isDictionary(entry) && joinLink(objects, entry, prefix)) objects.set(annotation.number, entry);
    }
  }
}

/** @returns whether the annotation was changed. */
function joinLink(objects: PdfObjects, annotation: PdfDictionary, prefix: string): boolean {
  const target = annotation.get('Dest');
  if (target instanceof PdfName && prefix !== '') {
    annotation.set('Dest', nameOf(prefix + target.name));
    return true;
  }
  const address = objects.dictionary(annotation.get('A')).get('URI');
  if (!(address instanceof PdfString) || !address.text.startsWith(BETWEEN)) return false;
  annotation.delete('A');
  annotation.set('Dest', nameOf(address.text.slice(BETWEEN.length)));
  const words = annotation.get('Contents');
  if (words instanceof PdfString) annotation.set('Contents', withoutAddress(words));
  return true;
}

/** The description of such a link names the place by its text alone. */
function withoutAddress(words: PdfString): PdfValue {
  const at = words.text.indexOf(` (${BETWEEN}`);
  if (at < 0) return words;
  const text = words.text.slice(0, at);
  return new PdfString(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
}
