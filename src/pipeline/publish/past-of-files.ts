import path from 'node:path';
import { readMeetingAddress } from '../../model/publication-history.js';
import type { HistoryEntry, PublicationHistory } from '../../model/publication-history.js';

/** What the history knows of the meeting that a file holds, before any file is read. */
export class PastOfFiles {
  readonly #entries = new Map<string, HistoryEntry>();
  readonly #today: string;

  /** @param today ISO date. */
  constructor(history: PublicationHistory | undefined, today: string) {
    this.#today = today;
    for (const entry of history?.meetings ?? [])
      if (entry.withdrawn === undefined || !this.#entries.has(entry.source))
        this.#entries.set(entry.source, entry);
  }

  /** The day on which the site first had it; for one that is new to it, today. */
  publishedOf(file: string): string {
    return this.#entries.get(sourceOf(file))?.published ?? this.#today;
  }

  /** Its place among its body's meetings of the day, whatever day that was; undefined for one that is not on the site. */
  rankOf(file: string): number | undefined {
    return readMeetingAddress(this.#addressOf(file))?.rank;
  }

  /** The same where it stands on this day. @param day of a body: `dmpg/2025-11-07`. */
  rankOn(file: string, day: string): number | undefined {
    const address = this.#addressOf(file);
    // Of nearly all meetings it is this.
    if (address === `${day}/`) return 1;
    return address.startsWith(`${day}-`) ? readMeetingAddress(address)?.rank : undefined;
  }

  #addressOf(file: string): string {
    const entry = this.#entries.get(sourceOf(file));
    return entry?.withdrawn === undefined ? (entry?.address ?? '') : '';
  }
}

/** A meeting's file as the history writes it. */
export function sourceOf(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
