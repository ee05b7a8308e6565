import type { Meeting, Participant } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

/** Those who took part: `deltagere` and `gæster`, in that order. */
export function presentPeople(meeting: Meeting): readonly Participant[] {
  return [...meeting.participants, ...meeting.guests];
}

/** People by name; those of one name are told apart by their titles and organisations. */
export class PeopleByName {
  readonly #byName = new Map<string, Participant[]>();

  add(person: Participant): void {
    const key = folded(person.name.value);
    const known = this.#byName.get(key);
    if (!known) this.#byName.set(key, [person]);
    else if (known.length < MOST_NAMESAKES) known.push(person);
  }

  /** The first one added who is the same person; undefined where there is none. */
  find(person: Participant): Participant | undefined {
    return this.#byName.get(folded(person.name.value))?.find((one) => !areNamesakes(one, person));
  }
}

/** More people of one name are not told apart: a text full of one name must not take quadratic time. */
const MOST_NAMESAKES = 20;

/** Words of a name that hardly two people of one organisation share. */
const FULL_NAME = 3;

/**
 * Two people of one name: both have organisations and share none, or both have titles of which neither holds the other; a `læge` and
 * an `overlæge` of one hospital are one person with two titles. Where they share an organisation, those of a long name are one, whatever
 * their titles.
 */
function areNamesakes(one: Participant, other: Participant): boolean {
  const [theirs, others] = [one, other].map((person) =>
    person.organisations.map((organisation) => folded(organisation.value)),
  );
  if (theirs?.length && others?.length) {
    if (!theirs.some((name) => others.includes(name))) return true;
    if (folded(one.name.value).split(' ').length >= FULL_NAME) return false;
  }
  const [title, otherTitle] = [one, other].map((person) => person.title && folded(person.title.value));
  return !!title && !!otherTitle && !title.includes(otherTitle) && !otherTitle.includes(title);
}

/** As two texts are compared: composed, in small letters, with single blanks. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Where a person's name stands; the whole entry where it cannot be told, as in a name with escapes. */
export function nameRange(subject: Subject, { name }: Participant): SourceRange {
  const { start, end } = name.range;
  const at = subject.text.slice(start.offset, end.offset).indexOf(name.value);
  if (at < 0) return name.range;
  return subject.range(start.offset + at, start.offset + at + name.value.length);
}
