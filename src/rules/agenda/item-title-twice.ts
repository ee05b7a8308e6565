import type { AgendaItem } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import { isBreak } from '../../model/break-titles.js';

/** Two items with one title: a reader cannot tell them apart in the short agenda, the bookmarks or a link. */
export const itemTitleTwice: Rule = {
  id: 'item-title-twice',
  check({ meeting }, report) {
    const seen = new Map<string, AgendaItem>();
    for (const item of meeting.items) {
      if (item.access === 'confidential' || item.title.plain === '' || isBreak(item)) continue;
      const key = item.title.plain.normalize('NFC').toLowerCase();
      const first = seen.get(key);
      if (first)
        report(
          item.title.range,
          { found: item.title.plain, number: first.number },
          { related: first.heading },
        );
      else seen.set(key, item);
    }
  },
};
