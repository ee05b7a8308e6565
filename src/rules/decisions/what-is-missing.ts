import type { Action } from '../../model/meeting.js';
import { KnownPeople } from './known-people.js';
import { isBodyInSentence } from './person-names.js';
import type { Subject } from '../subject.js';
import { openActions } from './open-actions.js';

export interface MissingParts {
  readonly action: Action;
  readonly responsible: boolean;
  readonly deadline: boolean;
  /** What is missing is there, but in words or signs that are not read: `(Ansvarlige: …)`, `deadline: …`. */
  readonly written: boolean;
}

/** The open tasks that do not say who, or when, or neither. */
export function incompleteActions(subject: Subject): MissingParts[] {
  const { meeting } = subject;
  let people: KnownPeople | undefined;
  const known = () => (people ??= new KnownPeople(meeting, []));
  return openActions(meeting)
    .filter(({ text }) => HAS_TEXT.test(text.replace(ONLY_MARK, '')))
    .map((action) => missingParts(action, known))
    .filter(({ responsible, deadline }) => responsible || deadline);
}

const HAS_TEXT = /[\p{L}\p{N}]/u;
/** A decision without text is another rule's finding. */
const ONLY_MARK = /^\s*beslutning(?:er)?\s*:?\s*$/i;

const RESPONSIBLE_WRITTEN = /(?<!\p{L})(?:ansvarlige?|tovholdere?)\s?:|\((?:ansvarlige?|tovholdere?)\s/iu;
const DEADLINE_WRITTEN = /(?<!\p{L})(?:frist|tidsfrist|deadline)\s?:|\((?:frist|tidsfrist|deadline)\s/iu;
/** When, in ordinary words. */
const DATED = /(?<!\p{L})(?:senest|løbende|inden(?!\sfor(?!\p{L})))(?!\p{L})/iu;

function missingParts(action: Action, known: () => KnownPeople): MissingParts {
  const who = action.responsible?.value ?? '';
  const text = action.text.normalize('NFC');
  const responsible = !HAS_TEXT.test(who) && !namesDoer(text, known);
  const deadline = !action.deadline && !DATED.test(text) && !DATED.test(who);
  const written = responsible
    ? RESPONSIBLE_WRITTEN.test(text)
    : DEADLINE_WRITTEN.test(text) || DEADLINE_WRITTEN.test(who);
  return { action, responsible, deadline, written };
}

/** `Sekretariatet sender …`, `Anna undersøger …`: who is said by the sentence itself. */
function namesDoer(text: string, known: () => KnownPeople): boolean {
  const [first = ''] = /^\p{L}[\p{L}’'-]*/u.exec(text) ?? [];
  return isBodyInSentence(first) || known().isFirstName(first);
}
