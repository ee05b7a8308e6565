import type { PhrasingContent, RootContent } from 'mdast';
import type { FormatLabels, SectionKind } from './house-format.js';
import type { Access, DocumentKind, Role, Status } from './meeting.js';

/** `public` holds only what may be published, `internal` everything. */
export type EditionKind = 'public' | 'internal';
export const EDITION_KINDS: readonly EditionKind[] = ['public', 'internal'];

declare const brand: unique symbol;

/** What the renderers get: a meeting cut down to what one readership may see. Only `src/edition/` makes one. */
export interface Edition {
  readonly [brand]: true;
  readonly kind: EditionKind;
  readonly document: DocumentKind;
  readonly status: Status;
  readonly format: string;
  readonly language: string;
  readonly slug: string;
  readonly title: string;
  /** The title where the author chose it; undefined where the house format made it of kind, body and date. */
  readonly ownTitle: string | undefined;
  readonly body: string;
  /** ISO date. */
  readonly date: string;
  readonly time: string | undefined;
  readonly place: string | undefined;
  readonly caseNumber: string | undefined;
  /** ISO date of approval; never in a *dagsorden*. */
  readonly approved: string | undefined;
  readonly participants: readonly EditionPerson[];
  readonly excused: readonly EditionPerson[];
  readonly guests: readonly EditionPerson[];
  readonly nextMeetings: readonly EditionNextMeeting[];
  readonly introduction: EditionText;
  readonly introductionFootnotes: readonly EditionFootnote[];
  readonly items: readonly EditionItem[];
  readonly labels: FormatLabels;
  /** HTML level of item headings. */
  readonly itemLevel: 2 | 3;
  /** True where some page shows confidential text: never in the public edition. */
  readonly holdsConfidential: boolean;
}

export interface EditionPerson {
  readonly name: string;
  readonly title: string | undefined;
  readonly organisations: readonly string[];
  readonly roles: readonly Role[];
  /** All of it in one line, as the format writes people. */
  readonly line: string;
}

export interface EditionNextMeeting {
  readonly date: string;
  readonly time: string | undefined;
  readonly place: string | undefined;
}

export interface EditionText {
  readonly nodes: readonly RootContent[];
}

export interface EditionInline {
  readonly nodes: readonly PhrasingContent[];
  readonly plain: string;
}

export type EditionItem = OpenItem | WithheldItem;

/** A confidential item of the public edition: that it exists, and what the format lets be known. */
export interface WithheldItem {
  readonly withheld: true;
  readonly number: number;
  readonly access: 'confidential';
  /** The heading's words, number and mark included. */
  readonly heading: string;
  readonly title: EditionInline | undefined;
  readonly caseNumber: string | undefined;
}

export interface OpenItem {
  readonly withheld: false;
  readonly number: number;
  readonly access: Access;
  readonly heading: string;
  readonly title: EditionInline;
  readonly shortTitle: EditionInline | undefined;
  readonly subPoints: readonly EditionInline[];
  readonly caseOfficer: EditionInline | undefined;
  readonly caseNumber: EditionInline | undefined;
  readonly time: EditionInline | undefined;
  readonly presenter: EditionInline | undefined;
  /** What the public edition calls a confidential item; shown to those who see the item itself. */
  readonly publicTitle: EditionInline | undefined;
  readonly introduction: EditionText;
  readonly sections: readonly EditionSection[];
  readonly footnotes: readonly EditionFootnote[];
  /** True where the item, or an attachment of it, is confidential. */
  readonly holdsConfidential: boolean;
}

export interface EditionSection {
  readonly key: string;
  readonly label: string;
  readonly kind: SectionKind;
  readonly content: EditionText;
  /** Printed instead of content where there is none. */
  readonly placeholder: string | undefined;
  readonly attachments: readonly EditionAttachment[];
  readonly opening: string | undefined;
  readonly recommendations: readonly string[];
  readonly decisions: readonly string[];
  readonly actions: readonly EditionAction[];
}

export interface EditionAttachment {
  readonly title: string;
  /** Relative to the meeting's folder, `/` between folders. */
  readonly file: string | undefined;
  readonly url: string | undefined;
  readonly documentNumber: string | undefined;
  readonly caseNumber: string | undefined;
  readonly toFollow: boolean;
  readonly confidential: boolean;
}

/** An attachment with its place among all of the document's, as a meeting package names it. */
export interface NumberedAttachment {
  /** From 1 on, in the order in which the attachments stand in the document. */
  readonly number: number;
  readonly attachment: EditionAttachment;
  readonly item: { readonly number: number; readonly title: string };
  /** It, or the item that it belongs to, is confidential: only the internal edition has such. */
  readonly isConfidential: boolean;
}

export interface EditionAction {
  readonly text: string;
  readonly done: boolean;
  readonly responsible: string | undefined;
  readonly deadline: string | undefined;
}

/** A footnote, numbered through the document in the order of first reference. */
export interface EditionFootnote {
  readonly id: string;
  readonly number: number;
  readonly nodes: readonly RootContent[];
}
