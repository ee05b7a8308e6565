import type { BodyMeetings, MeetingEntry } from './meeting-summary.js';
import { byStart, byText, newestFirst } from './sort-meetings.js';

/** A meeting that has not been held, as far as its body's documents tell. */
export interface ComingMeeting<M extends MeetingEntry = MeetingEntry> {
  /** ISO date. */
  readonly date: string;
  readonly time?: string;
  readonly place?: string;
  /** Its agenda; undefined for a meeting that another one only announces. */
  readonly meeting?: M;
}

/**
 * The coming meetings of a body, the next one first. There is no clock: coming is an agenda that is dated after what is known to be past
 * (`heldUntil`), and a meeting that is announced for a day after it on which the body has no other. Where several
 * meetings announce the same day, the newest of them knows best.
 * @param heldElsewhere a date up to which everything is past, whatever this body's own documents tell.
 */
export function comingMeetings<M extends MeetingEntry>(
  group: BodyMeetings<M>,
  heldElsewhere = '',
): ComingMeeting<M>[] {
  const meetings = newestFirst(group.meetings);
  const held = laterOf(heldUntil(meetings), heldElsewhere);
  const agendas = notHeld(meetings, held).map((meeting): ComingMeeting<M> => ({ ...when(meeting), meeting }));
  const taken = new Set(agendas.map((agenda) => agenda.date));
  const announced: ComingMeeting<M>[] = [];
  for (const { nextMeetings } of meetings) {
    for (const next of nextMeetings) {
      if (next.date <= held || taken.has(next.date)) continue;
      taken.add(next.date);
      announced.push(when(next));
    }
  }
  return [...agendas, ...announced].sort(
    (a, b) => byText(a.date, b.date) || (a.meeting && b.meeting ? byStart(a.meeting, b.meeting) : 0),
  );
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
