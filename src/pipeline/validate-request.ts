import type { Diagnostic } from '../model/diagnostic.js';
import type { RuleNeeds } from '../rules/check-rules.js';

/** What one run of the checks is to do. */
export interface ValidateRequest {
  /** The folder the run was started in: the workspace. */
  readonly cwd: string;
  /** Meeting files, as the user would write them. */
  readonly files: readonly string[];
  /** A text to check instead of the file of that name: an editor's, not yet saved. */
  readonly unsaved?: { readonly file: string; readonly text: string };
  /** Checks that cost more than they give where nobody asked for them. */
  readonly needs: RuleNeeds;
  /** Checks everything, changed or not. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  /** The time in milliseconds, for how long answers of the web are good. */
  readonly now: () => number;
  readonly onProgress: (done: number, total: number) => void;
}

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  /** Of the content that was checked; undefined where there is no file that could be read. */
  readonly hash: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Offsets of text that no report may show. */
  readonly concealed: readonly { readonly start: number; readonly end: number }[];
}

/** Something about the whole run that the user should know. */
export type RunNote = 'offline' | 'proxy' | 'out-of-time';

export interface ValidateResult {
  /** Every file that was asked for, in that order, and others that findings are about (a house format's). */
  readonly files: readonly CheckedFile[];
  readonly notes: readonly RunNote[];
}
