import type { Rule } from '../rule.js';

/** A recommendation that says itself who recommends it. */
const WITH_OPENING = /indstil(?:les|ler|ling)|anbefale[sr]|foreslå[sr]/iu;

/** A list under the heading at once: nobody says that it is recommended, or to whom. */
export const recommendationWithoutOpening: Rule = {
  id: 'recommendation-without-opening',
  check({ meeting }, report) {
    for (const { definition, opening, recommendations } of meeting.items.flatMap((item) => item.sections)) {
      const [first] = recommendations;
      if (!first || opening !== undefined || WITH_OPENING.test(first.plain.normalize('NFC'))) continue;
      report(first.range, { section: definition.label });
    }
  },
};
