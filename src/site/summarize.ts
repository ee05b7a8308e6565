import type { Edition, EditionItem } from '../model/edition.js';
import type {
  BodyName,
  ItemContents,
  ItemEntry,
  MeetingEntry,
  MeetingFile,
  MeetingSummary,
} from './meeting-summary.js';

/** Where a meeting stands on the site, and what can be downloaded there. */
export interface MeetingPlace {
  readonly address: string;
  readonly body: BodyName;
  readonly files: readonly MeetingFile[];
  /** ISO date on which the site first had it. */
  readonly published?: string;
}

/** What the pages across meetings may know of a meeting: of the public edition, and of it only what is no confidential item's. */
export function summarize(edition: Edition, place: MeetingPlace): MeetingSummary {
  const { date, time, place: where, title, ownTitle, document, status, approved } = edition;
  const { caseNumber, language } = edition;
  return {
    address: place.address,
    body: place.body,
    date,
    ...(time !== undefined && { time }),
    ...(where !== undefined && { place: where }),
    title,
    ...(ownTitle !== undefined && { ownTitle }),
    language,
    document,
    status,
    ...(approved !== undefined && { approved }),
    ...(place.published !== undefined && { published: place.published }),
    ...(caseNumber !== undefined && { caseNumber }),
    items: edition.items.map(itemEntry),
    nextMeetings: edition.nextMeetings,
    participants: edition.participants,
    excused: edition.excused,
    guests: edition.guests,
    contents: edition.items.flatMap(itemContents),
    files: place.files,
  };
}

/** The part of a summary that is kept for all meetings at once. */
export function entryOf(summary: MeetingSummary): MeetingEntry {
  const { participants, excused, guests, contents, files, caseNumber, ...entry } = summary;
  void [participants, excused, guests, contents, files, caseNumber];
  return entry;
}

function itemEntry(item: EditionItem): ItemEntry {
  const { number } = item;
  if (item.withheld) return { number, title: item.title?.plain ?? '', withheld: true };
  const caseNumber = item.caseNumber?.plain.trim();
  return {
    number,
    title: item.title.plain,
    withheld: false,
    ...(caseNumber !== undefined && caseNumber !== '' && { caseNumber }),
  };
}

function itemContents(item: EditionItem): ItemContents[] {
  if (item.withheld) return [];
  const decisions = item.sections.flatMap((section) => section.decisions);
  const actions = item.sections.flatMap((section) => section.actions);
  return decisions.length + actions.length === 0 ? [] : [{ number: item.number, decisions, actions }];
}
