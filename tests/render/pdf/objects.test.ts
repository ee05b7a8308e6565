import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFormatError, PdfObjects } from '../../../src/render/pdf/objects.js';
import { everyPageHasText, readableText } from '../../../src/render/pdf/page-text.js';
import { pdfString, stringsIn } from '../../../src/render/pdf/pdf-string.js';
import { linksToEveryItem, stampPdf } from '../../../src/render/pdf/stamp.js';
import { meetingSource } from '../../meeting-source.js';
import { editionsOf } from '../../rendering.js';
import { readPdf } from './read-pdf.js';
import { smallPdf } from './small-pdf.js';

const edition = async (frontmatter = {}) =>
  (await editionsOf(meetingSource('## Søvn (og “drøm”) \\\\\n', frontmatter))).public;

describe('the objects of a PDF', () => {
  it('are found by their numbers', () => {
    const objects = new PdfObjects(smallPdf());
    expect(objects.numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([objects.rootNumber, objects.infoNumber]).toEqual([2, 1]);
    expect(objects.text(3)).toBe('<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>');
    expect([4, 5].map((number) => objects.isStream(number))).toEqual([false, true]);
    expect(() => objects.body(99)).toThrow(PdfFormatError);
  });

  it('are the same after being written', () => {
    const objects = new PdfObjects(smallPdf());
    const added = objects.add('<</New true>>');
    const again = new PdfObjects(objects.write('prøve'));
    expect(added).toBe(11);
    for (const number of objects.numbers())
      expect(again.body(number).equals(objects.body(number))).toBe(true);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['no PDF', Buffer.from('<html>')],
    ['half a PDF', smallPdf().subarray(0, 500)],
    [
      'a cross-reference stream',
      Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'),
    ],
    [
      'a table whose offsets are wrong',
      Buffer.from(smallPdf().toString('latin1').replace('%PDF-1.4', '%PDF-1.4 x'), 'latin1'),
    ],
  ])('are not guessed at in %s', (_, bytes) => {
    expect(() => new PdfObjects(bytes)).toThrow(PdfFormatError);
  });
});

describe('the text of a PDF', () => {
  it('is read through its fonts’ maps, with strings and names', () => {
    const text = readableText(new PdfObjects(smallPdf({ text: '0001001000110012' })));
    expect(text).toContain('æAabc');
    expect(text).toContain('/punkt-1');
    expect(text).toContain('Chromium');
  });

  it('is missed where a page has none', () => {
    expect(everyPageHasText(new PdfObjects(smallPdf()))).toBe(true);
    expect(everyPageHasText(new PdfObjects(smallPdf({ text: '' })))).toBe(false);
  });
});

describe('a PDF string', () => {
  it.each([
    ['Dagsorden', '(Dagsorden)'],
    ['a (b) \\c', '(a \\(b\\) \\\\c)'],
    ['æ', '<FEFF00E6>'],
    ['😀', '<FEFFD83DDE00>'],
    ['', '()'],
  ])('of %j is %s', (text, source) => {
    expect(pdfString(text)).toBe(source);
  });

  it('says the text again when read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stringsIn(`<</Title ${pdfString(text)} /Count 1>>`)).toEqual([text]);
      }),
      { numRuns: 1000 },
    );
  });

  it('may have escapes of other programs', () => {
    expect(stringsIn('(a\\346\\n\\(b\\)) <48 69>')).toEqual(['aæ\n(b)', 'Hi']);
  });
});

describe('a stamped PDF', () => {
  it('has the meeting’s title and date, whatever the browser wrote', async () => {
    const { info, language, isTagged } = await readPdf(
      stampPdf(smallPdf(), await edition({ titel: 'Møde (1)' })),
    );
    expect(info).toMatchObject({
      Title: 'Møde (1)',
      Author: 'DMPG Prøve',
      Creator: 'dmpg',
      CreationDate: 'D:20251107000000Z',
      ModDate: 'D:20251107000000Z',
    });
    expect(language).toBe('da');
    expect(isTagged).toBe(true);
  });

  it('has a bookmark for each item', async () => {
    const { outline } = await readPdf(stampPdf(smallPdf(), await edition()));
    expect(outline).toEqual(['1. Søvn (og “drøm”) \\']);
  });

  it('is the same on every run, with identifiers numbered anew', async () => {
    const [first, second] = [stampPdf(smallPdf(), await edition()), stampPdf(smallPdf(), await edition())];
    const objects = new PdfObjects(first);
    expect(first.equals(second)).toBe(true);
    expect([objects.text(9), objects.text(10)]).toEqual([
      '<</Type /StructElem /S /P /ID (node00000002)>>',
      '<</Type /StructElem /S /P /ID (node00000001) /Ref (node00000002)>>',
    ]);
  });

  it('is refused where an item has no place to lead to', async () => {
    const stamped = edition().then((one) => stampPdf(smallPdf({ dests: '/andet [4 0 R /XYZ 0 0 0]' }), one));
    await expect(stamped).rejects.toThrow(PdfFormatError);
  });

  it('can have bookmarks only where the page links to every item', async () => {
    expect(linksToEveryItem('<a href="#punkt-1">', await edition())).toBe(true);
    expect(linksToEveryItem('<a href="#punkt-10">', await edition())).toBe(false);
  });
});
