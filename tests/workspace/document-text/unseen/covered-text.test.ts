import { describe, expect, it } from 'vitest';
import { pdf, stream } from '../../documents-by-hand.js';
import { unseenIn } from './found-unseen.js';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const STATES =
  '/ExtGState << /Half << /ca 0.5 >> /Mixed << /BM /Multiply >> >> /XObject << /Bar 6 0 R /Group 7 0 R >>';
const RECTANGLE = '45 695 80 18 re';
const TEXT = 'BT /F1 12 Tf 50 700 Td (Hemmelig) Tj ET';

/** A page on which this is painted, with an annotation that looks as given. */
function page(contents: string, annotation = ''): Buffer {
  const group = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> ${STATES} >> /Contents 5 0 R /Annots [8 0 R] >>`,
    FONT,
    stream('', Buffer.from(contents)),
    stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 40 9] /Matrix [2 0 0 2 0 0]',
      Buffer.from('0 0 40 9 re f'),
    ),
    stream(`${group} /Group << /S /Transparency >>`, Buffer.from(`${RECTANGLE} f`)),
    '<< /Type /Annot /Subtype /Square /Rect [45 695 125 713] /AP << /N 9 0 R >> >>',
    stream('/Type /XObject /Subtype /Form /BBox [0 0 80 18]', Buffer.from(annotation)),
  ]);
}

describe('text under a bar', () => {
  it.each([
    ['of black', `${TEXT} ${RECTANGLE} f`],
    ['of any colour, with an edge', `${TEXT} 1 1 1 rg ${RECTANGLE} B`],
    ['drawn as lines', `${TEXT} 45 695 m 125 695 l 125 713 l 45 713 l h f`],
    ['in units of its own', `${TEXT} q 0.5 0 0 0.5 0 0 cm 90 1390 160 36 re f Q`],
    ['in a form', `${TEXT} q 1 0 0 1 45 695 cm /Bar Do Q`],
    ['in a group', `${TEXT} /Group Do`],
    ['within what may be painted on', `q 40 690 90 30 re W n ${TEXT} 0 0 595 842 re f Q`],
    ['with text beside it', `${TEXT} ${RECTANGLE} f BT /F1 12 Tf 50 600 Td (Hemmelig) Tj ET`],
    [
      'with letters apart',
      `BT /F1 12 Tf 14 TL 50 714 Td 5 Tc 50 Tz [(Hem) -500 (me)] TJ ET ${TEXT} ${RECTANGLE} f`,
    ],
  ])('is told: %s', async (_, contents) => {
    expect(await unseenIn(page(contents), 'a.pdf')).toBe('covered-text:1');
  });

  it('is told of each bar, and of one that was put on the page as a note', async () => {
    const lines = `${TEXT} BT /F1 12 Tf 50 650 Td (Hemmelig) Tj ET ${RECTANGLE} 45 645 80 18 re f`;
    expect(await unseenIn(page(lines), 'a.pdf')).toBe('covered-text:2');
    expect(await unseenIn(page(TEXT, '0 0 80 18 re f'), 'a.pdf')).toBe('covered-text:1');
  });

  it.each([
    ['a ground that was painted first', `0.8 g ${RECTANGLE} f 0 g ${TEXT}`],
    ['a ground with the text once more', `${TEXT} ${RECTANGLE} f 1 g ${TEXT}`],
    ['a frame', `${TEXT} ${RECTANGLE} S`],
    ['a frame that is filled', `${TEXT} ${RECTANGLE} 46 696 78 16 re f*`],
    ['a line through it', `${TEXT} 45 703 80 1 re f`],
    ['something else', `${TEXT} 45 695 m 65 723 125 723 125 695 c h f`],
    ['a highlight', `${TEXT} /Half gs ${RECTANGLE} f`],
    ['a highlight that is mixed', `${TEXT} /Mixed gs ${RECTANGLE} f`],
    ['a highlight in a group', `${TEXT} q /Half gs /Group Do Q`],
    ['the edge of what may be painted on', `${TEXT} q 300 300 9 9 re W n 0 0 595 842 re f Q`],
    ['a form that ends before', `${TEXT} q 1 0 0 1 300 695 cm /Bar Do Q`],
    ['dots to write on', `BT /F1 12 Tf 50 700 Td (.........) Tj ET ${RECTANGLE} f`],
    ['letters that it is cut to', `q 7 Tr ${TEXT} ${RECTANGLE} f Q`],
    ['letters of another line', `${TEXT} 45 714 80 18 re f`],
  ])('is not: %s', async (_, contents) => {
    expect(await unseenIn(page(contents), 'a.pdf')).toBe('');
  });
});
