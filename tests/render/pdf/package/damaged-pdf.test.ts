import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForeignPdf } from '../../../../src/render/pdf/package/foreign-pdf-reading.js';
import { ForeignPdfRefusal } from '../../../../src/render/pdf/package/foreign-pdf-types.js';
import { allText, manyPages, onePage } from './pdf-by-hand.js';

/** What came of it: the texts of all pages, or why not. */
async function outcome(bytes: Buffer): Promise<string> {
  try {
    const found = await readForeignPdf(bytes);
    return `${found.pages}: ${[...allText(found.bytes).matchAll(/\((Side \d+)\) Tj/g)].map((match) => match[1]).join()}`;
  } catch (error) {
    if (!(error instanceof ForeignPdfRefusal)) throw error;
    return error.reason;
  }
}

describe('a damaged PDF', () => {
  const whole = manyPages(3);
  const expected = '3: Side 1,Side 2,Side 3';

  it('that is cut off anywhere is read whole or refused', async () => {
    const outcomes = new Set<string>();
    for (let length = 0; length < whole.length; length += 7)
      outcomes.add(await outcome(whole.subarray(0, length)));
    expect([...outcomes].filter((one) => !['not-a-pdf', 'damaged', expected].includes(one))).toEqual([]);
    expect(outcomes).toContain('damaged');
  });

  it('is mended where only its cross-references are lost', async () => {
    const start = whole.lastIndexOf('xref\n0 1');
    const found = whole.subarray(0, start);
    expect(await outcome(found)).toBe(expected);
    expect((await readForeignPdf(found)).stripped).toEqual(['repaired']);
  });

  it('with junk before its header is read as ever', async () => {
    expect(await outcome(Buffer.concat([Buffer.from('\r\n\r\n'), whole]))).toBe(expected);
  });

  it('with any bytes changed is read without losing a page, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of changes) bytes[at] = byte;
          const found = await outcome(bytes);
          // A change can make a name or a number another one; pages and their drawings are whole all the same.
          if (/^\d/.test(found)) expect(found).toMatch(/^3: /);
        },
      ),
      { numRuns: 300, seed: 20260317 },
    );
  }, 60_000);

  it('with a damaged drawing is refused', async () => {
    const bytes = onePage();
    const at = bytes.indexOf('stream\n') + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expect(await outcome(bytes)).toBe('damaged');
  });
});
