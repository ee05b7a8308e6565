import type { SiteSettings } from '../../model/site-settings.js';
import type {
  BodyMeetings,
  BodyName,
  MeetingEntry,
  MeetingFile,
  MeetingSummary,
} from '../meeting-summary.js';
import { itemAddress } from '../meeting-summary.js';
import { copenhagenTime } from './copenhagen.js';
import { readTimes } from './meeting-times.js';
import { momentsOf } from './moments.js';
import { scriptJson } from './script-json.js';
import { linkTo, siteUrl } from './web-address.js';
import { meetingName, siteWords } from '../words.js';

/*
 * JSON-LD of pages after schema.org. Without the site's own address links are relative to the page, as JSON-LD in HTML allows.
 * The text is for a `script` element of type application/ld+json, which no policy for scripts concerns: it is never run.
 */

const CONTEXT = 'https://schema.org';

/** A meeting's page: the meeting as an `Event` with its items and documents, and the way to the page. */
export function meetingJsonLd(summary: MeetingSummary, settings: SiteSettings): string {
  const { address, body, title } = summary;
  const link = (to: string) => linkTo(to, address, settings);
  const trail = breadcrumbs(
    [
      [settings.name, ''],
      [body.name, `${body.slug}/`],
      [title, address],
    ],
    link,
  );
  return scriptJson({ '@context': CONTEXT, '@graph': [meetingEvent(summary, settings), trail] });
}

/** A meeting's page whose document was changed last on another day than was known when it was made. @param day ISO date. */
export function withModified(html: string, day: string | undefined): string {
  // Within the data no text can hold it: there quotation marks are written with a stroke before them, and `<` as a number.
  const found = /<script type="application\/ld\+json">[^<]*?"dateModified":"/.exec(html);
  if (day === undefined || !found) return html;
  const at = found.index + found[0].length;
  return html.slice(0, at) + day + html.slice(at + day.length);
}

/** A body's page: the body as an `Organization`, part of its publisher, and the way to the page. */
export function bodyJsonLd({ body, description }: BodyMeetings, settings: SiteSettings): string {
  const page = `${body.slug}/`;
  const link = (to: string) => linkTo(to, page, settings);
  const organization = {
    ...organizationOf(body, link),
    description,
    parentOrganization: publisherOf(settings),
  };
  return scriptJson({
    '@context': CONTEXT,
    '@graph': [
      organization,
      breadcrumbs(
        [
          [settings.name, ''],
          [body.name, page],
        ],
        link,
      ),
    ],
  });
}

/** The front page: the `WebSite`, and how it is searched (`soeg/?q=…`) where its address is known. */
export function siteJsonLd(settings: SiteSettings): string {
  const { name, language } = settings;
  const url = siteUrl(settings);
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${url ?? ''}soeg/?q={q}` },
    'query-input': 'required name=q',
  };
  return scriptJson({
    '@context': CONTEXT,
    '@type': 'WebSite',
    ...{ name, inLanguage: language, url: linkTo('', '', settings), publisher: publisherOf(settings) },
    potentialAction: url === undefined ? undefined : search,
  });
}

function meetingEvent(summary: MeetingSummary, settings: SiteSettings) {
  const { address, body, title, language, place, items, files } = summary;
  const link = (to: string) => linkTo(to, address, settings);
  const open = items.filter((item) => !item.withheld);
  const about = open.map((item) => ({
    '@type': 'Thing',
    name: item.title,
    url: link(itemAddress(summary, item.number)),
  }));
  return {
    '@type': 'Event',
    '@id': `${link(address)}#moede`,
    name: meetingName(summary, siteWords(settings.language)),
    ...{ inLanguage: language, url: link(address), ...eventTimes(summary) },
    eventStatus: 'https://schema.org/EventScheduled',
    location: place === undefined ? undefined : { '@type': 'Place', name: place, address: place },
    organizer: organizationOf(body, link),
    about: about.length === 0 ? undefined : about,
    subjectOf: [
      ...files.map((file) => documentOf(file, summary, link)),
      {
        '@type': 'Dataset',
        name: title,
        encodingFormat: 'application/json',
        url: link(`${address}moede.json`),
      },
    ],
  };
}

function eventTimes({ date, time }: MeetingEntry) {
  const times = readTimes({ date, time });
  if (!times) return { startDate: date };
  const endDate = times.end === undefined ? undefined : copenhagenTime(date, times.end);
  return { startDate: copenhagenTime(date, times.start), endDate };
}

function documentOf(file: MeetingFile, summary: MeetingSummary, link: (to: string) => string) {
  const { kind, address, title, mediaType, size } = file;
  return {
    '@type': 'DigitalDocument',
    ...{ name: title, encodingFormat: mediaType, url: link(address) },
    contentSize: size === undefined ? undefined : `${size} B`,
    ...(kind === 'document' && { inLanguage: summary.language, dateModified: momentsOf(summary).modified }),
  };
}

function organizationOf({ name, slug }: BodyName, link: (to: string) => string) {
  return { '@type': 'Organization', '@id': `${link(`${slug}/`)}#organ`, name, url: link(`${slug}/`) };
}

function publisherOf({ publisher }: SiteSettings) {
  const { name, url, email, phone: telephone } = publisher;
  return name === undefined ? undefined : { '@type': 'Organization', name, url, email, telephone };
}

function breadcrumbs(
  steps: readonly (readonly [name: string, address: string])[],
  link: (to: string) => string,
) {
  const itemListElement = steps.map(([name, address], i) => ({
    '@type': 'ListItem',
    ...{ position: i + 1, name, item: link(address) },
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}
