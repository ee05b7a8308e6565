import type { Rule } from '../rule.js';
import { askOfAttachments } from './ask-of-attachments.js';

/** An attachment that could not be searched, or not all of it. The run reads the file, and adds `reasons` to the finding. */
export const attachmentNotSearched: Rule = {
  id: 'attachment-not-searched',
  needs: 'attachments',
  check: askOfAttachments('attachment-unsearched'),
};
