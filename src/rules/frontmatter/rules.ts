import type { GradedRule } from '../registry.js';
import { approvedBeforeMeeting } from './approved-before-meeting.js';
import { chairMissing } from './chair-missing.js';
import { filenameDateDiffers } from './filename-date-differs.js';
import { frontmatterQuotes } from './frontmatter-quotes.js';
import { frontmatterTextCut } from './frontmatter-text-cut.js';
import { minuteTakerMissing } from './minute-taker-missing.js';
import { minuteTakerSeveral } from './minute-taker-several.js';
import { nextMeetingBeforeThis } from './next-meeting-before-this.js';
import { personPresentAndExcused } from './person-present-and-excused.js';
import { personTwice } from './person-twice.js';
import { roleNearlyKnown } from './role-nearly-known.js';
import { timeReversed } from './time-reversed.js';

/** Rules about frontmatter and the people in it, with what each counts as. */
export const FRONTMATTER_RULES: readonly GradedRule[] = [
  { rule: personTwice, severity: 'warning' },
  { rule: personPresentAndExcused, severity: 'error' },
  { rule: chairMissing, severity: 'warning' },
  { rule: minuteTakerMissing, severity: 'warning' },
  { rule: minuteTakerSeveral, severity: 'warning' },
  { rule: roleNearlyKnown, severity: 'warning' },
  { rule: approvedBeforeMeeting, severity: 'error' },
  { rule: nextMeetingBeforeThis, severity: 'error' },
  { rule: timeReversed, severity: 'error' },
  { rule: frontmatterTextCut, severity: 'warning' },
  { rule: frontmatterQuotes, severity: 'warning' },
  { rule: filenameDateDiffers, severity: 'warning' },
];
