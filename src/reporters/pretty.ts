import type { Language } from '../locale/language.js';
import type { ReportTexts } from '../locale/reports-da.js';
import { shownPath } from './file-names.js';
import { widthOf } from './pretty/cells.js';
import { coloursFor } from './pretty/colours.js';
import type { Colours } from './pretty/colours.js';
import { drawFinding } from './pretty/finding.js';
import { SafeLines } from './pretty/safe-lines.js';
import { reportTexts } from './report-words.js';
import type { FileReport, Reporter, RunReport } from './report.js';
import { totalsOf } from './totals.js';

/** Narrower than this nothing can be shown; wider than this nothing but source lines can be read. */
const [NARROWEST, WIDEST_PROSE] = [40, 100];

/** How all of one report is drawn. */
export interface Drawing {
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly colours: Colours;
  /** Columns of the terminal, and of lines of prose. */
  readonly width: number;
  readonly proseWidth: number;
}

/** For people: each finding with its place in the text, then the counts. */
export const reportPretty: Reporter = (report, { language, colours, width }) => {
  const whole = Math.max(NARROWEST, Math.floor(width) || NARROWEST);
  const drawing = {
    language,
    texts: reportTexts(language),
    colours: coloursFor(colours),
    width: whole,
    proseWidth: Math.min(whole, WIDEST_PROSE),
  };
  const files = report.files.filter(({ diagnostics }) => diagnostics.length > 0);
  return [...files.flatMap((file) => drawFile(file, drawing)), ...summarise(report, drawing), ''].join('\n');
};

function drawFile(file: FileReport, drawing: Drawing): string[] {
  const path = shownPath(file.file);
  const lines = file.text === undefined ? undefined : new SafeLines(file.text, file.concealed);
  const findings = file.diagnostics.map((diagnostic) => drawFinding(path, lines, diagnostic, drawing));
  return [drawHeading(path, drawing), '', ...findings.flatMap((finding) => [...finding, ''])];
}

function drawHeading(path: string, { colours, proseWidth }: Drawing): string {
  const rest = Math.max(2, proseWidth - widthOf(path) - 4);
  return `${colours.frame('──')} ${colours.strong(path)} ${colours.frame('─'.repeat(rest))}`;
}

function summarise(report: RunReport, { texts, colours }: Drawing): string[] {
  const { files, errors, warnings, hints, fixable } = totalsOf(report);
  if (files === 0) return [texts.noFiles];
  const all = errors + warnings + hints;
  const paint =
    errors > 0 ? colours.error : warnings > 0 ? colours.warning : hints > 0 ? colours.hint : colours.good;
  const sign = errors > 0 ? '✗' : all > 0 ? '!' : '✓';
  const counts = paint(texts.counts(errors, warnings, hints));
  const time = colours.quiet(texts.time(report.ms));
  return [
    `${paint(sign)} ${texts.checked(files)}: ${counts} ${time}`,
    ...(fixable > 0 ? [`  ${texts.fixes(fixable, all)}`] : []),
  ];
}
