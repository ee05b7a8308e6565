import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, isDictionary } from '../syntax/values.js';

/** Codes that stand for no letter, which no map may give (ISO 14289-1, 7.21.7). */
const NO_LETTER = /(<[0-9A-F]{4}>\s*)<(?:0000|FEFF|FFFE)>/gi;
/** Says that the letter is not known; what Unicode has for it. */
const REPLACEMENT = '$1<FFFD>';

/** Mends the ToUnicode maps of all fonts: a code without a letter gets the replacement character. */
export function mendToUnicode(objects: PdfObjects, fonts: Iterable<number>): void {
  const seen = new Set<number>();
  for (const number of fonts) {
    const map = objects.dictionary(new PdfReference(number)).get('ToUnicode');
    if (!(map instanceof PdfReference) || seen.has(map.number)) continue;
    seen.add(map.number);
    const cmap = objects.unpacked(map.number).toString('latin1');
    const mended = cmap.replaceAll(NO_LETTER, REPLACEMENT);
    const head = objects.get(map.number);
    if (mended !== cmap && isDictionary(head))
      objects.setStream(map.number, head, Buffer.from(mended, 'latin1'));
  }
}
