/** A word of a text, as it is compared, with where it stands. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const PART_OF_WORD = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const PLAIN = /^[A-Za-z0-9]+$/;
const SPELLINGS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** By character code: 1 where it is part of a word, 2 where it is not, 0 where nobody has asked yet. */
const KINDS = new Uint8Array(0x10000);

/** Whether a character, by its code, is a part of a word. */
export function isPartOfWord(code: number): boolean {
  KINDS[code] ||= PART_OF_WORD.test(String.fromCharCode(code)) ? 1 : 2;
  return KINDS[code] === 1;
}

/**
 * A text's words. They are compared composed (NFC), in small letters, and with `æ`, `ø` and `å` as the names of files
 * spell them; marks, blanks and line breaks between them make no difference.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (end < text.length && isPartOfWord(text.charCodeAt(end))) end++;
    const key = end > start ? folded(text.slice(start, end)) : '';
    if (key !== '') words.push({ key, start, end });
    start = end;
  }
  return words;
}

function folded(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return foldedLetters(word.replaceAll(INVISIBLE, '').normalize('NFC'));
}

/** Composed letters as they are compared. */
export function foldedLetters(text: string): string {
  return text.toLowerCase().replaceAll(/[æøå]/g, (letter) => SPELLINGS[letter] ?? letter);
}

/** The words alone, as they are compared. */
export function keysOf(text: string): string[] {
  return wordsIn(text).map((word) => word.key);
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  value?: T;
}

/** A longer sequence is known by its first words. */
export const MOST_WORDS = 24;

/** Sequences of words, to be found in texts. */
export class WordSequences<T> {
  readonly #root: Branch<T> = { next: new Map() };
  #count = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** The first value given for a sequence stays. */
  add(keys: readonly string[], value: T): void {
    let branch = this.#root;
    for (const key of keys.slice(0, MOST_WORDS)) {
      const next = branch.next.get(key) ?? { next: new Map<string, Branch<T>>() };
      branch.next.set(key, next);
      branch = next;
    }
    if (branch === this.#root) return;
    this.#count++;
    branch.value ??= value;
  }

  /** Where the sequences stand in a text: the longest at each place, none inside another. */
  findIn(words: readonly Word[]): { readonly start: number; readonly end: number; readonly value: T }[] {
    const found: { start: number; end: number; value: T }[] = [];
    for (let i = 0; i < words.length; i++) {
      const match = this.#longestAt(words, i);
      if (!match) continue;
      found.push({ start: words[i]?.start ?? 0, end: words[match.last]?.end ?? 0, value: match.value });
      i = match.last;
    }
    return found;
  }

  #longestAt(words: readonly Word[], first: number): { last: number; value: T } | undefined {
    let branch: Branch<T> | undefined = this.#root;
    let longest: { last: number; value: T } | undefined;
    for (let i = first; i < words.length; i++) {
      branch = branch.next.get(words[i]?.key ?? '');
      if (!branch) return longest;
      if (branch.value !== undefined) longest = { last: i, value: branch.value };
    }
    return longest;
  }
}
