import type { Participant } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { PeopleByName, presentPeople } from './same-person.js';
import { shorten } from '../../model/shorten.js';
import { isOneLine } from './unread-roles.js';

/** Several people who took the minutes: nobody can tell who answers for them. */
export const minuteTakerSeveral: Rule = {
  id: 'minute-taker-several',
  check(subject, report) {
    if (subject.meeting.kind !== 'referat') return;
    const takers = presentPeople(subject.meeting).filter(isMinuteTaker);
    const [first, ...others] = takers;
    if (!first) return;
    // One person on two lines is another rule's finding.
    const seen = new PeopleByName();
    seen.add(first);
    for (const person of others) {
      if (seen.find(person)) continue;
      seen.add(person);
      const name = shorten(person.name.value);
      report(roleRange(subject, person), { name }, { related: roleRange(subject, first) });
    }
  },
};

function isMinuteTaker({ roles }: Participant): boolean {
  return roles.some(({ value }) => value === 'referent');
}

/** Where the role's word stands; the whole entry where it is written with escapes. */
function roleRange(subject: Subject, person: Participant): SourceRange {
  const role = person.roles.find(({ value }) => value === 'referent')?.range ?? person.range;
  const source = subject.text.slice(role.start.offset, role.end.offset);
  const from = isOneLine(person) ? source.lastIndexOf('(') : 0;
  const at = source.slice(from).toLowerCase().indexOf('referent');
  if (from < 0 || at < 0) return role;
  const start = role.start.offset + from + at;
  return subject.range(start, start + 'referent'.length);
}
