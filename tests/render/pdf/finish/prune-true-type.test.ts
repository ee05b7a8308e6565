import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pruneTrueType } from '../../../../src/render/pdf/finish/prune-true-type.js';

/** A font of as many glyphs as outlines are given, with a table for shaping that no PDF needs. */
function fontOf(outlines: readonly Buffer[]): Buffer {
  const count = outlines.length;
  const glyf = Buffer.concat(outlines);
  const loca = Buffer.alloc(4 * (count + 1));
  let at = 0;
  outlines.forEach((outline, i) => loca.writeUInt32BE((at += outline.length), 4 * (i + 1)));
  const head = Buffer.alloc(54);
  head.writeInt16BE(1, 50);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(count - 1, 34);
  // The last glyph has the width of the one before it, and a bearing of its own.
  const hmtx = Buffer.alloc(4 * (count - 1) + 2);
  for (let i = 0; i < count - 1; i++) hmtx.writeUInt16BE(500 + i, 4 * i);
  hmtx.writeInt16BE(7, 4 * (count - 1));
  const maxp = Buffer.alloc(32);
  maxp.writeUInt16BE(count, 4);
  const tables = { GSUB: Buffer.alloc(20), glyf, head, hhea, hmtx, loca, maxp, name: Buffer.alloc(9) };
  const entries = Object.entries(tables);
  const directory = Buffer.alloc(12 + 16 * entries.length);
  directory.writeUInt16BE(entries.length, 4);
  let offset = directory.length;
  entries.forEach(([name, data], i) => {
    directory.write(name, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(offset, 12 + 16 * i + 8);
    directory.writeUInt32BE(data.length, 12 + 16 * i + 12);
    offset += data.length;
  });
  return Buffer.concat([directory, ...Object.values(tables)]);
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const start = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
    }),
  );
}

function outlinesOf(font: Buffer): string[] {
  const tables = tablesOf(font);
  const [loca, glyf] = [tables.get('loca'), tables.get('glyf')];
  if (!loca || !glyf) throw new Error('no outlines');
  const offsets = Array.from({ length: loca.length / 2 }, (_, i) => 2 * loca.readUInt16BE(2 * i));
  return offsets.slice(1).map((end, i) => glyf.toString('latin1', offsets[i], end));
}

const simple = (letter: string) => Buffer.from(`\0\u0001${letter.repeat(10)}`, 'latin1');
/** Made of two glyphs, by number. */
function composite(first: number, second: number): Buffer {
  const outline = Buffer.alloc(22);
  outline.writeInt16BE(-1, 0);
  outline.writeUInt16BE(0x20, 10);
  outline.writeUInt16BE(first, 12);
  outline.writeUInt16BE(second, 18);
  return outline;
}

const FONT = fontOf([simple('.'), simple('a'), simple('b'), composite(1, 4), simple('c'), simple('d')]);

describe('a font', () => {
  it('keeps the glyphs that are used, their numbers and widths, and no other table than a PDF needs', () => {
    const pruned = pruneTrueType(FONT, (glyph) => glyph === 2) ?? Buffer.alloc(0);
    const tables = tablesOf(pruned);
    expect([...tables.keys()]).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
    expect(outlinesOf(pruned).map((outline) => outline.replaceAll(/[\0\u0001]/g, ''))).toEqual([
      '.'.repeat(10),
      '',
      'b'.repeat(10),
    ]);
    expect(tables.get('maxp')?.readUInt16BE(4)).toBe(3);
    expect(tables.get('hmtx')?.toString('hex')).toBe('01f40000' + '00000000' + '01f60000');
  });

  it('keeps what a glyph is made of, and the bearing of glyphs without a width of their own', () => {
    const pruned = pruneTrueType(FONT, (glyph) => glyph === 3 || glyph === 5) ?? Buffer.alloc(0);
    expect(outlinesOf(pruned).map((outline) => outline.length > 0)).toEqual([
      true,
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(tablesOf(pruned).get('hmtx')?.subarray(20).toString('hex')).toBe('01f80007');
  });

  it('is the same whatever else was in it', () => {
    const larger = fontOf([
      simple('.'),
      simple('a'),
      simple('b'),
      composite(1, 4),
      simple('c'),
      simple('d'),
      simple('e'),
    ]);
    const used = (glyph: number) => glyph === 2;
    expect(pruneTrueType(larger, used)).toEqual(pruneTrueType(FONT, used));
  });

  it('has the sum that a font must have', () => {
    const pruned = pruneTrueType(FONT, () => true) ?? Buffer.alloc(0);
    let sum = 0;
    for (let at = 0; at < pruned.length; at += 4) sum = (sum + pruned.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('of another kind, or damaged, is left as it is and never throws', () => {
    expect(pruneTrueType(Buffer.alloc(0), () => true)).toBeUndefined();
    expect(pruneTrueType(Buffer.from('OTTO\0\0\0\0\0\0\0\0'), () => true)).toBeUndefined();
    const place = fc.nat(FONT.length - 1);
    fc.assert(
      fc.property(place, fc.nat(255), place, (at, byte, length) => {
        const damaged = Buffer.from(FONT);
        damaged[at] = byte;
        for (const font of [damaged, FONT.subarray(0, length)]) {
          const pruned = pruneTrueType(font, () => true);
          expect(pruned === undefined || Buffer.isBuffer(pruned)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
