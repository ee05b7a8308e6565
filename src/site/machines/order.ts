import type { MeetingEntry } from '../meeting-summary.js';

/** By code units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first; meetings of one day by their addresses. */
export function newestFirst(
  a: Pick<MeetingEntry, 'date' | 'address'>,
  b: Pick<MeetingEntry, 'date' | 'address'>,
): number {
  return compareText(b.date, a.date) || compareText(a.address, b.address);
}
