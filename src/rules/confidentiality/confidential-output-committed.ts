import type { Rule } from '../rule.js';

/** Output of the internal edition under version control: who may read the repository may read what is confidential. */
export const confidentialOutputCommitted: Rule = {
  id: 'confidential-output-committed',
  check({ meeting, surroundings }, report) {
    const first = meeting.items.find((item) => item.access === 'confidential');
    if (!first) return;
    const folders = surroundings.committedOutput();
    if (folders.length > 0) report(first.heading, { folder: folders.join(', ') });
  },
};
