import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { publicEdition } from '../../../src/edition/make-edition.js';
import { printedText } from '../../../src/render/html/printed-text.js';
import { PrintBrowser } from '../../../src/render/pdf/browser.js';
import { documentFacts, pageFacts } from '../../../src/render/pdf/edition-facts.js';
import type { PageFacts } from '../../../src/render/pdf/finish/facts.js';
import { BlankPageError } from '../../../src/render/pdf/finish/blank-page-error.js';
import { finishPdf } from '../../../src/render/pdf/finish/finish-pdf.js';
import { readableText } from '../../../src/render/pdf/page-text.js';
import { PdfFormatError } from '../../../src/render/pdf/syntax/format-error.js';
import { PdfObjects } from '../../../src/render/pdf/syntax/objects.js';
import { pagesOf } from '../../../src/render/pdf/syntax/pages.js';
import { PdfReference, textString } from '../../../src/render/pdf/syntax/values.js';
import { stringsIn } from '../../../src/render/pdf/syntax/pdf-string.js';
import { written } from '../../../src/render/pdf/syntax/value-writer.js';
import { dictionary } from '../../../src/render/pdf/syntax/values.js';
import { writeFile } from '../../../src/render/pdf/syntax/write-file.js';
import { meetingSource } from '../../meeting-source.js';
import { parseSound } from '../../parse-source.js';
import { editionsOf, htmlOf } from '../../rendering.js';
import { readPdf } from './read-pdf.js';
import { smallPdf } from './small-pdf.js';

const browser = new PrintBrowser(1);
afterAll(() => browser[Symbol.asyncDispose]());

const SOURCE = '## Søvn (og “drøm”) \\\\\n';
const edition = async (frontmatter = {}) => (await editionsOf(meetingSource(SOURCE, frontmatter))).public;

/** The browser's PDF of a meeting, and what the finishing pass is told of it. */
async function rawPdf(frontmatter = {}) {
  const { meeting, format } = await parseSound(meetingSource(SOURCE, frontmatter));
  const made = publicEdition(meeting, format);
  const html = htmlOf(made, format);
  const page = pageFacts(made, html);
  const raw = await browser.withPage((one) => one.print(html.print, page.bookmarks === undefined));
  return { raw, document: documentFacts(made), page };
}

describe('the objects of a PDF', () => {
  it('are found by their numbers', () => {
    const objects = new PdfObjects(smallPdf());
    expect(objects.numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([objects.rootNumber, objects.infoNumber]).toEqual([2, 1]);
    expect(objects.text(3)).toBe('<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>');
    expect([4, 5].map((number) => objects.isStream(number))).toEqual([false, true]);
    expect(() => objects.get(99)).toThrow(PdfFormatError);
  });

  it('are the same after being written', () => {
    const objects = new PdfObjects(smallPdf());
    const { number } = objects.add(dictionary({ New: true }));
    const again = new PdfObjects(writeFile(objects, 'prøve'));
    expect(number).toBe(11);
    expect(again.numbers()).toEqual(objects.numbers());
    for (const one of objects.numbers()) {
      expect(again.get(one)).toEqual(objects.get(one));
      expect(again.packed(one)).toEqual(objects.packed(one));
    }
  });

  it('are found in a table of several sections, with or without document information', () => {
    const whole = smallPdf().toString('latin1').replace('/Info 1 0 R', '');
    const parted = whole.replace(/xref\n0 11\n((?:.{20}){3})/s, 'xref\n0 3\n$13 8\n');
    expect(parted).not.toBe(whole);
    const objects = new PdfObjects(Buffer.from(parted, 'latin1'));
    expect(objects.numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(objects.infoNumber).toBeUndefined();
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

  it('is missed where a page has none', async () => {
    const { raw, document, page } = await rawPdf();
    const blank = new PdfObjects(raw);
    const contents = /\/Contents (\d+)/.exec(
      blank
        .numbers()
        .map((one) => blank.text(one))
        .join('\n'),
    )?.[1];
    blank.setStream(Number(contents), new Map(), Buffer.from('0 0 m 1 1 l S'));
    expect(() => finishPdf(raw, document, page)).not.toThrow();
    expect(() => finishPdf(writeFile(blank, ''), document, page)).toThrow(BlankPageError);
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
    expect(written(textString(text))).toBe(source);
  });

  it('says the text again when read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stringsIn(`<</Title ${written(textString(text))} /Count 1>>`)).toEqual([text]);
      }),
      { numRuns: 1000 },
    );
  });

  it('may have escapes of other programs', () => {
    expect(stringsIn('(a\\346\\n\\(b\\)) <48 69>')).toEqual(['aæ\n(b)', 'Hi']);
  });
});

describe('a finished PDF', () => {
  it('has the meeting’s title and date, whatever the browser wrote', async () => {
    const { raw, document, page } = await rawPdf({ titel: 'Møde (1)' });
    const { info, language, isTagged } = await readPdf(finishPdf(raw, document, page));
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
    const { raw, document, page } = await rawPdf();
    const { outline } = await readPdf(finishPdf(raw, document, page));
    expect(outline).toEqual(['1. Søvn (og “drøm”) \\']);
  });

  it('is the same on every run, whatever the browser counted before', async () => {
    const first = await rawPdf();
    await rawPdf({ titel: 'Et andet møde' });
    const second = await rawPdf();
    expect(
      finishPdf(first.raw, first.document, first.page).equals(
        finishPdf(second.raw, second.document, second.page),
      ),
    ).toBe(true);
  });

  it('leads to the first page where an item has no place and no heading', async () => {
    const { raw, document, page } = await rawPdf();
    const elsewhere: PageFacts = { ...page, bookmarks: [{ title: 'Andet', anchor: 'andet' }] };
    const finished = finishPdf(raw, document, elsewhere);
    const objects = new PdfObjects(finished);
    const [first] = pagesOf(objects);
    const place = objects.resolve(objects.dictionary(objects.catalog.get('Dests')).get('andet'));
    expect((await readPdf(finished)).outline).toEqual(['Andet']);
    expect(Array.isArray(place) && place[0]).toEqual(new PdfReference(first?.number ?? 0));
  });

  it('can have bookmarks only where the page links to every item', async () => {
    const made = await edition();
    const running = { header: [], footer: [], other: [], decorative: [] };
    const html = (print: string) => ({ file: '', print, running, text: printedText('') });
    expect(pageFacts(made, html('<a href="#punkt-1">')).bookmarks).toHaveLength(1);
    expect(pageFacts(made, html('<a href="#punkt-10">')).bookmarks).toBeUndefined();
  });
});
