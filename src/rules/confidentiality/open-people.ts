import type { AgendaItem, Meeting } from '../../model/meeting.js';
import { splitNames } from '../decisions/person-names.js';
import { keysOf } from './word-sequences.js';

/** The people whom a meeting names in public whatever it says: those who take part, and those who answer for open items. */
export class OpenPeople {
  readonly #byWord = new Map<string, Set<string>[]>();

  constructor(meeting: Meeting) {
    for (const { name } of [...meeting.participants, ...meeting.excused, ...meeting.guests])
      this.#add(name.value);
    for (const item of meeting.items) {
      const texts =
        item.access === 'confidential' ? [item.fields.publicTitle?.plain ?? ''] : answeringFor(item);
      for (const text of texts) this.#add(text);
    }
  }

  #add(text: string): void {
    const words = new Set(keysOf(text).map(stem));
    for (const word of words) {
      const alike = this.#byWord.get(word);
      if (alike) alike.push(words);
      else this.#byWord.set(word, [words]);
    }
  }

  /** True where all words of the name are in one of theirs. */
  has(name: string): boolean {
    const words = keysOf(name).map(stem);
    const alike = this.#byWord.get(words[words.length - 1] ?? '') ?? [];
    return alike.slice(0, MOST_ALIKE).some((one) => words.every((word) => one.has(word)));
  }
}

/** More of one surname are not told apart: a text full of one name must not take quadratic time. */
const MOST_ALIKE = 200;

/** Without the `s` of a genitive, or of a name that has one anyway. */
function stem(key: string): string {
  return key.replace(/s$/, '');
}

/** Who is named as answering for an item: case officer, presenter, and those responsible for its actions. */
export function answeringFor({ fields, sections }: AgendaItem): string[] {
  const responsible = sections.flatMap((section) =>
    section.actions.map((action) => action.responsible?.value ?? ''),
  );
  return [fields.caseOfficer?.plain ?? '', fields.presenter?.plain ?? '', ...responsible].flatMap((text) =>
    splitNames(text.replaceAll(/\([^()]*\)|\bv\//g, ', ')),
  );
}
