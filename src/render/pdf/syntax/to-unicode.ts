/**
 * A ToUnicode map (ISO 32000-1, 9.10.3): from the codes in a content stream to text.
 * @param cmap the map's stream, unpacked, one character a byte.
 */
export function readToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, target] of (block ?? '').matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      map.set(parseInt(code ?? '', 16), utf16(target ?? ''));
    }
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) readRanges(block ?? '', map);
  return map;
}

const RANGE = /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*(?:<([0-9A-F]+)>|\[([^\]]*)\])/gi;

function readRanges(block: string, map: Map<number, string>): void {
  for (const [, low = '', high = '', target, list] of block.matchAll(RANGE)) {
    const [from, to] = [parseInt(low, 16), Math.min(parseInt(high, 16), 0xffff)];
    const targets = list === undefined ? undefined : [...list.matchAll(/<([0-9A-F]+)>/gi)];
    for (let code = from; code <= to; code++) {
      const text = targets ? (targets[code - from]?.[1] ?? '') : shifted(target ?? '', code - from);
      map.set(code, utf16(text));
    }
  }
}

/** The target of a range's `by`th code: its last letter is counted on. */
function shifted(target: string, by: number): string {
  const last = (parseInt(target.slice(-4), 16) + by) & 0xffff;
  return target.slice(0, -4) + last.toString(16).padStart(4, '0');
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
