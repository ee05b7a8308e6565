import type { EditionPerson } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import { comingMeetings, newestMinutes, pastMeetings } from '../coming.js';
import type { BodyMeetings, MeetingSummary, SiteFile } from '../meeting-summary.js';
import { byYear, newestFirst } from '../sort-meetings.js';
import { comingRow, meetingRow } from './meeting-rows.js';
import { registerCounts } from './register-rows.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { bodyJsonLd } from '../machines/json-ld.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';
import type { Link } from './site-page.js';

/** How many meetings a body's own page lists at most; all of them are on the pages of their years. */
const MOST_MEETINGS = 100;

/** The page of a body. */
export function bodyPage(group: BodyMeetings<MeetingSummary>, context: SiteContext): SiteFile {
  const { body, description } = group;
  const { labels } = context.templates;
  const address = `${body.slug}/`;
  const link = linkFrom({ address });
  const coming = comingMeetings(group).slice(0, MOST_MEETINGS);
  const past = pastMeetings(group).slice(0, MOST_MEETINGS);
  const html = sitePage(
    {
      address,
      title: body.name,
      data: bodyJsonLd(group, context.settings),
      description: description ?? fill(labels.bodyDescription, { body: body.name }),
      trail: [{ label: body.name }],
      body,
    },
    'body',
    {
      name: body.name,
      description,
      coming: coming.map((one) => comingRow(one, body, link, context, body)),
      latest: past.map((meeting) => meetingRow(meeting, link, context, body)),
      years: byYear(group.meetings).map(({ year, meetings }) => ({
        address: link(`${address}${year}/`),
        label: year,
        count: counted(meetings.length, labels.meetingOne, labels.meetings),
      })),
      members: membersOf(group, link, context),
      ...waysOf(group, link, context),
    },
    context,
  );
  return pageFile(address, html);
}

function waysOf(group: BodyMeetings<MeetingSummary>, link: Link, { templates }: SiteContext) {
  const { labels } = templates;
  const { body, decisions, open } = registerCounts(group);
  const named = (text: string) => fill(text, { body: body.name });
  return {
    registers: [
      {
        address: link(`${body.slug}/beslutninger/`),
        label: named(labels.decisionsOf),
        count: counted(decisions, labels.decisionOne, labels.decisionCount),
      },
      {
        address: link(`${body.slug}/opgaver/`),
        label: named(labels.openActionsOf),
        count: counted(open, labels.openOne, labels.openCount),
      },
    ],
    follow: [
      { address: link(`${body.slug}/kalender.ics`), label: named(labels.bodyCalendar) },
      { address: link(`${body.slug}/feed.xml`), label: named(labels.bodyFeed) },
    ],
  };
}

/** Those who belong to the body, as its newest minutes know them: who was there, and who could not come. */
function membersOf(group: BodyMeetings<MeetingSummary>, link: Link, { templates }: SiteContext) {
  const minutes = newestMinutes(newestFirst(group.meetings));
  const people = minutes ? [...minutes.participants, ...minutes.excused] : [];
  if (!minutes || people.length === 0) return undefined;
  return {
    address: link(minutes.address),
    date: longDate(minutes.date, templates.language),
    people: people.map(personView),
  };
}

function personView({ name, title, organisations, roles }: EditionPerson) {
  const known = [title, ...organisations].filter((part) => part !== undefined && part !== '').join(', ');
  const role = roles.length > 0 ? `(${roles.join(', ')})` : '';
  return { name, details: [known, role].filter((part) => part !== '').join(' ') };
}
