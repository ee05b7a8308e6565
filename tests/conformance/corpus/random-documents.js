import fc from 'fast-check';
import { loadTypeScript } from '../load-typescript.js';

const SEED = 20260115;

/**
 * Meetings from the generators of the property tests, the same on every run: an endless row of texts, of which most
 * are refused by `build` for what is wrong in them. Texts that the parser gives only so much time are left out: whether
 * they are built would depend on the machine.
 */
export async function* randomTexts() {
  const { formatText, mutatedMeeting } = await loadTypeScript(
    'meeting-texts',
    'tests/parse/meeting-texts.ts',
  );
  const { looksCostly } = await loadTypeScript('markdown-cost', 'src/parse/markdown-cost.ts');
  for (let round = 0; ; round++) {
    const seed = SEED + round;
    const drawn = fc.sample(
      fc.oneof({ weight: 4, arbitrary: formatText }, { weight: 1, arbitrary: mutatedMeeting }),
      {
        seed,
        numRuns: 200,
      },
    );
    yield* drawn.filter((text) => !looksCostly(text));
  }
}
