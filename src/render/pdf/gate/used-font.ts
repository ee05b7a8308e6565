import { readToUnicode } from '../syntax/to-unicode.js';
import { PdfReference, isDictionary } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import type { Findings } from './findings.js';
import { checkFontDictionary } from './font-dictionary.js';
import { widthsOf } from './font-widths.js';
import {
  MISSING_GLYPH,
  NOT_EMBEDDED,
  NOT_IN_SET,
  NO_GLYPH,
  NO_TEXT,
  WRONG_TEXT,
  WRONG_WIDTH,
} from './glyph-faults.js';
import type { GlyphFault } from './glyph-faults.js';
import type { GateFile } from './gate-file.js';
import { readTrueType } from './true-type.js';
import type { TrueTypeFont } from './true-type.js';

/** What is known of a code: not yet looked at; in order; in order where other text is read in its place; faulty. */
export const [UNSEEN, FINE, PRIVATE, FAULTY] = [0, 1, 2, 3] as const;

/** Widths may differ by a thousandth (ISO 19005-2, 6.2.11.5). */
const TOLERANCE = 1;
const NO_LETTER = /[\u0000\uFEFF\uFFFE]/;
const PRIVATE_USE = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/;
const KNOWN_ENCODINGS: ReadonlySet<string | undefined> = new Set([
  'WinAnsiEncoding',
  'MacRomanEncoding',
  'MacExpertEncoding',
]);

/** A font that text is shown in; each of its codes is judged once. */
export class UsedFont {
  readonly #file: GateFile;
  readonly #findings: Findings;
  readonly #map: ReadonlyMap<number, string>;
  readonly #glyphOf: (code: number) => number;
  readonly #widthOf: ((code: number) => number) | undefined;
  readonly #program: TrueTypeFont | undefined;
  readonly #isType3: boolean;
  /** Bytes of a code. */
  readonly bytes: 1 | 2;
  /** What is known of each code. */
  readonly states: Uint8Array;
  readonly dictionary: PdfDictionary;
  #isEmbedded = true;
  /** Bits of the glyphs that the font says it has; undefined where it says nothing. */
  readonly #glyphSet: Buffer | undefined;
  /** Whether a code that the font gives no text for has one by its encoding. */
  readonly #hasEncoding: boolean;

  /** @param page where it is used first. */
  constructor(file: GateFile, findings: Findings, font: PdfDictionary, page: number) {
    this.#file = file;
    this.#findings = findings;
    this.dictionary = font;
    checkFontDictionary(file, findings, font, page);
    const type = file.name(font, 'Subtype');
    const isComposite = type === 'Type0';
    this.#isType3 = type === 'Type3';
    this.bytes = isComposite ? 2 : 1;
    this.states = new Uint8Array(isComposite ? 65_536 : 256);
    const map = font.get('ToUnicode');
    this.#map =
      map instanceof PdfReference
        ? readToUnicode(file.stream(map).toString('latin1'))
        : new Map<number, string>();
    const descendant = file.objects.dictionary(file.list(font, 'DescendantFonts')[0]);
    this.#hasEncoding = !isComposite && hasKnownEncoding(file, font);
    if (!isComposite) {
      this.#glyphOf = (code) => (this.#isType3 ? 1 : code + 1);
      this.#embedded(font);
      return;
    }
    checkFontDictionary(file, findings, descendant, page);
    const encoding = file.name(font, 'Encoding');
    if (encoding !== 'Identity-H' && encoding !== 'Identity-V')
      findings.unreadable('a font with an encoding of its own', page);
    this.#glyphOf = this.#glyphMap(descendant);
    this.#widthOf = widthsOf(file, descendant);
    const program = this.#embedded(descendant);
    const glyphSet = file.dictionary(descendant, 'FontDescriptor').get('CIDSet');
    if (glyphSet) this.#glyphSet = file.stream(glyphSet);
    if (program instanceof PdfReference && file.name(descendant, 'Subtype') === 'CIDFontType2') {
      this.#program = readTrueType(file.stream(program));
      if (!this.#program)
        findings.report({ ua: '7.21.4.1-1', a: '6.2.11.4.1-1' }, 'a font program that cannot be read', page);
    }
  }

  /** The font program of a TrueType font, and whether there is any. */
  #embedded(font: PdfDictionary) {
    const descriptor = this.#file.dictionary(font, 'FontDescriptor');
    this.#isEmbedded =
      this.#isType3 ||
      ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isDictionary(this.#file.get(descriptor, key)));
    return descriptor.get('FontFile2');
  }

  #glyphMap(font: PdfDictionary): (code: number) => number {
    const map = font.get('CIDToGIDMap');
    if (!(map instanceof PdfReference)) return (cid) => cid;
    const glyphs = this.#file.stream(map);
    return (cid) => (cid * 2 + 1 < glyphs.length ? glyphs.readUInt16BE(cid * 2) : 0);
  }

  /**
   * Judges a code, and reports what is wrong with it.
   * @param isInvisible text that is there to be searched alone needs no glyphs.
   */
  judge(code: number, page: number, isInvisible: boolean, hasActualText: () => boolean): void {
    const glyph = this.#glyphOf(code);
    const faults = [
      glyph === 0 || (this.bytes === 2 && code === 0) ? MISSING_GLYPH : undefined,
      this.#textFault(code),
      isInvisible ? undefined : this.#glyphFault(code, glyph),
    ].filter((fault) => fault !== undefined);
    for (const { rule, found } of faults) this.#findings.report(rule, found, page);
    const isPrivate = PRIVATE_USE.test(this.#map.get(code) ?? '');
    if (isPrivate && !hasActualText())
      this.#findings.report({ a: '6.2.11.7.3-1', levels: 'A' }, 'a letter that only its font knows', page);
    if (!isInvisible) this.states[code] = faults.length > 0 ? FAULTY : isPrivate ? PRIVATE : FINE;
  }

  #textFault(code: number): GlyphFault | undefined {
    const text = this.#map.get(code);
    if (text === undefined || text === '') return this.#hasEncoding ? undefined : NO_TEXT;
    return NO_LETTER.test(text) ? WRONG_TEXT : undefined;
  }

  #glyphFault(code: number, glyph: number): GlyphFault | undefined {
    if (!this.#isEmbedded) return NOT_EMBEDDED;
    if (this.#glyphSet && ((this.#glyphSet[code >> 3] ?? 0) & (128 >> (code & 7))) === 0) return NOT_IN_SET;
    if (!this.#program || !this.#widthOf) return undefined;
    const width = this.#program.widthOf(glyph);
    if (width === undefined) return NO_GLYPH;
    return Math.abs(width - this.#widthOf(code)) <= TOLERANCE ? undefined : WRONG_WIDTH;
  }
}

function hasKnownEncoding(file: GateFile, font: PdfDictionary): boolean {
  const encoding = file.dictionary(font, 'Encoding');
  return (
    KNOWN_ENCODINGS.has(file.name(font, 'Encoding') ?? file.name(encoding, 'BaseEncoding')) ||
    encoding.has('Differences')
  );
}
