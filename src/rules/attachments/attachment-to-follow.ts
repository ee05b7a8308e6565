import type { Rule } from '../rule.js';
import { attachmentsOf, rangeOfMark } from './written-attachments.js';

const MARK = /\(\s*eftersendes\s*\)/gi;

/** An attachment that was to be sent later, in minutes: by now it has come, or it never will. */
export const attachmentToFollow: Rule = {
  id: 'attachment-to-follow',
  check(subject, report) {
    if (subject.meeting.kind !== 'referat') return;
    for (const { attachment } of attachmentsOf(subject.meeting)) {
      if (attachment.toFollow) report(rangeOfMark(attachment, MARK, subject));
    }
  },
};
