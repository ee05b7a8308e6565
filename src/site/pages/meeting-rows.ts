import { longDate } from '../../model/long-date.js';
import type { ComingMeeting } from '../coming.js';
import type { BodyName, MeetingEntry } from '../meeting-summary.js';
import { foreignLanguage } from './foreign-words.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import type { Link } from './site-page.js';

/** A meeting as the lists of meetings show it (`meeting-rows.hbs`). */
export type MeetingRow = ReturnType<typeof meetingRow>;

/** @param ownBody the body whose page it is: its name need not stand at each meeting. */
export function meetingRow(meeting: MeetingEntry, link: Link, context: SiteContext, ownBody?: BodyName) {
  const { labels, language } = context.templates;
  const date = longDate(meeting.date, language);
  const title = meeting.title;
  return {
    iso: meeting.date,
    date,
    address: link(meeting.address),
    title,
    language: foreignLanguage(meeting, context),
    dateOfLink: restOfLink(meeting, date),
    kind: labels[meeting.document],
    draft: meeting.status === 'udkast' ? labels.draft : undefined,
    approved: meeting.status === 'godkendt' ? labels.approved : undefined,
    corrected: meeting.corrected === undefined ? undefined : labels.corrected,
    details: placeAndTime(meeting),
    body: ownBody || title.includes(meeting.body.name) ? undefined : meeting.body.name,
  };
}

/**
 * Titles that authors write are often the same from meeting to meeting, and others those of one day; a link must tell where it leads by
 * itself.
 */
function restOfLink(meeting: MeetingEntry, date: string): string | undefined {
  const parts = [meeting.title.includes(date) ? undefined : date, timeOfLater(meeting)];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}

/** A meeting's title, which is the same for several of one day, with the time of any but the first. */
export function titleOfDay(meeting: MeetingEntry): string {
  const time = timeOfLater(meeting);
  return time === undefined ? meeting.title : `${meeting.title}, ${time}`;
}

function timeOfLater({ address, date, time }: MeetingEntry): string | undefined {
  return address.endsWith(`/${date}/`) ? undefined : time && shownTime(time);
}

/** The same for a meeting that is to come, of which there may be no page yet. */
export function comingRow(
  coming: ComingMeeting,
  body: BodyName,
  link: Link,
  context: SiteContext,
  ownBody?: BodyName,
) {
  if (coming.meeting) return meetingRow(coming.meeting, link, context, ownBody);
  const { labels, language } = context.templates;
  return {
    iso: coming.date,
    date: longDate(coming.date, language),
    title: fill(labels.meetingOf, { body: body.name }),
    details: placeAndTime(coming),
    announced: labels.announced,
  };
}

/** `10:00–15:30, Odense`; undefined where neither is known. */
function placeAndTime({ time, place }: { time?: string; place?: string }): string | undefined {
  const parts = [time && shownTime(time), place].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}

function shownTime(time: string): string {
  return time.replace(/\s*-\s*/, '–');
}
