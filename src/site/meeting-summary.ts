import type { EditionAction, EditionNextMeeting, EditionPerson } from '../model/edition.js';
import type { DocumentKind, Status } from '../model/meeting.js';

/*
 * What the pages across meetings know of a meeting: plain data made of its public edition alone, kept from run to run.
 * All addresses are relative to the site's own, without a slash at their beginning; folders have one at their end.
 */

/** What every list of meetings needs; kept for all meetings in one file, so it is small. */
export interface MeetingEntry {
  /** The meeting's page: `dmpg-rusmidler/2025-11-07/`. */
  readonly address: string;
  readonly body: BodyName;
  /** ISO date. */
  readonly date: string;
  /** As written: `10:00-15:30`. */
  readonly time?: string;
  readonly place?: string;
  /** Of its document: `Referat for DMPG Rusmidler – 7. november 2025`. */
  readonly title: string;
  /** The same where the author chose it, and did not leave it to the house format. */
  readonly ownTitle?: string;
  /** Of the document: BCP 47. */
  readonly language: string;
  readonly document: DocumentKind;
  readonly status: Status;
  /** ISO date. */
  readonly approved?: string;
  /** ISO date of the latest correction that the site tells of. */
  readonly corrected?: string;
  /** ISO date on which the site first had it, where that is remembered. */
  readonly published?: string;
  /** ISO date on which its minutes took the place of its agenda, where that is remembered. */
  readonly documentSince?: string;
  readonly items: readonly ItemEntry[];
  /** Meetings that this one announces. */
  readonly nextMeetings: readonly EditionNextMeeting[];
}

export interface BodyName {
  /** The first part of its pages' addresses: `dmpg-rusmidler`. */
  readonly slug: string;
  readonly name: string;
}

export interface ItemEntry {
  readonly number: number;
  /** Plain text; empty for a confidential item of which no title may be shown. */
  readonly title: string;
  /** A confidential item: it is in no list but its own meeting's. */
  readonly withheld: boolean;
  /** Its Sags-ID; never a withheld item's, which would tie it to what is public of the case. */
  readonly caseNumber?: string;
}

/** All that pages across meetings show of a meeting. */
export interface MeetingSummary extends MeetingEntry {
  /** The meeting's own case number. */
  readonly caseNumber?: string;
  readonly participants: readonly EditionPerson[];
  readonly excused: readonly EditionPerson[];
  readonly guests: readonly EditionPerson[];
  readonly contents: readonly ItemContents[];
  readonly files: readonly MeetingFile[];
}

/** What an open item decides and asks for, by the item's number; items without any are left out. */
export interface ItemContents {
  readonly number: number;
  readonly decisions: readonly string[];
  readonly actions: readonly EditionAction[];
}

/** A file to download. */
export interface MeetingFile {
  readonly kind: 'document' | 'package' | 'attachment';
  /** `dmpg-rusmidler/2025-11-07/referat.pdf` */
  readonly address: string;
  readonly title: string;
  /** `application/pdf` and the like. */
  readonly mediaType: string;
  /** Bytes, where they are known before it is made. */
  readonly size?: number;
  /** The item that an attachment belongs to. */
  readonly item?: number;
}

/** Meetings of one body. */
export interface BodyMeetings<M extends MeetingEntry = MeetingEntry> {
  readonly body: BodyName;
  /** A sentence or two from the configuration. */
  readonly description?: string;
  /** Newest first. */
  readonly meetings: readonly M[];
}

/** A meeting that was published and is no more. Nothing is told of it but where and when it was. */
export interface Withdrawn {
  /** Where its page was. */
  readonly address: string;
  readonly body: BodyName;
  readonly date: string;
  /** ISO date on which the site first had it, where that is remembered. */
  readonly published?: string;
  /** ISO date on which it was found to be gone. */
  readonly withdrawn: string;
  /** Where it is now, for one that only moved. */
  readonly movedTo?: string;
  /** Numbers of its items, and `place` where one was named, as far as that is remembered. */
  readonly had?: readonly string[];
}

/** A file of the site, made in memory. */
export interface SiteFile {
  /** Relative to the site, `/` between folders. */
  readonly path: string;
  readonly content: string | Buffer;
}

/** Where an item is to be found. */
export function itemAddress(meeting: Pick<MeetingEntry, 'address'>, item: number): string {
  return `${meeting.address}#punkt-${item}`;
}
