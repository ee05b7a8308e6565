import type { Rule } from '../rule.js';
import { areMinutesWithPeople, hasHolder, participantsRange } from './office-holders.js';
import type { Office } from './office-holders.js';

/** A secretary usually takes the minutes, and need not have the role twice. */
const MINUTE_TAKER: Office = {
  roles: ['referent', 'sekretær'],
  words: ['referent', 'sekretær', 'referat', 'protokolfører'],
};

/** Minutes that do not say who took them. */
export const minuteTakerMissing: Rule = {
  id: 'minute-taker-missing',
  check(subject, report) {
    if (areMinutesWithPeople(subject.meeting) && !hasHolder(subject, MINUTE_TAKER))
      report(participantsRange(subject));
  },
};
