import type { Rule } from '../rule.js';
import { shorten } from '../../model/shorten.js';
import { writtenOut } from './written-out.js';

/** What would be a reference to a footnote if the footnote were there. */
const REFERENCE = /\[\^[^\s[\]\\]+\]/g;
/** A quick look before the exact one, at the text without its escapes. */
const MAY_REFER = /\[\^/g;

/** A reference to a footnote that is not there: the parser takes it for text, and it is printed as it stands. */
export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  check(subject, report) {
    for (const { node } of subject.textsWith(MAY_REFER)) {
      for (const { match, range } of writtenOut(subject, node, REFERENCE)) {
        report(range, { found: shorten(match[0]) });
      }
    }
  },
};
