import type { Diagnostic } from '../model/diagnostic.js';
import type { RunReport } from './report.js';

export interface Totals {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Findings of any severity that come with a fix. */
  readonly fixable: number;
}

export function totalsOf(report: RunReport): Totals {
  const all = report.files.flatMap((file) => file.diagnostics);
  const count = (test: (diagnostic: Diagnostic) => boolean): number => all.filter(test).length;
  return {
    files: report.files.length,
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity === 'warning'),
    hints: count(({ severity }) => severity === 'hint'),
    fixable: count(({ fix }) => fix !== undefined),
  };
}
