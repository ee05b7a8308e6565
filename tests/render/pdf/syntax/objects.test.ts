import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PdfFormatError } from '../../../../src/render/pdf/syntax/format-error.js';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import { dictionary, nameOf } from '../../../../src/render/pdf/syntax/values.js';
import { writeFile } from '../../../../src/render/pdf/syntax/write-file.js';
import { smallPdf } from '../small-pdf.js';

/** A file of these objects, 1 being its catalog and 2 its information. */
function fileOf(objects: readonly (string | undefined)[], size = objects.length + 1): Buffer {
  let text = '%PDF-1.7\n';
  const entries = objects.map((body, i) => {
    if (body === undefined) return '0000000000 65535 f \n';
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size ${size} /Root 1 0 R /Info 2 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

describe('the objects of a file', () => {
  it('that was written are there when it is read', () => {
    const objects = new PdfObjects(smallPdf());
    const added = objects.add(dictionary({ New: true }));
    const stream = objects.addStream({ Type: nameOf('Test') }, Buffer.from('æøå'.repeat(100)));
    objects.delete(9);
    objects.set(10, [1, nameOf('two')]);
    const again = new PdfObjects(writeFile(objects, 'prøve'));
    expect(again.numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, added.number, stream.number]);
    expect(again.has(9)).toBe(false);
    expect(again.get(10)).toEqual([1, nameOf('two')]);
    expect(again.dictionary(added)).toEqual(dictionary({ New: true }));
    expect(again.unpacked(stream.number).toString()).toBe('æøå'.repeat(100));
    expect(again.unpacked(5)).toEqual(objects.unpacked(5));
    expect(writeFile(again, 'prøve').equals(writeFile(objects, 'prøve'))).toBe(true);
  });

  it('keep their numbers, free ones between them left out', () => {
    const objects = new PdfObjects(fileOf(['<</Type/Catalog>>', '<<>>', undefined, undefined, '[1 2]']));
    expect(objects.numbers()).toEqual([1, 2, 5]);
    expect(objects.reserve()).toBe(6);
    expect(() => objects.get(3)).toThrow(PdfFormatError);
    expect(objects.resolve(undefined)).toBeNull();
    expect([objects.rootNumber, objects.infoNumber]).toEqual([1, 2]);
  });

  it('can be streams whose length stands elsewhere, or is wrong', () => {
    const packed = deflateSync('q Q').toString('latin1');
    const stream = (length: string) =>
      `<</Filter/FlateDecode/Length ${length}>>\nstream\r\n${packed}\nendstream`;
    const objects = new PdfObjects(
      fileOf(['<<>>', '<<>>', stream('4 0 R'), String(packed.length), stream('99999')]),
    );
    expect(objects.unpacked(3).toString()).toBe('q Q');
    expect(objects.unpacked(5).toString()).toBe('q Q');
    expect([3, 4].map((number) => objects.isStream(number))).toEqual([true, false]);
    expect(() => objects.unpacked(4)).toThrow(PdfFormatError);
  });

  it.each([
    ['in another way', '<</Filter/LZWDecode/Length 1>>\nstream\nx\nendstream'],
    ['twice', '<</Filter[/FlateDecode/FlateDecode]/Length 1>>\nstream\nx\nendstream'],
    ['with a predictor', '<</Filter/FlateDecode/DecodeParms<<>>/Length 1>>\nstream\nx\nendstream'],
    ['wrongly', '<</Filter/FlateDecode/Length 4>>\nstream\nabcd\nendstream'],
  ])('are refused when they are packed %s', (_, stream) => {
    expect(() => new PdfObjects(fileOf(['<<>>', '<<>>', stream])).unpacked(3)).toThrow(PdfFormatError);
  });

  it('are refused where the table says that there are more, however many', () => {
    expect(() => new PdfObjects(fileOf(['<<>>', '<<>>'], 99_999_999_999))).toThrow(PdfFormatError);
  });
});

describe('a written file', () => {
  it('has an identifier that only its content decides', () => {
    const idOf = (file: Buffer) => /\/ID \[(.*?)\]/.exec(file.toString('latin1'))?.[1];
    const objects = new PdfObjects(smallPdf());
    const [first, second] = [writeFile(objects, 'a'), writeFile(objects, 'a')];
    objects.set(10, null);
    expect(idOf(first)).toMatch(/^<([0-9A-F]{32})> <\1>$/);
    expect(idOf(second)).toBe(idOf(first));
    expect(idOf(writeFile(objects, 'a'))).not.toBe(idOf(first));
  });

  it('says in its second line that it is binary (ISO 19005-2, 6.1.2)', () => {
    const [, second = ''] = writeFile(new PdfObjects(smallPdf()), 'a').toString('latin1').split('\n');
    expect(second).toMatch(/^%[\x80-\xFF]{4}$/);
  });
});
