import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { imagePage } from '../../../../src/render/pdf/package/image-page.js';

const SECRET = 'Aarhus 56.15N';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(width = 3, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Location\0${SECRET}`)),
    chunk('eXIf', Buffer.from(SECRET)),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(SECRET),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function jpeg(orientation = 1): Buffer {
  const exif = Buffer.from(`4d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex');
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from(`JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc`, 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif, Buffer.from(SECRET)])),
    segment(0xe2, Buffer.from('ICC_PROFILE\0profile')),
    segment(0xfe, Buffer.from(SECRET)),
    segment(0xc0, Buffer.from([8, 0, 20, 0, 30, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from('12ff0034ffd056', 'hex'),
    Buffer.from('ffd9', 'hex'),
    Buffer.from(SECRET),
  ]);
}

function gif(): Buffer {
  const picture = Buffer.from('2c0000000002000100000202440a00', 'hex');
  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, SECRET.length]),
    Buffer.from(SECRET),
    Buffer.from([0]),
  ]);
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from('02000100800000000000ffffff', 'hex').subarray(0, 13),
  ]);
  return Buffer.concat([head, comment, picture, picture, Buffer.from([0x3b])]);
}

function webp(...extra: readonly (readonly [string, Buffer])[]): Buffer {
  const flags = Buffer.alloc(10);
  flags.writeUInt8(0x0c, 0);
  flags.writeUIntLE(6, 4, 3);
  flags.writeUIntLE(4, 7, 3);
  const chunks = ([['VP8X', flags], ['VP8L', Buffer.from('2f0600010000', 'hex')], ...extra] as const).map(
    ([type, data]) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(data.length);
      return Buffer.concat([Buffer.from(type), length, data, Buffer.alloc(data.length % 2)]);
    },
  );
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
}

const svg = (attributes: string, inside = '', entities = '') =>
  Buffer.from(
    `<?xml version="1.0"?>\n<!DOCTYPE svg [${entities}]>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}<path d="M0 0"/></svg>\n`,
  );

function contentOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
}

describe('an image to be printed', () => {
  it.each([
    ['image/png', png(), 3, 2],
    ['image/jpeg', jpeg(), 30, 20],
    ['image/jpeg', jpeg(6), 20, 30],
    ['image/gif', gif(), 2, 1],
    ['image/webp', webp(['EXIF', Buffer.from(SECRET)], ['XMP ', Buffer.from(SECRET)]), 7, 5],
    ['image/svg+xml', svg('viewBox="0 0 40 30"', `<!-- ${SECRET} --><metadata>${SECRET}</metadata>`), 40, 30],
  ])('of type %s has its size, and nothing that nobody sees', (type, bytes, width, height) => {
    const page = imagePage(bytes, type);
    expect(page).toMatchObject({ type, width, height });
    expect(page.dataUrl.startsWith(`data:${type};base64,`)).toBe(true);
    expect(contentOf(page.dataUrl).includes(SECRET)).toBe(false);
    // What is clean stays as it is.
    expect(imagePage(contentOf(page.dataUrl), type)).toEqual(page);
  });

  it('keeps how a photograph is turned, and its colours', () => {
    const kept = contentOf(imagePage(jpeg(6), 'image/jpeg').dataUrl);
    expect(kept.includes('ICC_PROFILE')).toBe(true);
    expect(kept.includes('01120003000000010006', 0, 'hex')).toBe(true);
    expect(kept.includes('abc')).toBe(false);
  });

  it('keeps the first picture of an animation alone', () => {
    const kept = contentOf(imagePage(gif(), 'image/gif').dataUrl);
    expect(kept.filter((byte) => byte === 0x2c)).toHaveLength(1);
  });

  it.each([
    ['width="100" height="50"', 100, 50],
    ['width="2in" height="72pt"', 192, 96],
    ['width="80" viewBox="0 0 40 30"', 80, 60],
    ['width="100%" height="100%" viewBox="0 0 40 30"', 40, 30],
    ['', 300, 150],
  ])('of type svg with %s has the size a browser gives it', (attributes, width, height) => {
    const page = imagePage(svg(attributes), 'image/svg+xml');
    expect([page.width, page.height]).toEqual([width, height]);
  });

  it('of type svg runs no script and names no folder', () => {
    const bytes = svg(
      'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:export-filename="C:\\Users\\agl\\kort.png"',
      '<script>alert(1)</script><script href="a"/>',
    );
    expect(contentOf(imagePage(bytes, 'image/svg+xml').dataUrl).toString()).not.toMatch(/script|Users/);
  });

  it.each([
    ['image/png', png()],
    ['image/jpeg', jpeg()],
    ['image/gif', gif()],
    ['image/webp', webp()],
    ['image/svg+xml', svg('')],
  ])('of type %s that is cut off is refused', (type, bytes) => {
    const clean = contentOf(imagePage(bytes, type).dataUrl);
    for (let length = 0; length < clean.length - 1; length++)
      expect(() => imagePage(clean.subarray(0, length), type)).toThrow(
        expect.objectContaining({ name: 'ImageRefusal' }),
      );
  });

  it.each([
    ['more pixels than can be printed', png(50_000, 1), 'image/png', undefined],
    ['far more pixels', Buffer.from(png(3, 2)), 'image/bmp', 'unknown-type'],
    [
      'entities of entities',
      svg('', '&lol;', '<!ENTITY l "l"><!ENTITY lol "&l;&l;">'),
      'image/svg+xml',
      'damaged',
    ],
    ['no namespace', Buffer.from('<svg><path d="M0 0"/></svg>'), 'image/svg+xml', 'damaged'],
    ['an animation', webp(['ANIM', Buffer.alloc(6)]), 'image/webp', 'damaged'],
    ['another type', Buffer.from('<html></html>'), 'image/png', 'damaged'],
  ])('with %s is judged', (_, bytes, type, reason) => {
    if (reason === undefined) expect(imagePage(bytes, type).width).toBe(50_000);
    else expect(() => imagePage(bytes, type)).toThrow(expect.objectContaining({ reason }));
  });

  it('with more pixels than a browser can unpack is refused', () => {
    const bytes = png(3, 2);
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(20_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(() => imagePage(bytes, 'image/png')).toThrow(expect.objectContaining({ reason: 'too-large' }));
  });
});
