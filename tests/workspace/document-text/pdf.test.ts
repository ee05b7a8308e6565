import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { changed, packedPdf, pdf, stream } from '../documents-by-hand.js';
import type { PdfObjects } from '../documents-by-hand.js';
import { NUMBER, found } from './found-numbers.js';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const show = (content: string) => stream('', Buffer.from(`BT /F1 12 Tf 50 700 Td ${content} ET`, 'latin1'));

/** Objects of a PDF: catalog, pages, one page, a font, its content, and more from number 6 on. */
function objects(
  content: string | Buffer,
  { page = '', catalog = '', font = FONT } = {},
  ...more: (string | Buffer)[]
): PdfObjects {
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R ${page} >>`,
    font,
    typeof content === 'string' ? show(content) : content,
    ...more,
  ];
}

describe('PDF', () => {
  it.each<[string, string]>([
    ['text', `(CPR ${NUMBER}) Tj`],
    ['pieces', '(2512) Tj (48-9) Tj (996) Tj'],
    ['pieces of an array', '[(25) -10 (1248) 5 (-) 3 (9996)] TJ'],
    ['hexadecimal', '<3235313234382d39393936> Tj'],
    ['two lines', '(251248-) Tj 0 -14 Td (9996) Tj'],
    ['white letters', `1 1 1 rg (${NUMBER}) Tj`],
    ['letters that are not painted', `3 Tr (${NUMBER}) Tj`],
    ['what is outside the page', `5000 0 Td (${NUMBER}) Tj`],
    ['one letter after the other', '(2) Tj 6.7 0 Td (5) Tj 6.7 0 Td (1248-9996) Tj'],
    ['a row of numbers', '(4711) Tj 60 0 Td (2512489996) Tj 90 0 Td (17) Tj'],
  ])('holds one in %s', async (_, content) => {
    expect(await found(pdf(objects(content)), 'a.pdf')).toBe('1 page:1');
  });

  it.each<[string, PdfObjects, string, string]>([
    [
      'a comment',
      objects(
        '(A) Tj',
        { page: '/Annots [6 0 R]' },
        `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${NUMBER}) >>`,
      ),
      '',
      '1 annotation:1 hidden',
    ],
    [
      'a form field',
      objects(
        '(A) Tj',
        { page: '/Annots [6 0 R]', catalog: '/AcroForm << /Fields [6 0 R] >>' },
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (2512489996) /Rect [0 0 9 9] >>`,
      ),
      '',
      '1 annotation:1 hidden',
    ],
    [
      'a bookmark',
      objects(
        '(A) Tj',
        { catalog: '/Outlines 6 0 R' },
        '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
        `<< /Title (${NUMBER}) /Parent 6 0 R >>`,
      ),
      '',
      '1 hidden',
    ],
    ['its title', objects('(A) Tj', {}, `<< /Title (Sag ${NUMBER}) >>`), '/Info 6 0 R', '1 properties'],
    [
      'metadata',
      objects(
        '(A) Tj',
        { catalog: '/Metadata 6 0 R' },
        stream('/Type /Metadata /Subtype /XML', Buffer.from(`<x><title>${NUMBER}</title></x>`)),
      ),
      '',
      '1 properties',
    ],
    [
      'an alternative text',
      objects(
        '(A) Tj',
        { catalog: '/StructTreeRoot 6 0 R' },
        `<< /Type /StructTreeRoot /K << /S /Figure /Alt (${NUMBER}) >> >>`,
      ),
      '',
      '1 hidden',
    ],
    [
      'a script',
      objects('(A) Tj', { catalog: '/OpenAction << /S /JavaScript /JS (x = "251248-9996") >>' }),
      '',
      '1 hidden',
    ],
    [
      'the name of a file inside',
      objects('(A) Tj', {
        catalog: `/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (sag 251248-9996.txt) >>] >> >>`,
      }),
      '',
      '1 hidden',
    ],
    [
      'a file inside',
      objects(
        '(A) Tj',
        {
          catalog: `/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>] >> >>`,
        },
        stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(Buffer.from(NUMBER))),
      ),
      '',
      '1 embedded',
    ],
  ])('holds one in %s', async (_, all, trailer, expected) => {
    expect(await found(pdf(all, trailer), 'a.pdf')).toBe(expected);
  });

  it('holds one in a drawing that the page uses', async () => {
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> >>',
      Buffer.from(`BT /F1 9 Tf (${NUMBER}) Tj ET`),
    );
    const all = objects(stream('', Buffer.from('/X Do')), {}, form).map((one, i) =>
      i === 2 ? String(one).replace('/Font', '/XObject << /X 6 0 R >> /Font') : one,
    );
    expect(await found(pdf(all), 'a.pdf')).toBe('1 page:1');
  });

  it('holds one in what is cropped away, and in the picture of an annotation', async () => {
    const cropped = objects(`(${NUMBER}) Tj`, { page: '/CropBox [0 0 100 100]' });
    expect(await found(pdf(cropped), 'a.pdf')).toBe('1 page:1');
    const form = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 90 20] /Resources << /Font << /F1 4 0 R >> >>',
      Buffer.from(`BT /F1 9 Tf (${NUMBER}) Tj ET`),
    );
    const stamp = '<< /Type /Annot /Subtype /Stamp /F 4 /Rect [0 0 90 20] /AP << /N 7 0 R >> >>';
    expect(await found(pdf(objects('(A) Tj', { page: '/Annots [6 0 R]' }, stamp, form)), 'a.pdf')).toBe(
      '1 page:1',
    );
  });

  it('holds one in what was changed afterwards', async () => {
    const first = pdf(objects(`(${NUMBER}) Tj`));
    const second = changed(first, 5, show('(NN) Tj').toString('latin1'));
    expect(await found(second, 'a.pdf')).toBe('1 earlier');
  });

  it('holds one in objects that are packed', async () => {
    const all = objects('(A) Tj').map(String);
    const [catalog = '', pages = ''] = all;
    const bytes = packedPdf([
      catalog.replace(' >>', `/Lang (da) /X (${NUMBER}) >>`),
      pages.replace('[3 0 R] /Count 1', '[] /Count 0'),
    ]);
    expect(await found(bytes, 'a.pdf')).toBe('1 hidden');
  });

  it('holds one in letters that only their map tells', async () => {
    const map = stream(
      '',
      Buffer.from(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0013> <001c> <0030> endbfrange 1 beginbfchar <0010> <002d> endbfchar endcmap end end`,
      ),
    );
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Arial /Flags 4 >> >>]';
    const codes = '<0015001800140015001700 1b0010001c001c001c0019> Tj'.replaceAll(' 1b', '1b');
    expect(await found(pdf(objects(codes, { font: `${font} /ToUnicode 6 0 R >>` }, map)), 'a.pdf')).toBe(
      '1 page:1',
    );
    const strange = `${font.replaceAll('/Arial', '/ABCDEF+Ukendt')} >>`;
    expect(await found(pdf(objects(codes, { font: strange })), 'a.pdf')).toBe('0 !unknown-letters');
  });

  it('says that a page is a picture', async () => {
    const all = objects(
      stream('', Buffer.from('q 500 0 0 500 0 0 cm /I Do Q')),
      {},
      stream(
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        Buffer.from([0]),
      ),
    );
    const bytes = pdf(
      all.map((one, i) => (i === 2 ? String(one).replace('/Font', '/XObject << /I 6 0 R >> /Font') : one)),
    );
    expect(await found(bytes, 'a.pdf')).toBe('0 !scanned');
  });

  it('reads one whose cross-references are lost', async () => {
    const bytes = Buffer.from(
      pdf(objects(`(${NUMBER}) Tj`))
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    );
    expect(await found(bytes, 'a.pdf')).toBe('1 page:1 !damaged');
  });

  it.each([
    ['an invoice', '(Fakturanr.:) Tj 80 0 Td (2512489996) Tj'],
    ['a phone number', '(Tlf. +45 25 12 48 99) Tj'],
    ['a date', '(25-12-48 kl. 9996) Tj'],
    ['an empty page', ''],
  ])('finds none in %s', async (_, content) => {
    expect(await found(pdf(objects(content)), 'a.pdf')).toBe('0');
  });
});
