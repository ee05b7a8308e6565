import { isCalendarDate } from '../../model/calendar-date.js';
import type { Rule } from '../rule.js';

const DATE_FIRST = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/** A file named by another date than the meeting's: often a copy in which one of them was not changed. */
export const filenameDateDiffers: Rule = {
  id: 'filename-date-differs',
  check({ meeting: { slug, date } }, report) {
    const named = DATE_FIRST.exec(slug)?.[0];
    if (named && isCalendarDate(named) && named !== date.value)
      report(date.range, { date: date.value, named });
  },
};
