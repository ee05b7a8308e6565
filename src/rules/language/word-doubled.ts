import type { Rule } from '../rule.js';
import { judgeDoubled } from './doubled-words.js';
import { proseOf } from './prose.js';
import { shorten } from '../../model/shorten.js';
import type { Prose } from './prose.js';
import { findRepeatedLetters } from './repeated-letters.js';
import { beginsSentence } from './written-names.js';

/** The same run of letters, or nearly so, before and after a space: a quick look before the exact one. */
const MAY_BE_TWICE = /(?<![^\s!-@[-`{-¿‘-…])([^\s!-@[-`{-¿‘-…]+)\s+\1/i;
/** A word, and before the same word again a space or one line break. */
const TWICE =
  /(?<![\p{L}\p{M}\p{N}’'/-])([\p{L}\p{M}]+)(?=([ \t\u00a0]+|[ \t]*\r?\n[ \t]*)(\1)(?![\p{L}\p{M}\p{N}]|[’'/-]|\.\p{L}))/giu;

/** The same word twice running: what is left when a sentence is written anew. */
export const wordDoubled: Rule = {
  id: 'word-doubled',
  fixable: true,
  check(subject, report) {
    for (const prose of proseOf(subject).with(findRepeatedLetters)) {
      if (!MAY_BE_TWICE.test(prose.text)) continue;
      for (const match of prose.text.matchAll(TWICE)) {
        const [, first = '', gap = '', second = ''] = match;
        const end = match.index + first.length;
        const verdict = judge(prose, match.index, end, end + gap.length, second);
        if (verdict === 'legitimate') continue;
        const last = end + gap.length + second.length;
        const isOneLine = !gap.includes('\n');
        const fix = verdict === 'certain' && isOneLine ? prose.edit(end, last, '') : [];
        const args = { word: shorten(second) };
        report(prose.range(end + gap.length, last), args, fix.length > 0 ? { fix } : {});
      }
    }
  },
};

function judge(
  { text }: Prose,
  start: number,
  end: number,
  secondStart: number,
  second: string,
): ReturnType<typeof judgeDoubled> {
  const first = text.slice(start, end).normalize('NFC');
  const word = first.toLowerCase();
  const before = text.slice(Math.max(0, start - 200), start);
  // A name may consist of one word twice, and only what begins a sentence has its capital from there.
  if (second.normalize('NFC') !== word) return 'legitimate';
  if (first !== word && !beginsSentence(text, start)) return 'legitimate';
  const after = text.slice(secondStart + second.length, secondStart + second.length + 40);
  return judgeDoubled(word, before, after);
}
