import type { Participant } from '../../model/meeting.js';
import type { Located } from '../../model/source.js';
import type { Subject } from '../subject.js';

/** The frontmatter's values that are free text, with their places; a person in one line gives several at one place. */
export function frontmatterTexts({ meeting, bodyStart }: Subject): Located<string>[] {
  const { body, place, title, caseNumber, participants, excused, guests, nextMeetings } = meeting;
  const people = [...participants, ...excused, ...guests].flatMap(textsOfPerson);
  return [body, place, title, caseNumber, ...nextMeetings.map((next) => next.place), ...people]
    .filter((text) => text !== undefined)
    .filter((text) => text.range.start.offset < bodyStart);
}

/** What a person's line says that is printed as it is written. */
export function textsOfPerson({ name, title, organisations }: Participant): (Located<string> | undefined)[] {
  return [name, title, ...organisations];
}
