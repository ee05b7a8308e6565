import type { Rule } from '../rule.js';
import { areMinutesWithPeople, hasHolder, participantsRange } from './office-holders.js';
import type { Office } from './office-holders.js';

const CHAIR: Office = {
  roles: ['forperson', 'formand', 'mødeleder', 'næstforperson', 'næstformand'],
  words: ['forperson', 'formand', 'forkvinde', 'mødeleder', 'ordstyrer', 'dirigent'],
};

/** Minutes that do not say who was in the chair. */
export const chairMissing: Rule = {
  id: 'chair-missing',
  check(subject, report) {
    if (areMinutesWithPeople(subject.meeting) && !hasHolder(subject, CHAIR))
      report(participantsRange(subject));
  },
};
