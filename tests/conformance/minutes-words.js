import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMinutes } from './expected-text.js';
import { fold } from './match-text.js';
import { sentencesOf } from './read-markdown.js';

/** Lower-case words; what a printer may break at a hyphen counts as several. */
export function wordsOf(text) {
  return new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/**
 * What only the minutes sections of a source say: words and sentences that stand neither in the rest of it nor
 * in the fixed parts of a document.
 * @param entries the expected text of the agenda.
 */
export function minutesOnly({ file, body, yaml, items, format }, entries) {
  const sections = items.flatMap((item) => item.sections).filter((one) => isMinutes(one, format));
  const pieces = sections.map(({ nodes }) =>
    nodes.length === 0 ? '' : body.slice(nodes[0].position.start.offset, nodes.at(-1).position.end.offset),
  );
  const rest = pieces.reduce((left, piece) => left.replace(piece, ' '), body);
  const slug = path.basename(file);
  const elsewhere = [slug, yaml, rest, ...entries.flatMap((entry) => entry.forms)].join('\n');
  const known = wordsOf(elsewhere);
  const folded = fold(elsewhere);
  return {
    words: [...wordsOf(pieces.join('\n').replaceAll(/^\s*[-*] \[[ x]\]/gim, ''))].filter(
      (word) => !known.has(word),
    ),
    sentences: pieces
      .flatMap((piece) => piece.split(/\n+/))
      .flatMap((line) => sentencesOf(line.replace(/^\s*(?:[-*#>]+|\d+\.)\s*(?:\[[ x]\]\s*)?/, '')))
      .filter((sentence) => /\p{L}/u.test(sentence) && !folded.includes(sentence)),
  };
}

/** The words and sentences of `minutes` that a text gives away. */
export function givenAway(text, minutes) {
  const words = wordsOf(text);
  const folded = fold(text).replaceAll('\f', ' ');
  return [
    ...minutes.words.filter((word) => words.has(word)),
    ...minutes.sentences.filter((sentence) => folded.includes(sentence)),
  ];
}

/** The text of an HTML file and the values of its attributes, without styles, fonts and pictures. */
export function htmlText(file) {
  return readFileSync(file, 'utf8')
    .replaceAll(/<style>[\s\S]*?<\/style>/g, ' ')
    .replaceAll(/data:[^"]*/g, ' ')
    .replaceAll(/<[^<>]*>/g, (tag) => (tag.match(/"[^"]*"/g) ?? []).join(' '));
}

/** The values of a JSON file; its keys are the program's own words. */
export function jsonText(file) {
  const found = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value) => {
    if (typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('\n');
}
