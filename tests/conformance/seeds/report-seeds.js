/** Says what became of the planted mistakes. */
import { NOT_PLANTED } from './all-seeds.js';

const LEAST_SHARE = 0.95;
const LEAST_SEEDS = 300;
/** How much is shown of a long line before what was planted, and in all. */
const SHOWN_BEFORE = 30;
const SHOWN = 120;

/** Prints a table of the rules, and what was missed or found beside. @returns the rows. */
export function sayResults(results, rules) {
  const rows = [...rules].map(([rule, severity]) => ({
    ...{ rule, severity },
    planted: results.filter((result) => result.rules[0] === rule).length,
    found: results.filter((result) => result.rules[0] === rule && result.found).length,
    extra: results.flatMap((result) => result.extra.filter((finding) => finding.rule === rule)).length,
  }));
  const width = Math.max(...rows.map(({ rule }) => rule.length));
  console.log(`${'rule'.padEnd(width)}  severity  planted  found  extra`);
  for (const { rule, severity, planted, found, extra } of rows) {
    const numbers = [planted, found, extra].map((number) => String(number).padStart(5)).join('  ');
    const reason = NOT_PLANTED[rule] ? `  not planted: ${NOT_PLANTED[rule]}` : '';
    console.log(`${rule.padEnd(width)}  ${severity.padEnd(9)} ${numbers}${reason}`);
  }
  for (const result of results) sayFaults(result);
  return rows;
}

function sayFaults({ folder, document, lines, text, found, extra, rules }) {
  const shown = (number) => `${number}: ${changedPart(document.text, text, number)}`;
  const where = `${folder} (${document.key})`;
  if (!found) console.log(`missed  ${where} ${rules.join(' or ')} at line ${lines.map(shown).join(', or ')}`);
  for (const { rule, severity, start } of extra) {
    console.log(`extra   ${where} ${rule} (${severity}) at line ${shown(start.line)}`);
  }
}

/** A line of the changed text, or of a long one the part around what was changed. */
function changedPart(before, after, number) {
  const words = after.replace(/^\uFEFF/u, '').split(/\r?\n/u)[number - 1] ?? '';
  const nearest = before.split('\n').filter((line) => line.slice(0, 12) === words.slice(0, 12));
  const same = Math.max(0, ...nearest.map((line) => sharedStart(line, words)));
  const start = words.length > SHOWN ? Math.max(0, Math.min(same, words.length - 1) - SHOWN_BEFORE) : 0;
  return `${start > 0 ? '…' : ''}${words.slice(start, start + SHOWN)}`;
}

function sharedStart(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length === b.length ? 0 : length;
}

/** @returns the counts that decide. A seed is an error where one of the rules that may find it is. */
export function summarise(results, rules) {
  const isError = ({ rules: wanted }) => wanted.some((rule) => rules.get(rule) === 'error');
  const count = (list) => ({ planted: list.length, found: list.filter(({ found }) => found).length });
  const extra = results.flatMap((result) => result.extra);
  return {
    planted: results.length,
    errors: count(results.filter(isError)),
    others: count(results.filter((result) => !isError(result))),
    extraErrors: extra.filter(({ severity }) => severity === 'error').length,
    extraOthers: extra.filter(({ severity }) => severity !== 'error').length,
  };
}

/** Whether enough was planted and found, and nothing wrong that should not have been. */
export function isGood({ planted, errors, others, extraErrors }) {
  return (
    planted >= LEAST_SEEDS &&
    errors.found === errors.planted &&
    others.found >= others.planted * LEAST_SHARE &&
    extraErrors === 0
  );
}

/** Rules that nobody planted a mistake for, and mistakes for rules that are none, in words. */
export function oddities(seeds, rules) {
  const planted = new Set(seeds.flatMap((seed) => seed.rules));
  const unplanted = [...rules.keys()].filter((rule) => !planted.has(rule) && !NOT_PLANTED[rule]);
  const unknown = [...planted].filter((rule) => !rules.has(rule));
  return [
    ...unplanted.map((rule) => `no mistake is planted for ${rule}`),
    ...unknown.map((rule) => `${rule} is no rule`),
  ];
}
