import type { PhrasingContent, RootContent } from 'mdast';
import type { Located, SourceRange } from './source.js';
import type { SectionDefinition } from './house-format.js';

/** *Dagsorden* (before the meeting) or *referat* (after it). The Danish words are data: users write them. */
export type DocumentKind = 'dagsorden' | 'referat';
export const DOCUMENT_KINDS: readonly DocumentKind[] = ['dagsorden', 'referat'];

export type Status = 'udkast' | 'endelig' | 'godkendt';
export const STATUSES: readonly Status[] = ['udkast', 'endelig', 'godkendt'];

export type Access = 'public' | 'confidential';

/** Roles that a person may have at a meeting, as written in frontmatter. */
export const ROLES = [
  'forperson',
  'næstforperson',
  'formand',
  'næstformand',
  'mødeleder',
  'referent',
  'sekretær',
  'observatør',
  'suppleant',
  'gæst',
] as const;
export type Role = (typeof ROLES)[number];

export interface Participant {
  readonly name: Located<string>;
  readonly title?: Located<string>;
  readonly organisations: readonly Located<string>[];
  readonly roles: readonly Located<Role>[];
  readonly range: SourceRange;
}

export interface NextMeeting {
  readonly date: Located<string>;
  readonly time?: Located<string>;
  readonly place?: Located<string>;
}

/** A run of Markdown as mdast nodes, with positions in the meeting's file. */
export interface MarkdownText {
  readonly nodes: readonly RootContent[];
}

/** The text of a heading or field: its nodes and the same as plain words. */
export interface InlineText {
  readonly nodes: readonly PhrasingContent[];
  readonly plain: string;
  readonly range: SourceRange;
}

export interface Attachment {
  readonly title: InlineText;
  /** A linked file, relative to the meeting's folder; undefined for one named only. */
  readonly file?: Located<string>;
  /** An `http(s)` address instead of a file. */
  readonly url?: Located<string>;
  readonly documentNumber?: string;
  readonly caseNumber?: string;
  readonly toFollow: boolean;
  readonly confidential: boolean;
  /** What stands below the attachment's first line. */
  readonly description: MarkdownText;
  readonly range: SourceRange;
}

export interface Recommendation {
  readonly text: MarkdownText;
  readonly plain: string;
  readonly range: SourceRange;
}

export interface Decision {
  readonly plain: string;
  readonly range: SourceRange;
}

export interface Action {
  /** The task without its parenthesis. */
  readonly text: string;
  readonly nodes: readonly PhrasingContent[];
  readonly done: boolean;
  readonly responsible?: Located<string>;
  /** As written; an ISO date when it is one. */
  readonly deadline?: Located<string>;
  readonly range: SourceRange;
}

export interface Section {
  readonly definition: SectionDefinition;
  readonly range: SourceRange;
  /** All of the section's text, in the author's order. */
  readonly content: MarkdownText;
  readonly attachments: readonly Attachment[];
  readonly opening: string | undefined;
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

export interface ItemFields {
  readonly caseOfficer?: InlineText;
  readonly caseNumber?: InlineText;
  readonly shortTitle?: InlineText;
  readonly subPoints?: readonly InlineText[];
  readonly time?: InlineText;
  readonly presenter?: InlineText;
  readonly publicTitle?: InlineText;
}

export interface AgendaItem {
  /** Position, 1-based. */
  readonly number: number;
  readonly writtenNumber?: Located<number>;
  readonly access: Access;
  readonly title: InlineText;
  readonly fields: ItemFields;
  readonly introduction: MarkdownText;
  /** In the format's order, at most one of each. */
  readonly sections: readonly Section[];
  readonly heading: SourceRange;
  /** The heading and all below it, up to the next item. */
  readonly range: SourceRange;
}

/** One meeting, as written: confidential text and all. Only `src/edition/` may hand on what it holds. */
export interface Meeting {
  readonly file: string;
  /** The file's name without `.md`. */
  readonly slug: string;
  readonly format: Located<string>;
  readonly kind: DocumentKind;
  readonly status: Status;
  readonly body: Located<string>;
  readonly date: Located<string>;
  readonly time?: Located<string>;
  readonly place?: Located<string>;
  readonly title?: Located<string>;
  readonly caseNumber?: Located<string>;
  readonly participants: readonly Participant[];
  readonly excused: readonly Participant[];
  readonly guests: readonly Participant[];
  readonly nextMeetings: readonly NextMeeting[];
  readonly approved?: Located<string>;
  readonly introduction: MarkdownText;
  readonly items: readonly AgendaItem[];
  /** Footnote and link definitions of the whole file, by normalised identifier. */
  readonly definitions: Definitions;
  /** HTML comments: the author's own notes, in no edition. */
  readonly comments: readonly Comment[];
}

/** An HTML comment, its marks included. */
export interface Comment extends Located<string> {
  /** The block it stands before; for one inside a paragraph that paragraph. */
  readonly target?: SourceRange;
}

export interface Definitions {
  readonly footnotes: ReadonlyMap<string, DefinedFootnote>;
  readonly links: ReadonlyMap<string, DefinedLink>;
}

export interface DefinedFootnote {
  readonly nodes: readonly RootContent[];
  readonly range: SourceRange;
}

export interface DefinedLink {
  readonly url: string;
  readonly title: string | undefined;
  readonly range: SourceRange;
}
