import { distance } from 'fastest-levenshtein';
import type { Meeting } from '../../model/meeting.js';
import { splitNames } from './person-names.js';

interface Known {
  readonly written: string;
  readonly words: readonly string[];
  readonly isPerson: boolean;
}

/** More that share a word are not told apart: whoever has it is known. */
const MOST_ALIKE = 100;

/** Everybody whom a meeting names as one who may be given a task, with their organisations. */
export class KnownPeople {
  readonly #byWord = new Map<string, Known[]>();
  readonly #firstNames = new Set<string>();

  /** @param names others who are known, people or not, as written. */
  constructor(meeting: Meeting, names: readonly string[]) {
    for (const name of [...namesOfPeople(meeting), ...names]) this.#add(name, true);
    for (const { title, organisations } of [...meeting.participants, ...meeting.excused, ...meeting.guests]) {
      for (const { value } of [...organisations, ...(title ? [title] : [])]) this.#add(value, false);
    }
    this.#add(meeting.body.value, false);
  }

  #add(written: string, isPerson: boolean): void {
    const words = wordsOf(written);
    const known = { written, words, isPerson };
    if (isPerson && words[0]) this.#firstNames.add(words[0]);
    for (const word of new Set(words)) {
      const alike = this.#byWord.get(word);
      if (!alike) this.#byWord.set(word, [known]);
      else if (alike.length < MOST_ALIKE) alike.push(known);
    }
  }

  /** True for a name or a part of one, with initials and middle names left out or put in, and for an organisation. */
  has(name: string): boolean {
    const words = wordsOf(name);
    const alike = this.#alike(words);
    if (alike.length >= MOST_ALIKE) return true;
    return alike.some((one) => isPart(words, one.words) || (one.isPerson && isPart(one.words, words)));
  }

  /** A known person whose name differs by a letter or two; undefined where there is none. */
  nearest(name: string): string | undefined {
    const wanted = wordsOf(name).join(' ');
    return this.#alike(wordsOf(name))
      .filter((one) => one.isPerson && one.words.length > 1)
      .find((one) => distance(wanted, one.words.join(' ')) <= 2)?.written;
  }

  /** True for a word that is somebody's first name. */
  isFirstName(word: string): boolean {
    return this.#firstNames.has(wordsOf(word)[0] ?? '');
  }

  #alike(words: readonly string[]): readonly Known[] {
    return words.flatMap((word) => this.#byWord.get(word) ?? []);
  }
}

/** The people of a meeting as they are written: those listed, and those whom items name. */
export function namesOfPeople({ participants, excused, guests, items }: Meeting): string[] {
  const listed = [...participants, ...excused, ...guests].map(({ name }) => name.value);
  const fields = items.flatMap(({ fields }) => [fields.caseOfficer, fields.presenter]);
  return [...listed, ...fields.flatMap((field) => splitNames(field?.plain ?? ''))];
}

/** Every word of the one is, or begins, a word of the other: `M.` is any name with M. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((word) =>
    whole.some(
      (other) => word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]),
    ),
  );
}

/** The words of a name without accents, in small letters; `aa` is `å`. */
function wordsOf(name: string): string[] {
  const plain = name
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('aa', 'a');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
