import type { MeetingEntry, Withdrawn } from '../meeting-summary.js';
import { copenhagenTime } from './copenhagen.js';

/** When something came to be and was last changed, for those who ask what is new. ISO dates. */
export interface Moments {
  readonly created: string;
  readonly modified: string;
}

/** Before any meeting: of what has none. */
const NO_MOMENTS: Moments = { created: '1970-01-01', modified: '1970-01-01' };

/**
 * The moments of a meeting: no clock is asked, so that the same meetings give the same bytes. It came to be when the site
 * published it first, as the history remembers; where nothing does, on its own day. It changed when minutes took the place of
 * its agenda, when it was approved, and when it was corrected.
 */
export function momentsOf(entry: MeetingEntry): Moments {
  const created = entry.published ?? entry.date;
  const modified = [entry.documentSince, entry.approved, entry.corrected].reduce<string>(
    (latest, date) => (date !== undefined && date > latest ? date : latest),
    created,
  );
  return { created, modified };
}

/** The moments of a meeting that is gone: it was changed last when it went. */
export function withdrawnMoments({ published, date, withdrawn }: Withdrawn): Moments {
  return { created: published ?? date, modified: withdrawn };
}

/** From the first that came to the last that changed. */
export function spanOf(all: Iterable<Moments>): Moments {
  let [created, modified] = ['9999-12-31', ''];
  for (const one of all) {
    if (one.created < created) created = one.created;
    if (one.modified > modified) modified = one.modified;
  }
  return modified === '' ? NO_MOMENTS : { created, modified };
}

/** An ISO date as the moment at which it begins in Denmark (RFC 3339). */
export function startOfDay(date: string): string {
  return copenhagenTime(date, 0);
}
