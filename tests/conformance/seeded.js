/*
 * Plants mistakes that people make, one in each copy of a meeting, and counts which of them `dmpg minutes validate` finds
 * on the right line, and what it finds beside them. The meetings are the real ones from beside the checkout and the
 * samples; what was already found in them counts for nothing.
 *
 *   node tests/conformance/seeded.js [--json FILE] [--self-test]
 *
 * Ends with 0 only where every planted error is found, 95 of 100 others, and no error that was not planted. `--self-test`
 * instead plants what is no mistake, and more than one, and demands that the count sees it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allSeeds } from './seeds/all-seeds.js';
import { firstChanged, judge, newFindings } from './seeds/compare-findings.js';
import { readDocuments } from './seeds/documents.js';
import { isGood, oddities, sayResults, summarise } from './seeds/report-seeds.js';
import { listRules, validate, writeCopy } from './seeds/run-validate.js';
import { SELF_TEST } from './seeds/self-test-seeds.js';

/** What meetings of one body are told apart by: a copy that changes it would change what is found in all others. */
const IDENTITY = /^(?:dato|gruppe|udvalg|dokument|status|format):.*$/gmu;

/** Plants them all. @returns each seed with its copy's folder, text and possible lines. */
function plantAll(seeds, documents) {
  return seeds.map((seed, i) => {
    const document = documents[seed.document];
    const planted = seed.plant(document.text);
    const places = [seed.at ?? ((text) => firstChanged(document.text, text))].flat(2);
    const lines = places.map((at) => at(planted));
    const folder = `${i + 1}-${seed.rules[0]}`;
    return { ...seed, folder, document, lines, text: dress(planted, i), name: seed.name ?? document.name };
  });
}

/** Some texts come from programs that end lines in two characters, or begin files with a mark. */
function dress(text, i) {
  const ended = i % 12 === 7 ? text.replaceAll('\n', '\r\n') : text;
  return i % 25 === 9 ? `\uFEFF${ended}` : ended;
}

function isAnotherMeeting({ text, document, name }) {
  const identity = (words) => (words.match(IDENTITY) ?? []).join('\n').replaceAll('\r', '');
  return identity(text) !== identity(document.text) || name !== document.name;
}

/** Runs the program over the unchanged meetings with these copies beside them. @returns findings by folder. */
function findIn(copies, documents) {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'dmpg-seeded-'));
  try {
    for (const document of Object.values(documents))
      writeCopy(workspace, `unchanged-${document.key}`, document);
    for (const copy of copies) writeCopy(workspace, copy.folder, copy);
    return validate(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Plants, runs and judges. @returns each copy with `found` and `extra`. */
function check(seeds, documents) {
  const copies = plantAll(seeds, documents);
  const together = copies.filter((copy) => !isAnotherMeeting(copy));
  const common = findIn(together, documents);
  return copies.map((copy) => {
    const findings = together.includes(copy) ? common : findIn([copy], documents);
    const mine = findings.get(copy.folder);
    if (!mine) throw new Error(`nothing is reported of ${copy.folder}`);
    const before = { text: copy.document.text, findings: findings.get(`unchanged-${copy.document.key}`) };
    return { ...copy, ...judge(copy, copy.lines, newFindings(before, { text: copy.text, findings: mine })) };
  });
}

function testTheCount(documents) {
  const results = check(
    SELF_TEST.map(({ seed }) => seed),
    documents,
  );
  const seen = results.map((result, i) => {
    const { title, found, extra } = SELF_TEST[i];
    const errors = result.extra.filter(({ severity }) => severity === 'error').length;
    const good = result.found === found && errors === extra;
    console.log(`${good ? 'ok    ' : 'FAILED'} ${title}`);
    return good;
  });
  return seen.every(Boolean) ? 0 : 1;
}

function writeJson(file, results, rules, summary) {
  const seeds = results.map(({ folder, rules: wanted, document, lines, found, extra }) => {
    return { seed: folder, rules: wanted, document: document.name, lines, found, extra };
  });
  writeFileSync(file, `${JSON.stringify({ summary, rules, seeds }, null, 2)}\n`);
}

function main() {
  const { values } = parseArgs({ options: { json: { type: 'string' }, 'self-test': { type: 'boolean' } } });
  const documents = readDocuments();
  if (values['self-test']) return testTheCount(documents);
  const rules = listRules();
  const seeds = allSeeds(documents);
  const results = check(seeds, documents);
  const rows = sayResults(results, rules);
  const odd = oddities(seeds, rules);
  for (const words of odd) console.log(words);
  const summary = summarise(results, rules);
  if (values.json) writeJson(values.json, results, rows, summary);
  const { planted, errors, others, extraErrors, extraOthers } = summary;
  console.log(
    `${planted} planted; errors: ${errors.found} of ${errors.planted} found; ` +
      `others: ${others.found} of ${others.planted}; extra errors: ${extraErrors}; extra others: ${extraOthers}`,
  );
  return odd.length === 0 && isGood(summary) ? 0 : 1;
}

process.exitCode = main();
