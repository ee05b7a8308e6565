import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import { searchedAttachments } from './searched-attachments.js';

/**
 * An attachment in which something was to be made unreadable and can still be read: bars that were drawn over text, redactions that
 * were not applied. The run reads the file, and adds `unseen` to the finding: kinds and how many.
 */
export const attachmentMasked: Rule = {
  id: 'attachment-masked',
  needs: 'attachments',
  check(subject, report) {
    for (const { value, range } of searchedAttachments(subject))
      report(range, { file: shorten(value) }, { question: { about: 'attachment-masked', file: value } });
  },
};
