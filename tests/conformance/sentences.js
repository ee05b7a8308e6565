/*
 * Reads the PDF of every meeting back with programs that know nothing of ours (poppler, qpdf) and holds it against
 * the Markdown source, read with remark alone: every sentence is there, in order, exactly as often as in the source,
 * and nothing else; section headings in the format's order; one bookmark an item. An agenda made of minutes says no
 * word of them.
 *
 *   node tests/conformance/sentences.js [--self-test] [meetings…]
 *
 * Without names: all of minutes/ and, where it is there, ../shared/real. `--self-test` instead spoils each sentence of
 * the first two in turn and demands that the check sees it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expectedText, readSource } from './expected-text.js';
import { buildMeetings, findMeetings } from './find-meetings.js';
import { compareText } from './match-text.js';
import { givenAway, htmlText, jsonText, minutesOnly } from './minutes-words.js';
import { alternativeTexts, bodyText, bookmarks, everyText, footers } from './read-pdf.js';
import { testTheCheck } from './self-test.js';

/** What is built of each meeting: edition, and the document kind asked for. */
const BUILDS = [{ edition: 'public' }, { edition: 'internal' }, { edition: 'public', as: 'dagsorden' }];

/** What is wrong with one PDF. `read` is what was read from it. */
export function faultsOf(read, wanted) {
  const { entries, headings, alternatives } = wanted;
  const { problems } = compareText(read.text, entries);
  const titles = read.bookmarks.map(({ title }) => title);
  if (titles.join('\n') !== headings.join('\n')) {
    problems.push(
      `bookmarks are not the items' headings:\n  ${titles.join('\n  ')}\n  wanted:\n  ${headings.join('\n  ')}`,
    );
  }
  const pages = read.footers.length;
  read.footers.forEach((line, i) => {
    if (line !== `Side ${i + 1} af ${pages}`) problems.push(`at the foot of page ${i + 1} stands «${line}»`);
  });
  for (const alternative of alternatives) {
    if (!read.alternatives.includes(alternative)) problems.push(`no figure has the text «${alternative}»`);
  }
  return problems;
}

function readPdf(file) {
  return {
    text: bodyText(file),
    bookmarks: bookmarks(file),
    footers: footers(file),
    alternatives: alternativeTexts(file),
  };
}

/** Checks one document; says so in a line, and what is wrong in lines of their own. @returns true where all is well. */
function check(source, { edition, as }, out) {
  const kind = as ?? source.kind;
  const slug = path.basename(source.file, '.md') + (kind === source.kind ? '' : `.${kind}`);
  const file = (ending) => path.join(out, `${slug}.${ending}`);
  const wanted = expectedText(source, edition, kind);
  const problems = faultsOf(readPdf(file('pdf')), wanted);
  let held = '';
  if (kind === 'dagsorden' && source.kind === 'referat') {
    const minutes = minutesOnly(source, wanted.entries);
    held = `, none of ${minutes.words.length} words and ${minutes.sentences.length} sentences of the minutes`;
    if (minutes.words.length === 0) problems.push('the minutes have no word of their own: nothing is shown');
    const texts = { pdf: everyText(file('pdf')), html: htmlText(file('html')), json: jsonText(file('json')) };
    for (const [ending, text] of Object.entries(texts)) {
      for (const words of givenAway(text, minutes))
        problems.push(`the ${ending} says «${words}» of the minutes`);
    }
  }
  const count = (...kinds) => wanted.entries.filter((entry) => kinds.includes(entry.kind)).length;
  const found = `${count('sentence', 'heading')} sentences, ${count('section')} sections, ${wanted.headings.length} bookmarks`;
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${slug} (${edition} ${kind}): ${found}${held}`);
  for (const problem of problems) console.log(`       ${problem}`);
  return problems.length === 0;
}

function main(args) {
  const selfTest = args.includes('--self-test');
  const named = args.filter((arg) => !arg.startsWith('--'));
  const found = named.length > 0 ? named : findMeetings();
  // One of each house format: every sentence of them is spoiled three times.
  const meetings = selfTest ? found.slice(0, 2) : found;
  if (meetings.length === 0) throw new Error('no meeting to check');
  const sources = meetings.map(readSource);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dmpg-sentences-'));
  try {
    const builds = BUILDS.filter(({ edition }) => !selfTest || edition === 'public');
    const results = builds.flatMap((choice, i) => {
      const out = path.join(folder, String(i));
      buildMeetings(meetings, choice, out);
      return selfTest
        ? sources.map((source) => testTheCheck(source, choice, out, { readPdf, faultsOf }))
        : sources.map((source) => check(source, choice, out));
    });
    const bad = results.filter((good) => !good).length;
    console.log(`${results.length - bad} documents as they must be, ${bad} not`);
    return bad === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
