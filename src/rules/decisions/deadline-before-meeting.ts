import { isCalendarDate } from '../../model/calendar-date.js';
import type { Rule } from '../rule.js';
import { lineOf, openActions, placeInDetails } from './open-actions.js';

/** An open task that was due before the meeting that handed it out: the year is last year's, or the task is an old one. */
export const deadlineBeforeMeeting: Rule = {
  id: 'deadline-before-meeting',
  check(subject, report) {
    const { date } = subject.meeting;
    for (const action of openActions(subject.meeting)) {
      const due = action.deadline?.value;
      if (due === undefined || due >= date.value || !isCalendarDate(due)) continue;
      const place = placeInDetails(subject, action, 'frist', due) ?? lineOf(action);
      report(place, { found: due, date: date.value }, { related: date.range });
    }
  },
};
