import type { Rule } from '../rule.js';
import { isAbbreviation } from './abbreviations.js';
import { proseOf } from './prose.js';
import { shorten } from '../../model/shorten.js';
import { beginsSentence, namesIn } from './written-names.js';

/** A word, or a part of one between hyphens; an ending after an apostrophe (`DMPG’en`) is none. */
const WORD =
  /(?<![\p{L}\p{M}\p{N}_’'.@/\uFFFC])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}_’'@/\uFFFC]|\.[\p{L}\p{N}])/gu;
/** Three letters or more, small but for the first. */
const ORDINARY = /^\p{L}\p{Ll}{2,}$/u;
const VOWEL = /[aeiouyæøåéèêáóúüöä]/i;
/** After a full stop that ends no sentence: the word before it is an abbreviation. */
const SENTENCE_GOES_ON = /^\.\s*[\p{Ll}\p{N},;:)]/u;

/** Words that the dictionary does not know, each of them once. */
export const spelling: Rule = {
  id: 'spelling',
  needs: 'spelling',
  options: { words: [] },
  check(subject, report, { words = [] }) {
    const { knowsWord } = subject.surroundings;
    if (!knowsWord) return;
    const passed = new Set(words.map((word) => word.normalize('NFC').toLowerCase()));
    const isKnown = remember((word: string) => knowsWord(word) || knowsWord(word.toLowerCase()));
    let names: ReadonlySet<string> | undefined;
    for (const prose of proseOf(subject).owners) {
      for (const { index, 0: written } of prose.text.matchAll(WORD)) {
        const word = written.normalize('NFC');
        const key = word.toLowerCase();
        if (passed.has(key) || !isOrdinary(word, prose.text, index, index + written.length)) continue;
        if (formsOf(word, prose.text, index, index + written.length).some(isKnown)) continue;
        if (key !== word && (names ??= namesIn(subject)).has(word)) continue;
        passed.add(key);
        report(prose.range(index, index + written.length), { word: shorten(word) });
      }
    }
  },
};

/** Neither a name nor an abbreviation, as far as can be told from the word and its place. */
function isOrdinary(word: string, text: string, start: number, end: number): boolean {
  if (!ORDINARY.test(word) || !VOWEL.test(word) || isAbbreviation(word)) return false;
  const isCapital = /^\p{Lu}/u.test(word);
  if (isCapital && (!beginsSentence(text, start) || /^\s+\p{Lu}/u.test(text.slice(end, end + 8))))
    return false;
  return !SENTENCE_GOES_ON.test(text.slice(end, end + 8));
}

/** What the dictionary may have instead: `-årig`, and `sundhed` for the `sundheds` of `sundheds- og`. */
function formsOf(word: string, text: string, start: number, end: number): string[] {
  const forms = [word];
  if (text[start - 1] === '-') forms.push(`-${word}`);
  if (text[end] === '-' && /[se]$/.test(word)) forms.push(word.slice(0, -1));
  return forms;
}

function remember(judge: (word: string) => boolean): (word: string) => boolean {
  const judged = new Map<string, boolean>();
  return (word) => {
    const known = judged.get(word) ?? judge(word);
    judged.set(word, known);
    return known;
  };
}
