import type { Nodes } from 'mdast';
import type { AgendaItem, Section } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { alignLoosely } from './source-offsets.js';
import type { SourceOffsets } from './source-offsets.js';
import { wordsIn } from './word-sequences.js';
import type { Word } from './word-sequences.js';

/**
 * Where a text is shown: `prose` is the running text with titles, fields, table cells, footnotes, alternative texts
 * and titles of links; `code` a block of code; `address` a link's or image's; `person` and `frontmatter` a value of
 * the frontmatter; `file-name` the meeting's own, without folder and `.md`.
 */
export type PieceKind = 'prose' | 'code' | 'address' | 'person' | 'frontmatter' | 'file-name';

/** A text that the public edition shows, as it is read, with the way back to the file. */
export interface PublicPiece {
  readonly kind: PieceKind;
  readonly text: string;
  /** Where the characters from `start` up to `end` of `text` stand in the file. */
  readonly place: (start: number, end: number) => SourceRange;
  /** The item and section it stands in, if in one. */
  readonly item?: AgendaItem | undefined;
  readonly section?: Section | undefined;
  /** For a table's cell the words at the head of its column. */
  readonly columnHead?: string;
  /** The block, link or image. */
  readonly node?: Nodes;
}

const split = new WeakMap<PublicPiece, readonly Word[]>();

/** The words of a piece as they are compared; several rules ask for them. */
export function wordsOfPiece(piece: PublicPiece): readonly Word[] {
  let words = split.get(piece);
  if (!words) {
    words = wordsIn(piece.text);
    split.set(piece, words);
  }
  return words;
}

/**
 * The place of a part of `value` that stands somewhere between two offsets of the file; all between them where it
 * cannot be told.
 */
export function placeBetween(
  subject: Subject,
  zone: readonly [from: number, to: number],
  value: string,
): PublicPiece['place'] {
  const [from, to] = zone;
  let origin: number | SourceOffsets | undefined;
  return (start, end) => {
    origin ??= originBetween(subject.text.slice(from, to), value);
    if (typeof origin === 'number') return subject.range(from + origin + start, from + origin + end);
    return subject.range(from + (origin.starts[start] ?? 0), from + (origin.ends[end - 1] ?? to - from));
  };
}

function originBetween(source: string, value: string): number | SourceOffsets {
  const whole = value === '' ? -1 : source.indexOf(value);
  return whole >= 0 ? whole : (alignLoosely(source, value) ?? { starts: [], ends: [] });
}
