import { crc32 } from 'node:zlib';
import type { CleanImage } from './image-page.js';
import { ImageRefusal } from './image-refusal.js';

const SIGNATURE = '89504e470d0a1a0a';
/** What the picture is drawn from (PNG, third edition, 11); not text, time, EXIF, and not the frames of an animation. */
const KEPT = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs'.split(' '));

/** @throws ImageRefusal where a chunk is cut off or its checksum is wrong. */
export function cleanPng(bytes: Buffer): CleanImage {
  if (bytes.toString('hex', 0, 8) !== SIGNATURE || bytes.toString('latin1', 12, 16) !== 'IHDR')
    throw new ImageRefusal('damaged');
  const parts = [bytes.subarray(0, 8)];
  let hasPicture = false;
  for (let at = 8, type = ''; type !== 'IEND';) {
    const end = at + 12 + bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      throw new ImageRefusal('damaged');
    if (KEPT.has(type)) parts.push(bytes.subarray(at, end));
    hasPicture ||= type === 'IDAT';
    at = end;
  }
  if (!hasPicture) throw new ImageRefusal('damaged');
  return { bytes: Buffer.concat(parts), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
