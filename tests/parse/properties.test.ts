import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS_DA } from '../../src/locale/diagnostics/catalog-da.js';
import { describe as inWords } from '../../src/locale/describe.js';
import { parseText } from '../parse-source.js';
import { anyText, formatText, mutatedMeeting } from './meeting-texts.js';
import { faultOf, lineStartsOf, rangesIn, rangesOfDiagnostics } from './ranges-in-model.js';

const TEXTS = [
  ['any text', anyText, 800],
  ['text of the format’s own pieces', formatText, 1000],
  ['a meeting with its lines disturbed', mutatedMeeting, 100],
] as const;

describe.each(TEXTS)('%s', (_, texts, numRuns) => {
  it('is parsed without throwing, and every place lies inside it', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const result = await parseText(text);
        const starts = lineStartsOf(text);
        const ranges = [...rangesOfDiagnostics(result.diagnostics), ...rangesIn(result.meeting)];
        for (const range of ranges) expect(faultOf(range, text, starts)).toBeUndefined();
      }),
      { numRuns },
    );
  });

  it('gives the same result each time', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const [first, second] = [await parseText(text), await parseText(text)];
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
      { numRuns: numRuns / 5 },
    );
  });

  it(
    'gives findings of known rules, in words of both languages, or a meeting',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          const { meeting, diagnostics } = await parseText(text);
          expect(meeting !== undefined || diagnostics.some((one) => one.severity === 'error')).toBe(true);
          for (const diagnostic of diagnostics) {
            expect(DIAGNOSTICS_DA).toHaveProperty([diagnostic.ruleId]);
            for (const language of ['da', 'en'] as const) {
              expect(Object.values(inWords(diagnostic, language)).join(' ')).not.toMatch(
                /undefined|NaN|\[object/,
              );
            }
          }
        }),
        { numRuns: numRuns / 5 },
      );
    },
  );
});

describe('the order of items', () => {
  it('is that of the file, without gap or overlap, up to its end', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(formatText, mutatedMeeting), async (text) => {
        const items = (await parseText(text)).meeting?.items ?? [];
        items.forEach((item, i) => {
          expect(item.number).toBe(i + 1);
          expect(item.range.end.offset).toBe(items[i + 1]?.range.start.offset ?? text.length);
        });
      }),
      { numRuns: 150 },
    );
  });
});
