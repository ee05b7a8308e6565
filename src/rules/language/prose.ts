import type { Text } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { TextEdit } from '../../model/text-edit.js';
import { JoinedTexts } from '../joined-texts.js';
import type { Placed } from '../nodes.js';
import type { Subject } from '../subject.js';
import { alignWithSource } from './source-offsets.js';

/** Web and mail addresses, and names of files, each with a quick look whether there can be one. */
const ADDRESSES: readonly (readonly [mayBe: RegExp, address: RegExp])[] = [
  [/:\/\/|www\.|mailto:/i, /(?:https?:\/\/|www\.|mailto:)\S+/gi],
  [/@/, /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,253}/gu],
  [
    /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|md|png|jpe?g|dk|com|org|net|eu)\b/i,
    /(?<![\p{L}\p{N}_./-])[\p{L}\p{N}_./-]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|md|png|jpe?g|dk|com|org|net|eu)(?![\p{L}\p{N}])/giu,
  ],
];
/** Without one of these there is no address: a look at all texts at once. */
const MAY_HOLD_ADDRESS =
  /:\/\/|www\.|mailto:|@|\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|md|png|jpe?g|dk|com|org|net|eu)/gi;
/** Stands where an address stood: neither a letter nor a space. */
const BLANK = '\uFFFC';

/** A run of the author's own words: the text of one node, each address in it blanked out. */
export class Prose {
  readonly placed: Placed<Text>;
  /** As long as the node's value: an offset in one is an offset in the other. */
  readonly text: string;
  readonly #subject: Subject;
  #place: Place | undefined;

  /** @param mayHoldAddress false where it is known that there is none. */
  constructor(placed: Placed<Text>, subject: Subject, mayHoldAddress: boolean) {
    const { value } = placed.node;
    this.placed = placed;
    this.text = mayHoldAddress ? ADDRESSES.reduce(blankOut, value) : value;
    this.#subject = subject;
  }

  /** The place in the file of a part of the text; the whole node's where the two cannot be brought together. */
  range(start: number, end: number): SourceRange {
    const { offsetOf } = this.#findPlace();
    if (!offsetOf || end <= start) return rangeOf(this.placed.node);
    return this.#subject.range(offsetOf(start), offsetOf(end - 1) + 1);
  }

  /** The change of a part of the text; none where the file does not have the text letter by letter. */
  edit(start: number, end: number, text: string): TextEdit[] {
    const { offsetOf, isVerbatim } = this.#findPlace();
    return offsetOf && isVerbatim ? [{ start: offsetOf(start), end: offsetOf(end), text }] : [];
  }

  /** True where nothing but Markdown's own marks stands before the offset on its line of the file. */
  startsLine(offset: number): boolean {
    const at = this.range(offset, offset + 1).start.offset;
    const line = this.#subject.text.slice(Math.max(0, at - 80), at);
    return /(?:^|[\r\n])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|\[.\]|\|)[ \t]+)*$/.test(line);
  }

  /** Found once for each node: it takes a look at all of its text. */
  #findPlace(): Place {
    this.#place ??= placeOf(this.placed.node, this.#subject);
    return this.#place;
  }
}

function blankOut(text: string, [mayBe, address]: (typeof ADDRESSES)[number]): string {
  return mayBe.test(text) ? text.replaceAll(address, (found) => BLANK.repeat(found.length)) : text;
}

/** How offsets in a node's text become offsets in the file. */
interface Place {
  readonly offsetOf: ((offset: number) => number) | undefined;
  readonly isVerbatim: boolean;
}

function placeOf(node: Text, subject: Subject): Place {
  if (subject.isVerbatim(node)) {
    const start = subject.rangeIn(node, 0, 0).start.offset;
    return { offsetOf: (offset) => start + offset, isVerbatim: true };
  }
  const { start, end } = rangeOf(node);
  const offsets = alignWithSource(node.value, subject.text.slice(start.offset, end.offset));
  if (!offsets) return { offsetOf: undefined, isVerbatim: false };
  return { offsetOf: (offset) => start.offset + (offsets[offset] ?? 0), isVerbatim: false };
}

const FOUND = new WeakMap<Subject, JoinedTexts<Prose>>();

/** All of a meeting's text in the order of the file; found once for all rules of language. */
export function proseOf(subject: Subject): JoinedTexts<Prose> {
  let prose = FOUND.get(subject);
  if (!prose) {
    const startOf = ({ node }: Placed<Text>): number => node.position?.start.offset ?? 0;
    const texts = [...subject.nodes.texts].sort((a, b) => startOf(a) - startOf(b));
    const addressed = new Set(new JoinedTexts(texts, ({ node }) => node.value).with(MAY_HOLD_ADDRESS));
    prose = new JoinedTexts(
      texts.map((placed) => new Prose(placed, subject, addressed.has(placed))),
      ({ text }) => text,
    );
    FOUND.set(subject, prose);
  }
  return prose;
}
