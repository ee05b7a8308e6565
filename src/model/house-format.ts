import type { DocumentKind } from './meeting.js';

/** How the text of a section is to be understood. */
export type SectionKind = 'text' | 'attachments' | 'recommendations' | 'minutes';

/** What a reader may know of a confidential item in the public edition. */
export type ConfidentialField = 'publicTitle' | 'caseNumber';

export interface SectionDefinition {
  /** Stable name for templates, CSS classes and JSON, e.g. `sagsfremstilling`. */
  readonly key: string;
  readonly label: string;
  /** Other headings that mean the same section. */
  readonly aliases: readonly string[];
  readonly kind: SectionKind;
  /** Printed when the section is missing or empty; undefined leaves the section out. */
  readonly empty: string | undefined;
  /** In a minutes section: the whole section is one decision when none is marked. */
  readonly wholeIsDecision: boolean;
}

/** The fixed words of a document, in the document's language. */
export interface FormatLabels {
  readonly participants: string;
  readonly excused: string;
  readonly guests: string;
  readonly shortAgenda: string;
  readonly items: Readonly<Record<DocumentKind, string>>;
  readonly public: string;
  readonly confidential: string;
  readonly draft: string;
  readonly confidentialPage: string;
  readonly approved: string;
  readonly nextMeeting: string;
  readonly nextMeetings: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly caseNumber: string;
  readonly caseOfficer: string;
  readonly presenter: string;
  readonly publicTitle: string;
  readonly done: string;
  readonly open: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly notes: string;
  readonly note: string;
  /** Begins the name of a table's frame, for screen readers. */
  readonly table: string;
  readonly page: string;
  readonly toFollow: string;
  readonly skip: string;
  /** The words of a meeting package: its front page, and the cover page of each attachment. */
  readonly package: string;
  readonly packagePage: string;
  readonly attachment: string;
  readonly attachmentList: string;
  readonly noAttachments: string;
  readonly attachmentTitle: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly documentNumber: string;
  readonly file: string;
  readonly pageColumn: string;
  readonly backToItem: string;
  readonly backToList: string;
  readonly coverToFollow: string;
  readonly coverNoFile: string;
  readonly coverAddress: string;
  readonly coverEmbedded: string;
  readonly coverUntagged: string;
  readonly coverUnproven: string;
  readonly coverNotArchival: string;
}

/** The fixed words of a paper. */
export interface PaperLabels extends FormatLabels {
  /** What such a paper is called, e.g. »Notat«. */
  readonly paper: string;
  readonly author: string;
  readonly authors: string;
}

/** What is printed in a format: a meeting, or a paper that a meeting's attachments hold. */
export type FormatKind = 'meeting' | 'paper';
export const FORMAT_KINDS: readonly FormatKind[] = ['meeting', 'paper'];

/** What `templates/<name>/` says of how a page looks. */
export interface PageFormat {
  readonly name: string;
  readonly displayName: string;
  readonly language: string;
  readonly labels: FormatLabels;
  /** Handlebars source of the page, and where it stands (for messages). */
  readonly page: TemplateSource;
  /** Partials by name. */
  readonly partials: Readonly<Record<string, TemplateSource>>;
  readonly style: string;
  /** Hash of all that `templates/<name>/` says, for the cache. */
  readonly fingerprint: string;
}

/** A format of papers: it has no items and no sections. */
export interface PaperFormat extends PageFormat {
  readonly labels: PaperLabels;
}

/** A house format of meetings: all that `templates/<name>/` says. */
export interface HouseFormat extends PageFormat {
  /** Titles with `{body}` and `{date}`, used when the meeting has no `titel` of its own. */
  readonly titles: Readonly<Record<DocumentKind, string>>;
  /** `required`: every item must say `(Offentlig)` or `(Fortrolig)`; `optional`: an item without is public. */
  readonly access: 'required' | 'optional';
  /** In which kinds of document `deltagere` must be filled in. */
  readonly participantsRequired: readonly DocumentKind[];
  readonly sections: readonly SectionDefinition[];
  readonly confidentialShows: readonly ConfidentialField[];
  /** Item heading, with `{number}`, `{access}` and `{title}`. */
  readonly itemHeading: string;
  /** The HTML level of an item's heading, 2 or 3; sections and the author's own headings follow below it. */
  readonly itemLevel: 2 | 3;
  /** One line of people, with `{name}`, `{title}`, `{organisations}` and `{roles}`. */
  readonly personLine: string;
}

export interface TemplateSource {
  readonly path: string;
  readonly text: string;
}
