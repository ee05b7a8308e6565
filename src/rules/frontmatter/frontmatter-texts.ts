import type { Participant } from '../../model/meeting.js';
import type { Located } from '../../model/source.js';
import type { Subject } from '../subject.js';

/** The frontmatter's values that are free text, with their places; a person in one line gives several at one place. */
export function frontmatterTexts({ meeting, bodyStart }: Subject): Located<string>[] {
  const { body, place, title, caseNumber, participants, excused, guests, nextMeetings } = meeting;
  const people = [...participants, ...excused, ...guests].flatMap(valuesOf);
  return [body, place, title, caseNumber, ...nextMeetings.map((next) => next.place), ...people]
    .filter((text) => text !== undefined)
    .filter((text) => text.range.start.offset < bodyStart);
}

function valuesOf({ name, title, organisations }: Participant): (Located<string> | undefined)[] {
  return [name, title, ...organisations];
}
