import { parseArgs } from 'node:util';
import { ROWS } from './rows.js';

const USAGE = `npm run bench -- [options]: how fast the program is, as ratios to other programs measured in the same run

  --only NAME    a row, or all of a kind: build, start, unchanged, validate, publish (may be given several times)
  --rounds N     rounds of each row, 5 by default
  --json FILE    keeps the result
  --full         10,000 unchanged meetings with their PDFs, and sites of 10,000 meetings: the best part of an hour
  --quick        a small run that only shows that everything works; its figures are not judged
  --help         this text

Rows: ${ROWS.map((row) => row.name).join(', ')}
Exit code: 0, 1 where a bar was missed, 2 where a row failed or an option is wrong.`;

/** What was asked for. Ends the process where that was help, or makes no sense. */
export function readOptions() {
  try {
    const options = parsed();
    if (!options.help) return options;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function parsed() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      json: { type: 'string' },
      full: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  const isMeant = (row) => (name) => row.name === name || row.name.startsWith(`${name}-`);
  const unknown = (values.only ?? []).find((name) => !ROWS.some((row) => isMeant(row)(name)));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: there is no such row`);
  const rows = ROWS.filter((row) => !values.only || values.only.some(isMeant(row)));
  return { ...values, rounds, rows };
}
