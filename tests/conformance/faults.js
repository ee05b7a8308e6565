/*
 * Plants faults in a conforming PDF, one at a time, and holds the program's own gate against veraPDF: both must call
 * the same files faulty. What veraPDF says is kept in faults/verdicts.json; that it still says so is checked where it
 * can be had, so the gate is checked against it everywhere.
 *
 *   node tests/conformance/faults.js [--base PDF] [--keep FOLDER] [--record | --recorded] [--quiet]
 *
 * `--base` takes a finished PDF/UA-1 and PDF/A-2a in place of one built here from faults/base.md; `--record` writes
 * the verdicts, `--recorded` takes them as they are, in seconds. Exit code 1 where the two differ, where the unharmed
 * fail, or where a verdict is not as recorded. Where veraPDF passes what a standard forbids, the gate may say either.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BEYOND_VERAPDF, plantAll } from './faults/list-faults.js';
import { loadTypeScript } from './load-typescript.js';
import { NoVerapdfError, findVerapdf, judge } from './verapdf.js';

const HERE = import.meta.dirname;
const VERDICTS = path.join(HERE, 'faults', 'verdicts.json');
const GATE = path.join('src', 'render', 'pdf', 'gate', 'check-pdf.ts');

function buildBase(folder) {
  const minutes = path.join(folder, 'minutes');
  mkdirSync(minutes, { recursive: true });
  cpSync(path.join(HERE, 'faults', 'base.md'), path.join(minutes, 'base.md'));
  cpSync(path.join(HERE, 'corpus', 'images'), path.join(minutes, 'billeder'), { recursive: true });
  const args = [path.resolve('bin', 'dmpg.js'), 'minutes', 'build', '--quiet', '--to', 'pdf'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`build ended with ${status}:\n${stderr}`);
  return readFileSync(path.join(folder, 'out', 'base.pdf'));
}

/** @returns a function from a planted file to the clauses it fails, or undefined where there is no gate yet. */
async function loadGate() {
  if (!existsSync(GATE)) return undefined;
  const { checkPdf } = await loadTypeScript('check-pdf', GATE);
  return ({ bytes, part }) => {
    try {
      const found = checkPdf(bytes, { part, conformance: 'A', ua: true });
      return [...new Set(found.map(({ clause }) => clause))];
    } catch (error) {
      return [`threw ${error.message}`];
    }
  };
}

/** What veraPDF says of each: one Java process a flavour. @returns clauses by name, as in verdicts.json. */
async function askVerapdf(jar, planted, folder) {
  planted.forEach(({ bytes }, i) => writeFileSync(path.join(folder, `${i}.pdf`), bytes));
  const fileOf = (one) => path.join(folder, `${planted.indexOf(one)}.pdf`);
  const byFlavour = [
    ['ua1', planted],
    ['2a', planted.filter(({ part }) => part === 2)],
    ['3a', planted.filter(({ part }) => part === 3)],
  ];
  const judged = await Promise.all(
    byFlavour.map(async ([flavour, some]) => [flavour, await judge(jar, flavour, some.map(fileOf))]),
  );
  return Object.fromEntries(
    planted.map((one) => {
      const failures = judged.flatMap(([flavour, verdict]) =>
        (verdict.get(fileOf(one)) ?? []).map(({ clause }) => `${flavour} ${clause}`),
      );
      return [one.name, failures.sort()];
    }),
  );
}

function differs(name, verdict, own) {
  if (own.length > 0 && verdict.length === 0) return !BEYOND_VERAPDF.has(name);
  return own.length === 0 && verdict.length > 0;
}

/** Says of each fault what both found. @returns how many are not as they must be. */
function compare(planted, recorded, asked, gate, quiet) {
  const word = (clauses) => (clauses.length === 0 ? 'passes' : `fails ${clauses.join(', ')}`);
  let wrong = 0;
  for (const one of planted) {
    const kept = recorded[one.name];
    const verdict = asked?.[one.name] ?? kept ?? ['no verdict recorded'];
    const own = gate?.(one);
    const problems = [
      ...(asked && String(kept) !== String(verdict)
        ? [`veraPDF's verdict was recorded as: ${word(kept ?? [])}`]
        : []),
      ...(one.name.startsWith('unharmed') && verdict.length > 0 ? ['an unharmed file must pass'] : []),
      ...(own && differs(one.name, verdict, own) ? ['different'] : []),
    ];
    if (problems.length > 0) wrong++;
    if (quiet && problems.length === 0) continue;
    const said = own === undefined ? 'not there' : word(own);
    const stricter =
      own?.length > 0 && verdict.length === 0 ? '; the gate is stricter, as it may be' : '; same';
    console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${one.name}`);
    console.log(
      `       veraPDF: ${word(verdict)}; gate: ${said}${problems.length === 0 && own ? stricter : ''}`,
    );
    for (const problem of problems) console.log(`       ${problem}`);
  }
  return wrong;
}

async function main() {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      keep: { type: 'string' },
      record: { type: 'boolean' },
      recorded: { type: 'boolean' },
      quiet: { type: 'boolean' },
    },
  });
  const folder = values.keep ?? mkdtempSync(path.join(os.tmpdir(), 'dmpg-faults-'));
  mkdirSync(folder, { recursive: true });
  try {
    const planted = await plantAll(values.base ? readFileSync(values.base) : buildBase(folder));
    const jar = values.recorded ? undefined : jarOrNote();
    const asked = jar && (await askVerapdf(jar, planted, folder));
    if (values.record) writeFileSync(VERDICTS, `${JSON.stringify(asked, undefined, 2)}\n`);
    const recorded = existsSync(VERDICTS) ? JSON.parse(readFileSync(VERDICTS, 'utf8')) : {};
    const gate = await loadGate();
    const wrong = compare(planted, recorded, asked, gate, values.quiet);
    const failing = planted.filter(({ name }) => (asked ?? recorded)[name]?.length > 0).length;
    console.log(
      `${planted.length} files, ${failing} faulty to veraPDF${asked ? '' : ' as recorded'}, ` +
        `gate ${gate ? 'asked' : 'not there'}: ${wrong} not as they must be`,
    );
    return wrong === 0 ? 0 : 1;
  } finally {
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  }
}

function jarOrNote() {
  try {
    return findVerapdf();
  } catch (error) {
    if (!(error instanceof NoVerapdfError)) throw error;
    console.log(`note  ${error.message}: its recorded verdicts are used`);
    return undefined;
  }
}

process.exitCode = await main();
