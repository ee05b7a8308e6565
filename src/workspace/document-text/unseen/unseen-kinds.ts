/** What a file can hold that its reader does not see, in the order in which a message names it. */
export const UNSEEN_KINDS = [
  /** Tracked changes that nobody has accepted: text taken out, put in, and cells of a sheet. */
  'deletions',
  'insertions',
  'changes',
  'comments',
  'notes',
  'hidden-text',
  'hidden-slides',
  'hidden-objects',
  'hidden-sheets',
  /** Not to be shown by the program's own menu. */
  'very-hidden-sheets',
  'hidden-rows',
  'hidden-columns',
  /** Copies of what a pivot table was made of, where no sheet shows it. */
  'pivot-data',
  /** Copies of cells of other workbooks. */
  'external-data',
  /** Files within the file. */
  'files',
  /** Drawn over text and not applied. */
  'redactions',
  /** Bars that something was made unreadable with, and the text below them. */
  'covered-text',
  'layers',
  /** States of a PDF before it was changed, with text that is not in it any more. */
  'revisions',
  /** Pictures that say where they were taken. */
  'positions',
] as const;

export type UnseenKind = (typeof UNSEEN_KINDS)[number];

/** How much there is of a kind, from 1 on. */
export interface UnseenCount {
  readonly kind: UnseenKind;
  readonly count: number;
}

/** Takes what is found, one or several at once. */
export type NoteUnseen = (kind: UnseenKind, count?: number) => void;

/** Counts what a document holds unseen; none of it is kept. */
export class UnseenCounts {
  readonly #counts = new Map<UnseenKind, number>();

  readonly note: NoteUnseen = (kind, count = 1) =>
    void this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);

  get found(): UnseenCount[] {
    return UNSEEN_KINDS.flatMap((kind) => {
      const count = this.#counts.get(kind) ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    });
  }
}
