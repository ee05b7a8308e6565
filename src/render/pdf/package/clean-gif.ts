import type { CleanImage } from './image-page.js';
import { ImageRefusal } from './image-refusal.js';

const [EXTENSION, IMAGE, TRAILER, CONTROL] = [0x21, 0x2c, 0x3b, 0xf9];

/**
 * Keeps the first picture (GIF89a), which is what is printed; not comments, nor what programs added, nor later pictures.
 * @throws ImageRefusal where it is cut off.
 */
export function cleanGif(bytes: Buffer): CleanImage {
  if (!/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) throw new ImageRefusal('damaged');
  let at = 13 + paletteSize(bytes.readUInt8(10));
  const parts = [bytes.subarray(0, at)];
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === IMAGE) {
      const end = endOfBlocks(bytes, at + 10 + paletteSize(bytes.readUInt8(at + 9)) + 1);
      parts.push(bytes.subarray(at, end), Buffer.from([TRAILER]));
      return { bytes: Buffer.concat(parts), width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    }
    if (kind !== EXTENSION) throw new ImageRefusal('damaged');
    const end = endOfBlocks(bytes, at + 2);
    if (bytes[at + 1] === CONTROL) parts.push(bytes.subarray(at, end));
    at = end;
  }
}

function paletteSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += 1 + size;
  return at + 1;
}
