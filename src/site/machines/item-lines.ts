import type { MeetingEntry } from '../meeting-summary.js';
import type { SiteWords } from '../words.js';

/** A meeting's items as its own page lists them: of a confidential one number, mark and public title. */
export function itemLines(entry: MeetingEntry, words: SiteWords): string[] {
  return entry.items.map(({ number, title, withheld }) => {
    const shown = withheld ? `${words.confidential} ${title}`.trim() : title;
    return `${number}. ${/[^\S ]| {2}/.test(shown) ? shown.replaceAll(/\s+/g, ' ').trim() : shown}`;
  });
}
