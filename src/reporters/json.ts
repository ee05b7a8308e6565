import type { Language } from '../locale/language.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SourcePoint } from '../model/source.js';
import { maskedPath } from './file-names.js';
import { findingWords, pageOfRule } from './report-words.js';
import type { FileReport, Reporter } from './report.js';
import { totalsOf } from './totals.js';

/** Raised when a reader of this version could no longer read what is written. */
const VALIDATION_SCHEMA = 'validation-1';

/** For programs: JSON after `schema/validation-1.schema.json`. Holds nothing of the files' text. */
export const reportJson: Reporter = (report, { language }) => {
  const content = {
    schema: VALIDATION_SCHEMA,
    generator: { name: 'dmpg', version: report.version },
    summary: totalsOf(report),
    files: report.files.map((file) => fileJson(file, language)),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
};

function fileJson({ file, diagnostics }: FileReport, language: Language) {
  return {
    file: maskedPath(file),
    findings: diagnostics.map((diagnostic) => findingJson(diagnostic, language)),
  };
}

function findingJson(diagnostic: Diagnostic, language: Language) {
  const { ruleId, severity, range, related, fix } = diagnostic;
  return {
    rule: ruleId,
    severity,
    ...findingWords(diagnostic, language),
    start: pointJson(range.start),
    end: pointJson(range.end),
    related: related && { start: pointJson(related.start), end: pointJson(related.end) },
    fixable: fix !== undefined,
    page: pageOfRule(ruleId),
  };
}

/** Member by member, so that nothing else a point may carry gets out. */
function pointJson({ line, column, offset }: SourcePoint) {
  return { line, column, offset };
}
