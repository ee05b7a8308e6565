import type { DocumentKind, Status } from '../../model/meeting.js';
import { readMeetingAddress } from '../../model/publication-history.js';
import type { Correction, HistoryEntry, PublicationHistory } from '../../model/publication-history.js';
import type { SiteSettings } from '../../model/site-settings.js';
import type { BodyName, Withdrawn } from '../meeting-summary.js';
import { EarlierEntries } from './earlier-entries.js';
import { sortedParts } from './item-parts.js';
import { recordParts } from './record-parts.js';

/** What the history must know of a meeting that is about to be published. */
export interface PublishedMeeting {
  readonly address: string;
  /** Its file, relative to the workspace, `/` between folders. */
  readonly source: string;
  readonly body: BodyName;
  readonly title: string;
  readonly document: DocumentKind;
  readonly status: Status;
  /** `encodeParts(partsOf(edition, …))`; needed where the site tells of corrections. */
  readonly parts?: string;
}

export interface AdvancedHistory {
  readonly history: PublicationHistory;
  /** All meetings that were published once and are no more where they were, by address. */
  readonly withdrawn: readonly Withdrawn[];
  /** Of the documents as they are now, oldest first, by the meeting's address; empty where the site tells of none. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

/**
 * The history after a publication. It depends on the earlier one, on the meetings whatever their order, and on the day
 * alone; published again without a change, it is the same.
 * @param meetings all of the site, no two at one address or from one file.
 * @param today ISO date.
 */
export function advanceHistory(
  history: PublicationHistory,
  meetings: readonly PublishedMeeting[],
  today: string,
  settings: Pick<SiteSettings, 'corrections'>,
): AdvancedHistory {
  const earlier = new EarlierEntries(history.meetings, meetings);
  const next = new Map<string, HistoryEntry>();
  for (const meeting of meetings) {
    const prior = earlier.of(meeting);
    next.set(meeting.address, {
      ...entryOf(meeting, prior, today),
      ...recordParts(prior, meeting, today, settings),
    });
  }
  for (const entry of history.meetings)
    if (!next.has(entry.address)) next.set(entry.address, tombstone(entry, earlier.newAddress(entry), today));
  const entries = [...next.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  return {
    history: { meetings: entries },
    withdrawn: entries.flatMap(withdrawnOf),
    corrections: settings.corrections ? correctionsOf(entries) : new Map(),
  };
}

function entryOf(meeting: PublishedMeeting, prior: HistoryEntry | undefined, today: string): HistoryEntry {
  const { address, source, body, title, document } = meeting;
  const isOther = prior !== undefined && prior.document !== document;
  const documentSince = isOther ? today : prior?.documentSince;
  return {
    ...{ address, source, body: body.name, title, document, published: prior?.published ?? today },
    ...(documentSince !== undefined && { documentSince }),
  };
}

/** What a text that is withdrawn was called, and its hashes, are nobody's business any more; which items there were is, to those who had them from the site. */
function tombstone(entry: HistoryEntry, movedTo: string | undefined, today: string): HistoryEntry {
  const { address, source, body, document, published, corrections, withdrawn = today } = entry;
  const had = entry.had ?? (entry.parts === undefined ? [] : hadOf(entry.parts));
  return {
    ...{ address, source, body, document, published, withdrawn },
    ...(corrections && movedTo === undefined && { corrections }),
    ...(movedTo !== undefined && { movedTo }),
    ...(had.length > 0 && { had }),
  };
}

function hadOf(parts: string): string[] {
  const { own, items } = sortedParts(parts);
  return [...(own.has('place') ? ['place'] : []), ...items.map(({ number }) => String(number))];
}

function withdrawnOf(entry: HistoryEntry): Withdrawn[] {
  const { address, published, withdrawn, movedTo, had } = entry;
  const place = readMeetingAddress(address);
  if (withdrawn === undefined || !place) return [];
  const body = { slug: place.slug, name: entry.body };
  return [
    {
      ...{ address, body, date: place.date, published, withdrawn },
      ...(movedTo !== undefined && { movedTo }),
      ...(had && { had }),
    },
  ];
}

function correctionsOf(entries: readonly HistoryEntry[]): Map<string, readonly Correction[]> {
  const found = new Map<string, readonly Correction[]>();
  for (const { address, withdrawn, document, corrections = [] } of entries) {
    const own = corrections.filter((correction) => correction.document === document);
    if (withdrawn === undefined && own.length > 0) found.set(address, own);
  }
  return found;
}
