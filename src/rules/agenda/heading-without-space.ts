import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** One `#` is a hashtag, and more than four are no heading that a meeting needs. */
const HASHES =
  /(?<![#\\])#{2,4}(?=[\u00AD\u200B-\u200D\u2060\uFEFF]*([^\S \t\r\n\uFEFF]?)[\u00AD\u200B-\u200D\u2060\uFEFF]*[(»”"]?[\p{L}\p{N}])/gu;
/** What stands right before a heading; further in it would be code. */
const LINE_START = /[\r\n] {0,3}$/;
const LONGEST = 40;
/** A quick look before the exact one. */
const MAY_BE_HEADING = /##/g;

/**
 * `##Personsag`: a heading that lacks its space is printed as text inside the item above. So is one with a no-break space or
 * the like, which word processors put in and nobody can see: to Markdown only spaces and tabs are spaces there.
 */
export const headingWithoutSpace: Rule = {
  id: 'heading-without-space',
  check(subject, report) {
    for (const { node } of subject.textsWith(MAY_BE_HEADING)) {
      const { start, end } = rangeOf(node);
      for (const { index, 1: space } of subject.text.slice(start.offset, end.offset).matchAll(HASHES)) {
        const at = start.offset + index;
        if (!LINE_START.test(subject.text.slice(Math.max(0, at - 4), at))) continue;
        report(startOfLine(subject, at), space ? { space: 'hard' } : {});
      }
    }
  },
};

/** From the hashes to the end of the line, or as much of it as a message has room for. */
function startOfLine({ text, lines }: Subject, at: number): SourceRange {
  const [line = ''] = text.slice(at, at + LONGEST).split(/[\r\n]/);
  // Never half of a character that takes two units.
  return lines.range(at, at + line.replace(/[\uD800-\uDBFF]$/, '').trimEnd().length);
}
