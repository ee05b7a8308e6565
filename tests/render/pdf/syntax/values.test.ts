import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFormatError } from '../../../../src/render/pdf/syntax/format-error.js';
import { ValueReader } from '../../../../src/render/pdf/syntax/value-reader.js';
import { written } from '../../../../src/render/pdf/syntax/value-writer.js';
import { PdfReference, PdfString, nameOf, textString } from '../../../../src/render/pdf/syntax/values.js';
import type { PdfDictionary, PdfValue } from '../../../../src/render/pdf/syntax/values.js';

const read = (source: string | Buffer) => new ValueReader(Buffer.from(source as string, 'latin1')).value();

const letters = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
const numbers = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
);

const { value: values } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<PdfValue>(null, true, false),
    numbers,
    letters.map(nameOf),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => new PdfString(Buffer.from(bytes))),
    fc.integer({ min: 1, max: 1e6 }).map((number) => new PdfReference(number)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(letters, tie('value')), { maxLength: 5 }).map((pairs): PdfDictionary => new Map(pairs)),
  ),
}));

/** Buffers that are views of others compare by their bytes. */
function plain(value: PdfValue): unknown {
  if (value instanceof PdfString) return { string: value.bytes.toString('hex') };
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return [...value].map(([key, entry]) => [key, plain(entry)]);
  return value;
}

describe('a value of a PDF', () => {
  it('is the same when it is written and read', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(plain(read(written(value)))).toEqual(plain(value));
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, string, boolean]>([
    ['<48656c6C6F>', '48656c6c6f', false],
    ['< 4 8\n65\0>', '4865', false],
    ['<>', '', false],
    // A digit too few, and letters that are none: 7.3.4.3.
    ['<486>', '4860', true],
    ['<48G5>', '48', true],
    ['<4G5>', '', true],
    ['<48x>', '48', true],
  ])('in hexadecimal, %s, is its digits', (source, bytes, isIrregular) => {
    const value = read(source) as PdfString;
    expect(value.bytes.toString('hex')).toBe(bytes);
    expect(value.isIrregular).toBe(isIrregular);
  });

  it('that ends too soon is refused, and nothing else happens', () => {
    fc.assert(
      fc.property(values, fc.nat(), (value, cut) => {
        const text = written(value);
        try {
          read(text.slice(0, cut % text.length));
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFormatError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is never found in random bytes in any other way than this', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          new ValueReader(Buffer.from(bytes)).value();
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, PdfValue]>([
    ['% a comment\n 12', 12],
    ['+17', 17],
    ['-.002', -0.002],
    ['4.', 4],
    ['/A#20B#2F', nameOf('A B/')],
    ['/', nameOf('')],
    ['12 0 R', new PdfReference(12)],
    ['[1 0 R 1 0]', [new PdfReference(1), 1, 0]],
    ['[1 0 Rx]'.replace('Rx', 'R'), [new PdfReference(1)]],
    ['<</A<</B[/C]>>>>', new Map([['A', new Map([['B', [nameOf('C')]]])]])],
  ])('%s is read as what it means', (source, value) => {
    expect(read(source)).toEqual(value);
  });

  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(\\n\\r\\t\\b\\f\\(\\)\\\\)', '\n\r\t\b\f()\\'],
    ['(\\101\\60\\0053)', 'A0\x053'],
    ['(a\\\nb\\\r\nc\\\rd)', 'abcd'],
    ['(\\q)', 'q'],
    ['<48 6\n9>', 'Hi'],
    ['<487>', 'Hp'],
  ])('%j is the string %j', (source, text) => {
    const value = read(source);
    expect(value).toBeInstanceOf(PdfString);
    expect((value as PdfString).bytes.toString('latin1')).toBe(text);
  });

  it.each([
    '',
    ')',
    '>',
    '[1',
    '<</A',
    '<</A 1>',
    '<<1 2>>',
    '(a',
    '<41',
    '1e5',
    '0x10',
    '+Infinity',
    '--1',
    '.',
    'nul',
    '5 7 R',
  ])('%j is none', (source) => {
    expect(() => read(source)).toThrow(PdfFormatError);
  });

  it('may be deep, but not endlessly', () => {
    expect(read('['.repeat(60) + ']'.repeat(60))).toHaveLength(1);
    expect(() => read('['.repeat(100_000))).toThrow(PdfFormatError);
  });
});

describe('a text string', () => {
  it('says the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textString(text).text).toBe(text);
      }),
    );
  });

  it.each([
    [
      'in PDFDocEncoding',
      Buffer.from([0x41, 0x80, 0x85, 0x8d, 0x9f, 0xa0, 0xe6, 0x18, 0x1f]),
      'A•–“\uFFFD€æ˘˜',
    ],
    ['in UTF-16', Buffer.from('feff00e6d83dde00', 'hex'), 'æ😀'],
    ['in UTF-16 with half a letter at its end', Buffer.from('feff00e600', 'hex'), 'æ'],
    ['in UTF-8', Buffer.from('\u{FEFF}ø', 'utf8'), 'ø'],
  ])('%s is read', (_, bytes, text) => {
    expect(new PdfString(bytes).text).toBe(text);
  });
});
