import type { Meeting } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';

/** Output of the internal edition under version control: who may read the repository may read what is confidential. */
export const confidentialOutputCommitted: Rule = {
  id: 'confidential-output-committed',
  check({ meeting, surroundings }, report) {
    const first = firstConfidential(meeting);
    if (!first) return;
    const folders = surroundings.committedOutput();
    if (folders.length > 0) report(first, { folder: folders.join(', ') });
  },
};

/** The first item's heading, or attachment, that the public edition withholds. */
function firstConfidential({ items }: Meeting): SourceRange | undefined {
  for (const { access, heading, sections } of items) {
    if (access === 'confidential') return heading;
    const hidden = sections.flatMap((section) => section.attachments).find((one) => one.confidential);
    if (hidden) return hidden.range;
  }
  return undefined;
}
