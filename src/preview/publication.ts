import type { Diagnostic } from '../model/diagnostic.js';

/** What a preview must know of a publication. */
export interface Publication {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the site is as the meetings are now: false where nothing was swapped in. */
  readonly published: boolean;
  /** Meetings with errors, which stay on the site as they were. */
  readonly failed: readonly string[];
  /** Where each meeting stands, relative to the site's root, by its file as it is written in `files`. */
  readonly addresses: ReadonlyMap<string, string>;
  /** All meeting files. */
  readonly files: readonly string[];
}

/** Publishes into the preview's own folder. What it throws is shown by its message. */
export type Publish = () => Promise<Publication>;

/** Makes the document of one meeting, as `build` does. @returns its file, absolute, which may be missing or older where there are errors. */
export type MakeDocument = (file: string) => Promise<string>;

/** What is known of the site right now. */
export interface PreviewState {
  readonly isRunning: boolean;
  /** The last one that came to an end; of one that threw, nothing is known. */
  readonly publication: Publication | undefined;
  /** Why there is none, in words. */
  readonly failure: string | undefined;
}
