import type { Language } from '../locale/language.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';

/** What is known of one checked file. */
export interface FileReport {
  /** The path as the user wrote it, relative to the workspace where it lies in it; `/` between folders. */
  readonly file: string;
  /** The file's text, for code frames; undefined where it cannot be read, or is another now than was checked. */
  readonly text: string | undefined;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Parts of the text that no report may show: offsets in UTF-16 units. */
  readonly concealed: readonly { readonly start: number; readonly end: number }[];
}

/** One rule as reports describe it. */
export interface ReportedRule {
  readonly id: string;
  readonly group: string;
  readonly severity: Severity;
  /** Whether findings can come with a fix. */
  readonly fixable: boolean;
}

/** The result of one run of `dmpg minutes validate`. */
export interface RunReport {
  /** The program's. */
  readonly version: string;
  /** All files that were checked, those without findings too, in the order of their names. */
  readonly files: readonly FileReport[];
  /** All rules there are; may be left empty for all reporters but `sarif`. */
  readonly rules: readonly ReportedRule[];
  /** When the run began: `2026-03-17T09:30:00`, the time of UTC without a zone, as JUnit's schema wants it. */
  readonly started: string;
  /** Milliseconds that the run took; for human readers alone. */
  readonly ms: number;
}

export interface ReportStyle {
  readonly language: Language;
  readonly colours: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Turns a run's result into text that ends with a line break; writes nothing itself. */
export type Reporter = (report: RunReport, style: ReportStyle) => string;
