import type { GradedRule } from '../registry.js';
import { attachmentHiddenContent } from './attachment-hidden-content.js';
import { attachmentMasked } from './attachment-masked.js';
import { attachmentNotSearched } from './attachment-not-searched.js';
import { attachmentToFollow } from './attachment-to-follow.js';
import { attachmentType } from './attachment-type.js';
import { attachmentsNone } from './attachments-none.js';
import { documentAuthor } from './document-author.js';
import { documentNumberTwice } from './document-number-twice.js';
import { pdfUntagged } from './pdf-untagged.js';

/** Rules about attachments and other files that go out with a meeting, with what each counts as. */
export const ATTACHMENT_RULES: readonly GradedRule[] = [
  { rule: attachmentToFollow, severity: 'warning' },
  { rule: attachmentsNone, severity: 'warning' },
  { rule: documentNumberTwice, severity: 'warning' },
  { rule: attachmentType, severity: 'warning' },
  { rule: pdfUntagged, severity: 'warning' },
  { rule: documentAuthor, severity: 'warning' },
  { rule: attachmentMasked, severity: 'error' },
  { rule: attachmentHiddenContent, severity: 'warning' },
  { rule: attachmentNotSearched, severity: 'warning' },
];
