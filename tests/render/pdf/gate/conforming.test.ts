import { afterAll, describe, expect, it } from 'vitest';
import { internalEdition, publicEdition } from '../../../../src/edition/make-edition.js';
import { PrintBrowser } from '../../../../src/render/pdf/browser.js';
import { documentFacts, pageFacts } from '../../../../src/render/pdf/edition-facts.js';
import { checkPdf } from '../../../../src/render/pdf/gate/check-pdf.js';
import { NonconformingPdfError } from '../../../../src/render/pdf/gate/nonconforming-pdf-error.js';
import { printPdf } from '../../../../src/render/pdf/print-pdf.js';
import { SAMPLE_MEETINGS } from '../../../meeting-files.js';
import { htmlOf, prepareFile } from '../../../rendering.js';
import { samplePdf } from './sample-pdf.js';
import { PdfFinisher } from '../../../../src/render/pdf/pdf-finisher.js';

/** At once, in this thread. */
const FINISHER = new PdfFinisher(1);

const browser = new PrintBrowser(2);
afterAll(() => browser[Symbol.asyncDispose]());
const EXPECTED = { part: 2, conformance: 'A', ua: true } as const;

describe('the gate lets pass', () => {
  it.each(SAMPLE_MEETINGS.map((file) => [file.name, file] as const))(
    'both editions of %s',
    async (_, file) => {
      const { meeting, format, images } = await prepareFile(file);
      for (const edition of [publicEdition(meeting, format), internalEdition(meeting, format)]) {
        const html = htmlOf(edition, format, images);
        const pdf = await printPdf(
          browser,
          FINISHER,
          html.print,
          documentFacts(edition),
          pageFacts(edition, html),
        );
        expect(checkPdf(pdf, EXPECTED)).toEqual([]);
      }
    },
  );

  it('what carries files and claims PDF/A-3, but not as PDF/A-2', async () => {
    const file = {
      name: 'a.md',
      type: 'text/markdown',
      description: 'Kilden',
      relationship: 'Source',
      content: Buffer.from('# A'),
    } as const;
    const pdf = await samplePdf(browser, { archive: { part: 3, conformance: 'A' }, embedded: [file] });
    expect(checkPdf(pdf, { ...EXPECTED, part: 3 })).toEqual([]);
    expect(checkPdf(pdf, EXPECTED).map(({ clause }) => clause)).toEqual(['A 6.8-5', 'A 6.6.4-2']);
  });

  it('what claims nothing, if it is to be nothing', async () => {
    const pdf = await samplePdf(browser, { archive: undefined, isAccessible: false });
    expect(checkPdf(pdf, { part: undefined, conformance: undefined, ua: false })).toEqual([]);
    expect(checkPdf(pdf, EXPECTED).map(({ clause }) => clause)).toEqual(['UA 5-1', 'A 6.6.4-1', 'A 6.6.4-3']);
  });
});

describe('a document that does not conform', () => {
  it('is not printed twice', async () => {
    let prints = 0;
    const counting = new Proxy(browser, {
      get: (target, key) => {
        if (key !== 'withPage') return Reflect.get(target, key) as unknown;
        return (use: Parameters<PrintBrowser['withPage']>[0]) => {
          prints++;
          return target.withPage(use);
        };
      },
    });
    const printed = samplePdf(counting, {}, '## Punkt\n\nGodt 👍 gået\n');
    await expect(printed).rejects.toBeInstanceOf(NonconformingPdfError);
    expect(prints).toBe(1);
  });
});
