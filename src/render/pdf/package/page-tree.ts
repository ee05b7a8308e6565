import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { ForeignPdfRefusal, MOST_PAGES } from './foreign-pdf-types.js';
import type { ForeignPageSize } from './foreign-pdf-types.js';

/** Left, bottom, right, top in the page's own units. */
export type Box = readonly [number, number, number, number];

/** A page with all that it inherits (ISO 32000-1, 7.7.3.4). */
export interface SourcePage {
  /** Of its object in the file. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly resources: PdfDictionary;
  readonly mediaBox: Box;
  readonly cropBox: Box;
  /** 0, 90, 180 or 270, clockwise. */
  readonly rotate: number;
  readonly userUnit: number;
}

type Inherited = Readonly<Record<string, PdfValue>>;

const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const MOST_NODES = 100_000;
/** What viewers take where a page has no size (A4). */
const NO_SIZE: Box = [0, 0, 595.276, 841.89];
/** Points; ISO 32000-1, annex C: what viewers can show. */
const LARGEST_SIDE = 14_400;

/**
 * All pages in their order.
 * @throws ForeignPdfRefusal for none, too many, a tree that leads back to itself, and one that lost pages.
 */
export function readPages(file: PdfFile, catalog: PdfDictionary): SourcePage[] {
  const pages: SourcePage[] = [];
  const seen = new Set<number>();
  const root = catalog.get('Pages');
  // A root within another tree, or a page in its place, would be a part of the document for the whole.
  const top = file.dictionaryAt(root);
  if (!top?.has('Kids') || top.has('Parent')) throw new ForeignPdfRefusal('damaged');
  const stack: { value: PdfValue; inherited: Inherited }[] = [{ value: root, inherited: {} }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value } = next;
    if (!isReference(value) || seen.has(value.number)) throw new ForeignPdfRefusal('damaged');
    if (seen.add(value.number).size > MOST_NODES) throw new ForeignPdfRefusal('too-many-pages');
    const dictionary = file.dictionaryAt(value);
    if (!dictionary) throw new ForeignPdfRefusal('damaged');
    const inherited = withOwn(dictionary, next.inherited);
    const kids = file.resolve(dictionary.get('Kids'));
    if (Array.isArray(kids)) {
      for (const kid of (kids as readonly PdfValue[]).toReversed()) stack.push({ value: kid, inherited });
    } else if (isPage(file, dictionary)) pages.push(pageOf(file, value, dictionary, inherited));
    else throw new ForeignPdfRefusal('damaged');
    if (pages.length > MOST_PAGES) throw new ForeignPdfRefusal('too-many-pages');
  }
  if (Number(file.resolve(top.get('Count')) ?? 0) > pages.length) throw new ForeignPdfRefusal('damaged');
  return pages;
}

/** Some programs leave a page's type out; anything else in its place is another object. */
function isPage(file: PdfFile, dictionary: PdfDictionary): boolean {
  const type = nameOf(file.resolve(dictionary.get('Type')));
  return (
    type === 'Page' || (type === undefined && (dictionary.has('Contents') || dictionary.has('MediaBox')))
  );
}

function withOwn(dictionary: PdfDictionary, inherited: Inherited): Inherited {
  const own = INHERITABLE.filter((key) => dictionary.get(key) !== undefined);
  return { ...inherited, ...Object.fromEntries(own.map((key) => [key, dictionary.get(key)])) };
}

function pageOf(
  file: PdfFile,
  { number }: PdfReference,
  dictionary: PdfDictionary,
  inherited: Inherited,
): SourcePage {
  const resources = file.resolve(inherited['Resources']);
  const mediaBox = boxOf(file, inherited['MediaBox']) ?? NO_SIZE;
  const cropBox = boxOf(file, inherited['CropBox']) ?? mediaBox;
  const turned = Math.round(Number(file.resolve(inherited['Rotate']) ?? 0) / 90) * 90;
  const unit = file.resolve(dictionary.get('UserUnit'));
  return {
    number,
    dictionary,
    resources: isDictionary(resources) ? resources : new Map<string, PdfValue>(),
    mediaBox,
    cropBox: within(cropBox, mediaBox) ?? mediaBox,
    rotate: Number.isFinite(turned) ? ((turned % 360) + 360) % 360 : 0,
    userUnit: typeof unit === 'number' && unit > 0 && unit <= 1000 ? unit : 1,
  };
}

/** A rectangle with its corners in order (ISO 32000-1, 7.9.5); undefined for what is none, or is empty. */
export function boxOf(file: PdfFile, value: PdfValue): Box | undefined {
  const found = file.resolve(value);
  if (!Array.isArray(found)) return undefined;
  const numbers = (found as readonly PdfValue[]).map((one) => file.resolve(one));
  const [a, b, c, d] = numbers;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return undefined;
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  return width > 0 && height > 0 && Math.max(width, height) <= LARGEST_SIDE * 1000 ? box : undefined;
}

function within(box: Box, outer: Box): Box | undefined {
  const cut: Box = [
    Math.max(box[0], outer[0]),
    Math.max(box[1], outer[1]),
    Math.min(box[2], outer[2]),
    Math.min(box[3], outer[3]),
  ];
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : undefined;
}

/** As the reader sees it. */
export function sizeOf({ cropBox, rotate, userUnit }: SourcePage): ForeignPageSize {
  const [width, height] = [(cropBox[2] - cropBox[0]) * userUnit, (cropBox[3] - cropBox[1]) * userUnit];
  return rotate % 180 === 0 ? { width, height } : { width: height, height: width };
}
