import type { Edition } from '../../model/edition.js';
import { renderJson } from '../../render/json/render-json.js';
import { bodyOf, meetingAddress } from '../../site/addresses.js';
import { meetingJsonLd } from '../../site/machines/json-ld.js';
import { oparlMeetingFiles } from '../../site/machines/oparl/oparl-meeting.js';
import { documentFiles } from '../../site/meeting-files.js';
import type { MeetingFile, MeetingSummary, SiteFile } from '../../site/meeting-summary.js';
import { meetingPage } from '../../site/pages/meeting-page.js';
import { paperPage } from '../../site/pages/paper-page.js';
import type { SiteContext } from '../../site/pages/site-context.js';
import { summarize } from '../../site/summarize.js';
import type { ReadMeeting } from '../prepare-meeting.js';
import type { SiteAttachment } from '../site-attachments.js';
import { siteImages } from '../site-images.js';
import type { MeetingOnSite, MeetingOrder } from './made-meeting.js';

/** What the files of all meetings of a site have in common. */
export interface MeetingFileContext extends SiteContext {
  /** Whether meetings have documents to download, which are printed elsewhere. */
  readonly pdf: boolean;
}

/** What the files of one meeting are made of. */
export interface MeetingFileInput {
  readonly read: ReadMeeting;
  readonly edition: Edition;
  readonly attachments: readonly SiteAttachment[];
  readonly order: MeetingOrder;
}

/** All files of a meeting's own that a site has, but those that are printed. */
export interface MeetingFiles extends Pick<MeetingOnSite, 'summary' | 'hasPackage' | 'copied'> {
  /** The HTML of the meeting's page, which is among those that were made. */
  readonly page: string;
  /** In memory. */
  readonly made: readonly SiteFile[];
}

/** Makes the files of a meeting: its page, its JSON, its images, and its attachments with the pages of papers. */
export function makeMeetingFiles(
  { read: { meeting, linked }, edition, attachments: all, order }: MeetingFileInput,
  context: MeetingFileContext,
): MeetingFiles {
  const { settings, templates, pdf } = context;
  const body = bodyOf(edition.body, settings.bodies);
  const address = meetingAddress(body, meeting.date.value, order.rank);
  const hasPackage = pdf && settings.package && all.length > 0;
  const attachments = all.filter(isFirst);
  const files = [
    ...(pdf ? documentFiles({ ...edition, address }, hasPackage) : []),
    ...attachments.map((one) => attachmentFile(one, address)),
  ];
  const summary = summarize(edition, { address, body, files, published: order.published });
  const images = siteImages(linked, edition);
  const names = new Map(all.map((one) => [one.number, `bilag/${one.name}`]));
  const page = meetingPage({
    edition,
    summary,
    images: images.map,
    imageSizes: images.sizes,
    attachmentAddress: (number) => names.get(number),
    jsonLd: meetingJsonLd(summary, settings),
    templates,
    settings,
  });
  const at = (name: string) => `${address}${name}`;
  const made: SiteFile[] = [
    { path: at('index.html'), content: page },
    { path: at('moede.json'), content: renderJson(edition, (number) => names.get(number)) },
    ...images.files.map(({ address: name, bytes }) => ({ path: at(name), content: bytes })),
    ...attachments.flatMap((one) => paperFiles(one, summary, context)),
    ...oparlMeetingFiles(summary, settings),
  ];
  const copied = attachments
    .filter((one) => one.paper === undefined)
    .map(({ name, source }) => ({ path: at(`bilag/${name}`), source }));
  return { summary, hasPackage, page, made, copied };
}

/** A paper's page and its images; of other attachments nothing. */
function paperFiles(
  { paper: read, name, item }: SiteAttachment,
  meeting: MeetingSummary,
  context: SiteContext,
): SiteFile[] {
  if (!read) return [];
  const { paper, format, linked } = read;
  const folder = `${meeting.address}bilag/`;
  const images = siteImages(linked, paper);
  const address = `${folder}${name}`;
  const shown = { paper, format, images: images.map, imageSizes: images.sizes };
  const content = paperPage({ ...shown, address, body: meeting.body, meeting, item: item.number }, context);
  return [
    { path: address, content },
    ...images.files.map((file) => ({ path: `${folder}${file.address}`, content: file.bytes })),
  ];
}

function attachmentFile(
  { title, mediaType, size, item, name }: SiteAttachment,
  address: string,
): MeetingFile {
  return {
    kind: 'attachment',
    address: `${address}bilag/${name}`,
    title,
    mediaType,
    ...(size !== undefined && { size }),
    item: item.number,
  };
}

/** A file that several items refer to is one file. */
function isFirst(one: SiteAttachment, at: number, all: readonly SiteAttachment[]): boolean {
  return all.findIndex((other) => other.name === one.name) === at;
}
