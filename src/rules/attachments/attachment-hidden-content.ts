import { extensionOf } from '../links/link-address.js';
import type { Rule } from '../rule.js';
import { askOfAttachments } from './ask-of-attachments.js';

/**
 * An attachment that holds what its reader does not see: tracked changes, comments, hidden sheets, the place where a picture was
 * taken. The run reads the file, and adds `unseen` to the finding: kinds and how many, never what they say.
 */
export const attachmentHiddenContent: Rule = {
  id: 'attachment-hidden-content',
  needs: 'attachments',
  check: askOfAttachments('attachment-unseen', (file) => ({ type: extensionOf(file) })),
};
