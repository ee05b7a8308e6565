import type { PdfObjects } from './objects.js';
import { readToUnicode } from './to-unicode.js';
import { PdfReference, PdfString, nameIn } from './values.js';
import type { PdfValue } from './values.js';

/** Operators that show text (ISO 32000-1, 9.4.3). */
export const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** What a font's codes mean. */
export interface FontText {
  /** Empty where the font has no ToUnicode map. */
  readonly map: ReadonlyMap<number, string>;
  /** Bytes of a code: two in composite fonts with an identity encoding, one in simple ones (ISO 32000-1, 9.7.5). */
  readonly width: 1 | 2;
  /** The code that means a space; undefined where none does. */
  readonly codeOfSpace: number | undefined;
  /** Codes that were read with this font so far. */
  readonly used: Set<number>;
}

/** The maps of a document's fonts, each read once. */
export class FontTexts {
  readonly #objects: PdfObjects;
  readonly #known = new Map<number, FontText>();

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** @param number of the font's object. */
  of(number: number): FontText {
    let font = this.#known.get(number);
    if (!font) this.#known.set(number, (font = this.#read(number)));
    return font;
  }

  #read(number: number): FontText {
    const font = this.#objects.dictionary(new PdfReference(number));
    const cmap = font.get('ToUnicode');
    const map =
      cmap instanceof PdfReference
        ? readToUnicode(this.#objects.unpacked(cmap.number).toString('latin1'))
        : new Map<number, string>();
    const codeOfSpace = [...map].find(([, text]) => text === ' ')?.[0];
    return { map, width: nameIn(font.get('Subtype')) === 'Type0' ? 2 : 1, codeOfSpace, used: new Set() };
  }
}

/** The text of what `Tj` or `TJ` shows; a code without a meaning is left out. */
export function shownText(shown: PdfValue, { map, width, used }: FontText): string {
  const strings = Array.isArray(shown) ? shown : [shown];
  let text = '';
  for (const one of strings) {
    if (!(one instanceof PdfString)) continue;
    for (let at = 0; at + width <= one.bytes.length; at += width) {
      const code = width === 2 ? one.bytes.readUInt16BE(at) : (one.bytes[at] ?? 0);
      used.add(code);
      text += map.get(code) ?? '';
    }
  }
  return text;
}
