import type { BodyName, MeetingEntry } from '../meeting-summary.js';
import { heldUntil } from '../coming.js';
import { byBody } from '../groups.js';

/** A meeting that another one announces, and of which there is no document yet. */
export interface Announced {
  readonly body: BodyName;
  readonly date: string;
  readonly time: string | undefined;
  readonly place: string | undefined;
  /** The newest meeting that announces it. */
  readonly by: MeetingEntry;
}

/** Meetings that are still to be held, as `coming.ts` knows without asking anybody what day it is. */
export interface Coming {
  /** Addresses of agendas later than what their body held. */
  readonly addresses: ReadonlySet<string>;
  readonly announced: readonly Announced[];
}

/** What of these meetings is still to come, oldest first, whatever the order in which they are given. */
export function comingOf(entries: readonly MeetingEntry[]): Coming {
  const addresses = new Set<string>();
  const announced: Announced[] = [];
  for (const { meetings } of byBody(entries)) {
    const held = heldUntil(meetings);
    for (const one of meetings)
      if (one.document === 'dagsorden' && one.date > held) addresses.add(one.address);
    announced.push(...announcedBy(meetings, held));
  }
  return { addresses, announced };
}

function announcedBy(meetings: readonly MeetingEntry[], past: string): Announced[] {
  const held = new Set(meetings.map((one) => one.date));
  const found = new Map<string, Announced>();
  for (const by of meetings) {
    for (const { date, time, place } of by.nextMeetings) {
      if (date <= past || held.has(date) || found.has(date)) continue;
      found.set(date, { body: by.body, date, time, place, by });
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
