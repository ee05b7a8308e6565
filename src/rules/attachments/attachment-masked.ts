import type { Rule } from '../rule.js';
import { askOfAttachments } from './ask-of-attachments.js';

/**
 * An attachment in which something was to be made unreadable and can still be read: bars that were drawn over text, redactions that
 * were not applied. The run reads the file, and adds `unseen` to the finding: kinds and how many.
 */
export const attachmentMasked: Rule = {
  id: 'attachment-masked',
  needs: 'attachments',
  check: askOfAttachments('attachment-masked'),
};
