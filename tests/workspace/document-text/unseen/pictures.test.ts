import { describe, expect, it } from 'vitest';
import { hasPosition } from '../../../../src/workspace/document-text/unseen/picture-position.js';
import { exif, jpegWithPosition } from './pictures.js';
import { p, run, unseenIn, word } from './found-unseen.js';

const chunk = (name: string, data: Buffer) =>
  Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), data]);
const film = (text: string) => Buffer.concat([Buffer.alloc(4), Buffer.from(`ftypmp42${text}`, 'latin1')]);

describe('a picture or a film', () => {
  it.each<[string, Buffer]>([
    ['JPEG', jpegWithPosition()],
    ['JPEG, its numbers the other way round', jpegWithPosition(exif(false))],
    ['PNG', chunk('eXIf', exif())],
    ['WebP', chunk('EXIF', Buffer.concat([Buffer.alloc(4), exif()]))],
    ['HEIC', film(`Exif\0\0${exif().toString('latin1')}`)],
    ['TIFF', exif(false)],
    ['XMP', Buffer.from('<x exif:GPSLatitude="55,40.5N"/>')],
    ['XMP in elements', Buffer.from('<exif:GPSLatitude>55,40.5N</exif:GPSLatitude>')],
    ['MP4', film('\u00A9xyz\0\x12\x15\xC7+55.6761+012.5683/')],
    ['MOV', film('com.apple.quicktime.location.ISO6709\0\0+55.6761+012.5683+010/')],
  ])('says where it was taken in %s', (_, bytes) => {
    expect(hasPosition(bytes)).toBe(true);
  });

  it.each<[string, Buffer]>([
    ['without a position', jpegWithPosition(exif(true, new Array<number>(12).fill(0)))],
    ['with a table that leads nowhere', jpegWithPosition(exif().subarray(0, 60))],
    ['with a table of nothing', Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1')],
    ['with a name only', Buffer.from('<x exif:GPSLatitude=""/>Exif\0\0')],
    ['that is a film', film('com.apple.quicktime.location.ISO6709')],
    ['that is empty', Buffer.alloc(0)],
  ])('is one %s', (_, bytes) => {
    expect(hasPosition(bytes)).toBe(false);
  });

  it('is looked at as an attachment, and in a document', async () => {
    expect(await unseenIn(jpegWithPosition(), 'a.jpg')).toBe('positions:1 !picture');
    expect(await unseenIn(film('\u00A9xyz\0\x12\x15\xC7+55.6761+012.5683/'), 'a.mp4')).toBe(
      'positions:1 !unknown-format',
    );
    expect(
      await unseenIn(word(p(run('A')), { 'word/media/image1.jpeg': jpegWithPosition() }), 'a.docx'),
    ).toBe('positions:1');
  });
});
