import type { Diagnostic } from '../model/diagnostic.js';
import type { EditionKind } from '../model/edition.js';
import type { DocumentKind } from '../model/meeting.js';

export type OutputKind = 'html' | 'pdf' | 'json' | 'package';
/** What can be asked for with `--to`; a package has a flag of its own. */
export const OUTPUT_KINDS = ['html', 'pdf', 'json'] as const satisfies readonly OutputKind[];

/** What one build is to do. */
export interface BuildRequest {
  /** The folder the run was started in: the workspace. */
  readonly cwd: string;
  /** Meeting files, as the user would write them. */
  readonly files: readonly string[];
  /** True where these are all meetings of the workspace: what earlier builds left of others is told then. */
  readonly isWhole?: boolean;
  readonly to: readonly OutputKind[];
  readonly edition: EditionKind;
  /** Undefined: each file's own kind. */
  readonly as: DocumentKind | undefined;
  /** Whether PDFs carry the edition's Markdown and JSON. */
  readonly embedSource: boolean;
  /** Output folder, relative to `cwd` or absolute. */
  readonly out: string;
  /** How many documents may be printed at once. */
  readonly jobs: number;
  /** Warnings count as errors: such a meeting is not written. */
  readonly strict: boolean;
  /** Makes everything again, changed or not. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BuildProgress) => void;
}

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly result: MeetingResult;
}

export interface MeetingResult {
  readonly file: string;
  readonly status: 'written' | 'unchanged' | 'failed';
  /** Names of the meeting's output files in the output folder; none for one that failed. */
  readonly outputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildResult {
  readonly results: readonly MeetingResult[];
  /** Absolute. */
  readonly outputFolder: string;
  /** Files in it of meetings that are deleted or renamed since, by meeting; none where only some meetings are built. */
  readonly leftBehind: readonly (readonly string[])[];
}
