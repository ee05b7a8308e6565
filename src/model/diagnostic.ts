import { maskCprNumbers } from './cpr-number.js';
import type { Question } from './question.js';
import type { SourceRange } from './source.js';
import type { TextEdit } from './text-edit.js';

export type Severity = 'error' | 'warning' | 'hint';

/** What a message needs beside its rule's fixed words. Never holds confidential text. */
export type DiagnosticArguments = Readonly<Record<string, string | number>>;

/**
 * One finding, as data. The words are made from `ruleId` and `args` by the locale, so that one run's
 * findings can be shown in any language.
 */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The path as the user wrote it. */
  readonly file: string;
  readonly range: SourceRange;
  readonly args: DiagnosticArguments;
  /** Another place that explains this one, e.g. where a section stands the first time. */
  readonly related?: SourceRange;
  /** Changes to the file that mend it without a doubt; all of them or none. */
  readonly fix?: readonly TextEdit[];
}

/** What is a finding if the answer is yes. */
export interface PendingFinding {
  readonly finding: Diagnostic;
  readonly question: Question;
}

/** Collects the findings of one file. */
export interface Report {
  (
    ruleId: string,
    severity: Severity,
    range: SourceRange,
    args?: DiagnosticArguments,
    related?: SourceRange,
    fix?: readonly TextEdit[],
  ): void;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Whether nothing is to be made of what has these findings. @param strict warnings weigh as errors. */
export function areStopping(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));
}

/**
 * A finding as it may be kept: a fix can hold confidential text (sections that change places), so only that there is one
 * is told; and CPR numbers are masked in what is quoted.
 */
export function withoutTexts(finding: Diagnostic): Diagnostic {
  const args = Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => [
      name,
      typeof value === 'string' && /\d{4}/.test(value) ? maskCprNumbers(value) : value,
    ]),
  );
  return { ...finding, args, ...(finding.fix && { fix: [] }) };
}

/** By place, then by rule: the order in which a reader wants them, and the same on every run. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.range.start.offset - b.range.start.offset ||
      compare(a.ruleId, b.ruleId) ||
      a.range.end.offset - b.range.end.offset,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
