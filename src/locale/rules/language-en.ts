import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { LANGUAGE_DA } from './language-da.js';

export const LANGUAGE_EN: Readonly<Record<keyof typeof LANGUAGE_DA, RuleWords>> = {
  'word-doubled': words(
    'The same word twice running',
    (a) => `The word${quoted(a['word'])} stands twice running.`,
    () => 'Delete one of them.',
  ),
  'word-split': words(
    'A space at a hyphen',
    (a) => `There is a space too many at the hyphen${inside(a['found'])}.`,
    (a) =>
      `Write${a['suggestion'] ? quoted(a['suggestion']) : ' the word without a space'}${a['dash'] ? ', or put spaces on both sides if a dash is meant' : ''}.`,
  ),
  'date-space': words(
    'A date without a space',
    (a) => `A space is missing in the date${quoted(a['found'])}.`,
    (a) => (a['suggestion'] ? `Write${quoted(a['suggestion'])}.` : 'Put spaces between day, month and year.'),
  ),
  'month-capital': words(
    'A month with a capital',
    (a) => `The month${quoted(a['found'])} is written with a capital, which Danish does not do.`,
    (a) => `Write${a['suggestion'] ? quoted(a['suggestion']) : ' it with a small letter'}.`,
  ),
  'clock-form': words(
    'Times written in two ways',
    (a) =>
      `Times are written both with a colon, as 10:00${inBrackets(a['colon'])}, and with a full stop, as 10.00${inBrackets(a['stop'])}.`,
    () => 'Use one form in the whole document.',
  ),
  'abbreviation-mixed': words(
    'An abbreviation written in two ways',
    (a) =>
      `The abbreviation is written in two ways${forms(a['found'], a['count'], a['other'], a['others'])}.`,
    () => 'Use one form in the whole document.',
  ),
  'quotes-mixed': words(
    'Mixed quotation marks',
    (a) =>
      `The document mixes straight quotation marks ("…"${times(a['straight'])}) and Danish ones (”…” or »…«${times(a['danish'])}).`,
    () => 'Use one kind in the whole document.',
  ),
  spelling: words(
    'A word that the dictionary does not know',
    (a) => `The dictionary does not know the word${quoted(a['word'])}.`,
    () => 'Correct the word, or add it to your list of words in dmpg.config.yaml if it is right.',
  ),
};

type Argument = string | number | undefined;

function inside(text: Argument): string {
  return text ? ` in${quoted(text)}` : '';
}

/** How often, after what is counted. */
function times(count: Argument): string {
  if (count === undefined) return '';
  return count === 1 ? ', once' : `, ${count} times`;
}

/** The same in brackets of its own. */
function inBrackets(count: Argument): string {
  return times(count).replace(/^, (.*)$/, ' ($1)');
}

function forms(found: Argument, count: Argument, other: Argument, others: Argument): string {
  return found && other ? `:${quoted(found)} (${often(count)}) and${quoted(other)} (${often(others)})` : '';
}

function often(count: Argument): string {
  return count === 1 ? 'once' : `${count ?? 0} times`;
}
