import type { Rule } from '../rule.js';
import { isBreak } from '../../model/break-titles.js';
import { hasUnreadSections, labelOfKind, sectionOfKind } from './section-places.js';

/** Minutes that pass over an item: the reader cannot know whether it was put off or forgotten. */
export const itemWithoutMinutes: Rule = {
  id: 'item-without-minutes',
  check(subject, report) {
    const label = labelOfKind(subject, 'minutes');
    if (label === undefined || subject.meeting.kind !== 'referat') return;
    for (const item of subject.meeting.items) {
      // What was said in confidence may be kept elsewhere.
      if (item.access === 'confidential' || sectionOfKind(item, 'minutes')) continue;
      if (isBreak(item) || hasUnreadSections(item, subject)) continue;
      report(item.heading, { section: label });
    }
  },
};
