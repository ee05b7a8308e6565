import { count } from './count.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** The words of reports in Danish, beside those of the findings. */
export const REPORTS_DA = {
  severity: { error: 'fejl', warning: 'advarsel', hint: 'vink' },
  help: 'hjælp',
  fixable: 'kan rettes med --fix',
  /** At another place that belongs to a finding. */
  related: { confidential: 'det er fortroligt her', first: 'første gang her', other: 'se også her' },
  place: (line: number, column: number) => `linje ${line}, tegn ${column}`,
  /** What a file without findings passes, in reports that list what was tried. */
  clean: 'ingen fund',
  explained: (page: string) => `Reglen er forklaret i ${page}.`,
  sourceRoot: 'Arbejdsmappen, som filernes stier går ud fra.',
  noFiles: 'Der er ingen filer at kontrollere.',
  checked: (files: number) => `${count(files, 'fil', 'filer')} kontrolleret`,
  counts: (errors: number, warnings: number, hints: number) =>
    [
      errors > 0 ? `${errors} fejl` : '',
      warnings > 0 ? count(warnings, 'advarsel', 'advarsler') : '',
      hints > 0 ? `${hints} vink` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') || 'ingen fund',
  time: (ms: number) => `(${seconds(ms)})`,
  fixes: (fixable: number, all: number) =>
    all === 1
      ? 'Fundet kan rettes med --fix.'
      : fixable === all
        ? `Alle ${all} fund kan rettes med --fix.`
        : `${fixable} af de ${all} fund kan rettes med --fix.`,
};

/** Everything that reports say in one language. */
export type ReportTexts = typeof REPORTS_DA;
