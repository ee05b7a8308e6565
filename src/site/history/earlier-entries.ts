import type { HistoryEntry } from '../../model/publication-history.js';
import type { PublishedMeeting } from './advance-history.js';

/** Finds out which entries of the history and which meetings of now are the same meeting. */
export class EarlierEntries {
  readonly #byAddress: ReadonlyMap<string, HistoryEntry>;
  /** Those that were on the site last time. */
  readonly #liveBySource = new Map<string, HistoryEntry>();
  /** Those that were not, and had not moved. */
  readonly #goneBySource = new Map<string, HistoryEntry>();
  readonly #nowBySource: ReadonlyMap<string, string>;
  readonly #nowAddresses: ReadonlySet<string>;

  constructor(entries: readonly HistoryEntry[], meetings: readonly PublishedMeeting[]) {
    this.#byAddress = new Map(entries.map((entry) => [entry.address, entry]));
    for (const entry of entries) {
      if (entry.withdrawn === undefined) this.#liveBySource.set(entry.source, entry);
      else if (entry.movedTo === undefined) this.#goneBySource.set(entry.source, entry);
    }
    this.#nowBySource = new Map(meetings.map((meeting) => [meeting.source, meeting.address]));
    this.#nowAddresses = new Set(meetings.map((meeting) => meeting.address));
  }

  /**
   * What is known of a meeting: of its file first, as two meetings of a day may change places; then of its address,
   * unless another file of now is what stood there.
   */
  of(meeting: PublishedMeeting): HistoryEntry | undefined {
    const live = this.#liveBySource.get(meeting.source);
    if (live) return live;
    const there = this.#byAddress.get(meeting.address);
    if (there && there.movedTo === undefined && !this.#isElsewhere(there, meeting.address)) return there;
    const gone = this.#goneBySource.get(meeting.source);
    return gone && !this.#nowAddresses.has(gone.address) ? gone : undefined;
  }

  /** Where a meeting that is no more at its address is now; undefined where it is nowhere. */
  newAddress(entry: HistoryEntry): string | undefined {
    const seen = new Set<string>();
    let next: HistoryEntry | undefined = entry;
    while (next && !seen.has(next.address)) {
      seen.add(next.address);
      const now = this.#nowBySource.get(next.source) ?? next.movedTo;
      if (now === undefined || this.#nowAddresses.has(now)) return now;
      next = this.#byAddress.get(now);
    }
    return undefined;
  }

  #isElsewhere(entry: HistoryEntry, address: string): boolean {
    const now = this.#nowBySource.get(entry.source);
    return now !== undefined && now !== address;
  }
}
