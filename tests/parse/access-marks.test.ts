import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainlyOpen, saysConfidential } from '../../src/parse/access-marks.js';

/** Every word and sign of the patterns, others that stand beside them, and letters that fold to those of the words. */
const WORDS = `
  fortrolig, fortroligt, fortrolige, fortr., Strengt, særligt, delvist, helt, konfidentielt, hemmelig, uoffentligt,
  confidential, ikke, ej, offentligt, OFFENTLIG, lukket, lukkede, punkt, møde, sag, dagsorden, døre, for lukkede døre,
  må ikke offentliggøres, kun internt, til internt brug, undtaget fra, undtaget aktindsigt, offentlighed, FORTROLIGT,
  LUKKET, HEMMELIGT, KONFIDENTIELT, Personsag, behandling, 2., F, L, Fotrolig, lu\u212Aket, undtaget\u017F, ﬁ, İkke, 🔒`
  .split(',')
  .map((word) => word.trim());
const GLUE = [...' - : , / . ! " ” ( ) [ ] # @ | \t \u00A0'.split(' '), ' ', ' – ', ': ', ', '];

const title = fc
  .array(fc.tuple(fc.constantFrom(...GLUE), fc.constantFrom(...WORDS)), { minLength: 1, maxLength: 5 })
  .chain((pairs) => fc.constantFrom(...GLUE).map((end) => pairs.flat().join('') + end));

describe('a title that is plainly open', () => {
  it('is never one that says it is confidential', () => {
    let found = 0;
    fc.assert(
      fc.property(title, fc.boolean(), (text, marked) => {
        if (!saysConfidential(text, marked)) return;
        found++;
        expect(isPlainlyOpen(text)).toBe(false);
      }),
      { numRuns: 30_000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it.each(['Godkendelse af dagsorden', 'Budget 2026: økonomi – status', 'Æbler & pærer, 1. behandling'])(
    'is %j, as most are',
    (text) => expect(isPlainlyOpen(text)).toBe(true),
  );
});
