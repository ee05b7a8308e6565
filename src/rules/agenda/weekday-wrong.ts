import type { Text } from 'mdast';
import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { shorten } from '../../model/shorten.js';
import { datesWithWeekday } from './written-dates.js';
import type { WrittenDate } from './written-dates.js';

/** A quick look before the exact one. */
const MAY_BE_DATE = /dag(?:en)?[\s,]{1,4}(?:d(?:en|\.)?\s{0,4})?\d/gi;

/** A weekday and a date that do not go together: some readers go by the one, some by the other. */
export const weekdayWrong: Rule = {
  id: 'weekday-wrong',
  check(subject, report) {
    for (const { node } of subject.textsWith(MAY_BE_DATE)) {
      for (const found of datesWithWeekday(node.value)) {
        if (found.agrees) continue;
        const [other, weekday] = [shorten(found.date), found.actual];
        const args =
          weekday === undefined ? { other } : { other, weekday, found: found.weekday.toLowerCase() };
        report(rangeOfMistake(found, node, subject), args);
      }
    }
  },
};

/** The weekday, or the date where there is no such day. */
function rangeOfMistake(
  { text, at, weekday, date, actual }: WrittenDate,
  node: Text,
  subject: Subject,
): SourceRange {
  const whole = subject.rangeIn(node, at, at + text.length);
  const { start, end } = whole;
  // In a text with escapes or marks of quotations the parts stand elsewhere: then the whole is the place.
  if (end.offset - start.offset !== text.length) return whole;
  if (actual === undefined) return subject.range(end.offset - date.length, end.offset);
  return subject.range(start.offset, start.offset + weekday.length);
}
