import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openForeignPdf } from '../../../../src/render/pdf/package/foreign-pdf.js';
import { readForeignPdf } from '../../../../src/render/pdf/package/foreign-pdf-reading.js';
import { allText, onePage, packed } from './pdf-by-hand.js';

const MEGABYTE = 1024 * 1024;

describe('a PDF made to break its reader', () => {
  it('that unpacks to more than a page can need is refused', async () => {
    const bomb = packed(Buffer.alloc(300 * MEGABYTE, ' '), '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
    const bytes = onePage({ content: '/X1 Do', resources: '/XObject <</X1 10 0 R>>', more: [bomb] });
    await expect(readForeignPdf(bytes)).rejects.toMatchObject({ reason: 'too-costly' });
  });

  it('that unpacks twice is refused', async () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(MEGABYTE)));
    const form = {
      entries: '/Filter [/FlateDecode /FlateDecode] /Subtype /Form /BBox [0 0 9 9]',
      data: twice,
    };
    const bytes = onePage({ content: '/X1 Do', resources: '/XObject <</X1 10 0 R>>', more: [form] });
    await expect(readForeignPdf(bytes)).rejects.toMatchObject({ reason: 'too-costly' });
  });

  it('with an image that unpacks without end is read no further than the image', async () => {
    const image = packed(
      Buffer.alloc(50 * MEGABYTE),
      '/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
    );
    const bytes = onePage({ content: '/X1 Do', resources: '/XObject <</X1 10 0 R>>', more: [image] });
    expect((await readForeignPdf(bytes)).pages).toBe(1);
  });

  it('with an image that lacks rows is refused', async () => {
    const image = packed(
      Buffer.alloc(200),
      '/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
    );
    const bytes = onePage({ content: '/X1 Do', resources: '/XObject <</X1 10 0 R>>', more: [image] });
    await expect(readForeignPdf(bytes)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('that nests without end is refused', async () => {
    const bytes = onePage({ resources: `/ExtGState <</G1 ${'['.repeat(100_000)}` });
    await expect(readForeignPdf(bytes)).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('whose values multiply by referring to each other is refused', async () => {
    const ten = (number: number) => `[${`${number} 0 R `.repeat(10)}]`;
    const more = Array.from({ length: 12 }, (_, i) => (i < 11 ? ten(11 + i) : '[0]'));
    const bytes = onePage({
      content: '/G1 gs',
      resources: '/ExtGState <</G1 <</D 10 0 R>>>>',
      more,
    });
    await expect(readForeignPdf(bytes)).rejects.toMatchObject({ reason: 'too-costly' });
  });

  it('with a chain of forms, or one that draws itself, is copied once', async () => {
    const form = (next: number) =>
      packed('/X1 Do', `/Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X1 ${next} 0 R>>>>`);
    const more = Array.from({ length: 5000 }, (_, i) => form(i < 4999 ? 11 + i : 10));
    const found = await readForeignPdf(
      onePage({ content: '/X1 Do', resources: '/XObject <</X1 10 0 R>>', more }),
    );
    expect(found.pages).toBe(1);
    expect(allText(found.bytes).match(/\/Subtype \/Form/g)).toHaveLength(5000);
  });

  it('with bookmarks that lead in a circle is read', async () => {
    const bytes = onePage({
      catalog: '/Outlines <</First 10 0 R>>',
      more: ['<</Title (A) /First 10 0 R /Next 11 0 R>>', '<</Title (B) /Next 10 0 R>>'],
    });
    expect((await readForeignPdf(bytes)).outline.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('that takes longer than it may is stopped', async () => {
    const opened = openForeignPdf(onePage(), { milliseconds: 1 });
    await expect(opened).rejects.toMatchObject({ reason: 'too-costly' });
  });

  it('is left alone when the run is stopped', async () => {
    const controller = new AbortController();
    const opened = openForeignPdf(onePage(), { signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(opened).rejects.toThrow('stopped');
  });
});

describe('a large PDF', () => {
  it('of 100 MB is read in a thread', async () => {
    const image = (seed: number) => ({
      entries:
        '/Subtype /Image /Width 4000 /Height 2600 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode',
      data: Buffer.alloc(10 * MEGABYTE, seed),
    });
    const more = Array.from({ length: 10 }, (_, i) => image(i));
    const names = more.map((_, i) => `/X${i} ${10 + i} 0 R`).join(' ');
    const content = more.map((_, i) => `/X${i} Do`).join(' ');
    const bytes = onePage({ content, resources: `/XObject <<${names}>>`, more });
    const found = await openForeignPdf(bytes);
    expect(found.pages).toBe(1);
    expect(found.bytes.length).toBeGreaterThan(100 * MEGABYTE);
    expect(Buffer.isBuffer(found.bytes)).toBe(true);
  }, 60_000);

  it('larger than may be is refused unread', async () => {
    const bytes = { length: 513 * MEGABYTE } as Buffer;
    await expect(openForeignPdf(bytes)).rejects.toMatchObject({ reason: 'too-large' });
  });
});
