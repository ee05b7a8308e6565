import { ROLES } from '../../model/meeting.js';
import type { Participant, Role } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { nearRole } from './near-role.js';
import { folded } from './same-person.js';

/** A parenthesis of a person's entry that was read as text. */
export interface TextParenthesis {
  /** What stands between its signs, and where. */
  readonly text: string;
  readonly range: SourceRange;
  /** False for one right behind the name with more to come: no role is looked for there. */
  readonly atEnd: boolean;
}

/** Punctuation behind the parenthesis keeps its roles from being read too. */
const AT_END = /\(([^()]*)\)[\s.,;:"']*$/;
const BEHIND_NAME = /^[^,()]*\(([^()]*)\)\s*,/;

/** The parentheses of a person in which a role may have been meant, and none was read. */
export function textParentheses(subject: Subject, person: Participant): TextParenthesis[] {
  const { start, end } = isOneLine(person) ? person.range : person.name.range;
  const source = subject.text.slice(start.offset, end.offset);
  const found = person.roles.length > 0 && isOneLine(person) ? [BEHIND_NAME] : [BEHIND_NAME, AT_END];
  const parentheses = new Map<number, TextParenthesis>();
  for (const pattern of found) {
    const match = pattern.exec(source);
    const text = match?.[1];
    if (!match || text === undefined) continue;
    const at = start.offset + match.index + match[0].indexOf('(') + 1;
    parentheses.set(at, { text, range: subject.range(at, at + text.length), atEnd: pattern === AT_END });
  }
  return [...parentheses.values()];
}

/** True for a person written as a line of text, not as fields of their own. */
export function isOneLine({ name, range }: Participant): boolean {
  return name.range.start.offset === range.start.offset && name.range.end.offset === range.end.offset;
}

export interface MeantRole {
  readonly role: Role;
  /** Where the word stands in the parenthesis. */
  readonly start: number;
  readonly end: number;
  /** Spelt as a known role is. */
  readonly known: boolean;
}

/** Between two roles, where authors write something else than the comma too. */
const BETWEEN = /[,;/&+]|\s(?:og|samt)\s/giu;

/** More than this is no list of roles. */
const LONGEST = 200;

/** The roles that a parenthesis was meant to give; undefined where one of its words is no role at all. */
export function meantRoles(text: string): MeantRole[] | undefined {
  if (text.length > LONGEST) return undefined;
  const meant: MeantRole[] = [];
  let start = 0;
  for (const cut of [...text.matchAll(BETWEEN), undefined]) {
    const end = cut?.index ?? text.length;
    const word = text.slice(start, end);
    const role = nearRole(word);
    if (!role) return undefined;
    const from = start + word.length - word.trimStart().length;
    const known = (ROLES as readonly string[]).includes(folded(word));
    meant.push({ role, start: from, end: from + word.trim().length, known });
    start = end + (cut?.[0].length ?? 0);
  }
  return meant;
}

/** True where nothing but commas stands between the roles, as it should. */
export function areDividedByCommas(text: string, meant: readonly MeantRole[]): boolean {
  return meant.slice(1).every(({ start }, i) => text.slice(meant[i]?.end, start).trim() === ',');
}
