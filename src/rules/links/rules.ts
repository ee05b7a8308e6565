import type { GradedRule } from '../registry.js';
import { anchorMissing } from './anchor-missing.js';
import { boldHeading } from './bold-heading.js';
import { characterWithoutGlyph } from './character-without-glyph.js';
import { footnoteUndefined } from './footnote-undefined.js';
import { footnoteUnused } from './footnote-unused.js';
import { headingSkipped } from './heading-skipped.js';
import { imageAltVague } from './image-alt-vague.js';
import { linkTargetMissing } from './link-target-missing.js';
import { linkTextVague } from './link-text-vague.js';
import { linkUnread } from './link-unread.js';
import { listByHand } from './list-by-hand.js';
import { otherDialect } from './other-dialect.js';
import { referenceUndefined } from './reference-undefined.js';
import { referenceUnused } from './reference-unused.js';
import { tableByHand } from './table-by-hand.js';
import { tableHeaderEmpty } from './table-header-empty.js';
import { tableTooWide } from './table-too-wide.js';
import { tableUneven } from './table-uneven.js';

/** Rules about links and about what makes a document readable for all, with what each counts as. */
export const LINK_RULES: readonly GradedRule[] = [
  { rule: linkTextVague, severity: 'warning' },
  { rule: linkTargetMissing, severity: 'warning' },
  { rule: linkUnread, severity: 'warning' },
  { rule: anchorMissing, severity: 'warning' },
  { rule: footnoteUndefined, severity: 'warning' },
  { rule: footnoteUnused, severity: 'warning' },
  { rule: referenceUndefined, severity: 'warning' },
  { rule: referenceUnused, severity: 'warning' },
  { rule: headingSkipped, severity: 'warning' },
  { rule: boldHeading, severity: 'warning' },
  { rule: listByHand, severity: 'warning' },
  { rule: tableByHand, severity: 'warning' },
  { rule: tableHeaderEmpty, severity: 'warning' },
  { rule: tableTooWide, severity: 'error' },
  { rule: tableUneven, severity: 'warning' },
  { rule: otherDialect, severity: 'warning' },
  { rule: imageAltVague, severity: 'warning' },
  { rule: characterWithoutGlyph, severity: 'warning' },
];
