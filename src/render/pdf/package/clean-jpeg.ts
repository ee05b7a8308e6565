import { orientationIn } from './exif-orientation.js';
import type { CleanImage } from './image-page.js';
import { ImageRefusal } from './image-refusal.js';

const [START, END, SCAN] = [0xd8, 0xd9, 0xda];
const [APP0, APP1, APP2, APP14, COMMENT] = [0xe0, 0xe1, 0xe2, 0xee, 0xfe];

/**
 * Keeps the picture, its colour profile and the way it is turned; not EXIF (place, camera, small picture), XMP, IPTC,
 * comments, nor what follows the end: phones put a film there, editors the picture before it was cut.
 * @throws ImageRefusal where a segment is cut off, or the picture has no end.
 */
export function cleanJpeg(bytes: Buffer): CleanImage {
  if (bytes[0] !== 0xff || bytes[1] !== START) throw new ImageRefusal('damaged');
  const parts: Buffer[] = [];
  let [width, height, orientation, hasScan] = [0, 0, 1, false];
  let at = 2;
  for (let marker = markerAt(bytes, at); marker !== END; marker = markerAt(bytes, at)) {
    while (bytes[at + 1] === 0xff) at++;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) throw new ImageRefusal('damaged');
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = orientationIn(segment.subarray(4)) ?? orientation;
    if (isFrame(marker)) [height, width] = [segment.readUInt16BE(5), segment.readUInt16BE(7)];
    const kept = keptOf(marker, segment);
    if (kept) parts.push(kept);
    at = marker === SCAN ? endOfScan(bytes, end) : end;
    if (marker === SCAN) parts.push(bytes.subarray(end, at));
    hasScan ||= marker === SCAN;
  }
  if (!hasScan) throw new ImageRefusal('damaged');
  const head = [Buffer.from([0xff, START]), ...(orientation > 1 ? [orientationSegment(orientation)] : [])];
  const isTurned = orientation >= 5;
  return {
    bytes: Buffer.concat([...head, ...parts, Buffer.from([0xff, END])]),
    width: isTurned ? height : width,
    height: isTurned ? width : height,
  };
}

function markerAt(bytes: Buffer, from: number): number {
  let at = from;
  if (bytes[at] !== 0xff) throw new ImageRefusal('damaged');
  while (bytes[at] === 0xff) at++;
  const marker = bytes[at];
  if (marker === undefined || marker === 0 || marker === START) throw new ImageRefusal('damaged');
  return marker;
}

/** Start of frame: C0 to CF but for tables and an extension (ISO 10918-1, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function keptOf(marker: number, segment: Buffer): Buffer | undefined {
  const name = segment.toString('latin1', 4, 16);
  if (marker === APP0) return name.startsWith('JFIF\0') ? withoutThumbnail(segment) : undefined;
  if (marker === APP2) return name.startsWith('ICC_PROFILE\0') ? segment : undefined;
  if (marker === APP14) return name.startsWith('Adobe') ? segment : undefined;
  return (marker >= APP0 && marker <= 0xef) || marker === COMMENT ? undefined : segment;
}

function withoutThumbnail(segment: Buffer): Buffer {
  const kept = Buffer.from(segment.subarray(0, 18));
  if (kept.length < 18) throw new ImageRefusal('damaged');
  kept.writeUInt16BE(16, 2);
  kept.writeUInt16BE(0, 16);
  return kept;
}

/** The offset of the next marker after a scan's data; FF00 and restarts are a part of it (B.1.1.5). */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new ImageRefusal('damaged');
}

/** EXIF that holds nothing but how the picture is turned. */
function orientationSegment(orientation: number): Buffer {
  const tiff = '4d4d002a00000008' + '0001' + '0112000300000001' + `000${orientation}0000` + '00000000';
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff, 'hex')]);
  const head = Buffer.from([0xff, APP1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}
