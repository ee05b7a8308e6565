import type { DiagnosticArguments, Diagnostic, Severity } from '../../src/model/diagnostic.js';
import { LineIndex } from '../../src/model/source.js';
import type { SourceRange } from '../../src/model/source.js';
import type { FileReport, ReportStyle, RunReport } from '../../src/reporters/report.js';

/** Stands for a name, a diagnosis, a price: whatever is confidential. No output may hold it. */
export const SECRET = 'Hemmelighed';

export const DANISH: ReportStyle = { language: 'da', colours: false, width: 80 };
export const ENGLISH: ReportStyle = { ...DANISH, language: 'en' };

/** A finding by the words it stands at; a rule that is not known has its id for a message and no hint. */
export interface Spot {
  /** Their first occurrence is meant; undefined: the file as a whole. */
  readonly at?: string;
  /** Where the place ends, if not with `at`: the first occurrence after it. */
  readonly until?: string;
  readonly rule?: string;
  readonly severity?: Severity;
  readonly args?: DiagnosticArguments;
  readonly related?: string;
  readonly fixable?: boolean;
}

/** A file with findings; `secrets` are concealed wherever they stand. */
export function fileReport(
  file: string,
  text: string,
  spots: readonly Spot[],
  secrets: readonly string[] = [],
): FileReport {
  const lines = new LineIndex(text);
  const diagnostics = spots.map((spot) => diagnosticOf(file, text, lines, spot));
  return { file, text, diagnostics, concealed: secrets.flatMap((secret) => allOf(secret, text)) };
}

function diagnosticOf(file: string, text: string, lines: LineIndex, spot: Spot): Diagnostic {
  const { rule = 'tested', severity = 'warning', args = {}, related, fixable } = spot;
  return {
    ruleId: rule,
    severity,
    file,
    range: rangeOf(text, lines, spot),
    args,
    ...(related !== undefined && { related: rangeOf(text, lines, { at: related }) }),
    ...(fixable && { fix: [{ start: 0, end: 0, text: SECRET }] }),
  };
}

function rangeOf(text: string, lines: LineIndex, { at = '', until }: Spot): SourceRange {
  const start = text.indexOf(at);
  if (start < 0) throw new Error(`the text has no ${at}`);
  const end = until === undefined ? start + at.length : text.indexOf(until, start) + until.length;
  return lines.range(start, end);
}

function allOf(secret: string, text: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(secret, 'g'))].map(({ index }) => ({
    start: index,
    end: index + secret.length,
  }));
}

/** A run over these files. */
export function runReport(...files: FileReport[]): RunReport {
  return {
    started: '2026-03-17T09:30:00',
    version: '1.2.3',
    files,
    rules: [
      { id: 'item-title-twice', group: 'agenda', severity: 'warning', fixable: false },
      { id: 'body-twice', group: 'frontmatter', severity: 'error', fixable: false },
      { id: 'tested', group: 'language', severity: 'hint', fixable: true },
    ],
    ms: 1234,
  };
}

const MEETING = `---
gruppe: DMPG Eksempel
udvalg: Eksempeludvalget
dato: 2026-03-17
---

## Status på retningslinjer

Punktet handler om ${SECRET} og intet andet.

## Status på retningslinjer

### Sagsfremstilling

Forperson Agnete Riis Lund fremlægger.

<!-- ${SECRET}
${SECRET} -->
`;

/** Two files: one with findings of every kind in open and concealed text, one clean. */
export const SAMPLE: RunReport = runReport(
  fileReport(
    'minutes/2026-03-17-dmpg-eksempel.md',
    MEETING,
    [
      { rule: 'body-twice', severity: 'error', at: 'udvalg', related: 'gruppe' },
      { at: SECRET, severity: 'error' },
      {
        rule: 'item-title-twice',
        at: 'Status på retningslinjer\n\n###',
        until: 'retningslinjer',
        args: { found: 'Status på retningslinjer', number: 1 },
        related: 'Status på retningslinjer',
      },
      { at: 'fremlægger', severity: 'hint', fixable: true },
      { at: '<!--', until: '-->', severity: 'hint' },
    ],
    [SECRET],
  ),
  fileReport('minutes/2026-04-21-dmpg-eksempel.md', '', []),
);
