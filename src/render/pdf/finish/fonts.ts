import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, isDictionary, nameIn } from '../syntax/values.js';
import { pruneTrueType } from './prune-true-type.js';

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
    // Packed anew even where nothing is mended: two browsers pack the same map in two ways.
    if (isDictionary(head)) objects.setStream(map.number, head, Buffer.from(mended, 'latin1'));
  }
}

/**
 * Leaves in each embedded font the glyphs that are used, and nothing else.
 * @param usedIn the codes that are shown in a font, all of them.
 */
export function pruneFonts(
  objects: PdfObjects,
  fonts: Iterable<number>,
  usedIn: (font: number) => ReadonlySet<number>,
): void {
  const files = new Map<number, Set<number>>();
  for (const number of fonts) {
    const file = fontFileOf(objects, number);
    if (file === undefined) continue;
    const used = files.get(file) ?? new Set<number>();
    for (const code of usedIn(number)) used.add(code);
    files.set(file, used);
  }
  for (const [file, used] of files) {
    const head = objects.get(file);
    const pruned = pruneTrueType(objects.unpacked(file), (glyph) => used.has(glyph));
    if (pruned && isDictionary(head))
      objects.setStream(file, new Map([...head, ['Length1', pruned.length]]), pruned);
  }
}

/** The font program of a composite font whose codes are glyph numbers (ISO 32000-1, 9.7.4); undefined for any other. */
function fontFileOf(objects: PdfObjects, number: number): number | undefined {
  const font = objects.dictionary(new PdfReference(number));
  const [descendant] = [objects.resolve(font.get('DescendantFonts'))].flat();
  const inner = objects.dictionary(descendant);
  if (nameIn(font.get('Encoding')) !== 'Identity-H' || nameIn(inner.get('CIDToGIDMap')) !== 'Identity')
    return undefined;
  const file = objects.dictionary(inner.get('FontDescriptor')).get('FontFile2');
  return file instanceof PdfReference ? file.number : undefined;
}
