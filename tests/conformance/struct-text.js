/*
 * What a screen reader is told: the structure of every meeting's PDF, read with poppler (`pdfinfo -struct-text`), held
 * against the Markdown source. All text is there once and in order, and nothing else (no page number, no running
 * header); headings are headings of the right level; list items, table cells, notes and links are such.
 *
 *   node tests/conformance/struct-text.js [--self-test] [meetings…]
 *
 * Without names: all of minutes/ and, where it is there, ../shared/real. `--self-test` spoils each element and each
 * piece of text of the first two in turn and demands that the check sees it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expectedText, readSource } from './expected-text.js';
import { buildMeetings, findMeetings } from './find-meetings.js';
import { MAYBE_SPACE, compareText, fold } from './match-text.js';
import { readStructure } from './read-structure.js';

/** One text out of place makes many problems. */
const MOST_SHOWN = 8;

/** Poppler puts no space between two lines of one piece: only what is no space is compared. */
const bare = (text) => fold(text).replaceAll(/\s/g, '').replaceAll(MAYBE_SPACE, '');
const isHeading = ({ type }) => /^H\d$/.test(type);
const headings = (pieces, elements) =>
  elements.filter(isHeading).map((element) => `${element.type} ${bare(textIn(pieces, element))}`);
const textIn = (pieces, element) =>
  pieces
    .filter(({ path: within }) => within.includes(element))
    .map(({ text }) => text)
    .join('');

/** What is wrong with one structure. @param read `{ pieces, elements }`; @param wanted what `expectedText` gives. */
export function faultsOf({ pieces, elements }, wanted) {
  const entries = wanted.entries.map((entry) => ({
    ...entry,
    forms: entry.forms.map(bare),
    tableHead: undefined,
  }));
  const text = pieces.map((piece) => bare(piece.text)).join('');
  const { problems, places } = compareText(text, entries);
  const differ = (what, found, right) => {
    if (String(found) === String(right)) return;
    const at = right.findIndex((one, i) => one !== found[i]);
    problems.push(
      `${what}: ${found.length} in place of ${right.length}; wanted «${right[at]}», found «${found[at]}»`,
    );
  };
  const levels = wanted.entries.filter(({ level }) => level !== undefined);
  differ(
    'headings',
    headings(pieces, elements),
    levels.map(({ level, forms }) => `H${level} ${bare(forms[0])}`),
  );
  differ('links', outwardLinks(pieces, elements), wanted.links.map(bare));
  const count = (type) => elements.filter((element) => element.type === type).length;
  differ('list items', [count('LI')], [wanted.entries.filter(({ startsItem }) => startsItem).length]);
  differ(
    'tables',
    [count('Table'), count('TR')],
    [wanted.tables.length, wanted.tables.reduce((sum, n) => sum + n, 0)],
  );
  return [...problems, ...misplaced(pieces, places)];
}

/** Links but those of the short agenda and of notes, which lead to places in the document. */
function outwardLinks(pieces, elements) {
  const first = elements.findIndex(({ type }) => type === 'Art');
  const noted = new Set(
    pieces.flatMap(({ path: within }) => (within.some(({ type }) => type === 'Reference') ? within : [])),
  );
  const links = elements.filter((one, i) => one.type === 'Link' && i > first && !noted.has(one));
  return links.map((link) => bare(textIn(pieces, link)));
}

/** Entries that do not stand in the element they should. */
function misplaced(pieces, places) {
  let at = 0;
  const spans = pieces.map(({ text, path: within }) => ({ within, from: at, to: (at += bare(text).length) }));
  return places.flatMap(({ entry, start, end }) => {
    if (entry.inside === undefined) return [];
    const over = spans.filter(({ from, to }) => from < end && to > start);
    const right =
      over.length > 0 && over.every(({ within }) => within.some(({ type }) => type === entry.inside));
    return right ? [] : [`${entry.where}: «${entry.forms[0].slice(0, 60)}» is not in ${entry.inside}`];
  });
}

