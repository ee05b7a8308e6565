import { orientationIn } from './exif-orientation.js';
import type { CleanImage } from './image-page.js';
import { ImageRefusal } from './image-refusal.js';

/** What the picture is drawn from (RFC 9649, 2.7); not `EXIF` nor `XMP `. */
const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP']);
/** `VP8X` flags of what is left out: EXIF, XMP, animation. */
const LEFT_OUT = 0x08 | 0x04 | 0x02;

/** @throws ImageRefusal where a chunk is cut off, and for animations: nobody can say which of their pictures is meant. */
export function cleanWebp(bytes: Buffer): CleanImage {
  if (!/^RIFF[^]{4}WEBP/.test(bytes.toString('latin1', 0, 12))) throw new ImageRefusal('damaged');
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new ImageRefusal('damaged');
  const chunks: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end || type === 'ANIM') throw new ImageRefusal('damaged');
    const chunk = Buffer.from(bytes.subarray(at, next));
    if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~LEFT_OUT, 8);
    // Turned by EXIF alone, which the browser follows and which is left out: shown as it is, it would lie on its side.
    if (type === 'EXIF' && (orientationIn(withName(chunk.subarray(8))) ?? 1) > 1)
      throw new ImageRefusal('unknown-type');
    if (KEPT.has(type)) chunks.push(chunk);
    size ??= sizeOf(type, chunk.subarray(8));
    at = next;
  }
  const body = Buffer.concat(chunks);
  if (!size || !/VP8[ L]/.test(body.toString('latin1'))) throw new ImageRefusal('damaged');
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return { bytes: Buffer.concat([head, body]), ...size };
}

function withName(content: Buffer): Buffer {
  const hasName = content.toString('latin1', 0, 4) === 'Exif';
  return hasName ? content : Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), content]);
}

function sizeOf(type: string, content: Buffer): { width: number; height: number } | undefined {
  if (type === 'VP8X') return { width: content.readUIntLE(4, 3) + 1, height: content.readUIntLE(7, 3) + 1 };
  if (type === 'VP8 ')
    return { width: content.readUInt16LE(6) & 0x3fff, height: content.readUInt16LE(8) & 0x3fff };
  if (type !== 'VP8L') return undefined;
  const bits = content.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
