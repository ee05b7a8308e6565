import { PdfFormatError } from './format-error.js';

/** Entries of one map: each code has one, and some twice. */
const MOST = 200_000;

/**
 * A ToUnicode map (ISO 32000-1, 9.10.3): from the codes in a content stream to text.
 * @param cmap the map's stream, unpacked, one character a byte.
 * @throws PdfFormatError where it has more entries than there can be codes.
 */
export function readToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  let entries = 0;
  const add = (code: number, target: string) => {
    if (++entries > MOST) throw new PdfFormatError('a font with too many codes');
    map.set(code, utf16(target));
  };
  for (const block of blocksOf(cmap, 'beginbfchar', 'endbfchar')) {
    for (const [, code = '', target = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      add(parseInt(code, 16), target);
  }
  for (const block of blocksOf(cmap, 'beginbfrange', 'endbfrange')) readRanges(block, add);
  return map;
}

function* blocksOf(cmap: string, opening: string, closing: string): Generator<string> {
  for (let at = 0; ;) {
    const start = cmap.indexOf(opening, at);
    const end = start < 0 ? -1 : cmap.indexOf(closing, start);
    if (end < 0) return;
    yield cmap.slice(start + opening.length, end);
    at = end;
  }
}

const RANGE = /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*(?:<([0-9A-F]+)>|\[([^\]]*)\])/gi;

function readRanges(block: string, add: (code: number, target: string) => void): void {
  for (const [, low = '', high = '', target, list] of block.matchAll(RANGE)) {
    const [from, to] = [parseInt(low, 16), Math.min(parseInt(high, 16), 0xffff)];
    const targets = list === undefined ? undefined : [...list.matchAll(/<([0-9A-F]+)>/gi)];
    for (let code = from; code <= to; code++)
      add(code, targets ? (targets[code - from]?.[1] ?? '') : shifted(target ?? '', code - from));
  }
}

/** The target of a range's `by`th code: its last letter is counted on. */
function shifted(target: string, by: number): string {
  const last = (parseInt(target.slice(-4), 16) + by) & 0xffff;
  return target.slice(0, -4) + last.toString(16).padStart(4, '0');
}

/** Digits that are missing before a letter are zeros. */
function utf16(hex: string): string {
  if (hex.length === 4) return String.fromCharCode(parseInt(hex, 16));
  const whole = hex.padStart(Math.ceil(hex.length / 4) * 4, '0');
  return Buffer.from(whole, 'hex').swap16().toString('utf16le');
}
