/** Changes to a meeting that leave it as good as it was. */
import { drawDocumentNumber, drawSentence } from './harmless-numbers.js';
import { SENTENCES, TABLES } from './harmless-words.js';
import { findSpots, joinAt } from './spots.js';

const FIRST = [
  'Agnete',
  'August',
  'Birk',
  'Dagny',
  'Esben',
  'Fatima',
  'Gry',
  'Holger',
  'Iben',
  'Jytte',
  'Karl Åge',
  'Liv',
  'Magne',
  'Maj',
  'Nanna',
  'Omar',
  'Poul-Erik',
  'Signe',
  'Tove',
  'Viggo',
  'Ylva',
  'Özlem',
];
const MIDDLE = [
  '',
  '',
  'Bøgh',
  'Dalum',
  'Engell',
  'Fris',
  'Groth',
  'Hein',
  'Ibsen',
  'Juul',
  'Kold',
  'Lykke',
  'Munk',
  'Nør',
  'Overgaard',
];
const LAST = [
  'Abildgaard',
  'Bro',
  'Dyhr',
  'Elkjær',
  'Fogh',
  'Gammelmark',
  'Hav',
  'Iversen',
  'Kjærulff',
  'Lund',
  'Møller-Ræbild',
  'Nygård',
  'Odgaard',
  'Praëm',
  'Rask',
  'Skov',
  'Thygesen',
  'Winge',
  'Østerby',
  'Aaen',
];
const SYNONYMS = [
  ['blandt andet', 'eksempelvis'],
  ['drøftede', 'talte om'],
  ['orienterede om', 'fortalte om'],
  ['gennemgik', 'fremlagde'],
  ['efterspurgte', 'ønskede'],
  ['understregede', 'fremhævede'],
  ['væsentligste', 'vigtigste'],
  ['desuden', 'derudover'],
  ['fortsat', 'stadig'],
  ['særlig gavn', 'stor glæde'],
];
const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];
const DAY = 24 * 60 * 60 * 1000;
/** A name as it stands in frontmatter, before the first comma, or in a field. */
const NAMES =
  /^(?: {2}- (?:navn: )?|- Sagsbehandler: )(?![{[])(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*)+)(?=,|$)/gmu;

/** A row of a table with a name and nothing but numbers. */
const NUMBERS = /^\| [^|*]+(?:\| [−\d.,% ]+)+\|$/u;
const ATTACHMENT = /^(?:- |\d+\. ).*\(\d{7} - [A-Z]{3}-\d{4}-\d{5}\)$/u;

/** Gives everybody another name, everywhere. */
export function renamePeople(text, random) {
  const names = [...new Set(Array.from(text.matchAll(NAMES), ([, name]) => name))];
  const used = new Set();
  return names.reduce((changed, name) => {
    let other;
    do other = [random.pick(FIRST), random.pick(MIDDLE), random.pick(LAST)].filter(Boolean).join(' ');
    while (used.has(other));
    used.add(other);
    return changed.replaceAll(name, other);
  }, text);
}

/** Moves all dates by whole weeks, so that days of the week stay what they are. */
export function moveDates(text, random) {
  const weeks = random.between(-90, 90) || 1;
  const move = (year, month, day) => new Date(Date.UTC(year, month - 1, day) + weeks * 7 * DAY);
  const written = new RegExp(
    `(\\d{1,2})\\. (${MONTHS.join('|')})(?: til den (\\d{1,2})\\. (${MONTHS.join('|')}))? (20\\d\\d)`,
    'gu',
  );
  const inWords = (date) => `${date.getUTCDate()}. ${MONTHS[date.getUTCMonth()]}`;
  const number = (month) => MONTHS.indexOf(month) + 1;
  return text
    .replace(/(20\d\d)-(\d\d)-(\d\d)(?!\d)/gu, (_, ...parts) =>
      move(...parts.slice(0, 3).map(Number))
        .toISOString()
        .slice(0, 10),
    )
    .replace(written, (_, day, month, lastDay, lastMonth, year) => {
      const first = move(Number(year), number(month), Number(day));
      if (lastDay === undefined) return `${inWords(first)} ${first.getUTCFullYear()}`;
      const last = move(Number(year), number(lastMonth), Number(lastDay));
      return `${inWords(first)} ${first.getUTCFullYear()} til den ${inWords(last)} ${last.getUTCFullYear()}`;
    });
}

/** Uses other words for some of them. */
export function exchangeWords(text, random) {
  const [, body] = splitBody(text);
  const changed = random
    .some(SYNONYMS, 4)
    .reduce((all, [word, other]) => all.replaceAll(` ${word} `, ` ${other} `), body);
  return text.slice(0, text.length - body.length) + changed;
}

/** Adds sentences at several places: every other with numbers, the rest with words. */
export function addSentences(text, random, count) {
  const spots = random.some(findSpots(text), count);
  const words = random.some(SENTENCES, count);
  const lines = text.split('\n');
  spots.forEach(({ kind, index }, i) => {
    lines[index] = joinAt(kind, lines[index], i % 2 === 0 ? drawSentence(random) : words[i]);
  });
  return lines.join('\n');
}

/** Adds a table after a paragraph. */
export function addTable(text, random) {
  const paragraphs = findSpots(text).filter(({ kind }) => kind === 'paragraph');
  const lines = text.split('\n');
  lines[random.pick(paragraphs).index] += `\n\n${random.pick(TABLES)}`;
  return lines.join('\n');
}

/** Lets two paragraphs that follow each other change places. */
export function swapParagraphs(text, random) {
  const lines = text.split('\n');
  const paragraphs = findSpots(text)
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ index }) => index);
  const pairs = paragraphs.filter((index) => paragraphs.includes(index + 2) && lines[index + 1] === '');
  if (pairs.length === 0) return text;
  const index = random.pick(pairs);
  [lines[index], lines[index + 2]] = [lines[index + 2], lines[index]];
  return lines.join('\n');
}

/** Adds an item to a list, a row to a table and an attachment with numbers. */
export function addItems(text, random) {
  const lines = text.split('\n');
  const copy = (wanted, change) => {
    const able = lines.flatMap((words, index) => (wanted(words) ? [index] : []));
    if (able.length === 0) return;
    const index = random.pick(able);
    lines.splice(index + 1, 0, change(lines[index]));
  };
  const listed = new Set(
    findSpots(text).flatMap(({ kind, index }) => (kind === 'list' ? [lines[index]] : [])),
  );
  const markOf = (words) => /^(?:- |\d+\. )/u.exec(words)[0];
  copy(
    (words) => listed.has(words),
    (words) => markOf(words) + drawSentence(random),
  );
  copy(
    (words) => NUMBERS.test(words),
    (words) => words.replace(/^\| [^|]+/u, '| Øvrige ').replace(/\d/gu, () => random.between(1, 9)),
  );
  copy(
    (words) => ATTACHMENT.test(words),
    (words) => `${markOf(words)}Oversigt nr. ${random.between(2, 99)} ${drawDocumentNumber(random)}`,
  );
  return lines.join('\n');
}

function splitBody(text) {
  const end = text.indexOf('\n---\n', 4) + 5;
  return [text.slice(0, end), text.slice(end)];
}
