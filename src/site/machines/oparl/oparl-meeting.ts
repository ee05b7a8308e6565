import type { SiteSettings } from '../../../model/site-settings.js';
import type { ItemEntry, MeetingFile, MeetingSummary, SiteFile } from '../../meeting-summary.js';
import { itemAddress } from '../../meeting-summary.js';
import { meetingName } from '../../words.js';
import { copenhagenTime } from '../copenhagen.js';
import { readTimes } from '../meeting-times.js';
import { momentsOf, startOfDay } from '../moments.js';
import { bodyPath, filePath, itemPath, meetingPath } from './oparl-address.js';
import { jsonFile, oparlObject, oparlSite, urlOf } from './oparl-object.js';
import type { OparlObject, OparlSite } from './oparl-object.js';

/** A meeting's objects: `Meeting` with its items, files and place inside, and each of these by itself. None without the site's address. */
export function oparlMeetingFiles(summary: MeetingSummary, settings: SiteSettings): SiteFile[] {
  const site = oparlSite(settings);
  if (!site) return [];
  const meeting = urlOf(site, meetingPath('Meeting', summary.address));
  return [
    jsonFile(meetingPath('Meeting', summary.address), oparlMeeting(summary, site)),
    ...summary.items.map((item) =>
      jsonFile(itemPath(summary.address, item.number), { ...agendaItem(summary, item, site), meeting }),
    ),
    ...summary.files.map((file) => {
      const of = file.item === undefined ? undefined : urlOf(site, itemPath(summary.address, file.item));
      const owner = of === undefined ? { meeting: [meeting] } : { agendaItem: [of] };
      return jsonFile(filePath(summary.address, file), { ...oparlFile(summary, file, site), ...owner });
    }),
    ...placeOf(summary, site).map((place) =>
      jsonFile(meetingPath('Location', summary.address), { ...place, meetings: [meeting] }),
    ),
  ];
}

/** A meeting as lists hold it. */
export function oparlMeeting(summary: MeetingSummary, site: OparlSite): OparlObject {
  const { address, document, status, body, caseNumber } = summary;
  const own = summary.files.filter((file) => file.item === undefined);
  const main = own.find((file) => file.kind === 'document');
  const other = own.filter((file) => file !== main);
  const [location] = placeOf(summary, site);
  return {
    ...oparlObject(site, 'Meeting', meetingPath('Meeting', address), momentsOf(summary)),
    name: meetingName(summary, site.words),
    // The words that OParl recommends: invited until the minutes are approved, held afterwards.
    meetingState: document === 'referat' && status === 'godkendt' ? 'durchgeführt' : 'eingeladen',
    ...times(summary),
    ...(location && { location }),
    organization: [urlOf(site, bodyPath('Organization', body.slug))],
    ...(main && {
      [document === 'referat' ? 'resultsProtocol' : 'invitation']: oparlFile(summary, main, site),
    }),
    ...(other.length > 0 && { auxiliaryFile: other.map((file) => oparlFile(summary, file, site)) }),
    ...(summary.items.length > 0 && {
      agendaItem: summary.items.map((item) => agendaItem(summary, item, site)),
    }),
    ...(caseNumber !== undefined && { 'dmpg:caseNumber': caseNumber }),
    web: urlOf(site, address),
  };
}

/** Without a time that can be read, the meeting's day. */
function times({ date, time }: MeetingSummary) {
  const read = readTimes({ date, time });
  if (!read) return { start: startOfDay(date) };
  const start = copenhagenTime(date, read.start);
  return read.end === undefined ? { start } : { start, end: copenhagenTime(date, read.end) };
}

/** An item; of a confidential one number, public title and that it is not public. */
function agendaItem(summary: MeetingSummary, item: ItemEntry, site: OparlSite): OparlObject {
  const { number, title, withheld, caseNumber } = item;
  const base = {
    ...oparlObject(site, 'AgendaItem', itemPath(summary.address, number), momentsOf(summary)),
    number: String(number),
    order: summary.items.indexOf(item),
    ...(title !== '' && { name: title }),
    public: !withheld,
    web: urlOf(site, itemAddress(summary, number)),
  };
  if (withheld) return base;
  const decisions = summary.contents.find((one) => one.number === number)?.decisions ?? [];
  const files = summary.files.filter((file) => file.item === number);
  return {
    ...base,
    ...(decisions.length > 0 && { resolutionText: decisions.join('\n\n') }),
    ...(files.length > 0 && { auxiliaryFile: files.map((file) => oparlFile(summary, file, site)) }),
    ...(caseNumber !== undefined && { 'dmpg:caseNumber': caseNumber }),
  };
}

function oparlFile(summary: MeetingSummary, file: MeetingFile, site: OparlSite): OparlObject {
  return {
    ...oparlObject(site, 'File', filePath(summary.address, file), momentsOf(summary)),
    name: file.title,
    fileName: file.address.slice(file.address.lastIndexOf('/') + 1),
    mimeType: file.mediaType,
    date: summary.date,
    ...(file.size !== undefined && { size: file.size }),
    accessUrl: urlOf(site, file.address),
  };
}

/** A place belongs to one meeting: whether two that are written the same are the same, nobody said. */
function placeOf(summary: MeetingSummary, site: OparlSite): OparlObject[] {
  if (summary.place === undefined) return [];
  const base = oparlObject(site, 'Location', meetingPath('Location', summary.address), momentsOf(summary));
  return [{ ...base, description: summary.place }];
}
