import type { Link } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { Reference, SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { Zones } from '../zones.js';

/** An address on the web where it is written in a meeting. */
export interface WebAddress {
  /** As the link leads: `www.eksempel.dk` is `http://www.eksempel.dk` here. */
  readonly url: string;
  /** The address alone, without the link's words. */
  readonly range: SourceRange;
  /** False where the program has put `http:` before it. */
  readonly hasScheme: boolean;
  /** The link's place, where the address stands in a definition of its own (`[navn]: https://…`). */
  readonly usedAt?: SourceRange;
}

/** A link's address begins after its words; in angle brackets it may hold spaces. */
const IN_LINK = /\]\(\s*(?:<([^<>\n]*)|(\S+))/;
const IN_DEFINITION = /(?<!\\)\]:\s*(?:<([^<>\n]*)|(\S+))/;

/**
 * The `http:` and `https:` addresses of a meeting that anybody may be told of, each place once. Not among them: what
 * stands in a confidential item or attachment, or in a footnote that only those use, and what an open text takes from
 * there. Asking on the web for such an address would give it away.
 */
export function webAddresses(subject: Subject): WebAddress[] {
  const hidden = hiddenZones(subject);
  const references = new Map(subject.references.map((one) => [one.range.start.offset, one]));
  const definitions = new Set<number>();
  return subject.nodes.links.flatMap((placed) => {
    const range = rangeOf(placed.node);
    if (placed.hidden || hidden.has(range.start.offset) || !/^https?:/i.test(placed.node.url)) return [];
    const reference = references.get(range.start.offset);
    if (!reference) return [inText(subject, placed.node, range)];
    const at = reference.definition.start.offset;
    if (hidden.has(at) || definitions.has(at)) return [];
    definitions.add(at);
    return [inDefinition(subject, placed.node, reference)];
  });
}

function inText(subject: Subject, node: Link, range: SourceRange): WebAddress {
  const { text } = subject;
  const { start, end } = range;
  const hasScheme = !/^www\./i.test(text.slice(start.offset, start.offset + 4));
  const address = { url: node.url, hasScheme };
  const first = text[start.offset];
  if (first === '<') return { ...address, range: subject.range(start.offset + 1, end.offset - 1) };
  if (first !== '[') return { ...address, range };
  const words = node.children[node.children.length - 1];
  const from = words ? rangeOf(words).end.offset : start.offset;
  return { ...address, range: addressAfter(IN_LINK, subject, from, end.offset) ?? range };
}

function inDefinition(subject: Subject, node: Link, { range, definition }: Reference): WebAddress {
  const found = addressAfter(IN_DEFINITION, subject, definition.start.offset, definition.end.offset);
  return { url: node.url, hasScheme: true, range: found ?? definition, usedAt: range };
}

function addressAfter(mark: RegExp, subject: Subject, from: number, to: number): SourceRange | undefined {
  const match = mark.exec(subject.text.slice(from, to));
  const address = match?.[1] ?? match?.[2];
  if (!match || !address) return undefined;
  const end = from + match.index + match[0].length;
  // The parenthesis that ends the link is no part of its address.
  const closing = mark === IN_LINK && match[2] !== undefined && end === to ? 1 : 0;
  return subject.range(end - address.length, end - closing);
}

/** Where nothing may be told of. A footnote is open only where open text that is no footnote refers to it. */
function hiddenZones(subject: Subject): Zones {
  const footnotes = [...subject.meeting.definitions.footnotes.values()].map((footnote) => footnote.range);
  if (footnotes.length === 0) return new Zones(subject.hidden);
  const closed = new Zones([...subject.hidden, ...footnotes]);
  const open = new Set(
    subject.references
      .filter((reference) => !closed.has(reference.range.start.offset))
      .map((reference) => reference.definition.start.offset),
  );
  return new Zones([...subject.hidden, ...footnotes.filter((range) => !open.has(range.start.offset))]);
}
