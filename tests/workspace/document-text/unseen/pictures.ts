/** Latitude and longitude as EXIF has them, three fractions each. */
const COPENHAGEN = [55, 1, 40, 1, 3456, 100, 12, 1, 34, 1, 789, 100];

/** EXIF with a position: one directory that leads to another (TIFF 6.0, EXIF 2.32, 4.6.6). */
export function exif(isLittle = true, numbers: readonly number[] = COPENHAGEN): Buffer {
  const bytes = Buffer.alloc(56 + numbers.length * 4);
  const short = (value: number, at: number) =>
    isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
    long(value, at + 8);
  };
  bytes.write(isLittle ? 'II' : 'MM', 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  entry(10, 0x8825, 4, 1, 26);
  short(2, 26);
  entry(28, 2, 5, 3, 56);
  entry(40, 4, 5, 3, 80);
  numbers.forEach((value, i) => long(value, 56 + 4 * i));
  return bytes;
}

export function jpegWithPosition(content = exif()): Buffer {
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), content]);
  const length = Buffer.from([(segment.length + 2) >> 8, (segment.length + 2) & 255]);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, segment, Buffer.from('ffd9', 'hex')]);
}
