import { describe, expect, it } from 'vitest';
import { pdf, stream } from '../../documents-by-hand.js';
import { unseenIn } from './found-unseen.js';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const STATES =
  '/ExtGState << /Half << /ca 0.5 >> /Faint << /CA 0.5 >> /Mixed << /BM /Multiply >> /Darker << /BM /Darken >> ' +
  '/Odd << /BM /Difference >> /Pen << /LW 16 >> /Gaps << /D [[3 3] 0] >> >> /XObject << /Bar 6 0 R /Group 7 0 R >> ' +
  '/Pattern << /Dots 10 0 R >>';
const RECTANGLE = '45 695 80 18 re';
const TEXT = 'BT /F1 12 Tf 50 700 Td (Hemmelig) Tj ET';

const PEN = '45 704 m 125 704 l';

/** A page on which this is painted, with an annotation that looks as given. */
function page(contents: string, annotation = '', says = '/Subtype /Square'): Buffer {
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
    `<< /Type /Annot ${says} /Rect [45 695 125 713] ${annotation === '' ? '' : '/AP << /N 9 0 R >>'} >>`,
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 80 18] /Resources << ${STATES} >>`,
      Buffer.from(annotation),
    ),
    stream(
      '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
      Buffer.from('0 0 2 2 re f'),
    ),
  ]);
}

describe('text under a bar', () => {
  it.each([
    ['of black', `${TEXT} ${RECTANGLE} f`],
    ['of any colour, with an edge', `${TEXT} 1 1 1 rg ${RECTANGLE} B`],
    [
      'of any colour, with an edge that closes it',
      `${TEXT} 1 1 1 rg 45 695 m 125 695 l 125 713 l 45 713 l b`,
    ],
    ['with sides that bend outwards', `${TEXT} 45 695 m 125 695 l 130 700 130 708 125 713 c 45 713 l f`],
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
    ['a yellow highlight', `${TEXT} /Mixed gs 1 1 0 rg ${RECTANGLE} f`],
    ['a green highlight', `${TEXT} /Darker gs 0 1 0 rg ${RECTANGLE} f`],
    ['a pink highlight', `${TEXT} /Mixed gs 1 0.4 0.7 rg ${RECTANGLE} f`],
    ['a light one in a group', `${TEXT} q 0.8 0.9 1 rg /Mixed gs /Group Do Q`],
    ['a mixture of another kind', `${TEXT} /Odd gs ${RECTANGLE} f`],
    ['sides that bend inwards', `${TEXT} 45 695 m 125 695 l 60 700 60 708 125 713 c 45 713 l f`],
    [
      'a row of letters under a line that crosses each',
      `BT /F1 12 Tf 12 TL 50 700 Td (l) Tj T* (l) Tj T* (l) Tj ET 51 660 1 60 re f`,
    ],
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

describe('text under a highlighter', () => {
  it.each([
    ['in black', `${TEXT} /Mixed gs ${RECTANGLE} f`],
    ['that only darkens', `${TEXT} /Darker gs ${RECTANGLE} f`],
    ['in dark blue', `${TEXT} /Mixed gs 0 0 0.5 rg ${RECTANGLE} f`],
    ['in dark grey', `${TEXT} /Mixed gs 0.2 g ${RECTANGLE} f`],
    ['in dark brown of four colours', `${TEXT} /Mixed gs 0.4 0.8 0.9 0.8 k ${RECTANGLE} f`],
    ['in a group', `${TEXT} q /Mixed gs /Group Do Q`],
  ])('is told where it is too dark to read through: %s', async (_, contents) => {
    expect(await unseenIn(page(contents), 'a.pdf')).toBe('covered-text:1');
  });

  const MARK = '/Subtype /Highlight /QuadPoints [45 713 125 713 45 695 125 695]';

  it.each([
    ['black, as its picture says', '/Mixed gs 0 g 0 0 80 18 re f', `${MARK} /C [1 1 0]`, 'covered-text:1'],
    ['yellow, as its picture says', '/Mixed gs 1 1 0 rg 0 0 80 18 re f', `${MARK} /C [0 0 0]`, ''],
    ['yellow, in a picture that covers', '1 1 0 rg 0 0 80 18 re f', MARK, ''],
    ['black, without a picture', '', `${MARK} /C [0 0 0]`, 'covered-text:1'],
    ['green, without a picture', '', `${MARK} /C [0 1 0]`, ''],
    ['black, half transparent', '', `${MARK} /C [0 0 0] /CA 0.5`, ''],
  ])('is told by its colour on a note, too: %s', async (_, picture, says, expected) => {
    expect(await unseenIn(page(TEXT, picture, says), 'a.pdf')).toBe(expected);
  });
});

describe('text under the stroke of a pen', () => {
  it.each([
    ['as wide as the type', `${TEXT} 14 w ${PEN} S`],
    ['from the right', `${TEXT} 14 w 125 704 m 45 704 l S`],
    ['whose width a state says', `${TEXT} /Pen gs ${PEN} S`],
    ['in units of its own', `${TEXT} q 2 0 0 2 0 0 cm 7 w 22 352 m 63 352 l S Q`],
    ['that is a little aslant', `${TEXT} 14 w 45 703 m 125 706 l S`],
    ['led by hand', `${TEXT} 14 w 45 703 m 60 706 75 702 90 704 c 110 705 l 125 703 l S`],
    ['that is a whole line though it has dashes of no length', `${TEXT} [0] 0 d 14 w ${PEN} S`],
    ['with dashes that were switched off', `${TEXT} [3 3] 0 d [] 0 d 14 w ${PEN} S`],
    [
      'of text that stands upright',
      'BT /F1 12 Tf 0 1 -1 0 100 700 Tm (Hemmelig) Tj ET 14 w 96 690 m 96 760 l S',
    ],
    ['of a highlighter in black', `${TEXT} /Mixed gs 14 w ${PEN} S`],
    ['that closes', `${TEXT} 14 w ${PEN} s`],
  ])('is told: %s', async (_, contents) => {
    expect(await unseenIn(page(contents), 'a.pdf')).toBe('covered-text:1');
  });

  it.each([
    ['a picture', '14 w 0 9 m 80 9 l S', '/Subtype /Ink'],
    ['a line', '', '/Subtype /Line /L [45 704 125 704] /BS << /W 9 >> /C [0 0 0]'],
    ['a line led by hand', '', '/Subtype /Ink /InkList [[45 704 80 705 125 704]] /BS << /W 9 >> /C [0 0 0]'],
  ])('is told on a note by %s', async (_, picture, says) => {
    expect(await unseenIn(page(TEXT, picture, says), 'a.pdf')).toBe('covered-text:1');
  });

  it('is told of each line that was drawn', async () => {
    const lines = `${TEXT} BT /F1 12 Tf 50 650 Td (Hemmelig) Tj ET 14 w ${PEN} 45 654 m 125 654 l S`;
    expect(await unseenIn(page(lines), 'a.pdf')).toBe('covered-text:2');
  });

  it.each([
    ['a thin line through it', `${TEXT} 2 w ${PEN} S`],
    ['a wide line below it', `${TEXT} 6 w 45 696 m 125 696 l S`],
    ['lines on both sides of it', `${TEXT} 4 w 45 698 m 125 698 l 45 708 m 125 708 l S`],
    ['a frame around it', `${TEXT} 3 w ${RECTANGLE} S`],
    [
      'thin hatching',
      `${TEXT} 1 w 51 690 m ${Array.from({ length: 80 }, (_, n) => `${51 + n} ${n % 2 === 0 ? 690 : 720} l`).join(' ')} S`,
    ],
    ['a line that lets it through', `${TEXT} /Faint gs 14 w ${PEN} S`],
    ['dashes', `${TEXT} [3 3] 0 d 14 w ${PEN} S`],
    ['dashes of a state', `${TEXT} /Gaps gs 14 w ${PEN} S`],
    ['a pattern', `${TEXT} /Pattern CS /Dots SCN 14 w ${PEN} S`],
    ['a highlighter', `${TEXT} /Mixed gs 1 1 0 RG 14 w ${PEN} S`],
    ['a line beside it', `${TEXT} 14 w 45 720 m 125 720 l S`],
    ['a line that was drawn first', `14 w ${PEN} S 1 g ${TEXT}`],
    ['a steep line across it', `${TEXT} 14 w 45 640 m 125 760 l S`],
    [
      'an arrow across several lines',
      `BT /F1 12 Tf 12 TL 50 700 Td ${'(Hemmelig) Tj T* '.repeat(6)} ET 8 w 70 600 m 70 740 l S`,
    ],
    ['a line that is not drawn', `${TEXT} 14 w ${PEN} n`],
  ])('is not: %s', async (_, contents) => {
    expect(await unseenIn(page(contents), 'a.pdf')).toBe('');
  });

  it('goes by the transparency of strokes, not of fills', async () => {
    expect(await unseenIn(page(`${TEXT} /Half gs 14 w ${PEN} S`), 'a.pdf')).toBe('covered-text:1');
    expect(await unseenIn(page(`${TEXT} /Faint gs ${RECTANGLE} f`), 'a.pdf')).toBe('covered-text:1');
  });
});
