import { describe, expect, it } from 'vitest';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import { readForeignPdf } from '../../../../src/render/pdf/package/foreign-pdf-reading.js';
import { allText, fileOf, manyPages, onePage, packed, withRevision } from './pdf-by-hand.js';
import type { PageParts } from './pdf-by-hand.js';

const read = (parts: PageParts) => readForeignPdf(onePage(parts));

describe('a PDF of somebody else', () => {
  it('becomes a file in the simple form, with each page saying all of itself', async () => {
    const found = await read({});
    const objects = new PdfObjects(found.bytes);
    const page = objects
      .numbers()
      .map((number) => objects.text(number))
      .find((text) => /\/Type \/Page\n/.test(text));
    expect(page).toMatch(/\/MediaBox \[0 0 595 842\]/);
    expect(page).toMatch(/\/Resources <<\/Font <<\/F1 \d+ 0 R>>>>/);
    expect(allText(found.bytes)).toContain('(Dagsorden) Tj');
    expect(found).toMatchObject({ pages: 1, isTagged: false, stripped: [], outline: [], outlineDepth: 0 });
    expect(found.sizes).toEqual([{ width: 595, height: 842 }]);
  });

  it('is the same from run to run', async () => {
    expect((await read({})).bytes.equals((await read({})).bytes)).toBe(true);
  });

  it('has the size that a reader sees, cropped and turned', async () => {
    const found = await read({ page: '/CropBox [100 100 300 900] /Rotate -90' });
    expect(found.sizes).toEqual([{ width: 742, height: 200 }]);
    expect(allText(found.bytes)).toMatch(/\/CropBox \[100 100 300 842\]\n\/Rotate 270/);
  });

  it('says what the file claims of itself', async () => {
    const xmp =
      '<rdf:Description pdfaid:part="2" pdfaid:conformance="a"><pdfuaid:part>1</pdfuaid:part>' +
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Budget &amp; plan</rdf:li></rdf:Alt></dc:title>' +
      '<dc:creator>Agnete Lund</dc:creator></rdf:Description>';
    const found = await read({ catalog: '/Lang (da-DK) /Metadata 10 0 R', more: [packed(xmp)] });
    expect(found.claims).toEqual({ ua1: true, pdfa: { part: 2, conformance: 'A' } });
    expect(found).toMatchObject({ language: 'da-DK', title: 'Budget & plan' });
    expect(allText(found.bytes)).not.toContain('Agnete');
  });

  it('keeps bookmarks by title, page and level', async () => {
    const found = await read({
      catalog: '/Outlines 10 0 R /Dests <</her [3 0 R /Fit]>>',
      more: [
        '<</First 11 0 R>>',
        '<</Title <FEFF00C60062006C0065> /Dest /her /First 12 0 R /Next 11 0 R>>',
        '<</Title (Under) /A <</S /GoTo /D [3 0 R /XYZ 0 700 0]>>>>',
      ],
    });
    expect(found.outline).toEqual([
      { title: 'Æble', page: 0, children: [{ title: 'Under', page: 0, children: [] }] },
    ]);
    expect(found.outlineDepth).toBe(2);
  });

  it.each([
    ['500 pages', 500],
    ['one page', 1],
  ])('may have %s', async (_, count) => {
    const found = await readForeignPdf(manyPages(count));
    expect(found.pages).toBe(count);
    expect(allText(found.bytes)).toContain(`(Side ${count}) Tj`);
  });

  it('keeps rare packings of what is drawn', async () => {
    const content = Buffer.from('42542F46312031322054662028412920546A204554>');
    const file = withRevision(
      onePage(),
      new Map([[4, { entries: '/Filter /ASCIIHexDecode', data: content }]]),
    );
    expect(allText((await readForeignPdf(file)).bytes)).toContain('BT/F1 12 Tf (A) Tj ET');
  });
});

