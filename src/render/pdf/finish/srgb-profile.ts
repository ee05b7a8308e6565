/** Number of entries in the tone curve: enough for a step less than one in 8 bits. */
const CURVE = 1024;
const HEADER = 128;

/**
 * The sRGB colour space (IEC 61966-2-1) as a display profile of three colorants and a tone curve (ICC.1:2001-04), made
 * here so that no profile of somebody else's has to be carried along.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', element('text', Buffer.from('No rights reserved\0', 'latin1'))],
    // The white point of the connection space, and the primaries of IEC 61966-2-1 adapted to it.
    ['wtpt', colour(0.9642, 1, 0.82491)],
    ['rXYZ', colour(0.43607, 0.22249, 0.01392)],
    ['gXYZ', colour(0.38515, 0.71687, 0.09708)],
    ['bXYZ', colour(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const offsets = new Map<Buffer, number>();
  let offset = HEADER + table.length;
  tags.forEach(([signature, data], i) => {
    const place = offsets.get(data) ?? offset;
    if (!offsets.has(data)) {
      offsets.set(data, offset);
      offset += padded(data).length;
    }
    table.write(signature, 4 + 12 * i, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * i);
    table.writeUInt32BE(data.length, 12 + 12 * i);
  });
  return Buffer.concat([header(offset), table, ...[...offsets.keys()].map(padded)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date, so that the bytes are the same every time.
  [2000, 1, 1, 0, 0, 0].forEach((value, i) => bytes.writeUInt16BE(value, 24 + 2 * i));
  bytes.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.82491].forEach((value, i) => bytes.writeInt32BE(fixed(value), 68 + 4 * i));
  return bytes;
}

function element(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), data]);
}

function colour(...values: number[]): Buffer {
  const data = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => data.writeInt32BE(fixed(value), 4 * i));
  return element('XYZ ', data);
}

function toneCurve(): Buffer {
  const data = Buffer.alloc(4 + 2 * CURVE);
  data.writeUInt32BE(CURVE, 0);
  for (let i = 0; i < CURVE; i++) {
    const value = i / (CURVE - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(linear * 65535), 4 + 2 * i);
  }
  return element('curv', data);
}

/** A text of the older kind: its length, itself, and empty places for two other encodings. */
function description(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1, 0);
  return element('desc', Buffer.concat([length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(78)]));
}

/** A number with 16 binary places. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}

function padded(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}
