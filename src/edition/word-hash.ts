/** Letters that a word must have to be looked for inside others. */
export const PART = 5;
/** What the hash of a word begins with. */
export const SEED = 0x811c9dc5 | 0;

const PRIME = 0x01000193;
/** A part's letters in 30 bits, each shifted six further by the next: what is older than `PART` letters is out of them. */
const [SHIFT, MASK] = [6, 0x3fffffff];

/** A word's hash with one more letter (FNV-1a, over code units). */
export function nextHash(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, PRIME);
}

export function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = nextHash(hash, word.charCodeAt(i));
  return hash;
}

/** A hash of the last `PART` letters, with one more. */
export function nextPartHash(hash: number, letter: number): number {
  return ((hash << SHIFT) ^ letter) & MASK;
}

/** Of a word's first `PART` letters: what `nextPartHash` comes to behind them, wherever they stand. */
export function partHashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < PART; i++) hash = nextPartHash(hash, word.charCodeAt(i));
  return hash;
}

/** Of four hashes of words, in their order. */
export function runHashOf(first: number, second: number, third: number, fourth: number): number {
  return nextHash(nextHash(nextHash(first, second), third), fourth);
}

/** Spreads a hash over as many of its upper bits as are used. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}
