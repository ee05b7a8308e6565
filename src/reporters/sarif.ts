import { titleOfGroup, titleOfRule } from '../locale/describe.js';
import type { Language } from '../locale/language.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { SourceRange } from '../model/source.js';
import { uriOfPath } from './file-names.js';
import { relatedLabel } from './related-label.js';
import { findingWords, pageOfRule, reportTexts } from './report-words.js';
import type { ReportedRule, Reporter, RunReport } from './report.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/**
 * For programs that gather findings of many tools: SARIF 2.1.0 with Errata 01. Holds nothing of the files' text:
 * no snippets, no contents, and no fixes, which could move confidential text.
 */
export const reportSarif: Reporter = (report, { language }) => {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, language)] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function runOf(report: RunReport, language: Language) {
  const rules = report.rules.map((rule) => ruleOf(rule, language));
  const driver = { name: 'dmpg', version: report.version, language, rules };
  return {
    tool: { driver },
    language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [ROOT]: { description: { text: reportTexts(language).sourceRoot } } },
    results: resultsOf(report, language),
  };
}

function ruleOf({ id, group, severity }: ReportedRule, language: Language) {
  const title = titleOfRule(id, language);
  return {
    id,
    shortDescription: { text: escapeMessage(title) },
    fullDescription: { text: escapeMessage(`${titleOfGroup(group, language)}: ${title}.`) },
    help: { text: reportTexts(language).explained(pageOfRule(id)) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { group },
  };
}

function resultsOf(report: RunReport, language: Language) {
  const indexes = new Map(report.rules.map(({ id }, index) => [id, index]));
  return report.files.flatMap(({ file, diagnostics }) => {
    const uri = uriOfPath(file);
    const seen = new Map<string, number>();
    return diagnostics.map((diagnostic) => {
      const { ruleId, severity } = diagnostic;
      const occurrence = (seen.get(ruleId) ?? 0) + 1;
      seen.set(ruleId, occurrence);
      return {
        ruleId,
        ruleIndex: indexes.get(ruleId),
        level: LEVELS[severity],
        message: { text: messageOf(diagnostic, language) },
        ...locationsOf(uri, diagnostic, language),
        // Nothing of the text, not even as a hash, from which a short secret could be guessed.
        partialFingerprints: { 'ruleFileOccurrence/v1': `${ruleId}:${uri}:${occurrence}` },
      };
    });
  });
}

function messageOf(diagnostic: Diagnostic, language: Language): string {
  const { message, hint } = findingWords(diagnostic, language);
  return escapeMessage(`${message} ${hint}`.trimEnd());
}

function locationsOf(uri: string, diagnostic: Diagnostic, language: Language) {
  const { range, related, ruleId } = diagnostic;
  const locations = [{ physicalLocation: physicalLocation(uri, range) }];
  if (!related) return { locations };
  const message = { text: relatedLabel(ruleId, language) };
  return { locations, relatedLocations: [{ physicalLocation: physicalLocation(uri, related), message }] };
}

/** An absolute URI must have no base (§3.4.4). */
function physicalLocation(uri: string, { start, end }: SourceRange) {
  return {
    artifactLocation: uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

/** Braces are placeholders unless doubled (§3.11.5). */
function escapeMessage(text: string): string {
  return text.replaceAll(/[{}]/g, '$&$&');
}
