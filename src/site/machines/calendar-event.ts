import type { SiteSettings } from '../../model/site-settings.js';
import { readMeetingAddress } from '../../model/publication-history.js';
import type { MeetingEntry, Withdrawn } from '../meeting-summary.js';
import { meetingName, siteWords } from '../words.js';
import type { Announced } from './announced.js';
import { calendarText, contentLine } from './calendar-text.js';
import { copenhagenOffset, nextDay, two } from './copenhagen.js';
import { itemLines } from './item-lines.js';
import { readTimes } from './meeting-times.js';
import type { MeetingTimes } from './meeting-times.js';
import { momentsOf, withdrawnMoments } from './moments.js';
import { siteUrl } from './web-address.js';

/** One event, whatever it is made of. */
export interface CalendarEvent {
  /** The page that the meeting has, or would have: event and page are named by the same. */
  readonly address: string;
  readonly date: string;
  readonly time: string | undefined;
  readonly place: string | undefined;
  readonly summary: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** ISO date. */
  readonly modified: string;
  /** Of its description; made when asked for, as a site's calendar leaves out most of its meetings. */
  readonly lines: () => readonly string[];
  readonly hasPage: boolean;
}

/** The event of a meeting with an agenda or minutes. */
export function meetingEvent(entry: MeetingEntry, settings: SiteSettings): CalendarEvent {
  const { address, date, time, place, status } = entry;
  const words = siteWords(settings.language);
  return {
    ...{ address, date, time, place, summary: meetingName(entry, words) },
    status: status === 'udkast' ? 'TENTATIVE' : 'CONFIRMED',
    modified: momentsOf(entry).modified,
    lines: () => [words.document[entry.document], ...itemLines(entry, words)],
    hasPage: true,
  };
}

/** The event of a meeting that is announced only. When its agenda comes, it is the same event. */
export function announcedEvent(
  { address, body, date, time, place, by }: Announced,
  settings: SiteSettings,
): CalendarEvent {
  const words = siteWords(settings.language);
  return {
    ...{ address, date, time, place, summary: words.meetingOf(body.name) },
    status: 'TENTATIVE',
    modified: momentsOf(by).modified,
    lines: () => [words.announced],
    hasPage: false,
  };
}

/** The event of a meeting that is gone: calendars strike it out, where an event that is missing would stay in some. */
export function withdrawnEvent(withdrawn: Withdrawn, settings: SiteSettings): CalendarEvent {
  const { address, body, date } = withdrawn;
  const summary = siteWords(settings.language).meetingOf(body.name);
  return {
    ...{ address, date, time: undefined, place: undefined, summary },
    status: 'CANCELLED',
    modified: withdrawnMoments(withdrawn).modified,
    lines: () => withdrawnLines(withdrawn, settings),
    hasPage: false,
  };
}

/** Where the meeting is now, of one that only moved: nobody should believe that it is not held. */
function withdrawnLines({ date, movedTo }: Withdrawn, settings: SiteSettings): string[] {
  const words = siteWords(settings.language);
  if (movedTo === undefined) return [words.withdrawn];
  const day = readMeetingAddress(movedTo)?.date ?? date;
  const url = siteUrl(settings);
  return [
    day === date ? words.readdressed : words.moved(day),
    ...(url === undefined ? [] : ['', url + movedTo]),
  ];
}

/**
 * An event as text. Its UID is made of body, date and rank alone, which the address is, too; its stamp is the day of the latest change;
 * one that was cancelled comes after the one that was not (SEQUENCE), as some calendars ask for (RFC 5546, 2.1.4).
 */
export function eventText(event: CalendarEvent, settings: SiteSettings): string {
  const url = siteUrl(settings);
  const page = event.hasPage && url !== undefined ? url + event.address : undefined;
  const description = page === undefined ? event.lines() : [...event.lines(), '', page];
  const times = readTimes(event);
  return (
    'BEGIN:VEVENT\r\n' +
    contentLine(`UID:${event.address.slice(0, -1).replaceAll('/', '.')}@dmpg`) +
    `DTSTAMP:${utcStamp(event.modified)}\r\n` +
    timeLines(event.date, times) +
    contentLine(`SUMMARY:${calendarText(event.summary)}`) +
    (event.place === undefined ? '' : contentLine(`LOCATION:${calendarText(event.place)}`)) +
    contentLine(`DESCRIPTION:${description.map(calendarText).join('\\n')}`) +
    (page === undefined ? '' : contentLine(`URL:${page}`)) +
    `STATUS:${event.status}\r\n` +
    (event.status === 'CANCELLED' ? 'SEQUENCE:1\r\n' : '') +
    (times === undefined ? 'TRANSP:TRANSPARENT\r\n' : '') +
    'END:VEVENT\r\n'
  );
}

function timeLines(date: string, times: MeetingTimes | undefined): string {
  const day = `DTSTART;VALUE=DATE:${basic(date)}\r\n`;
  // An event without an end is one of a day (RFC 5545, 3.6.1), as the last one must be that a calendar can write.
  if (!times) return date === '9999-12-31' ? day : `${day}DTEND;VALUE=DATE:${basic(nextDay(date))}\r\n`;
  const start = `DTSTART;TZID=Europe/Copenhagen:${localTime(date, times.start)}\r\n`;
  if (times.end === undefined) return start;
  return `${start}DTEND;TZID=Europe/Copenhagen:${localTime(date, times.end)}\r\n`;
}

function localTime(date: string, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return localTime(nextDay(date), minutes - 24 * 60);
  return `${basic(date)}T${two(hours)}${two(minutes % 60)}00`;
}

const stamps = new Map<string, string>();

/** The moment at which a day begins in Denmark, in UTC as DTSTAMP asks for: the evening before. */
function utcStamp(date: string): string {
  let stamp = stamps.get(date);
  if (stamp === undefined) {
    const before = new Date(Date.parse(`${date}T00:00:00Z`) - 24 * 3_600_000).toISOString().slice(0, 10);
    stamp = `${basic(before)}T${copenhagenOffset(date, 0) === '+02:00' ? '22' : '23'}0000Z`;
    stamps.set(date, stamp);
  }
  return stamp;
}

function basic(date: string): string {
  return date.slice(0, 4) + date.slice(5, 7) + date.slice(8, 10);
}
