import type { PrintedText } from '../../html/printed-text.js';

/** What a file says of itself, and its document information (ISO 32000-1, 14.3). */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  /** A language tag (BCP 47). */
  readonly language: string;
  /** ISO date of the document, for all dates in the file: no clock is asked. */
  readonly date: string;
  /** What the file claims to be; undefined claims nothing. */
  readonly archive: ArchiveClaim | undefined;
  /** Whether it claims to be PDF/UA-1. */
  readonly isAccessible: boolean;
  /** Files carried inside, in the order in which they are shown. Only PDF/A-3 allows them. */
  readonly embedded: readonly EmbeddedFile[];
}

/** A part and conformance level of PDF/A, e.g. 2 and `A`. */
export interface ArchiveClaim {
  readonly part: 2 | 3;
  readonly conformance: 'A' | 'B' | 'U';
}

export interface EmbeddedFile {
  readonly name: string;
  /** Media type, e.g. `text/markdown`. */
  readonly type: string;
  readonly description: string;
  /** How the file relates to the document (ISO 19005-3, Annex E). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  readonly content: Buffer;
}

/** What the generator of a page knows and its PDF does not say. */
export interface PageFacts {
  /** A bookmark for each place, by the anchor in the page; undefined leaves the browser's own outline as it is. */
  readonly bookmarks: readonly Bookmark[] | undefined;
  readonly running: RunningTexts;
  /** The page's text, by which the spaces at line ends are known; undefined leaves them out. */
  readonly text: PrintedText | undefined;
  /** What a link to a note is called, `{number}` being the note's: `Note 3`. */
  readonly noteName: string;
}

export interface Bookmark {
  readonly title: string;
  readonly anchor: string;
}

/** The texts of the margin boxes. Numbers count as running text, too: they are pages' numbers. */
export interface RunningTexts {
  readonly header: readonly string[];
  readonly footer: readonly string[];
  /** Those of which only the style knows where they stand. */
  readonly other: readonly string[];
  /** Signs that the style puts into the page itself, and that only decorate. */
  readonly decorative: readonly string[];
}
