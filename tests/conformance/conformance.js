/*
 * Every PDF of a large corpus as veraPDF sees it: PDF/UA-1 and PDF/A-2a, other flavours by the file's name. The corpus
 * is built with the program: samples and real meetings in both editions and kinds, a user's own formats, long tables,
 * footnotes, images, every inline element in every block element, odd characters, and 200 random meetings.
 *
 *   node tests/conformance/conformance.js [--keep FOLDER] [folders of PDFs…]
 *
 * With folders only what is in them is judged. `--keep` empties that folder first and leaves the corpus there to be looked at. Exit code 1 where a
 * document fails a rule, 77 where veraPDF cannot be had.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpus } from './corpus/build-corpus.js';
import { findVerapdf, judge, runWithVerapdf } from './verapdf.js';

/** What a file promises, by the end of its name; the first that fits. */
const PROMISES = [
  [/\.3a\.pdf$/, ['ua1', '3a']],
  [/\.2u\.pdf$/, ['2u']],
  [/\.3u\.pdf$/, ['3u']],
  [/\.2b\.pdf$/, ['2b']],
  [/\.3b\.pdf$/, ['3b']],
  [/\.pdf$/, ['ua1', '2a']],
];
const promisesOf = (file) => PROMISES.find(([name]) => name.test(file))[1];

function pdfsIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf'));
  return names.sort().map((name) => ({ group: path.basename(folder), file: path.join(folder, name) }));
}

function pagesOf(file) {
  return Number(execFileSync('qpdf', ['--show-npages', file], { encoding: 'utf8' }));
}

/** One process a flavour, two at a time. @returns a map from flavour to the judge's map. */
async function judgeAll(jar, documents) {
  const flavours = [...new Set(documents.flatMap(({ file }) => promisesOf(file)))];
  const verdicts = new Map();
  const work = async () => {
    for (let flavour = flavours.shift(); flavour !== undefined; flavour = flavours.shift()) {
      const files = documents.map(({ file }) => file).filter((file) => promisesOf(file).includes(flavour));
      verdicts.set(flavour, await judge(jar, flavour, files));
    }
  };
  await Promise.all([work(), work()]);
  return verdicts;
}

/** A group's rules that failed in one flavour: `{ clause, files, first }`, the most frequent first. */
function failedRules(verdict, documents) {
  const rules = new Map();
  for (const { file } of documents) {
    for (const failure of verdict.get(file) ?? []) {
      const rule = rules.get(failure.clause) ?? {
        clause: failure.clause,
        files: 0,
        first: { file, ...failure },
      };
      rules.set(failure.clause, { ...rule, files: rule.files + 1 });
    }
  }
  return [...rules.values()].sort((a, b) => b.files - a.files);
}

function groupLine(name, documents, failed) {
  const pages = documents.reduce((sum, { file }) => sum + pagesOf(file), 0);
  const rules = failed.map(([flavour, list]) => `${flavour} ${String(list.length).padStart(2)}`);
  const counts = `${String(documents.length).padStart(5)} files ${String(pages).padStart(6)} pages`;
  return { pages, line: `${name.padEnd(22)}${counts}   failed rules: ${rules.join(', ')}` };
}

function report(documents, verdicts, root) {
  const totals = { pages: 0, failing: new Set() };
  for (const [name, group] of groupsOf(documents)) {
    const flavours = [...new Set(group.flatMap(({ file }) => promisesOf(file)))];
    const failed = flavours.map((flavour) => [flavour, failedRules(verdicts.get(flavour), group)]);
    const { pages, line } = groupLine(name, group, failed);
    totals.pages += pages;
    console.log(line);
    for (const [flavour, rules] of failed) {
      for (const { clause, files, first } of rules) {
        console.log(
          `    ${flavour} ${clause} in ${files} files, first ${path.relative(root, first.file)}: ${first.what}`,
        );
        console.log(`        ${first.where}`);
      }
    }
  }
  for (const verdict of verdicts.values()) {
    for (const [file, failures] of verdict) if (failures.length > 0) totals.failing.add(file);
  }
  return totals;
}

/** In the order in which they first appear. */
function groupsOf(documents) {
  const groups = new Map();
  for (const document of documents)
    groups.set(document.group, [...(groups.get(document.group) ?? []), document]);
  return groups;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string' } },
    allowPositionals: true,
  });
  const jar = findVerapdf();
  const folder = values.keep ?? mkdtempSync(path.join(os.tmpdir(), 'dmpg-corpus-'));
  if (values.keep) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    const started = performance.now();
    const documents = positionals.length > 0 ? positionals.flatMap(pdfsIn) : await buildCorpus(folder);
    const built = performance.now();
    const verdicts = await judgeAll(jar, documents);
    const { pages, failing } = report(documents, verdicts, positionals.length > 0 ? '.' : folder);
    const seconds = (from, to) => `${Math.round((to - from) / 1000)} s`;
    const judged = [...verdicts].map(([flavour, verdict]) => `${flavour} ${verdict.size}`).join(', ');
    console.log(
      `${documents.length} documents, ${pages} pages, judged (${judged}): ${documents.length - failing.size} conform, ` +
        `${failing.size} do not (built in ${seconds(started, built)}, judged in ${seconds(built, performance.now())})`,
    );
    return failing.size === 0 ? 0 : 1;
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
}

await runWithVerapdf(main);
