import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isReference, nameOf, textOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { appearanceOf, isBlankState, placement } from './appearance.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';
import type { Stripped } from './foreign-pdf-types.js';
import { isVisible } from './layers.js';
import type { Layers } from './layers.js';
import type { SourcePage } from './page-tree.js';

/** A picture that becomes a part of the page. */
export interface Drawing {
  readonly form: PdfReference;
  /** Six numbers, as the operator `cm` takes them. */
  readonly matrix: readonly number[];
  /** The annotation's object in the file; undefined where it has none of its own. */
  readonly annotation: number | undefined;
  /** True where the structure tree speaks of it. */
  readonly isTagged: boolean;
}

/** What a page's annotations become. */
export interface SortedAnnotations {
  readonly links: readonly { readonly number: number | undefined; readonly dictionary: PdfDictionary }[];
  readonly drawings: readonly Drawing[];
}

const [HIDDEN, NO_VIEW] = [2, 32];
const MOST_ON_A_PAGE = 50_000;

/** Marks that belong to what a reader sees of the page. */
const DRAWN = new Set(
  'Widget Stamp Highlight Underline StrikeOut Squiggly FreeText Line Square Circle Polygon PolyLine Ink Caret Watermark'.split(
    ' ',
  ),
);
const STRIPPED_AS: Readonly<Record<string, Stripped>> = {
  FileAttachment: 'embedded-files',
  Text: 'comments',
  Popup: 'comments',
  Widget: 'form-fields',
};

/**
 * Sorts a page's annotations: links stay links, marks and fields are drawn, the rest goes. What somebody wrote into a
 * comment, and their name on it, was for colleagues and must not be published with the page.
 * @throws ForeignPdfRefusal for a redaction that was not applied, and for text that only a viewer would draw.
 */
export function sortAnnotations(
  file: PdfFile,
  page: SourcePage,
  layers: Layers,
  stripped: Set<Stripped>,
): SortedAnnotations {
  const links: { number: number | undefined; dictionary: PdfDictionary }[] = [];
  const drawings: Drawing[] = [];
  const found = file.resolve(page.dictionary.get('Annots'));
  const values = Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  if (values.length > MOST_ON_A_PAGE) throw new ForeignPdfRefusal('too-costly');
  for (const value of values) {
    const dictionary = file.dictionaryAt(value);
    if (!dictionary) continue;
    const number = isReference(value) ? value.number : undefined;
    const subtype = nameOf(file.resolve(dictionary.get('Subtype'))) ?? '';
    // What it covers is still there, for everybody to uncover.
    if (subtype === 'Redact') throw new ForeignPdfRefusal('redaction-not-applied');
    const isShown = isSeen(file, dictionary, layers);
    if (subtype === 'Link') {
      if (isShown) links.push({ number, dictionary });
      else stripped.add('links');
      continue;
    }
    stripped.add(STRIPPED_AS[subtype] ?? 'annotations');
    if (dictionary.has('Popup') || (subtype !== 'Widget' && dictionary.has('Contents')))
      stripped.add('comments');
    const drawing = isShown && DRAWN.has(subtype) ? drawingOf(file, dictionary, subtype, number) : undefined;
    if (drawing) drawings.push(drawing);
  }
  return { links, drawings };
}

function isSeen(file: PdfFile, dictionary: PdfDictionary, layers: Layers): boolean {
  if (!isVisible(dictionary.get('OC'), layers, file)) {
    layers.leftOut = true;
    return false;
  }
  const flags = Number(file.resolve(dictionary.get('F')) ?? 0) || 0;
  return (flags & (HIDDEN | NO_VIEW)) === 0;
}

function drawingOf(
  file: PdfFile,
  dictionary: PdfDictionary,
  subtype: string,
  annotation: number | undefined,
): Drawing | undefined {
  const form = appearanceOf(file, dictionary);
  if (!form) {
    const hasText = subtype === 'Widget' ? hasValue(file, dictionary) : subtype === 'FreeText';
    if (hasText && !isBlankState(file, dictionary)) throw new ForeignPdfRefusal('field-without-appearance');
    return undefined;
  }
  const matrix = placement(file, dictionary, form);
  const isTagged =
    annotation !== undefined && typeof file.resolve(dictionary.get('StructParent')) === 'number';
  return matrix && { form, matrix, annotation, isTagged };
}

/** Whether a field holds text; its value may stand in what it is a part of (ISO 32000-1, 12.7.3.1). */
function hasValue(file: PdfFile, field: PdfDictionary): boolean {
  let at: PdfDictionary | undefined = field;
  for (let level = 0; at && level < 20; level++) {
    const value = file.resolve(at.get('V'));
    if (value !== undefined) return Array.isArray(value) ? value.length > 0 : Boolean(textOf(value)?.trim());
    at = file.dictionaryAt(at.get('Parent'));
  }
  return false;
}
