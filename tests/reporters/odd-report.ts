import { TOP_OF_FILE } from '../../src/model/source.js';
import type { FileReport, RunReport } from '../../src/reporters/report.js';
import { fileReport, runReport } from './sample-report.js';

/** Names that some format gives a meaning to. */
export const ODD_NAMES = [
  'minutes/to ord.md',
  'minutes/møde på Ærø.md',
  'minutes/"citat" og \'enkelt\'.md',
  'minutes/et,to:tre.md',
  'minutes/100%25.md',
  'minutes/<b>&amp;.md',
  'minutes/#1?x=[y]{z}.md',
  'minutes/linje\nskift\r\t.md',
  'minutes/\u001B[31mrød\u0000\u202E.md',
  'minutes/halvt\uD800par.md',
  '../udenfor.md',
  '/hjem/møde.md',
  'C:/Møder/a.md',
] as const;

/** Characters that the formats forbid or give a meaning to, as messages could quote them. */
export const ODD_WORDS =
  'a\u0000\u0007\u001B]8;;x\u001B\\\r\n::error::x %0A , : {0} ]]> <a b="c">&\'\uFFFE\uDC00';

/** A file of each odd name, with a finding that quotes odd characters. */
export const ODD: RunReport = runReport(
  ...ODD_NAMES.map((name) =>
    fileReport(name, `Her står ${ODD_WORDS} og mere.`, [
      { rule: 'item-title-twice', severity: 'error', at: 'står', args: { found: ODD_WORDS, number: 1 } },
      { rule: 'item-title-twice', severity: 'hint', at: 'mere', args: { found: ODD_WORDS, number: 1 } },
    ]),
  ),
);

/** A file that could not be read: a finding, and no text. */
export const UNREADABLE: FileReport = {
  file: 'minutes/laast.md',
  text: undefined,
  diagnostics: [
    { ruleId: 'tested', severity: 'error', file: 'minutes/laast.md', range: TOP_OF_FILE, args: {} },
  ],
  concealed: [],
};
