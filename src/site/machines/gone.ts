import type { MeetingEntry, Withdrawn } from '../meeting-summary.js';
import { byText } from '../sort-meetings.js';

/** Withdrawn meetings whose addresses are free, one an address, the latest; in the order of their addresses. */
export function goneOf(
  withdrawn: readonly Withdrawn[],
  known: readonly Pick<MeetingEntry, 'address'>[],
): Withdrawn[] {
  if (withdrawn.length === 0) return [];
  const taken = new Set(known.map((one) => one.address));
  const latest = new Map<string, Withdrawn>();
  for (const one of withdrawn) {
    const other = latest.get(one.address);
    if (!taken.has(one.address) && (!other || isLater(one, other))) latest.set(one.address, one);
  }
  return [...latest.values()].sort((a, b) => byText(a.address, b.address));
}

function isLater(a: Withdrawn, b: Withdrawn): boolean {
  return byText(a.withdrawn, b.withdrawn) > 0;
}
