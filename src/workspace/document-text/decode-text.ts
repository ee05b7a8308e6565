/** Bytes at the start by which the encoding is told. */
const GLANCE = 64 * 1024;

/** A text file's content in the encoding it is in: UTF-8 or UTF-16 by mark or by looks, else Windows-1252. */
export function decodeText(bytes: Buffer): string {
  const start = bytes.subarray(0, GLANCE);
  if (start[0] === 0xff && start[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (start[0] === 0xfe && start[1] === 0xff) return bigEndian(bytes.subarray(2));
  const wide = zeros(start);
  if (wide === 'odd') return bytes.toString('utf16le');
  if (wide === 'even') return bigEndian(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes.toString('latin1'));
  }
}

/** Whether bytes are text at all: no zeros but those of UTF-16, and few other control characters. */
export function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, GLANCE);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return true;
  if (start.includes(0)) return zeros(start) !== undefined;
  const controls = start.filter((byte) => byte < 32 && ![9, 10, 11, 12, 13, 26, 27].includes(byte)).length;
  return controls <= start.length / 100;
}

/** In UTF-16 every other byte of Danish is zero: which. */
function zeros(start: Buffer): 'odd' | 'even' | undefined {
  const counts = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) counts[i % 2] = (counts[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = counts;
  if (odd > start.length / 4 && even < odd / 10) return 'odd';
  return even > start.length / 4 && odd < even / 10 ? 'even' : undefined;
}

function bigEndian(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}

const CONTROLS = /[\x80-\x9f]/g;
/** What Windows-1252 has in the place of Latin-1's second row of controls. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/**
 * Bytes of Windows-1252 that were read as Latin-1. Some versions of Node take both for the same.
 */
export function fromWindows(latin: string): string {
  return latin.replaceAll(CONTROLS, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? control);
}
