import type { Subject } from '../subject.js';
import { decoded } from './linked-addresses.js';
import { joinedPublicText } from './public-text.js';
import { MOST_WORDS, foldedLetters, isPartOfWord } from './word-sequences.js';

/** A character that can look otherwise to a comparison by what stands beside it. */
const STRANGE = /[^\0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]/;
/** To look for more of them one by one would take longer than to split the text into words. */
const MOST_LOOKED_FOR = 100;

/**
 * Those of some sequences of words that can stand in public text: a quick look before the text is split into words. What
 * is left out stands nowhere in it; linear in the text.
 * @param keysOf the sequence's words, as `word-sequences.ts` gives them.
 */
export function thoseInPublic<T>(
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
  subject: Subject,
): readonly T[] {
  if (all.length === 0 || all.length > MOST_LOOKED_FOR) return all;
  const text = foldedPublicText(subject);
  return text === undefined ? all : all.filter((one) => standsIn(text, keysOf(one).slice(0, MOST_WORDS)));
}

const made = new WeakMap<Subject, string | undefined>();

/** Undefined where a text has characters whose neighbours matter to their comparison. */
function foldedPublicText(subject: Subject): string | undefined {
  if (!made.has(subject)) {
    const { text, owners } = joinedPublicText(subject);
    const isEncoded = owners.filter((piece) => piece.kind === 'address' && piece.text.includes('%'));
    const whole = [text, ...isEncoded.map((piece) => decoded(piece.text))].join('\n');
    made.set(subject, STRANGE.test(whole) ? undefined : foldedLetters(whole));
  }
  return made.get(subject);
}

/** Looks for the longest word, and around each of its places for the others. */
function standsIn(text: string, keys: readonly string[]): boolean {
  const longest = keys.reduce((best, key, i) => (key.length > (keys[best]?.length ?? 0) ? i : best), 0);
  const word = keys[longest] ?? '';
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (followsTo(text, at, keys, longest - 1) && goesOn(text, at + word.length, keys, longest + 1))
      return true;
  }
  return false;
}

/** Whether all words up to `last` stand before an offset. */
function followsTo(text: string, from: number, keys: readonly string[], last: number): boolean {
  let end = from;
  for (let i = last; i >= 0; i--) {
    const edge = end;
    while (end > 0 && !isPartOfWord(text.charCodeAt(end - 1))) end--;
    const key = keys[i] ?? '';
    if (end === edge || !text.endsWith(key, end)) return false;
    end -= key.length;
  }
  return end === 0 || !isPartOfWord(text.charCodeAt(end - 1));
}

/** Whether all words from `first` on stand behind an offset. */
function goesOn(text: string, from: number, keys: readonly string[], first: number): boolean {
  let start = from;
  for (let i = first; i < keys.length; i++) {
    const edge = start;
    while (start < text.length && !isPartOfWord(text.charCodeAt(start))) start++;
    const key = keys[i] ?? '';
    if (start === edge || !text.startsWith(key, start)) return false;
    start += key.length;
  }
  return start >= text.length || !isPartOfWord(text.charCodeAt(start));
}
