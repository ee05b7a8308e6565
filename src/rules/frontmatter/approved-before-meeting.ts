import type { Rule } from '../rule.js';

/** Minutes approved before the meeting they are of: one of the two dates is wrong. */
export const approvedBeforeMeeting: Rule = {
  id: 'approved-before-meeting',
  check({ meeting: { approved, date } }, report) {
    // ISO dates sort as text.
    if (approved && approved.value < date.value)
      report(approved.range, { found: approved.value, date: date.value }, { related: date.range });
  },
};
