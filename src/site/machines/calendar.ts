import type { SiteSettings } from '../../model/site-settings.js';
import type { BodyMeetings, MeetingEntry, SiteFile, Withdrawn } from '../meeting-summary.js';
import { comingOf } from './announced.js';
import type { Coming } from './announced.js';
import { announcedEvent, eventText, meetingEvent, withdrawnEvent } from './calendar-event.js';
import type { CalendarEvent } from './calendar-event.js';
import { calendarText, contentLine } from './calendar-text.js';
import { COPENHAGEN_ZONE } from './calendar-zone.js';
import { goneOf } from './gone.js';
import { byNewest } from '../sort-meetings.js';
import { linkTo } from './web-address.js';

/** How many of the newest events the site's calendar holds, besides those to come. */
const SITE_LENGTH = 1000;

/*
 * Written by hand: for the same 10,000 events ical-generator 10.1.0, the newest that runs on Node 20, took 35 times the processor time.
 */

/**
 * The site's calendar (RFC 5545): the newest 1,000 meetings of all bodies and all that are to come, announced ones, too. Withdrawn meetings
 * are cancelled events with the same UID.
 */
export function siteCalendar(
  entries: readonly MeetingEntry[],
  settings: SiteSettings,
  withdrawn: readonly Withdrawn[] = [],
): SiteFile {
  const coming = comingOf(entries);
  const newest = [...entries].sort(byNewest);
  const kept = newest.filter((entry, i) => i < SITE_LENGTH || coming.addresses.has(entry.address));
  const oldest = newest[SITE_LENGTH - 1]?.date ?? '';
  const gone = goneOf(withdrawn, entries).filter((one) => one.date >= oldest);
  const calendar = { path: 'kalender.ics', name: settings.name, page: '' };
  return calendarFile(calendar, eventsOf(kept, coming, gone, settings), settings);
}

/** The calendar of all of a body's meetings, as `siteCalendar`; of a body without any, which has no page, it leads to the front page. */
export function bodyCalendar(
  { body, meetings }: BodyMeetings,
  settings: SiteSettings,
  withdrawn: readonly Withdrawn[] = [],
): SiteFile {
  const folder = `${body.slug}/`;
  const page = meetings.length > 0 ? folder : '';
  const calendar = { path: `${folder}kalender.ics`, name: body.name, page };
  const own = withdrawn.filter((one) => one.body.slug === body.slug);
  const events = eventsOf(meetings, comingOf(meetings), goneOf(own, meetings), settings);
  return calendarFile(calendar, events, settings);
}

/** Newest first; one event an address: what is announced again is not withdrawn. */
function eventsOf(
  entries: readonly MeetingEntry[],
  { announced }: Coming,
  gone: readonly Withdrawn[],
  settings: SiteSettings,
): CalendarEvent[] {
  const events = [
    ...entries.map((entry) => meetingEvent(entry, settings)),
    ...announced.map((one) => announcedEvent(one, settings)),
  ];
  const free = goneOf(gone, events);
  return [...events, ...free.map((one) => withdrawnEvent(one, settings))].sort(byNewest);
}

interface Calendar {
  readonly path: string;
  readonly name: string;
  readonly page: string;
}

function calendarFile(
  { path, name, page }: Calendar,
  events: readonly CalendarEvent[],
  settings: SiteSettings,
): SiteFile {
  const url = settings.url === undefined ? '' : contentLine(`URL:${linkTo(page, path, settings)}`);
  const head =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n' +
    'PRODID:-//dmpg//dmpg//DA\r\nCALSCALE:GREGORIAN\r\n' +
    contentLine(`NAME:${calendarText(name)}`) +
    contentLine(`X-WR-CALNAME:${calendarText(name)}`) +
    'X-WR-TIMEZONE:Europe/Copenhagen\r\n' +
    url +
    'REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n';
  const body = events.map((event) => eventText(event, settings)).join('');
  return { path, content: `${head}${COPENHAGEN_ZONE}${body}END:VCALENDAR\r\n` };
}
