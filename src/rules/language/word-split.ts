import type { Rule } from '../rule.js';
import { proseOf } from './prose.js';
import { shorten } from '../../model/shorten.js';
import type { Prose } from './prose.js';

/** A hyphen with a space after it, and a word in small letters. */
const AFTER_HYPHEN = /-(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*)(\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}\p{N}-])/gu;
/** What may follow a word that is cut short by right: »børne- og ungdomspsykiatri«. Shorter words always may. */
const AFTER_SHORTENED = new Set(
  [
    'eller samt henholdsvis versus ikke snarere kontra såvel respektive plus minus frem fremfor uden både enten over',
    'under efter mellem inklusive eksklusive eventuelt måske især også hver hvert',
  ]
    .join(' ')
    .split(' '),
);
const AFTER_FIGURES = /^(?:år|dag|time|uge|måned|minut|døgn|person|punkt|trin|sider|kant|tal)/;

/** A hyphen between spaces before `og`. */
const BETWEEN_SPACES = /[ \u00a0]+-[ \u00a0]+(og|eller|samt)[ \u00a0]+([\p{L}\p{M}]+)/giu;
/** A word or figures at the end of a text. */
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u;
const LONGEST_WORD = 80;
const SHORTENED = /- (?:og|eller|samt) [\p{L}\p{M}]+/giu;
/** First parts of compounds, which are no words by themselves. */
const FIRST_PART = /(?:heds|ings|tions|skabs|tets|mands|arbejds|børne|ungdoms|indenrigs|udenrigs)$/;

interface SplitWord {
  readonly start: number;
  readonly found: string;
  readonly suggestion: string;
  /** Whether a dash may be meant. */
  readonly mayBeDash: boolean;
}

/** A quick look before the exact ones. */
const MAY_BE_SPLIT = /-[ \t\u00a0\r\n]/g;

/** A space that a pasted PDF has left beside a hyphen: `PSU- mødet`, `Psykiatri - og Socialudvalget`. */
export const wordSplit: Rule = {
  id: 'word-split',
  check(subject, report) {
    let forms: ReadonlySet<string> | undefined;
    const isWritten = (form: string): boolean => (forms ??= shortenedForms(subject.text)).has(form);
    for (const prose of proseOf(subject).with(MAY_BE_SPLIT)) {
      for (const { start, found, suggestion, mayBeDash } of [
        ...splitAfter(prose),
        ...splitBefore(prose, isWritten),
      ]) {
        const words = { found: shorten(found), suggestion: shorten(suggestion) };
        report(prose.range(start, start + found.length), { ...words, dash: mayBeDash ? 1 : 0 });
      }
    }
  },
};

function splitAfter({ text }: Prose): SplitWord[] {
  return [...text.matchAll(AFTER_HYPHEN)].flatMap(({ index, 0: found, 1: right = '' }) => {
    const left = wordBefore(text, index);
    const word = right.normalize('NFC');
    const isFigures = /^\d+$/.test(left);
    const isSplit = isFigures ? AFTER_FIGURES.test(word) : word.length > 3 && !AFTER_SHORTENED.has(word);
    if (left === '' || !isSplit) return [];
    const suggestion = joined(left, right);
    return [{ start: index - left.length, found: left + found, suggestion, mayBeDash: !isFigures }];
  });
}

function wordBefore(text: string, end: number): string {
  return LAST_WORD.exec(text.slice(Math.max(0, end - LONGEST_WORD), end))?.[0] ?? '';
}

/** Ordinary words are written together; figures, capitals and the shortest (`it-`, `e-`) keep the hyphen. */
function joined(left: string, right: string): string {
  return /^\p{Lu}?[\p{Ll}\p{M}]{2,}$/u.test(left) && left.length > 2 ? left + right : `${left}-${right}`;
}

/** A dash between spaces may be meant: only what is written without the space elsewhere, or is no word alone. */
function splitBefore({ text }: Prose, isWritten: (form: string) => boolean): SplitWord[] {
  return [...text.matchAll(BETWEEN_SPACES)].flatMap(({ index, 0: found, 1: and = '', 2: right = '' }) => {
    const left = wordBefore(text, index);
    const suggestion = `${left}- ${and} ${right}`;
    const isSplit = FIRST_PART.test(comparable(left)) || (left !== '' && isWritten(comparable(suggestion)));
    return isSplit ? [{ start: index - left.length, found: left + found, suggestion, mayBeDash: false }] : [];
  });
}

function shortenedForms(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(SHORTENED)].map(({ index, 0: form }) => comparable(wordBefore(text, index) + form)),
  );
}

function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
