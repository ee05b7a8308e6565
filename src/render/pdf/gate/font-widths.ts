import type { PdfDictionary } from '../syntax/values.js';
import type { GateFile } from './gate-file.js';

const HIGHEST = 65_535;
/** Widths that one font may give. */
const MOST = 1_000_000;

/** The widths of a composite font's glyphs (ISO 32000-1, 9.7.4.3), by their identifiers. */
export function widthsOf(file: GateFile, font: PdfDictionary): (cid: number) => number {
  const widths = new Map<number, number>();
  const fallback = file.number(font, 'DW') ?? 1000;
  const list = file.list(font, 'W').map((one) => file.objects.resolve(one));
  let read = 0;
  for (let i = 0; i < list.length && read < MOST;) {
    const [first, second, third] = [list[i], list[i + 1], list[i + 2]];
    if (typeof first === 'number' && Array.isArray(second)) {
      second.forEach((width, at) => widths.set(first + at, Number(file.objects.resolve(width))));
      read += second.length;
      i += 2;
    } else if (typeof first === 'number' && typeof second === 'number' && typeof third === 'number') {
      for (let cid = first; cid <= Math.min(second, HIGHEST) && read < MOST; cid++, read++)
        widths.set(cid, third);
      i += 3;
    } else break;
  }
  return (cid) => widths.get(cid) ?? fallback;
}
