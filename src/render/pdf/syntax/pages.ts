import { PdfFormatError } from './format-error.js';
import type { PdfObjects } from './objects.js';
import { PdfReference, isDictionary } from './values.js';
import type { PdfDictionary, PdfValue } from './values.js';

export interface PdfPage {
  /** Number of the page's object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
}

/** The pages in their order (ISO 32000-1, 7.7.3). @throws PdfFormatError where the page tree is none. */
export function pagesOf(objects: PdfObjects): PdfPage[] {
  const found: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined): void => {
    if (!(value instanceof PdfReference) || seen.has(value.number)) throw new PdfFormatError('no page tree');
    seen.add(value.number);
    const node = objects.dictionary(value);
    const kids = objects.resolve(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) visit(kid);
    else found.push({ number: value.number, dictionary: node });
  };
  visit(objects.catalog.get('Pages'));
  return found;
}

/** A page's content, several streams joined by line feeds (7.8.2). */
export function contentOf(objects: PdfObjects, page: PdfPage): Buffer {
  const contents = page.dictionary.get('Contents');
  const list = contents instanceof PdfReference ? objects.resolve(contents) : contents;
  if (isDictionary(list) && contents instanceof PdfReference) return objects.unpacked(contents.number);
  if (!Array.isArray(list)) return Buffer.alloc(0);
  const lineFeed = Buffer.from('\n');
  return Buffer.concat(
    list.flatMap((one) => (one instanceof PdfReference ? [objects.unpacked(one.number), lineFeed] : [])),
  );
}

/** Numbers of a page's fonts by their names in the content (9.2). */
export function fontsOf(objects: PdfObjects, resources: PdfDictionary): Map<string, number> {
  const fonts = new Map<string, number>();
  for (const [name, font] of objects.dictionary(resources.get('Font'))) {
    if (font instanceof PdfReference) fonts.set(name, font.number);
  }
  return fonts;
}
