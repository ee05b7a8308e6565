import type { Rule } from '../rule.js';
import { shorten } from '../../model/shorten.js';
import { writtenOut } from './written-out.js';

/** `[tekst][navn]` or `[tekst][]`, an image's mark included; footnotes are another matter. */
const REFERENCE = /!?\[([^[\]\\^][^[\]\\]*)\]\[(?!\^)([^[\]\\]*)\]/g;
/** A quick look before the exact one, at the text without its escapes. */
const MAY_REFER = /\]\[/g;

/** A link or an image by a name that nobody has defined: its brackets are printed as they stand. */
export const referenceUndefined: Rule = {
  id: 'reference-undefined',
  check(subject, report) {
    for (const { node } of subject.textsWith(MAY_REFER)) {
      for (const { match, range } of writtenOut(subject, node, REFERENCE)) {
        const [found, text = '', name = ''] = match;
        if (isReference(text, name)) report(range, { found: shorten(found), name: shorten(name || text) });
      }
    }
  },
};

/** Brackets side by side are no link where they hold numbers of sources, `[1][2]`, or boxes to tick, `[x][ ]`. */
function isReference(text: string, name: string): boolean {
  return /\p{L}{2}/u.test(text) && (name === '' || name.trim() !== '');
}
