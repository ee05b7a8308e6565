import type { Rule } from '../rule.js';
import { lineOf, placeInDetails } from './open-actions.js';
import { incompleteActions } from './what-is-missing.js';

/** An open task that nobody has: nobody will do it. Where the deadline is missing too, this finding says both. */
export const actionWithoutResponsible: Rule = {
  id: 'action-without-responsible',
  check(subject, report) {
    for (const { action, responsible, deadline, written } of incompleteActions(subject)) {
      if (!responsible) continue;
      const sign = action.responsible?.value;
      const place = sign === undefined ? undefined : placeInDetails(subject, action, 'ansvarlig', sign);
      report(place ?? lineOf(action), { both: deadline ? 1 : 0, written: written ? 1 : 0 });
    }
  },
};
