/** What a CBOR item is (RFC 8949, section 3.1): the upper three bits of its first byte. */
const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;

/** In the lower five bits: the value stands in so many bytes after the first one. */
const SIZE_OF_VALUE: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

/**
 * The text strings of some CBOR in their order, all else passed over. Only definite lengths, which is all that the search
 * engine writes. Every byte is accounted for: what could be text and was not read is an error.
 * @throws RangeError where the bytes are not such CBOR.
 */
export function cborTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = 0;
  let items = 1;
  while (items > 0) {
    items--;
    const first = bytes.readUInt8(at++);
    const kind = first >> 5;
    const value = valueOf(first & 31);
    if (kind === TEXT || kind === BYTES) {
      if (at + value > bytes.length) throw new RangeError('text beyond the end');
      texts.push(bytes.toString('utf8', at, (at += value)));
    } else if (kind === ARRAY) items += value;
    else if (kind === MAP) items += 2 * value;
    else if (kind === TAG) items++;
  }
  if (at !== bytes.length) throw new RangeError('more than one item');
  return texts;

  function valueOf(short: number): number {
    if (short < 24) return short;
    const size = SIZE_OF_VALUE[short];
    if (size === undefined) throw new RangeError('no definite length');
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  }
}
