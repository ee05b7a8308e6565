import { count } from './count.js';
import type { ReportTexts } from './reports-da.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The words of reports in English. */
export const REPORTS_EN: ReportTexts = {
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  help: 'help',
  fixable: 'can be mended with --fix',
  related: { confidential: 'it is confidential here', first: 'first time here', other: 'see also here' },
  place: (line, column) => `line ${line}, column ${column}`,
  clean: 'no findings',
  explained: (page) => `The rule is explained, in Danish, in ${page}.`,
  sourceRoot: 'The workspace, from which the paths of files start.',
  noFiles: 'There are no files to check.',
  checked: (files) => `${count(files, 'file', 'files')} checked`,
  counts: (errors, warnings, hints) =>
    [
      errors > 0 ? count(errors, 'error', 'errors') : '',
      warnings > 0 ? count(warnings, 'warning', 'warnings') : '',
      hints > 0 ? count(hints, 'hint', 'hints') : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'no findings',
  time: (ms) => `(${seconds(ms)})`,
  fixes: (fixable, all) =>
    all === 1
      ? 'The finding can be mended with --fix.'
      : fixable === all
        ? `All ${all} findings can be mended with --fix.`
        : `${fixable} of the ${all} findings can be mended with --fix.`,
};
