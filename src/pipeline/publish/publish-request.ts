import type { Diagnostic } from '../../model/diagnostic.js';
import type { Withdrawn } from '../../site/meeting-summary.js';

/** What one publication is to do. */
export interface PublishRequest {
  /** The workspace. */
  readonly cwd: string;
  /** Meeting files, as the user would write them. */
  readonly files: readonly string[];
  /** The site's folder, relative to `cwd` or absolute. */
  readonly out: string;
  readonly pdf: boolean;
  readonly search: boolean;
  /** Drafts too, whatever the configuration says: for those who look at their own work. */
  readonly drafts?: boolean;
  /** False: what is known of earlier publications is read and left as it is. */
  readonly remember?: boolean;
  /** Nothing is written: only what would be is told. */
  readonly dryRun: boolean;
  /** Warnings count as errors: such a meeting stays as it was. */
  readonly strict: boolean;
  readonly force: boolean;
  /** How many documents may be printed at once. */
  readonly jobs: number;
  /** ISO date, for what is noticed today: corrections and meetings that are gone. */
  readonly today: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PublishProgress) => void;
}

export type PublishPhase = 'read' | 'search-attachments' | 'print' | 'pages' | 'search' | 'write';

export interface PublishProgress {
  readonly phase: PublishPhase;
  readonly done: number;
  readonly total: number;
}

/** What happens to the site's files; addresses relative to it, sorted. */
export interface SiteChanges {
  readonly appear: readonly string[];
  readonly change: readonly string[];
  readonly disappear: readonly string[];
}

/** Something the user should know that is no fault. */
export type PublishNote =
  | { readonly about: 'no-url' | 'no-search' | 'no-accessibility' }
  /** There is no history, though the site has meetings: it was lost, or never committed. */
  | { readonly about: 'history-missing' }
  | { readonly about: 'drafts-included'; readonly count: number }
  /** A file that nobody reads, by its name meant to be the configuration. */
  | { readonly about: 'stray-configuration'; readonly file: string }
  /** A body of the configuration that no meeting on the site belongs to. */
  | { readonly about: 'unknown-body'; readonly name: string; readonly suggestion: string }
  /** Bodies of different names at one address. */
  | { readonly about: 'same-body'; readonly address: string; readonly names: readonly string[] }
  /** Bodies that are one, as it seems: `name` has fewer meetings than `usual`. */
  | { readonly about: 'near-bodies'; readonly name: string; readonly usual: string }
  /** Files of others that had to make room, and the folder in which they are kept. */
  | { readonly about: 'set-aside'; readonly files: readonly string[]; readonly folder: string };

export interface PublishResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly changes: SiteChanges;
  /** Whether the site is as it should be now: false where nothing was swapped in. */
  readonly published: boolean;
  /** Whether the run came to nothing, as errors stop all of it or it was interrupted; a dry run that would publish did not. */
  readonly stopped: boolean;
  /** Meetings on the site, those that failed and stay as they were, and drafts that are left out. */
  readonly meetings: number;
  readonly failed: readonly string[];
  /** Addresses of those among them that the site has, as they were. */
  readonly standing: readonly string[];
  /** Addresses of those that were published once and that this folder does not have: it is not the one that they were published from. */
  readonly lost: readonly string[];
  readonly drafts: readonly string[];
  /** Where each meeting on the site stands, relative to its root (`dmpg/2025-11-07/`), by its file as it was asked for. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Meetings that are gone from where they were for the first time. */
  readonly withdrawn: readonly Withdrawn[];
  readonly notes: readonly PublishNote[];
  /** Whether what is remembered of earlier publications would change. */
  readonly historyChanges: boolean;
  /** Absolute. */
  readonly siteFolder: string;
}

export const NO_CHANGES: SiteChanges = { appear: [], change: [], disappear: [] };
