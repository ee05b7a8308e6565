import type { Rule } from '../rule.js';
import { shorten } from '../../model/shorten.js';

/** A link's address by a name that no link uses: a link was forgotten, or its name is written in another way. */
export const referenceUnused: Rule = {
  id: 'reference-unused',
  check({ meeting, references }, report) {
    const used = new Set(references.map((one) => one.definition.start.offset));
    for (const [name, { url, range }] of meeting.definitions.links) {
      // `[//]: # (…)` is a way to write a note to oneself.
      if (url === '' || url === '#' || used.has(range.start.offset)) continue;
      report(range, { name: shorten(name) });
    }
  },
};
