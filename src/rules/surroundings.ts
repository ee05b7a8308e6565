import type { Meeting } from '../model/meeting.js';

/** What is known of a file that a meeting links to. Each property may cost a look at the file: ask only for what is needed. */
export interface FileFacts {
  readonly exists: boolean;
  /** Of a PDF: whether it has a structure that a screen reader can follow; undefined where it is none, or cannot be told. */
  readonly tagged: boolean | undefined;
  /** Whether the file's own properties (PDF, Office) name a person as author; undefined where it cannot be told. */
  readonly namesAuthor: boolean | undefined;
  /** The same for all files that hold the same, copies and symbolic links among them; undefined where there is no file. */
  readonly identity: string | undefined;
}

/** What a rule may know of the world outside the meeting's file. The caller finds it out when asked. */
export interface Surroundings {
  /** @param address as written in a link, relative to the meeting. */
  readonly fileFacts: (address: string) => FileFacts;
  /** Output folders that are under version control, as the user would write them (`out-internal/`). */
  readonly committedOutput: () => readonly string[];
  /** Whether the dictionary has a word; undefined where nobody asked for spelling. */
  readonly knowsWord?: (word: string) => boolean;
  /** Of a paper that is published: the meeting that has it as an attachment. What is confidential there is here, too. */
  readonly attachedTo?: Meeting;
}

const NO_FILE: FileFacts = { exists: false, tagged: undefined, namesAuthor: undefined, identity: undefined };

/** A meeting alone in the world. */
export const NO_SURROUNDINGS: Surroundings = { fileFacts: () => NO_FILE, committedOutput: () => [] };
