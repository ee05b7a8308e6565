import type { Diagnostic, PendingFinding } from '../../model/diagnostic.js';
import type { MeetingSummary } from '../../site/meeting-summary.js';

import type { StagedFile } from './staging.js';

/** A meeting whose page is to be made. */
export interface MeetingOrder {
  readonly file: string;
  /** 1, and more for further meetings of the body on the same day. */
  readonly rank: number;
  /** ISO date on which the site first had it, as far as its file tells. */
  readonly published: string;
}

/** What came of a meeting's file; plain data, as it passes between threads. */
export interface MadeMeeting {
  readonly file: string;
  readonly rank: number;
  readonly outcome: 'made' | 'draft' | 'failed';
  /** Of the content; undefined where the file cannot be read. */
  readonly hash: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly pending: readonly PendingFinding[];
  /** House formats whose files the page depends on: the meeting's own and its papers'. */
  readonly formats: readonly string[];
  /** Files that the page depends on, with what they were, relative to the workspace where they lie in it. */
  readonly links: readonly (readonly [file: string, state: string])[];
  /** True where confidential text names files: they may be named nowhere, so the meeting is read on each run. */
  readonly hiddenLinks: boolean;
  readonly site?: MeetingOnSite;
}

/** A meeting that was made. */
export interface MeetingOnSite {
  readonly summary: MeetingSummary;
  /** Undefined where corrections are not told of. */
  readonly parts: string | undefined;
  /** Whether it has attachments that a package would hold. */
  readonly hasPackage: boolean;
  /** Hash of the page without its neighbours and corrections. */
  readonly page: string;
  readonly staged: readonly StagedFile[];
  /** Files to be copied as they are. */
  readonly copied: readonly CopiedFile[];
  /** What the meeting withholds: for the check of pages that it is in; never kept. */
  readonly withheld: readonly string[];
}

export interface CopiedFile {
  /** On the site. */
  readonly path: string;
  /** Absolute. */
  readonly source: string;
}
