/*
 * Makes 200 meetings that have nothing wrong out of the samples: other people, other dates, other words, paragraphs in
 * another order, more items and rows, and full of numbers that look like what must not be published. Then
 * `dmpg minutes validate` may find no error in any, and nothing about privacy or confidentiality. What else it finds
 * beyond what it finds in the samples is printed, for false alarms teach people to switch a program off.
 *
 *   node tests/conformance/clean.js [--json FILE]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RandomSource } from '../../bench/random-source.js';
import { readSamples } from './seeds/documents.js';
import {
  addItems,
  addSentences,
  addTable,
  exchangeWords,
  moveDates,
  renamePeople,
  swapParagraphs,
} from './seeds/harmless-edits.js';
import { rulesBeside, validate, writeCopy } from './seeds/run-validate.js';

const DOCUMENTS = 200;
const MOST_SHOWN = 8;
const SHOWN = 150;

/** A sample with all kinds of changes, as the meeting of another body, so that none is the one before another. */
function vary(sample, i, random) {
  const edits = [
    (text) => text.replace(/^((?:gruppe|udvalg): .*)$/mu, `$1 ${i + 1}`),
    (text) => renamePeople(text, random),
    (text) => moveDates(text, random),
    (text) => exchangeWords(text, random),
    (text) => addItems(text, random),
    (text) => swapParagraphs(text, random),
    (text) => addSentences(text, random, random.between(4, 14)),
    (text) => addTable(text, random),
  ];
  const text = edits.reduce((changed, edit) => edit(changed), sample.text);
  const [, date] = /^dato: (.*)$/mu.exec(text);
  const ended = i % 10 === 3 ? text.replaceAll('\n', '\r\n') : text;
  return {
    folder: `${i + 1}-${sample.key}`,
    sample,
    text: ended,
    name: date + sample.name.slice(date.length),
  };
}

function findIn(copies) {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'dmpg-clean-'));
  try {
    for (const copy of copies) writeCopy(workspace, copy.folder, copy);
    return validate(workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** What is found more often in a copy than in its sample, rule by rule: of those, all that the copy has. */
function beyond(findings, known) {
  const count = (list, rule) => list.filter((finding) => finding.rule === rule).length;
  return findings.filter(({ rule }) => count(findings, rule) > count(known, rule));
}

function say(found) {
  const byRule = groupByRule(found);
  for (const [rule, list] of [...byRule].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${rule} (${list[0].severity}): ${list.length}`);
    for (const { copy, start, end } of list.slice(0, MOST_SHOWN)) {
      const words = copy.text.split('\n')[start.line - 1] ?? '';
      const from = Math.max(0, start.column - 1 - SHOWN / 3);
      const marked = start.line === end.line ? words.slice(start.column - 1, end.column - 1) : '';
      console.log(`    ${copy.folder}:${start.line} «${marked}» in: ${words.slice(from, from + SHOWN)}`);
    }
  }
}

function groupByRule(found) {
  const groups = new Map();
  for (const finding of found) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
}

function main() {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const samples = readSamples();
  const guarded = { privacy: rulesBeside('cpr-number'), confidentiality: rulesBeside('access-mark-unclear') };
  const copies = Array.from({ length: DOCUMENTS }, (_, i) =>
    vary(samples[i % samples.length], i, new RandomSource(1000 + i)),
  );
  const known = findIn(samples.map((sample) => ({ ...sample, folder: sample.key })));
  const findings = findIn(copies);
  const all = copies.flatMap((copy) => findings.get(copy.folder));
  const more = copies.flatMap((copy) =>
    beyond(findings.get(copy.folder), known.get(copy.sample.key)).map((finding) => ({ ...finding, copy })),
  );
  say(more);
  const count = (list, wanted) => list.filter(wanted).length;
  const errors = count(all, ({ severity }) => severity === 'error');
  const privacy = count(all, ({ rule }) => guarded.privacy.includes(rule));
  const confidentiality = count(all, ({ rule }) => guarded.confidentiality.includes(rule));
  const warnings = count(more, ({ severity }) => severity === 'warning');
  const hints = count(more, ({ severity }) => severity === 'hint');
  if (values.json) {
    const listed = more.map(({ copy, ...finding }) => ({ document: copy.folder, ...finding }));
    writeFileSync(values.json, `${JSON.stringify(listed, null, 2)}\n`);
  }
  console.log(
    `${copies.length} documents: ${errors} errors, ${privacy} privacy findings, ${confidentiality} confidentiality ` +
      `findings, ${warnings} warnings and ${hints} hints beyond the samples' own`,
  );
  return errors + privacy + confidentiality === 0 ? 0 : 1;
}

process.exitCode = main();
