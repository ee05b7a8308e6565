import type { PdfObjects } from '../syntax/objects.js';
import { contentOf, pagesOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { isDictionary, nameOf } from '../syntax/values.js';
import type { PdfDictionary, PdfReference, PdfValue } from '../syntax/values.js';
import { ObjectImport } from './object-import.js';

/** The name of the number among a page's resources. */
const NAME = 'DmpgPageNumber';

/** A page as a reader sees it: turned, and cut where it is to be cut. */
export interface PageView {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** The size of a page as it is shown (ISO 32000-1, 14.11.2 and Table 30: `CropBox`, `Rotate`). */
export function viewOf(objects: PdfObjects, page: PdfDictionary): PageView {
  const [left, bottom, right, top] = boxOf(objects, page);
  const size = { width: right - left, height: top - bottom };
  return turnOf(objects, page) % 180 === 0 ? size : { width: size.height, height: size.width };
}

/**
 * Lays the pages of one document over those of another, as an artifact (14.8.2.2): the page numbers of a package, which
 * are known only when all of it is there.
 * @param over pages as large as those below are shown, in the same order.
 */
export function layOver(objects: PdfObjects, pages: readonly number[], over: PdfObjects): void {
  const imported = new ObjectImport(over, objects);
  const layers = pagesOf(over);
  pages.forEach((number, i) => {
    const layer = layers[i];
    const page = objects.get(number);
    if (layer && isDictionary(page)) layOnPage(objects, number, page, formOf(over, layer, imported, objects));
  });
  imported.finish();
}

/** A page's content as a form that can be painted elsewhere (8.10). */
function formOf(over: PdfObjects, layer: PdfPage, imported: ObjectImport, objects: PdfObjects): PdfReference {
  const resources = imported.value(over.resolve(layer.dictionary.get('Resources')));
  return objects.addStream(
    {
      Type: nameOf('XObject'),
      Subtype: nameOf('Form'),
      BBox: boxOf(over, layer.dictionary),
      Resources: resources,
    },
    contentOf(over, layer),
  );
}

function layOnPage(objects: PdfObjects, number: number, page: PdfDictionary, form: PdfReference): void {
  const resources = new Map(objects.dictionary(page.get('Resources')));
  const forms = new Map(objects.dictionary(resources.get('XObject')));
  forms.set(NAME, form);
  resources.set('XObject', forms);
  page.set('Resources', resources);
  const matrix = matrixOf(objects, page).join(' ');
  const painting = `Q\n/Artifact <</Type /Pagination>> BDC\nq\n${matrix} cm\n/${NAME} Do\nQ\nEMC\n`;
  const own = page.get('Contents') ?? [];
  const resolved = objects.resolve(own);
  const streams: PdfValue[] = Array.isArray(resolved) ? resolved : [own];
  // Whatever the page's own content leaves behind must not move the number.
  page.set('Contents', [
    objects.addStream({}, Buffer.from('q\n')),
    ...streams,
    objects.addStream({}, Buffer.from(painting)),
  ]);
  objects.set(number, page);
}

/** From the page as it is shown to its own coordinates. */
function matrixOf(objects: PdfObjects, page: PdfDictionary): number[] {
  const [left, bottom, right, top] = boxOf(objects, page);
  switch (turnOf(objects, page)) {
    case 90:
      return [0, 1, -1, 0, right, bottom];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, -1, 1, 0, left, top];
    default:
      return [1, 0, 0, 1, left, bottom];
  }
}

function turnOf(objects: PdfObjects, page: PdfDictionary): number {
  const turn = objects.resolve(page.get('Rotate'));
  return typeof turn === 'number' ? ((turn % 360) + 360) % 360 : 0;
}

function boxOf(objects: PdfObjects, page: PdfDictionary): [number, number, number, number] {
  const box = objects.resolve(page.get('CropBox') ?? page.get('MediaBox'));
  const numbers = (Array.isArray(box) ? box : []).map((one) => objects.resolve(one));
  const [a = 0, b = 0, c = 595.28, d = 841.89] = numbers.filter((one) => typeof one === 'number');
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
