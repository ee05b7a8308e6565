import { pageCounts } from './page-counts.js';
import { canWatchMemory } from './process-memory.js';
import { PUBLISH_ROWS } from './publish-rows.js';
import { ratioOf } from './ratio-of.js';
import { dmpg } from './workspace.js';
import { runNode } from './measured-process.js';
import { spread, takeTurns } from './take-turns.js';

/** Rounds within a process. */
const INNER_ROUNDS = 20;
const MEBIBYTE = 1024 * 1024;
/** Short runs are repeated within a round, so that a moment's disturbance does not make the round's figure. */
const SHORT = 10;
const LESS_SHORT = 3;
const SHARED_NOTE = '; TOO LOW: processes of other runs shared the browser’s pages';

/**
 * The rows of the table, in the order they are measured. Each has the bar its figure must keep and a function that
 * measures it or says in a sentence why it cannot (`missing`).
 */
export const ROWS = [
  {
    name: 'build-100',
    what: (sizes) =>
      `${sizes.many} meetings to HTML, JSON and PDF, finished and checked / bare loop, whole processes`,
    bar: { most: 0.55 },
    measure: (bench) => againstBareLoop(bench, bench.sizes.many, 1),
  },
  {
    name: 'build-1',
    what: () => '1 meeting to HTML, PDF and JSON / bare loop, whole processes',
    bar: { most: 0.65 },
    measure: (bench) => againstBareLoop(bench, 1, LESS_SHORT),
  },
  {
    name: 'pdf-finish',
    what: () => 'finishing and gate, a document of 4 pages, one thread (beside it: printing the same)',
    bar: { most: 15 },
    unit: 'ms',
    measure: (bench) => finishing(bench, (workspace) => workspace.sources().then((all) => all[1])),
  },
  {
    name: 'pdf-finish-60',
    what: () => 'the same of 60 pages and more',
    bar: { most: 250 },
    unit: 'ms',
    measure: (bench) => finishing(bench, (workspace) => workspace.longMeeting(60)),
  },
  {
    name: 'md-to-pdf',
    what: (sizes) => `${sizes.peer} meetings: time of md-to-pdf 5.2.5 / ours`,
    bar: { least: 5 },
    measure: againstMdToPdf,
  },
  {
    name: 'memory',
    what: (sizes) => `peak memory (PSS) of all processes, ${sizes.many} meetings`,
    bar: { most: 500 },
    unit: 'MiB',
    measure: peakMemory,
  },
  {
    name: 'start-version',
    what: () => 'dmpg --version / node -e 0',
    bar: { most: 1.6 },
    measure: (bench) => againstNode(bench, () => runNode(dmpg('--version')), SHORT),
  },
  {
    name: 'start-help',
    what: () => 'dmpg --help / node -e 0',
    bar: { most: 1.6 },
    measure: (bench) => againstNode(bench, () => runNode(dmpg('--help')), SHORT),
  },
  {
    name: 'unchanged-1000',
    what: (sizes) => `${sizes.unchanged} meetings, nothing changed / node -e 0`,
    bar: { most: 6 },
    measure: (bench) => unchanged(bench, bench.sizes.unchanged, 'html,pdf,json'),
  },
  {
    name: 'unchanged-10000',
    what: (sizes) => `${sizes.unchangedMany} meetings, nothing changed / node -e 0`,
    bar: { most: 14 },
    measure: (bench) =>
      unchanged(bench, bench.sizes.unchangedMany, bench.full ? 'html,pdf,json' : 'html,json'),
  },
  {
    name: 'validate-1000',
    what: (sizes) => `${sizes.unchanged} meetings, all rules / remark-parse and remark-gfm alone, one thread`,
    bar: { most: 0.8 },
    measure: againstParsing,
  },
  {
    name: 'validate-unchanged',
    what: (sizes) => `${sizes.unchanged} meetings validated, nothing changed / node -e 0`,
    bar: { most: 5 },
    measure: async (bench) => {
      const workspace = await bench.workspace(bench.sizes.unchanged);
      await workspace.validate();
      return againstNode(bench, () => workspace.validate(), LESS_SHORT);
    },
  },
  ...PUBLISH_ROWS,
];

