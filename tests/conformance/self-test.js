import path from 'node:path';
import { expectedText } from './expected-text.js';
import { compareText } from './match-text.js';
import { givenAway, minutesOnly } from './minutes-words.js';

/**
 * Spoils what was read from a PDF in every way the check is there for, a sentence at a time, and counts what it does
 * not see. @returns true where it sees everything.
 */
export function testTheCheck(source, { edition, as }, out, { readPdf, faultsOf }) {
  const kind = as ?? source.kind;
  const slug = path.basename(source.file, '.md') + (kind === source.kind ? '' : `.${kind}`);
  const read = readPdf(path.join(out, `${slug}.pdf`));
  const wanted = expectedText(source, edition, kind);
  const { places } = compareText(read.text, wanted.entries);
  const unseen = [];
  let tried = 0;
  const mustFail = (name, spoiled) => {
    tried++;
    if (faultsOf({ ...read, ...spoiled }, wanted).length === 0) unseen.push(name);
  };
  for (const [i, { start, end }] of places.entries()) {
    const said = read.text.slice(start, end);
    mustFail(`removed: ${said}`, { text: read.text.slice(0, start) + read.text.slice(end) });
    mustFail(`twice: ${said}`, { text: `${read.text.slice(0, end)} ${said}${read.text.slice(end)}` });
    const swapped = swap(read.text, places[i], places[i + 1]);
    if (swapped !== read.text) mustFail(`swapped: ${said}`, { text: swapped });
  }
  for (const [i, mark] of read.bookmarks.entries()) {
    mustFail(`bookmark removed: ${mark.title}`, { bookmarks: read.bookmarks.toSpliced(i, 1) });
    mustFail(`bookmark twice: ${mark.title}`, { bookmarks: read.bookmarks.toSpliced(i, 0, mark) });
  }
  mustFail('a footer removed', { footers: read.footers.with(0, '') });
  if (wanted.alternatives.length > 0) mustFail('alternative texts removed', { alternatives: [] });
  if (kind === 'dagsorden' && source.kind === 'referat') {
    const minutes = minutesOnly(source, wanted.entries);
    for (const said of [...minutes.words, ...minutes.sentences]) {
      tried++;
      if (givenAway(`${read.text} ${said}`, minutes).length === 0) unseen.push(`given away: ${said}`);
    }
  }
  const good = unseen.length === 0 && faultsOf(read, wanted).length === 0;
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${slug} (${edition} ${kind}): ${tried - unseen.length} of ${tried} faults seen`,
  );
  for (const name of unseen) console.log(`       not seen: ${name}`);
  return good;
}

function swap(text, first, second) {
  if (second === undefined) return text;
  const between = text.slice(first.end, second.start);
  const [one, two] = [first, second].map(({ start, end }) => text.slice(start, end));
  return text.slice(0, first.start) + two + between + one + text.slice(second.end);
}
