import { PdfObjects } from './objects.js';
import { dictionary, nameOf } from './values.js';

/** A file with a catalog, a place for its document information, and nothing else. */
export function emptyObjects(): PdfObjects {
  const objects = new PdfObjects();
  objects.rootNumber = objects.add(dictionary({ Type: nameOf('Catalog') })).number;
  objects.infoNumber = objects.add(dictionary({})).number;
  return objects;
}
