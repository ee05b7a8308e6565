/** Tables that a reader of a composite font needs (ISO 32000-1, 9.9), and the map of letters, which some readers want in any font. */
const KEPT = ['cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;
const NEEDED = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;
/** Flags of a glyph made of others (OpenType, `glyf`). */
const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80];
/** The sum that a whole font has (OpenType, `head`). */
const WHOLE = 0xb1b0afba;

/**
 * A TrueType font with the glyphs that are used and nothing else, glyph numbers as they were. Browsers of two versions leave
 * different things in: tables for shaping, and glyphs that other text might have needed.
 * @returns undefined where the font is of another kind, or not as it should be: it is better left as it is.
 */
export function pruneTrueType(font: Buffer, isUsed: (glyph: number) => boolean): Buffer | undefined {
  try {
    const tables = tablesOf(font);
    return NEEDED.every((name) => tables.has(name)) ? pruned(tables, isUsed) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Tables = Map<string, Buffer>;

function tablesOf(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    if (offset + length > font.length) throw new RangeError('a table beyond the font');
    tables.set(font.toString('latin1', at, at + 4), font.subarray(offset, offset + length));
  }
  return tables;
}

function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name);
  if (!found) throw new RangeError(`no table ${name}`);
  return found;
}

function pruned(tables: Tables, isUsed: (glyph: number) => boolean): Buffer {
  const glyphs = outlines(tables);
  const kept = new Set<number>();
  const keep = (glyph: number): void => {
    if (kept.has(glyph) || glyph >= glyphs.length) return;
    kept.add(glyph);
    for (const part of partsOf(glyphs[glyph] ?? Buffer.alloc(0))) keep(part);
  };
  keep(0);
  for (let glyph = 1; glyph < glyphs.length; glyph++) if (isUsed(glyph)) keep(glyph);
  const count = Math.max(...kept) + 1;
  const made: Tables = new Map(tables);
  const { glyf, loca, isShort } = packedOutlines(glyphs.slice(0, count), kept);
  made.set('glyf', glyf);
  made.set('loca', loca);
  made.set('hmtx', metrics(tables, count, kept));
  made.set('maxp', withNumber(table(tables, 'maxp'), 4, count));
  made.set('hhea', withNumber(table(tables, 'hhea'), 34, count));
  made.set('head', withNumber(table(tables, 'head'), 50, isShort ? 0 : 1));
  return fontOf(made);
}

function outlines(tables: Tables): Buffer[] {
  const [glyf, loca] = [table(tables, 'glyf'), table(tables, 'loca')];
  const isShort = table(tables, 'head').readInt16BE(50) === 0;
  const offset = (i: number) => (isShort ? loca.readUInt16BE(2 * i) * 2 : loca.readUInt32BE(4 * i));
  const count = table(tables, 'maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, i) => glyf.subarray(offset(i), offset(i + 1)));
}

/** The glyphs that a glyph is made of. */
function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10; ;) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
    if (!(flags & MORE)) return parts;
  }
}

function packedOutlines(glyphs: readonly Buffer[], kept: ReadonlySet<number>) {
  const pieces = glyphs.map((outline, glyph) => (kept.has(glyph) ? padded(outline) : Buffer.alloc(0)));
  const glyf = Buffer.concat(pieces);
  const isShort = glyf.length < 0x20000;
  const loca = Buffer.alloc((glyphs.length + 1) * (isShort ? 2 : 4));
  let at = 0;
  for (let i = 0; i <= glyphs.length; i++) {
    if (isShort) loca.writeUInt16BE(at / 2, 2 * i);
    else loca.writeUInt32BE(at, 4 * i);
    at += pieces[i]?.length ?? 0;
  }
  return { glyf, loca, isShort };
}

/** Each glyph's own metrics; none of those that are not there. */
function metrics(tables: Tables, count: number, kept: ReadonlySet<number>): Buffer {
  const source = table(tables, 'hmtx');
  const full = table(tables, 'hhea').readUInt16BE(34);
  const made = Buffer.alloc(4 * count);
  for (const glyph of kept) {
    made.writeUInt16BE(source.readUInt16BE(4 * Math.min(glyph, full - 1)), 4 * glyph);
    const bearing = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
    made.writeInt16BE(source.readInt16BE(bearing), 4 * glyph + 2);
  }
  return made;
}

function withNumber(source: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(source);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** The font file (OpenType, “Organization of an OpenType Font”). */
function fontOf(tables: Tables): Buffer {
  const names = KEPT.filter((name) => tables.has(name));
  const power = Math.floor(Math.log2(names.length));
  const directory = Buffer.alloc(12 + 16 * names.length);
  directory.writeUInt32BE(0x00010000, 0);
  [names.length, 16 << power, power, 16 * names.length - (16 << power)].forEach((value, i) =>
    directory.writeUInt16BE(value & 0xffff, 4 + 2 * i),
  );
  const head = withNumber(table(tables, 'head'), 8, 0);
  head.writeUInt16BE(0, 10);
  const bodies = names.map((name) => padded(name === 'head' ? head : table(tables, name)));
  let offset = directory.length;
  names.forEach((name, i) => {
    const body = bodies[i] ?? Buffer.alloc(0);
    const at = 12 + 16 * i;
    directory.write(name, at, 'latin1');
    directory.writeUInt32BE(sumOf(body), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table(tables, name).length, at + 12);
    offset += body.length;
  });
  const font = Buffer.concat([directory, ...bodies]);
  const place = font.readUInt32BE(12 + 16 * names.indexOf('head') + 8);
  font.writeUInt32BE((WHOLE - sumOf(font)) >>> 0, place + 8);
  return font;
}

function padded(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}

function sumOf(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
