import { runNode } from './measured-process.js';
import { canWatchMemory } from './process-memory.js';
import { ratioOf } from './ratio-of.js';
import { spread, takeTurns } from './take-turns.js';

const MEBIBYTE = 1024 * 1024;
/** What the bars speak of. */
const FULL = 10_000;
/** Growth is measured against a tenth. */
const TENTH = 10;
const LESS_SHORT = 3;

/** The rows of `dmpg minutes publish`. Where a run is not `--full`, a smaller archive stands in and the note says so. */
export const PUBLISH_ROWS = [
  {
    name: 'publish-10000',
    what: ({ publish }) =>
      `a site of ${publish} meetings, HTML only / remark-parse and remark-gfm alone, two worker threads`,
    bar: { most: 1.3 },
    measure: againstTwoParsers,
  },
  {
    name: 'publish-one',
    what: ({ publish }) => `one meeting of ${publish} changed, without the search index / node -e 0`,
    bar: { most: 25 },
    measure: oneChanged,
  },
  {
    name: 'publish-memory',
    what: ({ publish }) => `peak memory (PSS) of all processes, a site of ${publish} meetings`,
    bar: { most: 1024 },
    unit: 'MiB',
    measure: peakMemory,
  },
  {
    name: 'publish-growth',
    what: ({ publish }) =>
      `time of a site of ${publish} meetings / time of one of ${publish / TENTH}, HTML only`,
    bar: { most: 11 },
    measure: growth,
  },
];

async function againstTwoParsers(bench) {
  const archive = await bench.archive(bench.sizes.publish);
  const sides = {
    ours: async () => (await archive.publishAnew()).ms,
    other: async () => (await archive.parseInTwo()).ms,
  };
  const turns = await takeTurns(sides, { rounds: bench.rounds });
  const { files, bytes } = await archive.siteSize();
  const size = `${files} files, ${(bytes / MEBIBYTE).toFixed(0)} MiB`;
  return { ...ratioOf(turns), documents: bench.sizes.publish, note: noteOf(bench, size) };
}

async function oneChanged(bench) {
  const archive = await bench.archive(bench.sizes.publish);
  await archive.publishAnew();
  const sides = {
    ours: async () => (await archive.publishOneChanged()).ms,
    other: async () => (await runNode(['-e', '0'])).ms,
  };
  const turns = await takeTurns(sides, { rounds: bench.rounds, repeats: LESS_SHORT });
  return { ...ratioOf(turns), note: noteOf(bench) };
}

/** With the search index it is measured once, as a note: no bar speaks of it. */
async function peakMemory(bench) {
  if (!canWatchMemory()) return { missing: 'this system does not tell the proportional size of a process' };
  const archive = await bench.archive(bench.sizes.publish);
  const runs = [];
  for (let round = 0; round < bench.rounds; round++) runs.push(await archive.publishAnew({ memory: true }));
  const searched = await archive.publishAnew({ memory: true, search: true });
  const [pss, rss] = ['pss', 'rss'].map((size) => runs.map((run) => run[size] / MEBIBYTE));
  const longer = searched.ms / spread(runs.map((run) => run.ms)).median;
  const search =
    `sum of RSS ${spread(rss).median.toFixed(0)} MiB; with the search index, once: ` +
    `${(searched.pss / MEBIBYTE).toFixed(0)} MiB and ${longer.toFixed(2)} × the time`;
  return { figure: spread(pss), samples: { pss, rss }, note: noteOf(bench, search) };
}

async function growth(bench) {
  const [large, small] = [
    await bench.archive(bench.sizes.publish),
    await bench.archive(bench.sizes.publish / TENTH),
  ];
  const sides = {
    ours: async () => (await large.publishAnew()).ms,
    other: async () => (await small.publishAnew()).ms,
  };
  return { ...ratioOf(await takeTurns(sides, { rounds: bench.rounds })), note: noteOf(bench) };
}

function noteOf({ sizes }, words = '') {
  const smaller = sizes.publish < FULL ? `ONLY ${sizes.publish} meetings (--full: ${FULL})` : '';
  return [smaller, words].filter((part) => part !== '').join('; ');
}
