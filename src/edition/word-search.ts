import { CodeUnits } from './code-units.js';
import { LATIN_END, NOTHING, PARTS, UNKNOWN, latinLetters, signOf } from './letter-table.js';
import { PART, SEED, hashOf, nextHash, nextPartHash, partHashOf, runHashOf, spread } from './word-hash.js';
import { wordsOf } from './words.js';

/** What is looked for in texts, all of it as `wordsOf` writes words. */
export interface Sought {
  readonly words?: ReadonlySet<string>;
  /** Runs of four words or more, each joined by one space. */
  readonly phrases?: readonly string[];
  /** Words of `PART` letters or more that may hide inside others. */
  readonly parts?: readonly string[];
}

/** What was found, each once. */
export interface Finds {
  readonly words: Set<string>;
  readonly phrases: Set<string>;
  /** Words longer than `PART` letters in which one of the parts stands, or which are one. */
  readonly holders: Set<string>;
}

const [IS_WORD, IS_PHRASE, IS_PART] = [1, 2, 4];
const SPACE = 0x20;

/** The text that is read, and in its place, as it is read, its words folded, with a space around each. */
const units = new CodeUnits();

/**
 * Looks for words in texts as though it took `wordsOf` of each text and asked for them one by one, but makes no strings
 * of all the others: it hashes words as it reads along, and looks closer where a hash is one of those sought. A hash that
 * two words share costs time; it hides neither.
 */
export class WordSearch {
  readonly #words: ReadonlySet<string>;
  readonly #parts: readonly string[];
  readonly #phrases = new Map<number, string[]>();
  /** By the upper bits of a hash: the kinds of what is sought that has these. */
  readonly #kinds: Uint8Array;
  readonly #shift: number;

  /** @throws RangeError for a phrase of fewer than four words, or a part of fewer letters than `PART`. */
  constructor({ words = new Set(), phrases = [], parts = [] }: Sought) {
    this.#words = words;
    this.#parts = parts;
    // One place in 32 is taken at most, within four megabytes.
    const bits = Math.min(22, Math.max(12, 37 - Math.clz32(words.size + phrases.length + parts.length)));
    this.#kinds = new Uint8Array(1 << bits);
    this.#shift = 32 - bits;
    for (const word of words) this.#mark(hashOf(word), IS_WORD);
    for (const part of parts) {
      if (part.length < PART) throw new RangeError('a part is too short');
      this.#mark(partHashOf(part), IS_PART);
    }
    for (const phrase of phrases) {
      const [first, second, third, fourth] = phrase.split(' ').map(hashOf);
      if (first === undefined || second === undefined || third === undefined || fourth === undefined)
        throw new RangeError('a phrase has too few words');
      const hash = runHashOf(first, second, third, fourth);
      this.#mark(hash, IS_PHRASE);
      this.#phrases.set(hash, [...(this.#phrases.get(hash) ?? []), phrase]);
    }
  }

  #mark(hash: number, kind: number): void {
    const at = spread(hash) >>> this.#shift;
    this.#kinds[at] = (this.#kinds[at] ?? 0) | kind;
  }

  /** @returns what of all that is sought stands in the text. */
  in(text: string): Finds {
    const finds = noFinds();
    if (this.#read(text, false, finds)) return finds;
    const others = noFinds();
    this.#read(wordsOf(text).join(' '), true, others);
    return others;
  }

  /**
   * @param isFolded whether the text is made of words as `wordsOf` writes them, with a space between.
   * @returns false where a character takes `wordsOf` itself to judge.
   */
  #read(text: string, isFolded: boolean, finds: Finds): boolean {
    const [list, runs, kinds, shift] = [units.take(text, 1), new Set<number>(), this.#kinds, this.#shift];
    const hasParts = this.#parts.length > 0;
    const latin = latinLetters();
    const last = text.length + 1;
    let [start, end, hash, part, holds] = [1, 1, SEED, 0, 0];
    let [first, second, third] = [0, 0, 0];
    list[0] = list[last] = SPACE;
    for (let i = 1; i <= last; i++) {
      const code = list[i] ?? SPACE;
      const letter = isFolded
        ? foldedLetter(code)
        : code < LATIN_END
          ? (latin[code] ?? UNKNOWN)
          : signOf(code);
      if (letter > NOTHING) {
        if (letter === UNKNOWN) return false;
        list[end++] = letter;
        hash = nextHash(hash, letter);
        if (!hasParts) continue;
        part = nextPartHash(part, letter);
        if (end - start >= PART) holds |= kinds[spread(part) >>> shift] ?? 0;
      } else if (letter === PARTS && end > start) {
        if ((kinds[spread(hash) >>> shift] ?? 0) & IS_WORD) this.#take(start, end, finds);
        if (holds & IS_PART && end - start > PART) this.#takeHolder(start, end, finds);
        const run = runHashOf(first, second, third, hash);
        if ((kinds[spread(run) >>> shift] ?? 0) & IS_PHRASE) runs.add(run);
        first = second;
        second = third;
        third = hash;
        list[end++] = SPACE;
        start = end;
        hash = SEED;
        part = 0;
        holds = 0;
      }
    }
    if (runs.size > 0) this.#takePhrases(runs, end, finds);
    return true;
  }

  #take(start: number, end: number, { words }: Finds): void {
    const word = units.read(start, end);
    if (this.#words.has(word)) words.add(word);
  }

  #takeHolder(start: number, end: number, { holders }: Finds): void {
    const word = units.read(start, end);
    if (this.#parts.some((part) => word.includes(part))) holders.add(word);
  }

  #takePhrases(runs: ReadonlySet<number>, end: number, { phrases }: Finds): void {
    const text = units.read(0, end);
    for (const run of runs)
      for (const phrase of this.#phrases.get(run) ?? [])
        if (text.includes(` ${phrase} `)) phrases.add(phrase);
  }
}

function noFinds(): Finds {
  return { words: new Set(), phrases: new Set(), holders: new Set() };
}

function foldedLetter(code: number): number {
  return code === SPACE ? PARTS : code;
}
