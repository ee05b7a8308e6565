import { describe, expect, it } from 'vitest';
import type { DocumentFacts, PageFacts } from '../../../src/render/pdf/finish/facts.js';
import { BlankPageError } from '../../../src/render/pdf/finish/blank-page-error.js';
import { NonconformingPdfError } from '../../../src/render/pdf/gate/nonconforming-pdf-error.js';
import { PdfFinisher, failureOf } from '../../../src/render/pdf/pdf-finisher.js';
import { PdfFormatError } from '../../../src/render/pdf/syntax/format-error.js';
import { SAMPLE_MEETINGS } from '../../meeting-files.js';
import { htmlOf, prepareFile } from '../../rendering.js';
import { publicEdition } from '../../../src/edition/make-edition.js';
import { PrintBrowser } from '../../../src/render/pdf/browser.js';
import { documentFacts, pageFacts } from '../../../src/render/pdf/edition-facts.js';

const MANY = 1000;

interface Printed {
  readonly raw: Buffer;
  readonly document: DocumentFacts;
  readonly page: PageFacts;
}

async function printedSample(): Promise<Printed> {
  await using browser = new PrintBrowser(1);
  const [file] = SAMPLE_MEETINGS;
  if (!file) throw new Error('there is no sample');
  const { meeting, format, images } = await prepareFile(file);
  const edition = publicEdition(meeting, format);
  const html = htmlOf(edition, format, images);
  const raw = await browser.withPage((page) => page.print(html.print, false));
  return { raw, document: documentFacts(edition), page: pageFacts(edition, html) };
}

describe('a finisher', () => {
  it('makes the same bytes in a thread and at once', { timeout: 60_000 }, async () => {
    const { raw, document, page } = await printedSample();
    await using many = new PdfFinisher(MANY);
    await using few = new PdfFinisher(1);
    const [one, other, direct] = await Promise.all([
      many.finish(raw, document, page),
      many.finish(raw, document, page),
      few.finish(raw, document, page),
    ]);
    expect(one.equals(direct)).toBe(true);
    expect(other.equals(direct)).toBe(true);
  });

  it('tells of a PDF that cannot be finished, and goes on with the next', { timeout: 60_000 }, async () => {
    const { raw, document, page } = await printedSample();
    await using many = new PdfFinisher(MANY);
    await expect(many.finish(Buffer.from('no PDF'), document, page)).rejects.toThrow(PdfFormatError);
    const wrong = { ...document, language: 'dansk sprog' };
    await expect(many.finish(raw, wrong, page)).rejects.toThrow(NonconformingPdfError);
    expect((await many.finish(raw, document, page)).length).toBeGreaterThan(1000);
  });

  it('leaves nobody waiting when it is closed', { timeout: 60_000 }, async () => {
    const { raw, document, page } = await printedSample();
    const many = new PdfFinisher(MANY);
    const waiting = expect(many.finish(raw, document, page)).rejects.toThrow('ended');
    await many[Symbol.asyncDispose]();
    await waiting;
  });
});

describe('an error of a thread', () => {
  it.each<[unknown, object]>([
    [new BlankPageError(), { kind: 'blank' }],
    [new PdfFormatError('no pages'), { kind: 'format', message: 'no pages' }],
    [new RangeError('too much'), { kind: 'other', message: 'too much' }],
    ['odd', { kind: 'other', message: 'odd' }],
  ])('is told as what it is: %s', (error, told) => {
    expect(failureOf(error)).toEqual(told);
  });
});
