import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTaggedPdf, namesAuthor } from '../../src/workspace/document-properties.js';
import { ROOT } from '../parse-source.js';
import { changed, hybridPdf, packedPdf, pdf, stream, zip } from './documents-by-hand.js';

const PAGES = '<< /Type /Pages /Kids [] /Count 0 >>';
const TREE = '<< /Type /StructTreeRoot >>';
const catalog = (entries: string) => `<< /Type /Catalog /Pages 2 0 R ${entries} >>`;
const TAGGED = catalog('/MarkInfo << /Marked true >> /StructTreeRoot 3 0 R');

/** A file whose older part is the file itself. */
function circle(): Buffer {
  const file = pdf([TAGGED, PAGES, TREE], '/Prev 000').toString('latin1');
  return Buffer.from(file.replace('/Prev 000', `/Prev ${file.indexOf('xref')}`), 'latin1');
}

/** Deflated zeros, a thousandth of what comes out. */
const BOMB = deflateSync(Buffer.alloc(48 * 1024 * 1024));

describe('a PDF is tagged', () => {
  it.each([
    ['where it says so', pdf([TAGGED, PAGES, TREE])],
    ['in an object stream', packedPdf([TAGGED, PAGES, TREE])],
    ['in an object stream without predictor', packedPdf([TAGGED, PAGES, TREE], { predictor: 1 })],
    [
      'by objects of their own',
      pdf([catalog('/MarkInfo 4 0 R /StructTreeRoot 3 0 R'), PAGES, TREE, '<</Marked true/Suspects false>>']),
    ],
    [
      'in any spelling',
      pdf([
        `<</Type/Catalog%note >>\n/Lang(da \\) \\(x)/A[1 -2 .5 null<</B<41>>>]/Mark#49nfo<</Marked true>>/StructTreeRoot 3 0 R>>`,
        PAGES,
        TREE,
      ]),
    ],
    ['behind other bytes', Buffer.concat([Buffer.from('junk\r\n'), pdf([TAGGED, PAGES, TREE])])],
    ['since it was changed', changed(pdf([catalog(''), PAGES, TREE]), 1, TAGGED)],
    ['in an older part of the file', changed(pdf([TAGGED, PAGES, TREE]), 4, '<< /Title (Ny) >>')],
    ['with a circle of older parts', circle()],
    ['for older programs too', hybridPdf([TAGGED, PAGES], TREE)],
  ])('%s', (_, bytes) => {
    expect(isTaggedPdf(bytes)).toBe(true);
  });

  it.each([
    ['without marks', pdf([catalog('/StructTreeRoot 3 0 R'), PAGES, TREE])],
    ['without a tree', pdf([catalog('/MarkInfo << /Marked true >>'), PAGES])],
    ['marked as not', pdf([catalog('/MarkInfo << /Marked false >> /StructTreeRoot 3 0 R'), PAGES, TREE])],
    ['with a tree that is not there', pdf([catalog('/MarkInfo << /Marked true >> /StructTreeRoot 9 0 R')])],
    ['in an object stream', packedPdf([catalog(''), PAGES, TREE])],
    ['since it was changed', changed(pdf([TAGGED, PAGES, TREE]), 1, catalog(''))],
  ])('not %s', (_, bytes) => {
    expect(isTaggedPdf(bytes)).toBe(false);
  });

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['no PDF', Buffer.from('PK\x03\x04 and so on')],
    ['a header alone', Buffer.from('%PDF-1.7\n')],
    ['half a file', pdf([TAGGED, PAGES, TREE]).subarray(0, 150)],
    ['an encrypted file', pdf([TAGGED, PAGES, TREE, '<< /Filter /Standard >>'], '/Encrypt 4 0 R')],
    ['references that lead elsewhere', pdf([TAGGED, PAGES, TREE], '/Prev 99999')],
    ['a catalog that is none', pdf(['(text)', PAGES])],
    ['a reference to itself', pdf(['1 0 R', PAGES])],
    ['more levels than anything has', pdf([`<< /A ${'['.repeat(100_000)} >>`, PAGES])],
    ['a dictionary without an end', pdf(['<< /Type /Catalog', PAGES])],
    [
      'references that unpack to no end',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj\n'),
        stream('/Type /XRef /W [1 2 1] /Size 9 /Root 1 0 R /Filter /FlateDecode', BOMB),
        Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n'),
      ]),
    ],
  ])('is not known of %s', (_, bytes) => {
    expect(isTaggedPdf(bytes)).toBeUndefined();
    expect(namesAuthor(bytes, '.pdf')).toBeUndefined();
  });

  it('is never guessed at where bytes are missing or wrong', () => {
    const files = [pdf([TAGGED, PAGES, TREE]), packedPdf([TAGGED, PAGES, TREE])] as const;
    const wrong = fc.record({ file: fc.constantFrom(...files), at: fc.nat(600), byte: fc.nat(255) });
    fc.assert(
      fc.property(wrong, ({ file, at, byte }) => {
        const bytes = Buffer.from(file);
        bytes[at % bytes.length] = byte;
        expect([true, false, undefined]).toContain(isTaggedPdf(bytes));
        expect(isTaggedPdf(file.subarray(0, at % file.indexOf('startxref')))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

const information = (author: string) => pdf([catalog(''), PAGES, `<< /Author ${author} >>`], '/Info 3 0 R');
const creator = (inner: string) =>
  `<rdf:RDF xmlns:dc="x"><rdf:Description><dc:creator>${inner}</dc:creator></rdf:Description></rdf:RDF>`;
const metadata = (xml: string) =>
  pdf([catalog('/Metadata 3 0 R'), PAGES, stream('/Type /Metadata', Buffer.from(xml))]);

describe('a PDF names an author', () => {
  it.each([
    ['in plain letters', information('(Agnete Riis Lund)')],
    ['with brackets', information('(Agnete (Riis) Lund)')],
    ['with escapes', information('(\\101gnete\\040S\\370rensen\\\n)')],
    ['in UTF-16', information('<FEFF00C500730065>')],
    ['in UTF-8', information(`<EFBBBF${Buffer.from('Åse').toString('hex')}>`)],
    ['by initials', information('(ARL)')],
    ['in an object stream', packedPdf([catalog(''), PAGES, '<</Author(Åse)>>'], { trailer: '/Info 3 0 R' })],
    ['in its metadata', metadata(creator('<rdf:Seq><rdf:li>Åse Lund</rdf:li></rdf:Seq>'))],
    [
      'in packed metadata',
      pdf([
        catalog('/Metadata 3 0 R'),
        PAGES,
        stream('/Filter /FlateDecode', deflateSync(Buffer.from(creator('Åse Lund')))),
      ]),
    ],
  ])('%s', (_, bytes) => {
    expect(namesAuthor(bytes, '.pdf')).toBe(true);
  });

  it.each([
    ['nowhere', pdf([catalog(''), PAGES])],
    ['where the place is empty', information('( )')],
    ['where the metadata is empty', metadata(creator('<rdf:Seq><rdf:li> </rdf:li></rdf:Seq>'))],
    ['by an element that is closed at once', metadata('<dc:creator/><dc:title>Åse</dc:title>')],
    ['by its program', pdf([catalog(''), PAGES, '<< /Creator (Word) /Producer (Skia) >>'], '/Info 3 0 R')],
    ['by a word for nobody', information('(Microsoft Office User)')],
    ['by a ministry', information('(Indenrigs- og Sundhedsministeriet)')],
    [
      'by a group',
      information(`(${Buffer.from('DMPG Søvn og Psykisk Sygdom', 'latin1').toString('latin1')})`),
    ],
  ])('not %s', (_, bytes) => {
    expect(namesAuthor(bytes, '.pdf')).toBe(false);
  });
});

const core = (inner: string, stored = false) =>
  zip(
    {
      '[Content_Types].xml': '<Types/>',
      'docProps/core.xml': `<cp:coreProperties>${inner}</cp:coreProperties>`,
    },
    stored,
  );

describe('an Office file names an author', () => {
  it.each([
    ['who wrote it', '.docx', core('<dc:creator>Åse Lund</dc:creator>')],
    [
      'who changed it last',
      '.xlsx',
      core('<dc:creator></dc:creator><cp:lastModifiedBy>asel</cp:lastModifiedBy>'),
    ],
    ['who wrote it with attributes', '.pptx', core('<dc:creator xml:lang="da">Åse Lund</dc:creator>')],
    ['in a file that is not packed', '.docm', core('<dc:creator>Åse Lund</dc:creator>', true)],
  ])('%s', (_, extension, bytes) => {
    expect(namesAuthor(bytes, extension)).toBe(true);
  });

  it.each([
    ['where nobody is named', core('<dc:title>Åse</dc:title>')],
    ['where the place is empty', core('<dc:creator/><cp:lastModifiedBy> </cp:lastModifiedBy>')],
    ['where an organisation is', core('<dc:creator>Region Midtjylland</dc:creator>')],
    ['where a program wrote it', core('<dc:creator>python-docx</dc:creator>')],
    ['without properties', zip({ 'word/document.xml': '<x/>' })],
  ])('not %s', (_, bytes) => {
    expect(namesAuthor(bytes, '.docx')).toBe(false);
  });

  it.each([
    ['no archive', '.docx', Buffer.from('Åse Lund')],
    ['half an archive', '.docx', core('<dc:creator>Åse Lund</dc:creator>').subarray(0, -30)],
    ['properties without an end', '.docx', zip({ 'docProps/core.xml': Buffer.alloc(2 * 1024 * 1024) })],
    ['an older type', '.doc', core('<dc:creator>Åse Lund</dc:creator>')],
    ['another type', '.odt', core('<dc:creator>Åse Lund</dc:creator>')],
    ['a picture', '.png', core('<dc:creator>Åse Lund</dc:creator>')],
  ])('is not known of %s', (_, extension, bytes) => {
    expect(namesAuthor(bytes, extension)).toBeUndefined();
  });

  it('is not known where a directory leads outside the file', () => {
    const bytes = core('<dc:creator>Åse Lund</dc:creator>');
    bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
    expect(namesAuthor(bytes, '.docx')).toBeUndefined();
  });
});

describe('the sample meetings’ own attachments', () => {
  const read = (name: string) => readFileSync(path.join(ROOT, 'minutes/bilag', name));

  it.each([
    'evaluering-akutteams-sammenfatning.pdf',
    'implementeringsplan-soevnloeshed.pdf',
    'retningslinje-soevnloeshed-hoeringsudkast.pdf',
  ])('%s is tagged and names nobody', (name) => {
    expect(isTaggedPdf(read(name))).toBe(true);
    expect(namesAuthor(read(name), '.pdf')).toBe(false);
  });

  it.each([
    'aktivitet-og-oekonomi-akutteams.xlsx',
    'fortroligt/habilitetsnotat.docx',
    'fortroligt/forhandlingsoplaeg-lejemaal.docx',
  ])('%s names nobody', (name) => {
    expect(namesAuthor(read(name), path.extname(name))).toBe(false);
  });
});
