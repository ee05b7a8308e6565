import type { Correction, HistoryEntry } from '../../model/publication-history.js';
import type { SiteSettings } from '../../model/site-settings.js';
import type { PublishedMeeting } from './advance-history.js';
import { changesBetween } from './compare-parts.js';
import { forgetItems } from './forget-items.js';

type Recorded = Pick<HistoryEntry, 'parts' | 'dayStart' | 'corrections'>;

/**
 * What the history keeps of a meeting's parts and corrections. A change counts as a correction between two publications
 * of the same kind of document that are no drafts; drafts between them are passed over. Approval, or minutes in the
 * place of an agenda, are none. Where corrections are off, only those that were recorded are kept.
 */
export function recordParts(
  prior: HistoryEntry | undefined,
  meeting: PublishedMeeting,
  today: string,
  settings: Pick<SiteSettings, 'corrections'>,
): Recorded {
  const earlier = prior?.corrections ?? [];
  if (!settings.corrections) return recorded({ corrections: earlier });
  const known: Recorded = prior?.document === meeting.document ? prior : {};
  const { parts } = meeting;
  const isSame = meeting.status === 'udkast' || parts === known.parts;
  if (isSame || parts === undefined) return recorded({ ...kept(known, parts), corrections: earlier });
  if (known.parts === undefined) return recorded({ parts, corrections: earlier });
  const start = known.dayStart?.date === today ? known.dayStart.parts : known.parts;
  const changes = changesBetween(start, parts);
  const isOfToday = ({ date, document }: Correction) => date === today && document === meeting.document;
  const others = known.dayStart?.date === today ? earlier.filter((one) => !isOfToday(one)) : earlier;
  if (changes.length === 0) return recorded({ parts, corrections: others });
  const correction = { date: today, document: meeting.document, changes };
  const dayStart = { date: today, parts: forgetItems(start, parts) };
  return recorded({ parts, dayStart, corrections: [...others, correction] });
}

/** What is known still, without what a draft, or a publication since, withholds. */
function kept({ parts, dayStart }: Recorded, now: string | undefined): Recorded {
  if (now === undefined) return recorded({ parts, dayStart });
  return recorded({
    parts: parts === undefined ? undefined : forgetItems(parts, now),
    dayStart: dayStart && { ...dayStart, parts: forgetItems(dayStart.parts, now) },
  });
}

/** Only what there is, so that files do not depend on how it came to be. */
function recorded(all: { readonly [Key in keyof Recorded]?: Recorded[Key] | undefined }): Recorded {
  const { parts, dayStart, corrections = [] } = all;
  return {
    ...(parts !== undefined && { parts }),
    ...(dayStart && { dayStart }),
    ...(corrections.length > 0 && { corrections }),
  };
}