function check(source, file, edition) {
  const wanted = expectedText(source, edition, source.kind);
  const read = readStructure(file);
  const problems = faultsOf(read, wanted);
  const counts = `${wanted.entries.length} texts, ${wanted.links.length} links, ${wanted.tables.length} tables`;
  console.log(
    `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${path.basename(file)} (${edition}): ${read.elements.length} elements, ${counts}`,
  );
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(`       ${problem}`);
  if (problems.length > MOST_SHOWN) console.log(`       and ${problems.length - MOST_SHOWN} more`);
  return problems.length === 0;
}

/** Every piece of text missing, doubled or out of place, every element of another type, a running line. */
function* spoil({ pieces, elements }) {
  const retyped = (old, type) => {
    const swap = (element) => (element === old ? { ...element, type } : element);
    const change = { elements: elements.map(swap) };
    const twin = change.elements.find(({ id }) => id === old.id);
    return {
      ...change,
      pieces: pieces.map((piece) => ({
        ...piece,
        path: piece.path.map((one) => (one === old ? twin : one)),
      })),
    };
  };
  for (const [i, piece] of pieces.entries()) {
    if (bare(piece.text).replaceAll(/[•◦▪]/g, '') === '') continue;
    yield [`removed: ${piece.text}`, { elements, pieces: pieces.toSpliced(i, 1) }];
    yield [`twice: ${piece.text}`, { elements, pieces: pieces.toSpliced(i, 0, piece) }];
  }
  const others = {
    H1: 'H2',
    H2: 'H3',
    H3: 'H2',
    H4: 'P',
    LI: 'P',
    Table: 'Div',
    TR: 'Div',
    TH: 'TD',
    TD: 'P',
    Link: 'Span',
  };
  const filled = new Set(pieces.flatMap((piece) => (bare(piece.text) === '' ? [] : piece.path)));
  const first = elements.findIndex(({ type }) => type === 'Art');
  for (const [i, element] of elements.entries()) {
    const type = others[element.type];
    // Links to places within are not compared.
    if (type === undefined || !filled.has(element) || (element.type === 'Link' && i < first)) continue;
    if (element.type === 'Link' && inReference(pieces, element)) continue;
    yield [`${element.type} as ${type}: ${textIn(pieces, element)}`, retyped(element, type)];
  }
  yield ['a page number', { elements, pieces: [...pieces, { text: 'Side 1 af 3', path: [] }] }];
}

const inReference = (pieces, link) =>
  pieces.some(({ path: within }) => within.includes(link) && within.some(({ type }) => type === 'Reference'));

function selfTest(source, file) {
  const wanted = expectedText(source, 'public', source.kind);
  const spoiled = [...spoil(readStructure(file))];
  const unseen = spoiled.filter(([, read]) => faultsOf(read, wanted).length === 0).map(([what]) => what);
  const good = unseen.length === 0;
  console.log(
    `${good ? 'ok    ' : 'FAILED'} ${path.basename(file)}: ${spoiled.length - unseen.length} of ${spoiled.length} faults seen`,
  );
  for (const what of unseen) console.log(`       not seen: ${what}`);
  return good;
}

function main(args) {
  const testing = args.includes('--self-test');
  const named = args.filter((arg) => !arg.startsWith('--'));
  const found = named.length > 0 ? named : findMeetings();
  const meetings = testing ? found.slice(0, 2) : found;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dmpg-structure-'));
  try {
    const results = (testing ? ['public'] : ['public', 'internal']).flatMap((edition) => {
      const out = path.join(folder, edition);
      buildMeetings(meetings, { edition }, out);
      return meetings.map((meeting) => {
        const file = path.join(out, `${path.basename(meeting, '.md')}.pdf`);
        const source = readSource(meeting);
        return check(source, file, edition) && (!testing || selfTest(source, file));
      });
    });
    const bad = results.filter((good) => !good).length;
    console.log(`${results.length - bad} structures as they must be, ${bad} not`);
    return bad === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
