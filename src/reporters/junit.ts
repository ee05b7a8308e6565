import type { Diagnostic } from '../model/diagnostic.js';
import { maskedPath } from './file-names.js';
import { findingWords, reportTexts } from './report-words.js';
import type { FileReport, Reporter, ReportStyle, RunReport } from './report.js';
import { xmlAttributes, xmlText } from './xml.js';

/**
 * For build servers: JUnit's XML in the form that all three schemas in use allow (Ant's, Jenkins', and that of Jenkins'
 * xunit plugin). A file is a suite, a finding a case. Only errors fail: warnings and hints are passed cases whose text is
 * the suite's output, so that a build stays green.
 */
export const reportJunit: Reporter = (report, style) => {
  const suites = report.files.map((file, i) => suiteOf(file, i, report, style));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
    '\n',
  );
};

function suiteOf(
  { file, diagnostics }: FileReport,
  id: number,
  { version, started: timestamp }: RunReport,
  style: ReportStyle,
): string {
  const name = maskedPath(file);
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const tests = Math.max(1, diagnostics.length);
  const clean = { name: reportTexts(style.language).clean, classname: classOf(name), time: '0.000' };
  const cases =
    diagnostics.length === 0 ? [`    <testcase${xmlAttributes(clean)}/>`] : casesOf(name, diagnostics, style);
  const where = { name, package: 'dmpg', id, timestamp, hostname: 'localhost' };
  return [
    `  <testsuite${xmlAttributes({ ...where, tests, failures, errors: 0, time: '0.000' })}>`,
    `    <properties><property${xmlAttributes({ name: 'dmpg', value: version })}/></properties>`,
    ...cases,
    `    <system-out>${xmlText(outputOf(name, diagnostics, style))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

/** Everything that does not fail, in words. */
function outputOf(file: string, diagnostics: readonly Diagnostic[], { language }: ReportStyle): string {
  return diagnostics
    .filter(({ severity }) => severity !== 'error')
    .map((one) => `${reportTexts(language).severity[one.severity]}: ${wordsOf(file, one, language)}`)
    .join('\n\n');
}

function wordsOf(file: string, diagnostic: Diagnostic, language: ReportStyle['language']): string {
  const { line, column } = diagnostic.range.start;
  const { message, hint } = findingWords(diagnostic, language);
  return [`${file}:${line}:${column}`, message, hint].join('\n').trimEnd();
}

/** Readers tell cases apart by class and name, so a second finding of one rule at one place gets a number. */
function casesOf(file: string, diagnostics: readonly Diagnostic[], style: ReportStyle): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { line, column } = diagnostic.range.start;
    const place = `${diagnostic.ruleId} ${line}:${column}`;
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    const name = times === 1 ? place : `${place} (${times})`;
    const attributes = xmlAttributes({ name, classname: classOf(file), time: '0.000' });
    if (diagnostic.severity !== 'error') return `    <testcase${attributes}/>`;
    return `    <testcase${attributes}>\n${failureOf(file, diagnostic, style)}\n    </testcase>`;
  });
}

function failureOf(file: string, diagnostic: Diagnostic, { language }: ReportStyle): string {
  const { message } = findingWords(diagnostic, language);
  const text = xmlText(wordsOf(file, diagnostic, language));
  return `      <failure${xmlAttributes({ message, type: diagnostic.ruleId })}>${text}</failure>`;
}

/** Readers take what follows the last full stop for a class and the rest for a package. */
function classOf(file: string): string {
  return file.replace(/\.md$/, '');
}
