import type { Language } from '../locale/language.js';
import { titleOfRule } from '../locale/describe.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { shownPath } from './file-names.js';
import { findingWords, reportTexts } from './report-words.js';
import type { Reporter } from './report.js';
import { totalsOf } from './totals.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * For GitHub Actions: one workflow command a finding, which becomes an annotation at the place, and a last line with
 * the counts for those who read the log.
 */
export const reportGithub: Reporter = (report, { language }) => {
  const texts = reportTexts(language);
  const { files, errors, warnings, hints } = totalsOf(report);
  const commands = report.files.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => commandOf(file, diagnostic, language)),
  );
  const summary =
    files === 0 ? texts.noFiles : `${texts.checked(files)}: ${texts.counts(errors, warnings, hints)}`;
  return [...commands, summary, ''].join('\n');
};

function commandOf(file: string, diagnostic: Diagnostic, language: Language): string {
  const { ruleId, severity } = diagnostic;
  const { message, hint } = findingWords(diagnostic, language);
  const properties: Readonly<Record<string, string | number>> = {
    file: shownPath(file),
    ...placeOf(diagnostic),
    title: `${titleOfRule(ruleId, language)} (${ruleId})`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
  const text = hint === '' ? message : `${message}\n${hint}`;
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(text)}`;
}

/** GitHub takes no columns where an annotation spans several lines. */
function placeOf({ range: { start, end } }: Diagnostic): Readonly<Record<string, number>> {
  const lines = { line: start.line, endLine: end.line };
  return start.line === end.line ? { ...lines, col: start.column, endColumn: end.column } : lines;
}

/** As the runner decodes it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
