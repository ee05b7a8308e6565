import type { Rule } from '../rule.js';
import { lineOf } from './open-actions.js';
import { incompleteActions } from './what-is-missing.js';

/** An open task that somebody has, but without a date: nobody knows when to ask for it. */
export const actionWithoutDeadline: Rule = {
  id: 'action-without-deadline',
  check(subject, report) {
    for (const { action, responsible, deadline, written } of incompleteActions(subject)) {
      if (deadline && !responsible) report(lineOf(action), { written: written ? 1 : 0 });
    }
  },
};
