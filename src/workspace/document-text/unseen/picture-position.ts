/** Bytes from the start in which a picture says what it has to say of itself. */
const GLANCE = 4 * 1024 * 1024;
const HEADS = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')];
/** The directory of a position, and in it latitude and longitude (EXIF 2.32, 4.6.3 and 4.6.6). */
const POSITION = 0x8825;
const COORDINATES = [2, 4];
const ENTRY = 12;
const MOST_ENTRIES = 1000;
/** The same as metadata (XMP, part 2, 3.4), and of a film (QuickTime's `©xyz` and its longer name). */
const WRITTEN = /exif:GPSLatitude(?:>|=["'])\s*\d/;
const OF_FILM = /\u00A9xyz[^]{4}[+-]\d|location\.ISO6709[^]{0,4096}?[+-]\d{2}[.\d]*[+-]\d{2,3}\./;

/**
 * Whether a picture or a film says where it was taken: JPEG, PNG, TIFF, WebP, HEIC and AVIF by their EXIF or XMP, MP4 and MOV
 * by QuickTime's. A position without numbers, as programs leave behind that remove it, is none.
 */
export function hasPosition(bytes: Buffer): boolean {
  const start = bytes.subarray(0, GLANCE);
  if (tables(start).some((at) => pointsToPosition(start.subarray(at)))) return true;
  const text = start.toString('latin1');
  if (WRITTEN.test(text)) return true;
  if (text.slice(4, 8) !== 'ftyp') return false;
  // A film says it in its index, which stands at either end.
  return OF_FILM.test(text) || OF_FILM.test(bytes.subarray(-GLANCE).toString('latin1'));
}

/** Where tables in the form of TIFF begin: the file itself, or in a piece of it that is called EXIF. */
function tables(bytes: Buffer): number[] {
  const found = isHead(bytes, 0) ? [0] : [];
  for (const name of ['Exif\0\0', 'eXIf', 'EXIF']) {
    for (let at = bytes.indexOf(name, 0, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 1, 'latin1')) {
      // WebP has the length of the piece before the table.
      const start = [at + name.length, at + name.length + 4].find((one) => isHead(bytes, one));
      if (start !== undefined) found.push(start);
      if (found.length > MOST_ENTRIES) return found;
    }
  }
  return found;
}

function isHead(bytes: Buffer, at: number): boolean {
  return HEADS.some((head) => bytes.subarray(at, at + head.length).equals(head));
}

function pointsToPosition(tiff: Buffer): boolean {
  const isLittle = tiff[0] === 0x49;
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const entries = (start: number) =>
    Array.from({ length: Math.min(short(start), MOST_ENTRIES) }, (_, i) => start + 2 + i * ENTRY);
  try {
    const position = entries(long(4)).find((at) => short(at) === POSITION);
    if (position === undefined) return false;
    return entries(long(position + 8)).some(
      (at) => COORDINATES.includes(short(at)) && isNumber(tiff, long(at + 8)),
    );
  } catch {
    // A table that leads out of the file says nothing.
    return false;
  }
}

/** Three fractions, degrees, minutes and seconds, that are not all nought. */
function isNumber(tiff: Buffer, at: number): boolean {
  return at + 24 <= tiff.length && tiff.subarray(at, at + 24).some((byte, i) => byte !== 0 && i % 8 < 4);
}
