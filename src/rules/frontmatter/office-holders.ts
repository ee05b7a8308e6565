import type { Meeting, Participant, Role } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { folded, nameRange, presentPeople } from './same-person.js';
import { isOneLine, meantRoles, textParentheses } from './unread-roles.js';

/** What a meeting has one of, and the ways in which authors say who it is. */
export interface Office {
  readonly roles: readonly Role[];
  /** Words that say it too: as a title of their own, or in a parenthesis that is text. */
  readonly words: readonly string[];
}

/** Minutes that list people: only of those can it be said that somebody is missing among them. */
export function areMinutesWithPeople({ kind, participants }: Meeting): boolean {
  return kind === 'referat' && participants.length > 0;
}

/**
 * True where somebody present holds the office, or seems to: as a role, as a title, or in words that were read as
 * text. What is wrong with those words is for other rules to say.
 */
export function hasHolder(subject: Subject, office: Office): boolean {
  const people = presentPeople(subject.meeting);
  if (people.some(({ roles }) => roles.some(({ value }) => office.roles.includes(value)))) return true;
  const body = folded(subject.meeting.body.value);
  return people.some(
    (person) =>
      isTitle(person, office, body) ||
      isInParenthesis(subject, person, office) ||
      hasUnknownRole(subject, person),
  );
}

/** `formand`, or `formand for` the very body that meets; the chair of something else is none here. */
function isTitle({ title, organisations }: Participant, { words }: Office, body: string): boolean {
  const texts = [...(title ? [title] : []), ...organisations].map(({ value }) => folded(value));
  return texts.some((text) =>
    words.some((word) => text === word || (text.startsWith(`${word} `) && text.includes(body))),
  );
}

function isInParenthesis(subject: Subject, person: Participant, { roles, words }: Office): boolean {
  return textParentheses(subject, person).some(({ text }) => {
    if (meantRoles(text)?.some(({ role }) => roles.includes(role))) return true;
    const inside = folded(text);
    return words.some((word) => inside.includes(word));
  });
}

const ROLE_FIELD = /["'{,\s-]rolle["']?\s*:/;

/** A field `rolle` of which nothing could be used is an error already. */
function hasUnknownRole({ text }: Subject, person: Participant): boolean {
  if (person.roles.length > 0 || isOneLine(person)) return false;
  return ROLE_FIELD.test(text.slice(person.range.start.offset, person.range.end.offset));
}

const KEY_BEHIND = /^deltagere["']?\s*:/;

/** The word `deltagere`; the first participant's name where the list is written in another way. */
export function participantsRange(subject: Subject): SourceRange {
  const [first] = subject.meeting.participants;
  if (!first) return subject.meeting.format.range;
  const before = first.range.start.offset;
  const at = subject.text.lastIndexOf('deltagere', before);
  const line = subject.text.slice(subject.text.lastIndexOf('\n', at) + 1, Math.max(at, 0));
  const isKey = at >= 0 && KEY_BEHIND.test(subject.text.slice(at, before)) && /^[\s"'{]*$/.test(line);
  return isKey ? subject.range(at, at + 'deltagere'.length) : nameRange(subject, first);
}
