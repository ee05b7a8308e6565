import type { Rule } from '../rule.js';
import { PeopleByName, nameRange, presentPeople } from './same-person.js';
import { shorten } from '../../model/shorten.js';

/** One person on two lines: the list of participants is wrong, and one who is missing may be behind it. */
export const personTwice: Rule = {
  id: 'person-twice',
  check(subject, report) {
    for (const list of [presentPeople(subject.meeting), subject.meeting.excused]) {
      const seen = new PeopleByName();
      for (const person of list) {
        const first = seen.find(person);
        const name = shorten(person.name.value);
        if (first) report(nameRange(subject, person), { name }, { related: nameRange(subject, first) });
        else seen.add(person);
      }
    }
  },
};
