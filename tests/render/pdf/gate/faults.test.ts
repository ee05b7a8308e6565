import { beforeAll, describe, expect, it } from 'vitest';
import { PrintBrowser } from '../../../../src/render/pdf/browser.js';
import { checkPdf } from '../../../../src/render/pdf/gate/check-pdf.js';
import { CONTENT_FAULTS } from './content-faults.js';
import { DOCUMENT_FAULTS } from './document-faults.js';
import { OpenPdf } from './open-pdf.js';
import { samplePdf } from './sample-pdf.js';
import { STRUCTURE_FAULTS } from './structure-faults.js';

const EXPECTED = { part: 2, conformance: 'A', ua: true } as const;
let sample: Buffer;
beforeAll(async () => {
  const browser = new PrintBrowser(1);
  sample = await samplePdf(browser);
  await browser[Symbol.asyncDispose]();
});

const clausesOf = (pdf: Buffer) => checkPdf(pdf, EXPECTED).map(({ clause }) => clause);

it('passes the sample, as it is and written anew', () => {
  expect(checkPdf(sample, EXPECTED)).toEqual([]);
  expect(checkPdf(new OpenPdf(sample).write(), EXPECTED)).toEqual([]);
});

describe.each([
  ['document', DOCUMENT_FAULTS],
  ['structure', STRUCTURE_FAULTS],
  ['content', CONTENT_FAULTS],
])('a fault of the %s is named by its clause:', (_, faults) => {
  it.each(faults)('%s (%s)', (_name, clauses, plant) => {
    const pdf = new OpenPdf(sample);
    plant(pdf);
    expect(clausesOf(pdf.write())).toEqual(expect.arrayContaining(clauses.split(', ')));
  });
});

const BYTE_FAULTS: readonly (readonly [string, string, (pdf: string) => string])[] = [
  ['no header', 'UA 6.1-1, A 6.1.2-1', (pdf) => pdf.replace('%PDF-1.7', '%PDF-2.7')],
  ['a second line that is text', 'A 6.1.2-2', (pdf) => pdf.replace('%\xD3\xEB\xE9\xE1', '%text')],
  ['no identifier', 'A 6.1.3-1', (pdf) => pdf.replace(/\/ID \[<\w+> <\w+>\]/, '')],
  ['encryption', 'A 6.1.3-2', (pdf) => pdf.replace('/ID [', '/Encrypt 1 0 R /ID [')],
  ['something behind the end', 'unreadable', (pdf) => `${pdf}more`],
  ['line ends behind the end', 'A 6.1.3-3', (pdf) => `${pdf}\n\n`],
  [
    'a table that begins in another way',
    'A 6.1.4-2',
    (pdf) => pdf.replace(/xref\n0 (\d+)\n/, 'xref 0  $1\n'),
  ],
  ['an entry of another form', 'PDF 7.5.4-1', (pdf) => pdf.replace(/(\d{10}) 00000 n \n/, '$1 0000x n \n')],
  ['a number of objects that is too low', 'PDF 7.5.5-1', (pdf) => pdf.replace(/\/Size \d+/, '/Size 3')],
  [
    'an object on the line of another',
    'A 6.1.9-1',
    (pdf) => pdf.replace('\nendobj\n2 0 obj', ' endobj\n2 0 obj'),
  ],
  ['an offset that is wrong', 'unreadable', (pdf) => pdf.replace(/(\d{10}) 00000 n/, '0000000001 00000 n')],
  [
    'a table that claims too much',
    'unreadable',
    (pdf) => pdf.replace(/xref\n0 \d+\n/, 'xref\n0 9999999999\n'),
  ],
  ['a length that is wrong', 'A 6.1.7.1-1', (pdf) => pdf.replace(/\/Length (\d)(\d+)\n/, '/Length 9$2\n')],
  [
    'a stream that does not unpack',
    'unreadable',
    (pdf) =>
      pdf.replace(/FlateDecode\n\/Length (\d+)\n>> stream\n../, 'FlateDecode\n/Length $1\n>> stream\nno'),
  ],
  ['an odd digit', 'A 6.1.6-1', (pdf) => pdf.replace(/<FEFF00(\w+)\w>\n/, '<FEFF00$1 >\n')],
];

describe('a fault of the bytes is named by its clause:', () => {
  it.each(BYTE_FAULTS)('%s (%s)', (_name, clauses, plant) => {
    const before = sample.toString('latin1');
    const after = plant(before);
    expect(after).not.toBe(before);
    expect(clausesOf(Buffer.from(after, 'latin1'))).toEqual(expect.arrayContaining(clauses.split(', ')));
  });
});

describe('a finding', () => {
  it('names the page, and no word of the document', () => {
    const pdf = new OpenPdf(sample);
    pdf.draw('0 0 m 9 9 l S');
    expect(checkPdf(pdf.write(), EXPECTED)).toEqual([
      { clause: 'UA 7.1-3', page: 1, found: 'a line or an area outside the structure' },
    ]);
  });

  it('is only of what the document is to be', () => {
    const pdf = new OpenPdf(sample);
    pdf.draw('0 0 0 1 k 0 0 m 9 9 l S');
    const bytes = pdf.write();
    const clauses = (expected: Parameters<typeof checkPdf>[1]) =>
      checkPdf(bytes, expected).map(({ clause }) => clause);
    expect(clauses({ part: undefined, conformance: undefined, ua: true })).toEqual([
      'PDF 14.3.2-1',
      'UA 7.1-3',
    ]);
    expect(clauses({ part: 2, conformance: 'A', ua: false })).toEqual(['PDF 14.3.2-1', 'A 6.2.4.3-3']);
    expect(clauses({ part: 3, conformance: 'B', ua: true })).toEqual([
      'A 6.6.4-2',
      'A 6.6.4-3',
      'A 6.2.4.3-3',
      'UA 7.1-3',
    ]);
  });
});
