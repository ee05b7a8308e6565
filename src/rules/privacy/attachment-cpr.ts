import { askOfAttachments } from '../attachments/ask-of-attachments.js';
import type { Rule } from '../rule.js';

/** A civil registration number in an attachment. The run reads the file, and adds `count` and `places` to the finding. */
export const attachmentCpr: Rule = {
  id: 'attachment-cpr',
  needs: 'attachments',
  check: askOfAttachments('attachment-numbers'),
};
