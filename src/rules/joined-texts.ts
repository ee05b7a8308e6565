/** A match, and the text that it stands in. */
export interface MatchInText<T> {
  readonly owner: T;
  readonly found: string;
  /** Where it begins in the owner's text. */
  readonly index: number;
}

/**
 * Texts laid end to end, a line break between them: a meeting has hundreds of them, and to begin a search anew in each
 * takes longer than to search.
 */
export class JoinedTexts<T> {
  readonly text: string;
  readonly owners: readonly T[];
  readonly #starts: readonly number[];

  constructor(owners: readonly T[], textOf: (owner: T) => string) {
    const texts = owners.map(textOf);
    let at = 0;
    this.#starts = texts.map((text) => {
      const start = at;
      at += text.length + 1;
      return start;
    });
    this.owners = owners;
    this.text = texts.join('\n');
  }

  /**
   * Those in whose text a pattern matches, in their order, and perhaps some more: a match may reach into the next text.
   * @param pattern with the flag `g` and without anchors; where it looks at what stands around a match, a line break is
   * nothing to it. Or a function that finds the next match from an offset on, -1 where there is none.
   */
  with(pattern: RegExp | ((text: string, from: number) => number)): T[] {
    const find = typeof pattern === 'function' ? pattern : finderOf(pattern);
    const owners: T[] = [];
    let next: number | undefined = 0;
    while (next !== undefined) {
      const at = find(this.text, next);
      if (at < 0) break;
      const place = this.#placeOf(at);
      owners.push(this.owners[place] as T);
      next = this.#starts[place + 1];
    }
    return owners;
  }

  /**
   * All matches, in the order of the texts.
   * @param pattern with the flag `g`; it never takes a line break in, and one beside it is to it what an end of the text is.
   */
  matches(pattern: RegExp): MatchInText<T>[] {
    return [...this.text.matchAll(pattern)].map(({ 0: found, index }) => {
      const place = this.#placeOf(index);
      return { owner: this.owners[place] as T, found, index: index - (this.#starts[place] ?? 0) };
    });
  }

  /** Which of the texts holds an offset. */
  #placeOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function finderOf(pattern: RegExp): (text: string, from: number) => number {
  return (text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}
