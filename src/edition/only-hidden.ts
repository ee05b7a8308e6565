import { WordSearch } from './word-search.js';
import { tellsNothing, wordsOf } from './words.js';

/** What an edition must not show: single words, and runs of words, that occur in withheld text alone. */
export interface Withheld {
  readonly words: ReadonlySet<string>;
  /** Each a run of four words or more, joined by one space. */
  readonly phrases: readonly string[];
  /** Words that the edition may show: those of its own text and of the program's templates. */
  readonly open: Pick<ReadonlySet<string>, 'has'>;
}

/**
 * What hidden texts say and open ones do not. Most text is open: what is hidden is looked for there, not the other way about.
 * @param known words that mean nothing even where they are hidden.
 */
export function onlyHidden(
  hidden: readonly string[],
  open: readonly string[],
  known: ReadonlySet<string>,
): Withheld {
  const openText = open.join('\n');
  const words = new Set(hidden.flatMap(wordsOf).filter((word) => !tellsNothing(word) && !known.has(word)));
  const phrases = new Set(hidden.flatMap(phrasesOf));
  const said = new WordSearch({ words, phrases: [...phrases] }).in(openText);
  let openWords: ReadonlySet<string> | undefined;
  return {
    words: new Set([...words].filter((word) => !said.words.has(word))),
    phrases: [...phrases].filter((phrase) => !said.phrases.has(phrase)),
    // Asked for only where a withheld word may stand inside another.
    open: { has: (word) => known.has(word) || (openWords ??= new Set(wordsOf(openText))).has(word) },
  };
}

/** Sentences, cells, headings and other runs of four to twelve words. */
function phrasesOf(text: string): string[] {
  return text
    .split(/[.!?:;|\n\r()[\]<>]+/)
    .map(wordsOf)
    .filter((words) => words.length >= 4)
    .map((words) => words.slice(0, 12).join(' '));
}
