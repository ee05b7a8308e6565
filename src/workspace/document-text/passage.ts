import type { NoteUnseen } from './unseen/unseen-kinds.js';

/** Parts of a document, as its reader would look for them. */
export type PlaceKind =
  | 'page'
  | 'annotation'
  | 'slide'
  | 'notes'
  | 'sheet'
  | 'paragraph'
  /** Somewhere in the text. */
  | 'text'
  | 'line'
  | 'table'
  | 'header'
  | 'comment'
  | 'properties'
  | 'hidden'
  | 'earlier'
  | 'embedded';

/** Where in a document something stands. */
export interface DocumentPlace {
  readonly kind: PlaceKind;
  /** From 1 on; missing where the kind alone says it, and where nobody can count. */
  readonly number?: number;
}

/** A piece of a document's text, all its runs joined. */
export interface Passage {
  readonly text: string;
  /** Of a `paragraph` or a `line`: the first one; each `\n` begins the next. */
  readonly place: DocumentPlace;
  /** What says what the text is: the head of its column, the cell before it. */
  readonly heads?: readonly string[];
  /** True for the address of a link, in which long numbers are usual. */
  readonly isAddress?: boolean;
}

/** Why a document, or a part of it, could not be searched. */
export type Unsearched =
  | 'encrypted'
  | 'damaged'
  /** Pages that are pictures. */
  | 'scanned'
  | 'picture'
  /** Text whose letters nobody can tell from the file. */
  | 'unknown-letters'
  /** Office before 2007: only numbers were looked for. */
  | 'old-format'
  /** `.xlsb` */
  | 'binary-workbook'
  | 'unknown-format'
  | 'too-large'
  | 'too-costly'
  /** A file inside the file is one of the above. */
  | 'embedded';

/** What takes a document's text as it is found, and what could not be read of it. */
export interface TextTaker {
  readonly take: (passage: Passage) => void;
  readonly miss: (reason: Unsearched) => void;
  /** What the document holds that its reader does not see; never what it says. */
  readonly unseen: NoteUnseen;
}

/** Thrown where a document holds more than is read of any. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}
