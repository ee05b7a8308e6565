import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { FALLBACK_FONTS, TEXT_FONTS } from '../../src/render/html/fonts.js';
import type { FontFile } from '../../src/render/html/fonts.js';

/** The source of `covered-characters.ts` for the upright, normal fonts there are. */
export function coveredCharacters(): string {
  const fonts = [...TEXT_FONTS, ...FALLBACK_FONTS].filter(
    (one) => one.weight === '400' && one.style === 'normal',
  );
  const all = [...new Set(fonts.flatMap(charactersOf))].sort((a, b) => a - b);
  const starts = all.filter((one, i) => all[i - 1] !== one - 1);
  const ends = all.filter((one, i) => all[i + 1] !== one + 1);
  const lines: string[] = [];
  starts.forEach((start, i) => {
    const end = ends[i] ?? start;
    const range = start === end ? start.toString(16) : `${start.toString(16)}-${end.toString(16)}`;
    const line = lines[lines.length - 1];
    if (line !== undefined && line.length + range.length < 100) lines[lines.length - 1] = `${line} ${range}`;
    else lines.push(range);
  });
  return `/**
 * Characters that the fonts of a printed document have (src/render/html/fonts.ts), as ranges of code points in
 * hexadecimal. Made from the fonts by tests/rules/links-characters.test.ts, which writes it anew when run with \`-u\`.
 */
export const COVERED_CHARACTERS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join(' ');
`;
}

/** The characters that a font has a picture for and serves. */
function charactersOf({ path, range }: FontFile): number[] {
  const table = characterTable(readFileSync(createRequire(import.meta.url).resolve(path)));
  const served = range?.split(', ').map((part) =>
    part
      .slice('U+'.length)
      .split('-')
      .map((hex) => parseInt(hex, 16)),
  );
  const isServed = (one: number) =>
    served?.some(([start = 0, end = start]) => one >= start && one <= end) ?? true;
  return Array.from({ length: table.readUInt16BE(2) }, (_, i) => table.readUInt32BE(8 + 8 * i))
    .flatMap((at) => (table.readUInt16BE(at) === 12 ? groupsOf(table, at) : segmentsOf(table, at)))
    .filter(isServed);
}

/** The table `cmap` of a WOFF2 file (W3C WOFF2, 4 and 5), which is packed as it is. */
function characterTable(font: Buffer): Buffer {
  let at = 48;
  const length = (): number => {
    for (let value = 0; ;) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let found = [0, 0];
  for (let i = font.readUInt16BE(12); i > 0; i--) {
    const flags = font.readUInt8(at++);
    const [tag, version] = [flags & 63, flags >> 6];
    if (tag === 63) at += 4;
    const whole = length();
    const isChanged = tag === 10 || tag === 11 ? version !== 3 : version !== 0;
    if (tag === 0) found = [offset, offset + whole];
    offset += isChanged ? length() : whole;
  }
  return brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))).subarray(...found);
}

/** Format 12 (OpenType, `cmap`): groups of characters that follow each other. */
function groupsOf(table: Buffer, at: number): number[] {
  return Array.from({ length: table.readUInt32BE(at + 12) }, (_, i) => at + 16 + 12 * i).flatMap((group) => {
    const [first, last] = [table.readUInt32BE(group), table.readUInt32BE(group + 4)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Format 4: segments, each with a difference or a list that says which picture a character has, 0 for none. */
function segmentsOf(table: Buffer, at: number): number[] {
  if (table.readUInt16BE(at) !== 4) return [];
  const size = table.readUInt16BE(at + 6);
  return Array.from({ length: size / 2 }, (_, i) => at + 14 + 2 * i).flatMap((segment) => {
    const [last, first] = [table.readUInt16BE(segment), table.readUInt16BE(segment + size + 2)];
    const [difference, listAt] = [table.readUInt16BE(segment + 2 * size + 2), segment + 3 * size + 2];
    const list = table.readUInt16BE(listAt);
    const picture = (one: number) =>
      list === 0 ? (one + difference) & 0xffff : table.readUInt16BE(listAt + list + 2 * (one - first));
    const count = Math.max(0, last - first + 1);
    return Array.from({ length: count }, (_, i) => first + i).filter(
      (one) => one < 0xffff && picture(one) !== 0,
    );
  });
}
