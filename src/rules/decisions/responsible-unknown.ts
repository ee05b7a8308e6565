import type { Action, Meeting } from '../../model/meeting.js';
import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { KnownPeople, namesOfPeople } from './known-people.js';
import { actionsOf, lineOf, openActions, placeInDetails } from './open-actions.js';
import { isPersonName, splitNames } from './person-names.js';

/** Names looked for in the text, and compared with all others: a text full of names must not take quadratic time. */
const MOST_NAMES = 50;
const MOST_OF_ONE_TASK = 20;

/** An open task of a person whom the meeting does not know: mostly a name spelt in two ways. */
export const responsibleUnknown: Rule = {
  id: 'responsible-unknown',
  options: { known: [] },
  check(subject, report, options) {
    const { meeting } = subject;
    // Where nobody is listed, nobody can be told to be missing from the list.
    if (meeting.participants.length === 0) return;
    const doubtful = doubtfulNames(meeting);
    if (doubtful.length === 0) return;
    const known = new KnownPeople(meeting, options['known'] ?? []);
    const judge = judgeOf(subject, known);
    for (const { action, name } of doubtful) {
      const { isKnown, suggestion } = judge(name);
      if (isKnown) continue;
      const place = placeInDetails(subject, action, 'ansvarlig', name) ?? lineOf(action);
      report(place, { name: shorten(name), suggestion });
    }
  },
};

/** Names of people as nobody's name is written in the meeting: most are written alike, and need no closer look. */
function doubtfulNames(meeting: Meeting): { action: Action; name: string }[] {
  const actions = openActions(meeting).filter(({ responsible }) => responsible);
  const written = new Set(actions.length > 0 ? namesOfPeople(meeting) : []);
  return actions.flatMap((action) => {
    const names = splitNames(action.responsible?.value ?? '').slice(0, MOST_OF_ONE_TASK);
    const doubtful = [...new Set(names)].filter((name) => !written.has(name) && isPersonName(name));
    return doubtful.map((name) => ({ action, name }));
  });
}

interface Judgement {
  readonly isKnown: boolean;
  /** The known person who may have been meant; empty where there is none. */
  readonly suggestion: string;
}

/** Judges names, each once. */
function judgeOf({ meeting, text }: Subject, known: KnownPeople): (name: string) => Judgement {
  const judged = new Map<string, Judgement>();
  let unknown = 0;
  return (name) => {
    const before = judged.get(name);
    if (before) return before;
    const isListed = known.has(name);
    const isWorthALook = !isListed && ++unknown <= MOST_NAMES;
    const isKnown = isListed || (isWorthALook && isMentioned(name, text, meeting));
    const judgement = { isKnown, suggestion: (isWorthALook && !isKnown && known.nearest(name)) || '' };
    judged.set(name, judgement);
    return judgement;
  };
}

/** True where the text speaks of the person elsewhere than in the parentheses of tasks. */
function isMentioned(name: string, text: string, meeting: Meeting): boolean {
  const inTasks = actionsOf(meeting).filter((action) => action.responsible?.value.includes(name)).length;
  let times = 0;
  for (let at = text.indexOf(name); at >= 0 && times <= inTasks; at = text.indexOf(name, at + 1)) {
    if (!GOES_ON.test(text.slice(at + name.length, at + name.length + 2))) times++;
  }
  return times > inTasks;
}

/** The name is only the beginning of another one; a genitive is none. */
const GOES_ON = /^(?:[\p{L}\p{M}]{2}|[^s\P{L}])/u;
