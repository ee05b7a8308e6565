import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PrintBrowser } from '../../../../src/render/pdf/browser.js';
import { checkPdf } from '../../../../src/render/pdf/gate/check-pdf.js';
import { smallPdf } from '../small-pdf.js';
import { OpenPdf, PdfReference, dictionary, name } from './open-pdf.js';
import { samplePdf } from './sample-pdf.js';

const EXPECTED = { part: 2, conformance: 'A', ua: true } as const;
let sample: Buffer;
beforeAll(async () => {
  const browser = new PrintBrowser(1);
  sample = await samplePdf(browser);
  await browser[Symbol.asyncDispose]();
});

/** The sample with the plain text of its streams, so that damage reaches what is in them. */
function unpacked(): Buffer {
  const pdf = new OpenPdf(sample);
  for (const number of pdf.objects.numbers()) {
    if (!pdf.objects.isStream(number)) continue;
    pdf.objects.setStream(
      number,
      pdf.objects.dictionary(new PdfReference(number)),
      pdf.objects.unpacked(number),
      true,
    );
  }
  return pdf.write();
}

describe('what is no finished PDF', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page of HTML', Buffer.from('<html>')],
    [
      'a cross-reference stream',
      Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'),
    ],
    ['half a PDF', smallPdf().subarray(0, 500)],
    [
      'a table of no entries',
      Buffer.from('%PDF-1.7\nxref\n<<>>\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
    ],
  ])('is unreadable: %s', (_, bytes) => {
    expect(checkPdf(bytes, EXPECTED).map(({ clause }) => clause)).toEqual(['unreadable']);
  });

  it('has findings where it is a browser’s raw one', () => {
    expect(checkPdf(smallPdf(), EXPECTED).map(({ clause }) => clause)).toEqual(
      expect.arrayContaining(['UA 7.1-8', 'UA 7.1-11', 'UA 7.1-3', 'A 6.1.3-1']),
    );
  });
});

describe('what leads back to itself', () => {
  it.each<[string, (pdf: OpenPdf) => void]>([
    ['pages', (pdf) => pdf.change(pdf.page, (page) => page.set('Kids', [new PdfReference(pdf.page)]))],
    [
      'elements',
      (pdf) => pdf.change(pdf.first('P'), (p) => p.set('K', new PdfReference(pdf.first('Document')))),
    ],
    [
      'the parent tree',
      (pdf) => {
        const node = pdf.objects.reserve();
        pdf.objects.set(node, dictionary({ Kids: [new PdfReference(node)] }));
        pdf.change(pdf.root, (root) => root.set('ParentTree', new PdfReference(node)));
      },
    ],
    [
      'actions',
      (pdf) => {
        const action = pdf.objects.reserve();
        pdf.objects.set(action, dictionary({ S: name('GoTo'), Next: new PdfReference(action) }));
        pdf.catalog((catalog) => catalog.set('OpenAction', new PdfReference(action)));
      },
    ],
    [
      'bookmarks',
      (pdf) => {
        const entry = pdf.objects.reserve();
        pdf.objects.set(entry, dictionary({ Next: new PdfReference(entry) }));
        pdf.catalog((catalog) => catalog.set('Outlines', dictionary({ First: new PdfReference(entry) })));
      },
    ],
    [
      'a colour space',
      (pdf) => {
        const space = pdf.objects.reserve();
        pdf.objects.set(space, [name('Indexed'), new PdfReference(space)]);
        pdf.resource('ColorSpace', new PdfReference(space), '/Own cs');
        pdf.draw('0 0 m S');
      },
    ],
  ])('ends in a finding: %s', (_, plant) => {
    const pdf = new OpenPdf(sample);
    plant(pdf);
    expect(checkPdf(pdf.write(), EXPECTED)).not.toEqual([]);
  });

  it('is drawn once: a form in itself', () => {
    const pdf = new OpenPdf(sample);
    const form = pdf.objects.reserve();
    const resources = dictionary({ XObject: dictionary({ Own: new PdfReference(form) }) });
    pdf.objects.setStream(
      form,
      dictionary({ Subtype: name('Form'), Resources: resources }),
      Buffer.from('/Own Do /Own Do'),
    );
    pdf.resource('XObject', new PdfReference(form), '/Own Do');
    expect(checkPdf(pdf.write(), EXPECTED)).toEqual([]);
  });

  it('ends where forms double at every level, and where a stream unpacks without end', () => {
    const pdf = new OpenPdf(sample);
    let inner = pdf.stream({ Subtype: name('Form'), Resources: dictionary({}) }, '0 0 m 1 1 l S');
    for (let level = 0; level < 100; level++) {
      const resources = dictionary({ XObject: dictionary({ Own: inner }) });
      inner = pdf.stream({ Subtype: name('Form'), Resources: resources }, '/Own Do /Own Do /Own Do');
    }
    pdf.resource('XObject', inner, '/Own Do');
    pdf.resource('XObject', pdf.stream({ Subtype: name('Form') }, Buffer.alloc(1 << 28, 32)), '/Own Do');
    expect(checkPdf(pdf.write(), EXPECTED)).not.toEqual([]);
  });
});

describe('damage', () => {
  it('never makes it throw, wherever it is', () => {
    const files = [sample, unpacked()];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat(), { freq: 4 }),
        (file, edits, cut) => {
          const bytes = Buffer.from(cut === null ? file : file.subarray(0, cut % file.length));
          for (const [at, value] of edits) if (bytes.length > 0) bytes[at % bytes.length] = value;
          expect(Array.isArray(checkPdf(bytes, EXPECTED))).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('never makes it throw in an object', () => {
    const numbers = new OpenPdf(sample).objects.numbers();
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.constantFrom(...numbers), (from, to) => {
        const pdf = new OpenPdf(sample);
        pdf.objects.set(from, pdf.objects.get(to));
        expect(Array.isArray(checkPdf(pdf.write(), EXPECTED))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
