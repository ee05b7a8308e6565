import type { EditionFootnote } from './edition.js';
import type { Comment, Definitions, MarkdownText, Status } from './meeting.js';
import type { Located, SourceRange } from './source.js';

/** The format of a paper that names none: a folder under `templates/`. */
export const DEFAULT_PAPER_FORMAT = 'notat';

/**
 * A paper (*notat*): a Markdown file that is an attachment to a meeting. It has no agenda items, and no part of it is
 * confidential: it is published as a whole or not at all, which the meeting's line about the attachment decides.
 */
export interface Paper {
  /** As the user would write it. */
  readonly file: string;
  /** The file's name without `.md`. */
  readonly slug: string;
  readonly format: Located<string>;
  /** Of the frontmatter, else the first heading with one `#`, else the file's name (then its place is the top of the file). */
  readonly title: Located<string>;
  readonly status: Status;
  /** The body from which it comes, where it names one. */
  readonly body?: Located<string>;
  /** ISO date. */
  readonly date?: Located<string>;
  readonly caseNumber?: Located<string>;
  readonly documentNumber?: Located<string>;
  readonly authors: readonly Located<string>[];
  /** All text but the title, in the author's order. */
  readonly content: MarkdownText;
  /** The footnotes that the text refers to, numbered in the order of first reference. */
  readonly footnotes: readonly EditionFootnote[];
  readonly definitions: Definitions;
  /** HTML comments: the author's own notes, never printed. */
  readonly comments: readonly Comment[];
  /** Marks of confidentiality, right or nearly so, which have no effect in a paper. */
  readonly marks: readonly SourceRange[];
}
