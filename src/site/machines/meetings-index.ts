import type { SiteSettings } from '../../model/site-settings.js';
import type { MeetingEntry, MeetingFile, SiteFile } from '../meeting-summary.js';
import { newestFirst } from '../sort-meetings.js';
import { escapedAddress, siteUrl } from './web-address.js';

/** Raised when a reader of version 1 could no longer read what is written. */
const INDEX_VERSION = 1;

/**
 * `moeder.json`: all meetings of the site, newest first, one a line, after `schema/meetings-1.schema.json`. Addresses in it are relative to the
 * file itself, so that a copy of the site keeps its links.
 * @param filesOf what can be downloaded of a meeting.
 */
export function meetingsIndex(
  entries: readonly MeetingEntry[],
  settings: SiteSettings,
  filesOf: (entry: MeetingEntry) => readonly MeetingFile[],
): SiteFile {
  const { name, language, publisher } = settings;
  const site = { name, url: siteUrl(settings), language, publisher: publisher.name };
  const head = `{"generator":"dmpg","version":${INDEX_VERSION},"site":${JSON.stringify(site)},"meetings":[`;
  const lines = newestFirst(entries).map((entry) => JSON.stringify(indexed(entry, filesOf(entry))));
  return { path: 'moeder.json', content: `${head}${lines.length > 0 ? '\n' : ''}${lines.join(',\n')}\n]}\n` };
}

function indexed(entry: MeetingEntry, files: readonly MeetingFile[]) {
  const { address, body, date, time, place, title, document, status, approved, corrected } = entry;
  return {
    page: address,
    json: `${address}moede.json`,
    body: body.name,
    bodyPage: `${body.slug}/`,
    ...{ date, time, place, title, document, status, approved, corrected },
    files: files.length === 0 ? undefined : files.map(indexedFile),
  };
}

function indexedFile({ kind, address, title, mediaType, size, item }: MeetingFile) {
  return { kind, address: escapedAddress(address), title, mediaType, size, item };
}
