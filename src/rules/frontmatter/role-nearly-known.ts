import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { shorten } from '../../model/shorten.js';
import { areDividedByCommas, meantRoles, textParentheses } from './unread-roles.js';
import type { MeantRole, TextParenthesis } from './unread-roles.js';

/** A parenthesis that can only have been meant as roles, but is read and printed as text: then nobody has the role. */
export const roleNearlyKnown: Rule = {
  id: 'role-nearly-known',
  check(subject, report) {
    const { participants, guests, excused } = subject.meeting;
    for (const person of [...participants, ...guests, ...excused]) {
      for (const parenthesis of textParentheses(subject, person)) {
        const meant = meantRoles(parenthesis.text);
        if (!meant) continue;
        const range = wrongPart(subject, parenthesis, meant);
        const found = shorten(subject.text.slice(range.start.offset, range.end.offset));
        const onlyMisplaced =
          meant.every(({ known }) => known) && areDividedByCommas(parenthesis.text, meant);
        const misplaced = onlyMisplaced ? 1 : 0;
        report(range, { found, suggestion: meant.map(({ role }) => role).join(', '), misplaced });
      }
    }
  },
};

/** The one word that is misspelt, where that is all; else the whole of what stands in the parenthesis. */
function wrongPart(
  subject: Subject,
  { text, range, atEnd }: TextParenthesis,
  meant: readonly MeantRole[],
): SourceRange {
  const [wrong, ...more] = meant.filter(({ known }) => !known);
  if (!atEnd || !wrong || more.length > 0 || !areDividedByCommas(text, meant)) return range;
  return subject.range(range.start.offset + wrong.start, range.start.offset + wrong.end);
}
