/** What of a TrueType font (ISO/IEC 14496-22) its PDF font must agree with. */
export interface TrueTypeFont {
  readonly glyphs: number;
  /** A glyph's width in thousandths of the font's size; undefined where there is no such glyph. */
  readonly widthOf: (glyph: number) => number | undefined;
}

/** @returns undefined where the bytes are no TrueType font. */
export function readTrueType(bytes: Buffer): TrueTypeFont | undefined {
  if (bytes.length < 12) return undefined;
  const tables = new Map<string, number>();
  const count = bytes.readUInt16BE(4);
  for (let i = 0, at = 12; i < count && at + 16 <= bytes.length; i++, at += 16) {
    const offset = bytes.readUInt32BE(at + 8);
    if (offset + bytes.readUInt32BE(at + 12) <= bytes.length)
      tables.set(bytes.toString('latin1', at, at + 4), offset);
  }
  const read = (table: string, at: number) => {
    const offset = (tables.get(table) ?? bytes.length) + at;
    return offset + 2 <= bytes.length ? bytes.readUInt16BE(offset) : undefined;
  };
  const unitsPerEm = read('head', 18);
  const glyphs = read('maxp', 4);
  const metrics = read('hhea', 34);
  if (!unitsPerEm || !glyphs || !metrics) return undefined;
  return {
    glyphs,
    widthOf: (glyph) => {
      // The last width is that of all glyphs behind it.
      const advance = glyph < glyphs ? read('hmtx', 4 * Math.min(glyph, metrics - 1)) : undefined;
      return advance === undefined ? undefined : (advance * 1000) / unitsPerEm;
    },
  };
}
