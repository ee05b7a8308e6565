/** Different words that are counted: those of a very long book. */
const MOST_WORDS = 500_000;

/** How often each word stands in a document, so that two states of it can be held against each other. */
export class WordCounts {
  readonly #counts = new Map<string, number>();

  add(text: string): void {
    for (const [word] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]+/gu)) {
      const before = this.#counts.get(word);
      if (before !== undefined || this.#counts.size < MOST_WORDS) this.#counts.set(word, (before ?? 0) + 1);
    }
  }

  /** Whether anything stands here, or stands here more often, that does not in the other one. */
  hasMoreThan(other: WordCounts): boolean {
    return [...this.#counts].some(([word, count]) => count > (other.#counts.get(word) ?? 0));
  }
}
