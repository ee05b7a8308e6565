import { describe, expect, it } from 'vitest';
import { readableText } from '../../../src/render/pdf/page-text.js';
import { PdfObjects } from '../../../src/render/pdf/syntax/objects.js';
import { PdfReference, dictionary, nameOf } from '../../../src/render/pdf/syntax/values.js';
import { smallPdf } from './small-pdf.js';

describe('what can be read in a PDF', () => {
  it('is the text of its pages, its strings and its names', () => {
    const text = readableText(new PdfObjects(smallPdf({ text: '00010010' })));
    expect(text.split('\n')).toContain('æAa');
    expect(text).toContain('Chromium');
    expect(text).toContain('/punkt-1');
  });

  it('is the text of forms, too, in which what is transparent stands', () => {
    const objects = new PdfObjects(smallPdf());
    const resources = dictionary({ Font: dictionary({ F9: new PdfReference(6) }) });
    objects.addStream(
      { Subtype: nameOf('Form'), Resources: resources },
      Buffer.from('BT /F9 1 Tf <001000110012> Tj ET'),
    );
    expect(readableText(objects).split('\n')).toContain('abc');
  });

  it('is what letters are said to mean, in the order of reading', () => {
    const objects = new PdfObjects(smallPdf());
    const content =
      'BT /F4 1 Tf /Span<</ActualText<FEFF00E5>>>BDC <0010> Tj EMC <0011> Tj ET\n' +
      'BT /F4 1 Tf /ReversedChars BMC <0010> Tj <0011> Tj EMC EMC ET';
    objects.setStream(5, new Map(), Buffer.from(content));
    expect(readableText(objects).split('\n').slice(0, 2)).toEqual(['åb', 'ba']);
  });

  it('is the text of its metadata, without what only XML needs', () => {
    const objects = new PdfObjects(smallPdf());
    const xml = '<a:b c="d">R&amp;D &lt;&#230;&#x41;&gt; &quot;&amp;lt;&quot; &#9999999;</a:b>';
    objects.addStream({ Type: nameOf('Metadata') }, Buffer.from(xml));
    expect(readableText(objects)).toContain(' R&D <æA> "&lt;" \uFFFD ');
  });
});
