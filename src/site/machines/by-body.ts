import type { MeetingEntry } from '../meeting-summary.js';
import { compareText } from './order.js';

/** Meetings by the slug of their body, in the order of the slugs. */
export function byBody<M extends Pick<MeetingEntry, 'body'>>(
  entries: readonly M[],
): ReadonlyMap<string, M[]> {
  const bodies = new Map<string, M[]>();
  for (const entry of entries) {
    const list = bodies.get(entry.body.slug);
    if (list) list.push(entry);
    else bodies.set(entry.body.slug, [entry]);
  }
  return new Map([...bodies].sort(([a], [b]) => compareText(a, b)));
}
