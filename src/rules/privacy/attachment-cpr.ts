import { shorten } from '../../model/shorten.js';
import { searchedAttachments } from '../attachments/searched-attachments.js';
import type { Rule } from '../rule.js';

/** A civil registration number in an attachment. The run reads the file, and adds `count` and `places` to the finding. */
export const attachmentCpr: Rule = {
  id: 'attachment-cpr',
  needs: 'attachments',
  check(subject, report) {
    for (const { value, range } of searchedAttachments(subject))
      report(range, { file: shorten(value) }, { question: { about: 'attachment-numbers', file: value } });
  },
};
