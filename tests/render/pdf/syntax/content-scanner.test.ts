import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentScanner } from '../../../../src/render/pdf/syntax/content-scanner.js';
import { PdfFormatError } from '../../../../src/render/pdf/syntax/format-error.js';
import { nameOf } from '../../../../src/render/pdf/syntax/values.js';

function operatorsOf(content: string | Buffer): string[] {
  const bytes = Buffer.from(content as string, 'latin1');
  const scanner = new ContentScanner(bytes);
  const found: string[] = [];
  while (scanner.next())
    found.push(`${scanner.operands} ${bytes.toString('latin1', scanner.start, scanner.end)}`);
  return found;
}

describe('a content stream', () => {
  it('is gone through operator by operator, with their operands', () => {
    expect(
      operatorsOf(
        "q 1 0 0 -1 .5 +842 cm\n/F4 14 Tf[(a)-20<41>]TJ(x)' T*\n/P<</MCID 0>>BDC EMC true null/A false xy f* ",
      ),
    ).toEqual([
      '0 q',
      '6 1 0 0 -1 .5 +842 cm',
      '2 /F4 14 Tf',
      '1 [(a)-20<41>]TJ',
      "1 (x)'",
      '0 T*',
      '2 /P<</MCID 0>>BDC',
      '0 EMC',
      '4 true null/A false xy',
      '0 f*',
    ]);
  });

  it('gives operands their values when they are asked for', () => {
    const scanner = new ContentScanner(Buffer.from('/F4 12.5 true Tf'));
    expect(scanner.next()).toBe(true);
    expect([scanner.operand(0), scanner.operand(1), scanner.operand(2)]).toEqual([nameOf('F4'), 12.5, true]);
    expect([scanner.number(0), scanner.number(1), scanner.offset(1)]).toEqual([0, 12.5, 4]);
    expect(() => scanner.operand(3)).toThrow(PdfFormatError);
    expect(scanner.next()).toBe(false);
  });

  it('passes over comments and the data of images', () => {
    expect(operatorsOf('% q Q\nq % (\rBI /W 1 /H 1 ID \x00EIx(\xff EI Q')).toEqual([
      '0 q',
      '0 BI /W 1 /H 1 ID \x00EIx(\xff EI',
      '0 Q',
    ]);
  });

  it.each(['(a', '<41', '[1 2', ') Tj', '>> BDC', ']', '} f', 'BI /W 1 ID x', '<</A'])(
    '%j is refused',
    (content) => {
      expect(() => operatorsOf(content)).toThrow(PdfFormatError);
    },
  );

  it('has at most 64 operands worth knowing', () => {
    expect(operatorsOf(`${'1 '.repeat(100)}x`)[0]).toMatch(/^64 /);
  });

  it('ends, or is refused, whatever it is', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc
        .array(
          fc.constantFrom(
            'BT',
            'ET',
            '/P',
            '<<',
            '>>',
            '<4',
            '(',
            ')',
            '[',
            ']',
            'BI',
            'EI',
            '%',
            '\n',
            ' ',
            '1',
            '-',
            '\\',
          ),
        )
        .map((pieces) => Buffer.from(pieces.join(''))),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const scanner = new ContentScanner(content);
        try {
          let last = -1;
          while (scanner.next()) {
            expect(scanner.end).toBeGreaterThan(last);
            last = scanner.end;
            for (let i = 0; i < scanner.operands; i++) scanner.operand(i);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFormatError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
