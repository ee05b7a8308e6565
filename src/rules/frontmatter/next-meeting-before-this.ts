import type { Rule } from '../rule.js';

/** A next meeting that is not after this one: often the date of the last meeting, left from the file that was copied. */
export const nextMeetingBeforeThis: Rule = {
  id: 'next-meeting-before-this',
  check({ meeting: { nextMeetings, date } }, report) {
    for (const { date: next } of nextMeetings) {
      if (next.value <= date.value)
        report(next.range, { found: next.value, date: date.value }, { related: date.range });
    }
  },
};
