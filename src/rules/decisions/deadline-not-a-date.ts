import { isCalendarDate } from '../../model/calendar-date.js';
import type { Meeting } from '../../model/meeting.js';
import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import { readDanishDate } from '../../model/danish-date.js';
import { lineOf, openActions, placeInDetails } from './open-actions.js';

/** What says on purpose that there is no date. */
const WITHOUT_END = /^(?:løbende|kontinuerligt?|ingen(?: frist)?)\.?$/iu;

const ISO_FORM = /^\d{4}-\d{2}-\d{2}$/;
const NEXT_MEETING = /^(?:(?:inden|senest|til|på|før)\s)*(?:det\s)?næste\smøde$/iu;

/** A deadline that no calendar and no list of tasks can be sorted by. */
export const deadlineNotADate: Rule = {
  id: 'deadline-not-a-date',
  fixable: true,
  check(subject, report) {
    for (const action of openActions(subject.meeting)) {
      const due = action.deadline?.value;
      if (due === undefined || isCalendarDate(due) || WITHOUT_END.test(due.normalize('NFC'))) continue;
      const place = placeInDetails(subject, action, 'frist', due);
      const meant = meantDate(due, subject.meeting);
      const args = {
        found: shorten(due),
        suggestion: meant?.date ?? '',
        invented: ISO_FORM.test(due) ? 1 : 0,
      };
      // A fix shows what it writes, and would show the date of a confidential task.
      const sure =
        place && meant?.certain && !subject.isHidden(place) ? { place, text: meant.date } : undefined;
      const fix = sure && [{ start: sure.place.start.offset, end: sure.place.end.offset, text: sure.text }];
      report(place ?? lineOf(action), args, fix ? { fix } : {});
    }
  },
};

function meantDate(text: string, { date, nextMeetings }: Meeting): ReturnType<typeof readDanishDate> {
  if (ISO_FORM.test(text)) return undefined;
  const [next] = nextMeetings.map((one) => one.date.value).filter((one) => one > date.value);
  if (next && NEXT_MEETING.test(text.normalize('NFC'))) return { date: next, certain: false };
  return readDanishDate(text, date.value);
}
