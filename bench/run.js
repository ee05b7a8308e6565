/* `npm run bench`: options.js says what it takes. */
import { writeFile } from 'node:fs/promises';
import { BenchSetting } from './bench-setting.js';
import { describeMachine, describeMeetings } from './circumstances.js';
import { readOptions } from './options.js';
import { keepsBar, table, tableLine } from './report.js';

const { rounds, rows, ...values } = readOptions();
const setting = await BenchSetting.open({ ...values, rounds });
const machine = describeMachine(setting.chromium);
const results = [];
let failed = false;
try {
  for (const row of rows) {
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
