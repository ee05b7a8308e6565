import { meetingAddress } from '../addresses.js';
import { announcedAfter, heldUntil } from '../coming.js';
import type { Announcement } from '../coming.js';
import { byBody } from '../groups.js';
import type { BodyName, MeetingEntry } from '../meeting-summary.js';
import { newestFirst } from '../sort-meetings.js';

/** A meeting that another one announces, and of which there is no document yet. */
export interface Announced extends Announcement {
  readonly body: BodyName;
  /** Of the page that it will have, as far as anybody knows now. */
  readonly address: string;
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
    const open = announcedAfter(held, newestFirst(meetings));
    if (open.length > 0) announced.push(...addressed(open, meetings));
  }
  return { addresses, announced };
}

/** Each with the first free place of its day. */
function addressed(open: readonly Announcement[], meetings: readonly MeetingEntry[]): Announced[] {
  const taken = new Set(meetings.map((one) => one.address));
  return open.map((one) => {
    const { body } = one.by;
    let rank = 1;
    while (taken.has(meetingAddress(body, one.date, rank))) rank++;
    const address = meetingAddress(body, one.date, rank);
    taken.add(address);
    return { ...one, body, address };
  });
}
