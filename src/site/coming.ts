import type { BodyMeetings, MeetingEntry } from './meeting-summary.js';
import { byStart, byText, byTime, newestFirst } from './sort-meetings.js';

/** A meeting that has not been held, as far as its body's documents tell. */
export interface ComingMeeting<M extends MeetingEntry = MeetingEntry> {
  /** ISO date. */
  readonly date: string;
  readonly time?: string;
  readonly place?: string;
  /** Its agenda; undefined for a meeting that another one only announces. */
  readonly meeting?: M;
}

/** A meeting of which there is no document yet. */
export interface Announcement<M extends MeetingEntry = MeetingEntry> {
  /** ISO date. */
  readonly date: string;
  readonly time: string | undefined;
  readonly place: string | undefined;
  /** The newest meeting that announces it. */
  readonly by: M;
}

/**
 * The coming meetings of a body, the next one first. There is no clock: coming is an agenda that is dated after what is known to be past
 * (`heldUntil`), and what is announced for a day after it (`announcedAfter`).
 * @param heldElsewhere a date up to which everything is past, whatever this body's own documents tell.
 */
export function comingMeetings<M extends MeetingEntry>(
  group: BodyMeetings<M>,
  heldElsewhere = '',
): ComingMeeting<M>[] {
  const meetings = newestFirst(group.meetings);
  const held = laterOf(heldUntil(meetings), heldElsewhere);
  const agendas = notHeld(meetings, held).map((meeting): ComingMeeting<M> => ({ ...when(meeting), meeting }));
  const announced = announcedAfter(held, meetings).map((one): ComingMeeting<M> => when(one));
  return [...agendas, ...announced].sort((a, b) => byText(a.date, b.date) || byStart(startOf(a), startOf(b)));
}

function startOf({ time, meeting }: ComingMeeting) {
  return { time, address: meeting?.address ?? '' };
}

/**
 * What a body's meetings announce for days after `held`, the next one first. The newest of them that speaks of a day knows best. A document
 * of the day is that of what is announced for its time, or else of the first: there may be a meeting in the morning and one in the afternoon.
 * @param meetings of one body, newest first.
 */
export function announcedAfter<M extends MeetingEntry>(
  held: string,
  meetings: readonly M[],
): Announcement<M>[] {
  const days = new Map<string, Announcement<M>[]>();
  for (const by of meetings) {
    const own = new Map<string, Announcement<M>[]>();
    for (const { date, time, place } of by.nextMeetings) {
      if (date <= held || days.has(date)) continue;
      const day = own.get(date) ?? [];
      if (!day.some((one) => one.time === time)) own.set(date, [...day, { date, time, place, by }]);
    }
    for (const [date, day] of own) days.set(date, day);
  }
  const open = [...days].flatMap(([date, day]) => {
    const documents = meetings.filter((one) => one.date === date);
    return withoutDocument(day.sort(byTime), documents);
  });
  return open.sort((a, b) => byText(a.date, b.date) || byTime(a, b));
}

/** @param day what is announced for one, the first first. */
function withoutDocument<M extends MeetingEntry>(
  day: readonly Announcement<M>[],
  documents: readonly MeetingEntry[],
): readonly Announcement<M>[] {
  const left = [...day];
  const others = documents.filter(({ time }) => {
    const at = left.findIndex((one) => one.time !== undefined && one.time === time);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return left.slice(others.length);
}

/** The meetings of a body that have been held, or ought to have been: all that are not coming, newest first. */
export function pastMeetings<M extends MeetingEntry>(
  group: BodyMeetings<M>,
  heldElsewhere = '',
): readonly M[] {
  const meetings = newestFirst(group.meetings);
  return meetings.slice(notHeld(meetings, laterOf(heldUntil(meetings), heldElsewhere)).length);
}

/**
 * The last day that is past as far as meetings tell: one of them has minutes, or something happened to them on a later day, as the history
 * remembers it. So a body that publishes agendas alone has past meetings, too. Empty where nothing tells.
 * What authors write is no such sign: a slip in the year of an approval would leave no meeting to come.
 */
export function heldUntil(meetings: readonly MeetingEntry[]): string {
  let [held, known] = ['', ''];
  for (const { date, document, published, documentSince, corrected } of meetings) {
    if (document === 'referat') held = laterOf(date, held);
    for (const day of [published, documentSince, corrected]) known = laterOf(day, known);
  }
  return known === '' ? held : laterOf(dayBefore(known), held);
}

/** The same of all these bodies: by then it was, whatever a single body has not written yet. */
export function heldAnywhere(groups: readonly BodyMeetings[]): string {
  return groups.reduce((latest, { meetings }) => laterOf(heldUntil(meetings), latest), '');
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10);
}

function laterOf(date: string | undefined, other: string): string {
  return date !== undefined && date > other ? date : other;
}

/** The newest minutes of a body. @param meetings newest first. */
export function newestMinutes<M extends MeetingEntry>(meetings: readonly M[]): M | undefined {
  return meetings.find((meeting) => meeting.document === 'referat');
}

/** What is dated after what was held; there can only be agendas. @param meetings newest first. */
function notHeld<M extends MeetingEntry>(meetings: readonly M[], held: string): readonly M[] {
  const end = meetings.findIndex((meeting) => meeting.date <= held);
  return end < 0 ? meetings : meetings.slice(0, end);
}

function when({
  date,
  time,
  place,
}: {
  date: string;
  time?: string | undefined;
  place?: string | undefined;
}) {
  return { date, ...(time !== undefined && { time }), ...(place !== undefined && { place }) };
}
