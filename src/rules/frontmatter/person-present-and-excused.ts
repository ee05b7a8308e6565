import type { Rule } from '../rule.js';
import { PeopleByName, nameRange, presentPeople } from './same-person.js';
import { shorten } from '../../model/shorten.js';

/** One person both at the meeting and excused from it: the minutes contradict themselves on who took part. */
export const personPresentAndExcused: Rule = {
  id: 'person-present-and-excused',
  check(subject, report) {
    const { meeting } = subject;
    if (meeting.excused.length === 0) return;
    const present = new PeopleByName();
    for (const person of presentPeople(meeting)) present.add(person);
    for (const person of meeting.excused) {
      const same = present.find(person);
      const name = shorten(person.name.value);
      if (same) report(nameRange(subject, person), { name }, { related: nameRange(subject, same) });
    }
  },
};
