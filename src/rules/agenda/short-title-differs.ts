import type { Rule } from '../rule.js';
import { rangeOfValue } from './field-value.js';
import { shorten } from '../../model/shorten.js';

/** Characters and words of a title that are compared; none has more. */
const LONGEST = 1000;
const MOST_WORDS = 100;
const SHARED_START = 4;
const SHARED_PART = 5;
const ENDING = /(?<=\p{L}{4})(?:er(?:nes?)?|enes?|e[nt]?s?|s)$/u;

/** A short title that has nothing in common with the title: the short agenda would announce another item. */
export const shortTitleDiffers: Rule = {
  id: 'short-title-differs',
  check(subject, report) {
    for (const { title, fields } of subject.meeting.items) {
      const { shortTitle } = fields;
      if (!shortTitle || title.plain === '' || saysTheSame(shortTitle.plain, title.plain)) continue;
      const args = { found: shorten(shortTitle.plain), other: shorten(title.plain) };
      report(rangeOfValue(shortTitle, subject), args);
    }
  },
};

function saysTheSame(short: string, long: string): boolean {
  const [words, others] = [wordsOf(short), wordsOf(long)];
  const telling = words.filter(isTelling);
  if (telling.length === 0 || !others.some(isTelling)) return true;
  return (
    isAbbreviation(words, others) ||
    telling.some((word) => others.some((other) => isTelling(other) && areAkin(word, other)))
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, LONGEST)
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
}

function isTelling(word: string): boolean {
  return word.length >= 3;
}

/** Forms of one word (»godkendt«, »godkendelse«), or a part of a compound (»mødeplan«, »planen«). */
function areAkin(a: string, b: string): boolean {
  const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
  if (short === long) return true;
  if (short.length >= SHARED_START && long.startsWith(short.slice(0, SHARED_START))) return true;
  return short.length >= SHARED_PART && long.includes(short.replace(ENDING, ''));
}

/** Initials of the title, or a word in capitals whose letters stand in the title in this order. */
function isAbbreviation(words: readonly string[], others: readonly string[]): boolean {
  const initials = (list: readonly string[]) =>
    list
      .map((word) => word.charAt(0))
      .join('')
      .toLowerCase();
  const whole = words.join('').toLowerCase();
  if (whole === initials(others) || whole === initials(others.filter(isTelling))) return true;
  const letters = others.join('').toLowerCase();
  return words.some((word) => /^\p{Lu}{2,8}$/u.test(word) && standsInOrder(word.toLowerCase(), letters));
}

function standsInOrder(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
