import type { GradedRule } from '../registry.js';
import { actionUnread } from './action-unread.js';
import { actionWithoutDeadline } from './action-without-deadline.js';
import { actionWithoutResponsible } from './action-without-responsible.js';
import { deadlineBeforeMeeting } from './deadline-before-meeting.js';
import { deadlineNotADate } from './deadline-not-a-date.js';
import { decisionEmpty } from './decision-empty.js';
import { responsibleUnknown } from './responsible-unknown.js';

/** Rules about decisions and tasks, with what each counts as. */
export const DECISION_RULES: readonly GradedRule[] = [
  { rule: decisionEmpty, severity: 'warning' },
  { rule: actionUnread, severity: 'warning' },
  { rule: actionWithoutResponsible, severity: 'warning' },
  { rule: actionWithoutDeadline, severity: 'warning' },
  { rule: responsibleUnknown, severity: 'warning' },
  { rule: deadlineBeforeMeeting, severity: 'warning' },
  { rule: deadlineNotADate, severity: 'warning' },
];
