import type { GradedRule } from '../registry.js';
import { confidentialAttachmentLinked } from './confidential-attachment-linked.js';
import { confidentialAttachmentRepeated } from './confidential-attachment-repeated.js';
import { confidentialNameRepeated } from './confidential-name-repeated.js';
import { confidentialOutputCommitted } from './confidential-output-committed.js';
import { confidentialTitleRepeated } from './confidential-title-repeated.js';
import { confidentialityClaimed } from './confidentiality-claimed.js';
import { noteInFrontmatter } from './note-in-frontmatter.js';
import { publicTitleWithoutMark } from './public-title-without-mark.js';

export const CONFIDENTIALITY_RULES: readonly GradedRule[] = [
  { rule: publicTitleWithoutMark, severity: 'error' },
  { rule: confidentialTitleRepeated, severity: 'error' },
  { rule: confidentialAttachmentRepeated, severity: 'error' },
  { rule: confidentialAttachmentLinked, severity: 'error' },
  { rule: noteInFrontmatter, severity: 'error' },
  { rule: confidentialityClaimed, severity: 'warning' },
  { rule: confidentialNameRepeated, severity: 'warning' },
  { rule: confidentialOutputCommitted, severity: 'warning' },
];
