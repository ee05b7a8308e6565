const ORIENTATION = 0x0112;
const ENTRY = 12;

/**
 * How an EXIF segment says that the picture is turned: 1 (not) to 8 (TIFF 6.0, page 36).
 * @param content of the segment, from `Exif` on; undefined where it is not EXIF or says nothing.
 */
export function orientationIn(content: Buffer): number | undefined {
  if (content.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = content.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let i = 0; i < short(start); i++) {
      const at = start + 2 + i * ENTRY;
      if (short(at) !== ORIENTATION) continue;
      const value = short(at + 8);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  } catch {
    // A damaged table says nothing; viewers show the picture as it is.
  }
  return undefined;
}
