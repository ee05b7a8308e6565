/*
 * `npm run bench`: how fast the program is, as ratios to other programs measured in the same run.
 *
 *   --only NAME    a row, or all of a kind: `build`, `start`, `unchanged`, `validate`, `publish` (may be given
 *                  several times)
 *   --rounds N     rounds of each row, 5 by default
 *   --json FILE    keeps the result
 *   --full         10,000 unchanged meetings with their PDFs, and sites of 10,000 meetings: the best part of an hour
 *   --quick        a small run that only shows that everything works; its figures are not judged
 *
 * Exit code: 0, 1 where a bar was missed, 2 where a row failed.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { BenchSetting } from './bench-setting.js';
import { describeMachine, describeMeetings } from './circumstances.js';
import { keepsBar, table, tableLine } from './report.js';
import { ROWS } from './rows.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    json: { type: 'string' },
    full: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
const isMeant = (row) => (name) => row.name === name || row.name.startsWith(`${name}-`);
const chosen = ROWS.filter((row) => !values.only || values.only.some(isMeant(row)));
if (chosen.length === 0) throw new Error(`--only takes one of ${ROWS.map((row) => row.name).join(', ')}`);

const setting = await BenchSetting.open({ ...values, rounds });
const machine = describeMachine(setting.chromium);
const results = [];
let failed = false;
try {
  for (const row of chosen) {
    const title = row.what(setting.sizes);
    process.stderr.write(`${row.name}: ${title} …\n`);
    const result = await row.measure(setting).catch((error) => {
      failed = true;
      process.stderr.write(`${error.message}\n`);
      return { missing: `failed: ${error.message.split('\n')[0]}` };
    });
    if (result.figure) process.stderr.write(`  ${result.figure.median.toFixed(2)} ${row.unit ?? ''}\n`);
    results.push({ row: { ...row, title }, result });
  }
  const meetings = describeMeetings();
  const measured = results.filter(({ result }) => !result.missing);
  const lines = measured.map(({ row, result }) => tableLine(row, result, !values.quick));
  const notRun = results.filter(({ result }) => result.missing);
  console.log([machine, meetings, ''].join('\n'));
  console.log(table(lines));
  for (const { row, result } of notRun) console.log(`not run: ${row.name}: ${result.missing}`);
  if (rounds < 5 && !values.quick)
    console.log(`only ${rounds} rounds: the bars speak of medians of at least 5`);
  if (values.quick) console.log('a quick run: the bars speak of the full sizes, so nothing was judged');
  if (values.json) await writeFile(values.json, jsonOf({ machine, meetings, rounds }));
} finally {
  await setting.close();
}

const missed = results.filter(({ row, result }) => result.figure && !keepsBar(row.bar, result.figure.median));
process.exitCode = failed ? 2 : missed.length > 0 && !values.quick ? 1 : 0;

function jsonOf(circumstances) {
  const rows = results.map(({ row: { name, title, bar, unit = 'ratio' }, result }) => ({
    name,
    title,
    unit,
    bar,
    ...result,
    ...(result.figure && { ok: keepsBar(bar, result.figure.median) }),
  }));
  return `${JSON.stringify({ quick: values.quick, full: values.full, ...circumstances, rows }, undefined, 2)}\n`;
}