describe('what stays behind', () => {
  it('is all that only an earlier revision says', async () => {
    const first = onePage({
      content: 'BT /F1 12 Tf (Hemmeligt) Tj ET',
      more: ['<</Title (Hemmelig titel)>>'],
    });
    const later = withRevision(
      first,
      new Map([
        [4, packed('BT /F1 12 Tf (Offentligt) Tj ET')],
        [10, undefined],
      ]),
    );
    const text = allText((await readForeignPdf(later)).bytes);
    expect(text).toContain('Offentligt');
    expect(text).not.toContain('Hemmelig');
  });

  it('is what a page could draw and does not', async () => {
    const resources = '/XObject <</Gone 10 0 R /Here 11 0 R>>';
    const form = (text: string) =>
      packed(`BT (${text}) Tj ET`, '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
    const found = await read({ content: '/Here Do', resources, more: [form('Slettet'), form('Bevaret')] });
    expect(allText(found.bytes)).toContain('Bevaret');
    expect(allText(found.bytes)).not.toContain('Slettet');
  });

  it('is not the colour that stands for the device’s own', async () => {
    const found = await read({
      resources: '/ColorSpace <</DefaultRGB [/CalRGB <</WhitePoint [1 1 1]>>] /Other /DeviceRGB>>',
    });
    expect(allText(found.bytes)).toContain('/DefaultRGB [/CalRGB <</WhitePoint [1 1 1]>>]');
    expect(allText(found.bytes)).not.toContain('Other');
  });

  it('are scripts, actions, files, forms’ data, and names', async () => {
    const found = await read({
      catalog:
        '/OpenAction 10 0 R /AA <</WC 10 0 R>> /Names <</JavaScript <</Names [(a) 10 0 R]>> /EmbeddedFiles <</Names [(b) 11 0 R]>>>> /AcroForm <</Fields [] /XFA (Hemmelig)>>',
      page: '/AA <</O 10 0 R>> /PieceInfo <</Word <</Private (Hemmelig)>>>> /Metadata 12 0 R',
      more: [
        '<</S /JavaScript /JS (app.alert\\(1\\))>>',
        '<</Type /Filespec /F (hemmelig.docx)>>',
        packed('<dc:creator>Hemmelig</dc:creator>'),
      ],
      trailer: '/Info <</Author (Hemmelig)>>',
    });
    expect(found.stripped).toEqual(['actions', 'embedded-files', 'form-fields', 'scripts', 'xfa']);
    expect(allText(found.bytes)).not.toMatch(/app\.alert|hemmelig|JavaScript|AA|OpenAction/i);
  });
});

describe('annotations', () => {
  const appearance = packed(
    'BT (Udfyldt) Tj ET',
    '/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources <<>>',
  );
  const rect = '/Rect [100 100 120 110]';

  it('that are links stay, with explicit places and nothing of what somebody wrote on them', async () => {
    const found = await read({
      catalog: '/Names <</Dests <</Names [(her) <</D [3 0 R /XYZ 0 700 0]>>]>>>>',
      page: '/Annots [10 0 R 11 0 R 12 0 R 13 0 R]',
      more: [
        `<</Subtype /Link ${rect} /Contents (Til Agnete) /A <</S /URI /URI (https://example.dk/a) /Next 14 0 R>>>>`,
        `<</Subtype /Link ${rect} /Dest (her)>>`,
        `<</Subtype /Link ${rect} /A <</S /Launch /F (c:/hemmelig.exe)>>>>`,
        `<</Subtype /Link ${rect} /A <</S /URI /URI (javascript:alert\\(1\\))>>>>`,
      ],
    });
    const text = allText(found.bytes);
    expect(text).toContain('(https://example.dk/a)');
    expect(text).toMatch(/\/Dest \[\d+ 0 R \/XYZ 0 700 0\]/);
    expect(text.match(/\/Subtype \/Link/g)).toHaveLength(2);
    expect(text).not.toMatch(/Agnete|hemmelig|alert|Next/);
    expect(found.stripped).toEqual(['links']);
  });

  it('that show something become part of the page', async () => {
    const found = await read({
      page: '/Annots [10 0 R 11 0 R 12 0 R]',
      catalog: '/AcroForm <</Fields [10 0 R]>>',
      more: [
        `<</Subtype /Widget /FT /Tx /T (cpr) /V (Udfyldt) ${rect} /AP <</N 13 0 R>>>>`,
        `<</Subtype /Stamp /Contents (Kun til os) /T (Agnete) ${rect} /AP <</N 13 0 R>>>>`,
        `<</Subtype /Text /Contents (Husk) ${rect} /AP <</N 13 0 R>>>>`,
        appearance,
      ],
    });
    const text = allText(found.bytes);
    expect(text.match(/\/Artifact BMC\nq\n2 0 0 1 100 100 cm\n\/Drawn\d Do/g)).toHaveLength(2);
    expect(text).toContain('(Udfyldt) Tj');
    expect(text).not.toMatch(/Agnete|Kun til os|Husk|cpr|Widget|Annots/);
    expect(found.stripped).toEqual(['annotations', 'comments', 'form-fields']);
  });

  it.each([
    ['a redaction that was not applied', 'redaction-not-applied', `<</Subtype /Redact ${rect}>>`],
    [
      'a filled-in field without a picture',
      'field-without-appearance',
      `<</Subtype /Widget /V (Svar) ${rect}>>`,
    ],
    [
      'a text box without a picture',
      'field-without-appearance',
      `<</Subtype /FreeText /Contents (Svar) ${rect}>>`,
    ],
  ])('refuse the file for %s', async (_, reason, annotation) => {
    await expect(read({ page: '/Annots [10 0 R]', more: [annotation] })).rejects.toMatchObject({ reason });
  });

  it('of hidden kinds are not drawn', async () => {
    const found = await read({
      page: '/Annots [10 0 R]',
      more: [`<</Subtype /Stamp /F 2 ${rect} /AP <</N 11 0 R>>>>`, appearance],
    });
    expect(allText(found.bytes)).not.toContain('Udfyldt');
  });
});

describe('layers', () => {
  const layers = '/OCProperties <</OCGs [10 0 R 11 0 R] /D <</OFF [11 0 R]>>>>';
  const groups = ['<</Type /OCG /Name (Synligt)>>', '<</Type /OCG /Name (Skjult)>>'];

  it('that are shown become content', async () => {
    const found = await read({
      catalog: layers,
      content: '/OC /L1 BDC BT (Kort) Tj ET EMC',
      resources: '/Properties <</L1 10 0 R /L2 11 0 R>>',
      more: groups,
    });
    expect(found.stripped).toEqual(['layers']);
    expect(allText(found.bytes)).not.toMatch(/OCG|Synligt|Skjult/);
  });

  it('that are hidden, and hold an image or a form, go with it', async () => {
    const form = packed('BT (Fortroligt) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /OC 11 0 R');
    const found = await read({
      catalog: layers,
      content: '/X1 Do',
      resources: '/XObject <</X1 12 0 R>>',
      more: [...groups, form],
    });
    expect(found.stripped).toEqual(['hidden-layers', 'layers']);
    expect(allText(found.bytes)).not.toContain('Fortroligt');
  });

  it('that hide a part of the page’s own content refuse the file', async () => {
    const hidden = read({
      catalog: layers,
      content: '/OC /L2 BDC BT (Fortroligt) Tj ET EMC',
      resources: '/Properties <</L2 11 0 R>>',
      more: groups,
    });
    await expect(hidden).rejects.toMatchObject({ reason: 'hidden-layers' });
  });
});

describe('structure', () => {
  const tagged = {
    catalog: '/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R',
    content: '/P <</MCID 0>> BDC BT /F1 12 Tf (Dagsorden) Tj ET EMC',
    page: '/StructParents 0 /Annots [13 0 R 14 0 R]',
  };
  const more = [
    '<</Type /StructTreeRoot /K 11 0 R /RoleMap <</Brev /P>>>>',
    '<</S /Document /P 10 0 R /K [12 0 R]>>',
    '<</S /Brev /P 11 0 R /Pg 3 0 R /T (Agnete) /ID (a) /K [0 <</Type /OBJR /Obj 13 0 R>> <</Type /OBJR /Obj 14 0 R>>]>>',
    '<</Subtype /Link /StructParent 1 /Rect [0 0 9 9] /A <</S /URI /URI (https://example.dk/)>>>>',
    '<</Subtype /Widget /StructParent 2 /Rect [0 0 9 9] /AP <</N 15 0 R>>>>',
    packed('BT (Svar) Tj ET', '/Subtype /Form /BBox [0 0 9 9] /Resources <<>>'),
  ];

  it('is kept with its tables, and fields become marked content in their place', async () => {
    const found = await read({ ...tagged, more });
    const text = allText(found.bytes);
    expect(found.isTagged).toBe(true);
    expect(text).toContain('/Span <</MCID 1>> BDC');
    expect(text).toMatch(
      /\/S \/Brev\n\/P \d+ 0 R\n\/Pg \d+ 0 R\n\/K \[<<\/Type \/MCR[^]*MCID 0>> <<\/Type \/OBJR[^]*MCID 1>>\]/,
    );
    expect(text).toMatch(/\/Nums \[0 \d+ 0 R 1 \d+ 0 R\]/);
    expect(text).toMatch(/\/StructParents 0/);
    expect(text).toMatch(/\/IDTree \d+ 0 R/);
    expect(text).not.toContain('Agnete');
  });

  it.each([
    ['leads back to itself', '<</S /Document /P 10 0 R /K [12 0 R 11 0 R]>>'],
    ['has lost an element', '<</S /Document /P 10 0 R /K [12 0 R 999 0 R]>>'],
  ])('that %s is left out as a whole', async (_, broken) => {
    const found = await read({ ...tagged, more: more.with(1, broken) });
    expect(found).toMatchObject({ isTagged: false, stripped: ['damaged-structure', 'form-fields'] });
    expect(allText(found.bytes)).not.toMatch(/StructElem|StructTreeRoot|StructParent /);
  });

  it('that leaves out a page is none', async () => {
    const found = await read({ ...tagged, page: '', more: more.with(2, '<</S /P /P 11 0 R>>') });
    expect(found.isTagged).toBe(false);
    expect(found.stripped).toEqual([]);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['no PDF', Buffer.from('Hej'), 'not-a-pdf'],
    ['an empty one', Buffer.alloc(0), 'not-a-pdf'],
    ['a header alone', Buffer.from('%PDF-1.7\n'), 'damaged'],
    [
      'no pages',
      fileOf(['<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Count 0 /Kids []>>']),
      'no-pages',
    ],
    ['a page tree that leads back to itself', manyPages(3, '2 0 R'), 'damaged'],
    ['a page that is missing', manyPages(3, '999 0 R'), 'damaged'],
    [
      'a page in the place of the page tree',
      withRevision(manyPages(3), new Map([[1, '<</Pages 4 0 R>>']])),
      'damaged',
    ],
    ['a font in the place of a page', manyPages(3, '3 0 R'), 'damaged'],
    ['a page listed twice', manyPages(3, '4 0 R'), 'damaged'],
    ['more pages than may be', manyPages(5001), 'too-many-pages'],
    ['content that is missing', onePage({ page: '/Contents 999 0 R' }), 'damaged'],
    ['a font that is missing', onePage({ resources: '/Font <</F1 999 0 R>>' }), 'damaged'],
    [
      'a form that only its program draws',
      onePage({ catalog: '/NeedsRendering true /AcroForm <</XFA (x)>>' }),
      'dynamic-form',
    ],
  ])('for %s says why', async (_, bytes, reason) => {
    await expect(readForeignPdf(bytes)).rejects.toMatchObject({ name: 'ForeignPdfRefusal', reason });
  });

  it('has the beginning of a later revision, and would show what was deleted since', async () => {
    const first = onePage({ content: 'BT (Hemmeligt) Tj ET' });
    const later = withRevision(first, new Map([[4, packed('BT (Offentligt) Tj ET')]]));
    for (const cut of [20, 40, 90])
      await expect(readForeignPdf(later.subarray(0, first.length + cut))).rejects.toMatchObject({
        reason: 'damaged',
      });
  });
});
