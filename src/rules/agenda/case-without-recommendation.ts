import type { Rule } from '../rule.js';
import { hasUnreadSections, labelOfKind, sectionOfKind } from './section-places.js';

/** Nothing can be decided there, so nothing is recommended. */
const ANY_OTHER_BUSINESS = /^(?:eventuelt|evt\.?)(?:\s*[-–—(].*)?$/iu;

/** A case is presented, but nobody says what the meeting is to do with it. */
export const caseWithoutRecommendation: Rule = {
  id: 'case-without-recommendation',
  check(subject, report) {
    const label = labelOfKind(subject, 'recommendations');
    if (label === undefined) return;
    for (const item of subject.meeting.items) {
      if (sectionOfKind(item, 'recommendations') || ANY_OTHER_BUSINESS.test(item.title.plain)) continue;
      const presented = item.sections.find(
        ({ definition, content }) => definition.key === 'sagsfremstilling' && content.nodes.length > 0,
      );
      if (!presented || hasUnreadSections(item, subject)) continue;
      report(item.heading, { section: presented.definition.label, missing: label });
    }
  },
};
