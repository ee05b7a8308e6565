import type { Rule } from '../rule.js';

/** `Offentlig titel` on an item that is public: the mark `(Fortrolig)` was forgotten, and everything would be published. */
export const publicTitleWithoutMark: Rule = {
  id: 'public-title-without-mark',
  check({ meeting, unclearHeadings }, report) {
    for (const { access, fields, heading } of meeting.items) {
      if (access === 'confidential' || !fields.publicTitle || unclearHeadings.has(heading.start.offset))
        continue;
      report(heading, {}, { related: fields.publicTitle.range });
    }
  },
};