/** Both sides as whole processes, the other one reading the same files. */
async function againstParsing(bench) {
  const workspace = await bench.workspace(bench.sizes.unchanged);
  let findings = '';
  const sides = {
    ours: async () => {
      const run = await workspace.validate('--force');
      findings = run.stderr.trim().split('\n').at(-1);
      return run.ms;
    },
    other: async () => (await workspace.parseAlone()).ms,
  };
  const turns = await takeTurns(sides, { rounds: bench.rounds });
  return { ...ratioOf(turns), documents: bench.sizes.unchanged, note: findings };
}

async function againstBareLoop(bench, count, repeats) {
  if (!bench.chromium) return { missing: 'there is no chromium for the bare loop' };
  const workspace = await bench.workspace(count);
  const sides = {
    ours: async () => (await workspace.build()).ms,
    other: async () => (await workspace.printBare(bench.chromium)).ms,
  };
  const turns = await takeTurns(sides, { rounds: bench.rounds, repeats });
  const pages = spread(await pageCounts(await workspace.outputs('.pdf')));
  return { ...ratioOf(turns), documents: count, note: `${pages.min}–${pages.max} pages each` };
}

async function againstMdToPdf(bench) {
  if (!bench.chromium) return { missing: 'there is no chromium for md-to-pdf' };
  const peer = await bench.mdToPdf();
  if (peer.missing) return peer;
  const workspace = await bench.workspace(bench.sizes.peer);
  const sources = await workspace.sources();
  let failures = 0;
  const sides = {
    ours: async () => (await workspace.build()).ms,
    other: async () => {
      const run = await peer.print(bench.chromium, sources);
      failures += run.failures;
      return run.ms;
    },
  };
  const turns = await takeTurns(sides, { rounds: bench.rounds });
  const faster = turns.ratios.map((ratio) => 1 / ratio);
  const note = failures > 0 ? `${failures} runs of md-to-pdf ended in a timeout and were done again` : '';
  return { ...ratioOf({ ...turns, ratios: faster }), documents: bench.sizes.peer, note };
}

/** A process a round; its figure is the median of its own rounds. */
async function finishing(bench, choose) {
  const workspace = await bench.workspace(bench.sizes.peer);
  const meeting = await choose(workspace);
  const runs = [];
  for (let round = 0; round < bench.rounds; round++)
    runs.push(await workspace.finishAlone(meeting, INNER_ROUNDS));
  const medians = (name) => runs.map((run) => spread(run[name]).median);
  const [finish, gate] = [medians('finishing'), medians('checking')];
  const both = finish.map((ms, i) => ms + gate[i]);
  const [{ pages }] = runs;
  const parts = `finishing ${spread(finish).median.toFixed(1)}, gate ${spread(gate).median.toFixed(1)} ms`;
  return {
    figure: spread(both),
    ours: spread(both),
    other: spread(runs.map((run) => run.print)),
    samples: { finish, gate },
    note: `${pages} pages, ${(spread(both).median / pages).toFixed(2)} ms a page; ${parts}`,
  };
}

async function peakMemory(bench) {
  if (!canWatchMemory()) return { missing: 'this system does not tell the proportional size of a process' };
  const workspace = await bench.workspace(bench.sizes.many);
  const runs = [];
  for (let round = 0; round < bench.rounds; round++) runs.push(await workspace.build({ memory: true }));
  const [pss, rss] = ['pss', 'rss'].map((size) => runs.map((run) => run[size] / MEBIBYTE));
  const shared = runs.some((run) => run.outsiders);
  const processes = Math.max(...runs.map((run) => run.processes));
  return {
    figure: spread(pss),
    samples: { pss, rss },
    note: `sum of RSS ${spread(rss).median.toFixed(0)} MiB, ${processes} processes${shared ? SHARED_NOTE : ''}`,
  };
}

async function againstNode(bench, run, repeats) {
  const sides = {
    ours: async () => (await run()).ms,
    other: async () => (await runNode(['-e', '0'])).ms,
  };
  return ratioOf(await takeTurns(sides, { rounds: bench.rounds, repeats }));
}

async function unchanged(bench, count, to) {
  const workspace = await bench.workspace(count, to);
  const measured = await againstNode(bench, () => workspace.buildUnchanged(), LESS_SHORT);
  return { ...measured, note: `outputs there: ${to}` };
}
