import type { SiteSettings } from '../../model/site-settings.js';
import type { BodyMeetings, MeetingEntry, SiteFile, Withdrawn } from '../meeting-summary.js';
import { siteWords } from '../words.js';
import type { SiteWords } from '../words.js';
import { goneOf } from './gone.js';
import { itemLines } from './item-lines.js';
import { momentsOf, spanOf, startOfDay, withdrawnMoments } from './moments.js';
import { nameUrn } from './name-uuid.js';
import { byNewest, byText } from '../sort-meetings.js';
import { linkTo } from './web-address.js';
import { xmlText } from './xml-text.js';

/** Of how many meetings a feed tells, those changed last, and of how many withdrawn ones. */
const FEED_LENGTH = 50;
/** Where RFC 6721 names its elements. */
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

interface Feed {
  readonly path: string;
  /** What its id is made of. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** The page that shows the same to people. */
  readonly page: string;
  readonly meetings: readonly MeetingEntry[];
  readonly withdrawn: readonly Withdrawn[];
}

/**
 * The site's Atom feed (RFC 4287), of the 50 meetings that changed last, the newest of those that did on one day: minutes are news even
 * where the agendas of many later meetings are out already. Ids are `urn:uuid` of the meeting's address: a `tag:` URI (RFC 4151)
 * begins with the name of a domain or a mailbox, and both of a site may change, or not be known at all. A correction changes
 * `updated`, never the id. Withdrawn meetings leave the mark of a deleted entry (RFC 6721), so that readers need not keep what they have.
 */
export function siteFeed(
  meetings: readonly MeetingEntry[],
  settings: SiteSettings,
  withdrawn: readonly Withdrawn[] = [],
): SiteFile {
  const about = { path: 'feed.xml', name: '', title: settings.name, subtitle: undefined, page: '' };
  return feedFile({ ...about, meetings, withdrawn }, settings);
}

/** A body's Atom feed, as `siteFeed`; of a body without meetings, which has no page, it leads to the front page. */
export function bodyFeed(
  { body, description, meetings }: BodyMeetings,
  settings: SiteSettings,
  withdrawn: readonly Withdrawn[] = [],
): SiteFile {
  const name = `${body.slug}/`;
  const title = `${body.name} – ${settings.name}`;
  const page = meetings.length > 0 ? name : '';
  const own = withdrawn.filter((one) => one.body.slug === body.slug);
  const about = { path: `${name}feed.xml`, name, title, subtitle: description, page };
  return feedFile({ ...about, meetings, withdrawn: own }, settings);
}

function feedFile(feed: Feed, settings: SiteSettings): SiteFile {
  const meetings = changedLast(feed.meetings);
  const gone = goneOf(feed.withdrawn, feed.meetings)
    .sort((a, b) => byText(b.withdrawn, a.withdrawn))
    .slice(0, FEED_LENGTH);
  const updated = spanOf([...meetings.map(momentsOf), ...gone.map(withdrawnMoments)]).modified;
  const namespaces = `xmlns="http://www.w3.org/2005/Atom"${gone.length > 0 ? ` xmlns:at="${TOMBSTONES}"` : ''}`;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed ${namespaces} xml:lang="${settings.language}">`,
    `<id>${nameUrn(`feed ${feed.name}`)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    ...(feed.subtitle === undefined ? [] : [`<subtitle>${xmlText(feed.subtitle)}</subtitle>`]),
    `<updated>${startOfDay(updated)}</updated>`,
    authorElement(settings),
    `<link rel="self" type="application/atom+xml" href="${xmlText(linkTo(feed.path, feed.path, settings))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(linkTo(feed.page, feed.path, settings))}"/>`,
    '<generator>dmpg</generator>',
    ...meetings.map((one) => entryElement(one, feed.path, settings)),
    ...gone.map(deletedElement),
    '</feed>',
    '',
  ];
  return { path: feed.path, content: lines.join('\n') };
}

function changedLast(meetings: readonly MeetingEntry[]): MeetingEntry[] {
  return meetings
    .map((meeting) => ({ meeting, day: momentsOf(meeting).modified }))
    .sort((a, b) => byText(b.day, a.day) || byNewest(a.meeting, b.meeting))
    .slice(0, FEED_LENGTH)
    .map(({ meeting }) => meeting);
}

function authorElement({ name, publisher }: SiteSettings): string {
  const uri = publisher.url === undefined ? '' : `<uri>${xmlText(publisher.url)}</uri>`;
  const email = publisher.email === undefined ? '' : `<email>${xmlText(publisher.email)}</email>`;
  return `<author><name>${xmlText(publisher.name ?? name)}</name>${uri}${email}</author>`;
}

function entryElement(entry: MeetingEntry, from: string, settings: SiteSettings): string {
  const words = siteWords(settings.language);
  const { created, modified } = momentsOf(entry);
  const kind = words.document[entry.document];
  return [
    '<entry>',
    `<id>${nameUrn(`meeting ${entry.address}`)}</id>`,
    `<title${languageOf(entry, settings)}>${xmlText(entry.title)}</title>`,
    `<published>${startOfDay(created)}</published>`,
    `<updated>${startOfDay(modified)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xmlText(linkTo(entry.address, from, settings))}"/>`,
    `<category term="${entry.document}" label="${kind}"/>`,
    `<category term="${xmlText(entry.body.slug)}" label="${xmlText(entry.body.name)}"/>`,
    `<content type="html">${xmlText(entryHtml(entry, words, (item) => linkTo(item, from, settings)))}</content>`,
    '</entry>',
  ].join('\n');
}

/** An attribute that names a title's language where it is not the feed's (RFC 4287, section 2). */
function languageOf({ language }: MeetingEntry, feed: SiteSettings): string {
  return language === feed.language ? '' : ` xml:lang="${language}"`;
}

function deletedElement({ address, withdrawn }: Withdrawn): string {
  return `<at:deleted-entry ref="${nameUrn(`meeting ${address}`)}" when="${startOfDay(withdrawn)}"/>`;
}

function entryHtml(entry: MeetingEntry, words: SiteWords, link: (address: string) => string): string {
  const time = entry.time === undefined ? '' : `, ${entry.time}`;
  const place = entry.place === undefined ? '' : `<br>${words.place}: ${xmlText(entry.place)}`;
  const facts = `${words.document[entry.document]}, ${xmlText(entry.body.name)}, ${words.date(entry.date)}${xmlText(time)}${place}`;
  const lines = itemLines(entry, words).map((line, i) => {
    const address = `${entry.address}#punkt-${entry.items[i]?.number ?? i + 1}`;
    return `<li><a href="${xmlText(link(address))}">${xmlText(line)}</a></li>`;
  });
  return lines.length === 0 ? `<p>${facts}</p>` : `<p>${facts}</p><ul>${lines.join('')}</ul>`;
}
