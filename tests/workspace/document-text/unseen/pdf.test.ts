import { describe, expect, it } from 'vitest';
import { changed, pdf, stream } from '../../documents-by-hand.js';
import type { PdfObjects } from '../../documents-by-hand.js';
import { jpegWithPosition } from './pictures.js';
import { unseenIn } from './found-unseen.js';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const show = (words: string) => stream('', Buffer.from(`BT /F1 12 Tf 50 700 Td (${words}) Tj ET`, 'latin1'));

/** One page that shows words; more objects from number 6 on. */
function objects(words: string, { page = '', catalog = '' } = {}, ...more: (string | Buffer)[]): PdfObjects {
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> /Properties << /L 7 0 R >> >> /Contents 5 0 R ${page} >>`,
    FONT,
    show(words),
    ...more,
  ];
}
const annotated = (...annotations: string[]) => {
  const numbers = annotations.map((_, i) => `${i + 6} 0 R`).join(' ');
  const all = annotations.map((one) => `<< /Type /Annot /Rect [0 0 99 9] ${one} >>`);
  return pdf(objects('A', { page: `/Annots [${numbers}]` }, ...all));
};
const layers = (configuration: string, usage = '') =>
  pdf(
    objects(
      'A',
      { catalog: `/OCProperties << /OCGs [6 0 R 7 0 R] /D << ${configuration} >> >>` },
      '<< /Type /OCG /Name (Tom) >>',
      `<< /Type /OCG /Name (L) ${usage} >>`,
    ),
  );
const FILES = (file: string) => `/Names << /EmbeddedFiles << /Names [(a) ${file}] >> >>`;

describe('a PDF', () => {
  it.each<[string, Buffer, string]>([
    ['a comment', annotated('/Subtype /Text /Contents (A)'), 'comments:1'],
    [
      'a comment on marked text, and its window',
      annotated(
        '/Subtype /Highlight /Contents (A) /Popup 7 0 R',
        '/Subtype /Popup /Parent 6 0 R /Contents (A)',
      ),
      'comments:1',
    ],
    ['a comment as rich text', annotated('/Subtype /Text /RC (<body><p>A</p></body>)'), 'comments:1'],
    [
      'marked text without a comment',
      annotated('/Subtype /Highlight /Contents ()', '/Subtype /StrikeOut /RC (<body/>)'),
      '',
    ],
    ['a link with its words', annotated('/Subtype /Link /Contents (A)'), ''],
    ['a stamp with its description', annotated('/Subtype /Stamp /Contents (A)'), ''],
    ['a stamp with a comment', annotated('/Subtype /Stamp /Contents (A) /Popup 9 0 R'), 'comments:1'],
    ['a field', annotated('/Subtype /Widget /FT /Tx /T (f) /TU (A) /V (B)'), ''],
    ['text that was put on the page', annotated('/Subtype /FreeText /Contents (A) /F 4'), ''],
    [
      'text that was put on the page and hidden',
      annotated('/Subtype /FreeText /Contents (A) /F 2'),
      'comments:1',
    ],
    ['the letters of a drawing', annotated('/Subtype /Square /T (AutoCAD SHX Text) /Contents (A)'), ''],
    [
      'the state of a comment',
      annotated(
        '/Subtype /Text /Contents (A)',
        '/Subtype /Text /StateModel (Review) /State (Accepted) /Contents (Accepted by A)',
      ),
      'comments:1',
    ],
    [
      'redactions that were drawn',
      annotated('/Subtype /Redact', '/Subtype /Redact /Contents (A)'),
      'redactions:2',
    ],
    ['a layer that is off', layers('/OFF [7 0 R]'), 'layers:1'],
    ['a layer that is off, with nothing on it', layers('/OFF [6 0 R]'), ''],
    ['layers that are off unless they are on', layers('/BaseState /OFF /ON [7 0 R]'), ''],
    ['a layer that is on', layers(''), ''],
    ['a header for the printer', layers('/OFF [7 0 R]', '/Usage << /PageElement << /Subtype /HF >> >>'), ''],
    [
      'a file',
      pdf(
        objects(
          'A',
          { catalog: FILES('<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R /UF 6 0 R >> >>') },
          stream('', Buffer.from('A')),
        ),
      ),
      'files:1',
    ],
    [
      'a formula for screen readers',
      pdf(
        objects(
          'A',
          { catalog: '/AF [<< /Type /Filespec /F (a.xml) /EF << /F 6 0 R >> >>]' },
          stream('/Subtype /application#2Fmathml+xml', Buffer.from('<math/>')),
        ),
      ),
      '',
    ],
    [
      'the source of a meeting, if it is one of ours',
      pdf(
        objects(
          'A',
          { catalog: FILES('<< /Type /Filespec /F (a.md) /EF << /F 6 0 R >> >>') },
          stream('', Buffer.from('A')),
          '<< /Creator (dmpg) >>',
        ),
        '/Info 7 0 R',
      ),
      '',
    ],
    [
      'the document it was made of',
      pdf(objects('A', {}, stream('', Buffer.from('A'))), '/AdditionalStreams [/text#2Fplain 6 0 R]'),
      'files:1',
    ],
    [
      'a picture with its place',
      pdf(
        objects(
          'A',
          {},
          '<< >>',
          stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode', jpegWithPosition()),
        ).map((one, i) => (i === 2 ? String(one).replace('/Font', '/XObject << /I 7 0 R >> /Font') : one)),
      ),
      'positions:1',
    ],
  ])('may hold %s', async (_, bytes, expected) => {
    expect((await unseenIn(bytes, 'a.pdf')).replace(/ ?!scanned/, '')).toBe(expected);
  });

  it('may hold an earlier version with other text', async () => {
    const first = pdf(objects('Borgeren hedder Jensen'));
    const second = changed(first, 5, show('Borgeren hedder NN').toString('latin1'));
    expect(await unseenIn(second, 'a.pdf')).toBe('revisions:1');
    const third = changed(second, 5, show('Borgeren hedder NN igen').toString('latin1'));
    expect(await unseenIn(third, 'a.pdf')).toBe('revisions:1');
  });

  it.each([
    ['a signature or a field', 1, '<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [] >> >>'],
    ['a stamp, which adds text', 5, show('Bilag 1 Borgeren hedder NN').toString('latin1')],
  ])('is the same after %s', async (_, number, object) => {
    expect(await unseenIn(changed(pdf(objects('Borgeren hedder NN')), number, object), 'a.pdf')).toBe('');
  });
});
