import type { DocumentKind } from './meeting.js';

/**
 * What was published before, as `dmpg.published.json` keeps it. It is no cache: what it holds can be found nowhere else
 * once a meeting's file is gone. It never holds text of a document but titles of meetings that are published.
 */
export interface PublicationHistory {
  /** By address, in code unit order; no address twice. */
  readonly meetings: readonly HistoryEntry[];
}

/** A meeting that is or was on the site. */
export interface HistoryEntry {
  /** Of its page: `dmpg-rusmidler/2025-11-07/`, so body and date can be read from it. */
  readonly address: string;
  /** Its file, relative to the workspace, `/` between folders. */
  readonly source: string;
  /** The body's name. */
  readonly body: string;
  /** Undefined for one that is withdrawn or moved: what was taken off the site may have been taken off for its title. */
  readonly title?: string;
  readonly document: DocumentKind;
  /** ISO date on which the program found it the first time. */
  readonly published: string;
  /** ISO date on which it became this kind of document: minutes in the place of an agenda. */
  readonly documentSince?: string;
  /** Hashes of what its last publication that was no draft showed, place by place, as one text. */
  readonly parts?: string;
  /** The same as they were before the first correction of a day, so that what is undone that day is forgotten. */
  readonly dayStart?: { readonly date: string; readonly parts: string };
  /** Oldest first. */
  readonly corrections?: readonly Correction[];
  /** ISO date on which it was found to be gone. */
  readonly withdrawn?: string;
  /** Where it is now, for one that only moved. */
  readonly movedTo?: string;
  /** What a withdrawn meeting had, as far as its parts told: the numbers of its items, and `place`. */
  readonly had?: readonly string[];
}

/** What was changed in a published document on a day. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  readonly document: DocumentKind;
  readonly changes: readonly Change[];
}

/** Where a document was changed. It names places and never says what stands, or stood, there. */
export interface Change {
  readonly kind: 'changed' | 'added' | 'removed';
  /** The number that the item has, or had when it was removed; undefined for what belongs to no item. */
  readonly item?: number;
  /** A place by name (`time`, `title`); undefined for the item as a whole, and for its sections. */
  readonly part?: string;
  /** A section as the document calls it: `Referat`. */
  readonly section?: string;
}

/** A workspace that published nothing yet. */
export const EMPTY_HISTORY: PublicationHistory = { meetings: [] };

/** What an entry's address is made of. */
export interface MeetingAddress {
  /** The body's. */
  readonly slug: string;
  readonly date: string;
  /** Its place among the body's meetings of the day, from 1. */
  readonly rank: number;
}

/** @returns undefined for a text that is no meeting's address. */
export function readMeetingAddress(address: string): MeetingAddress | undefined {
  const match = /^([a-z0-9][a-z0-9-]*)\/(\d{4}-\d{2}-\d{2})(?:-(\d+))?\/$/.exec(address);
  return match ? { slug: match[1] ?? '', date: match[2] ?? '', rank: Number(match[3] ?? 1) } : undefined;
}
