import type { Image, Link, Nodes, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../../model/node-range.js';
import type { AgendaItem, InlineText } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import { JoinedTexts } from '../joined-texts.js';
import type { Placed } from '../nodes.js';
import type { Subject } from '../subject.js';
import { Zones } from '../zones.js';
import { frontmatterPieces } from './public-frontmatter.js';
import { placeBetween } from './public-piece.js';
import type { PieceKind, PublicPiece } from './public-piece.js';
import { textRun } from './text-run.js';
import { unreadFootnotes } from '../unread-footnotes.js';

const made = new WeakMap<Subject, JoinedTexts<PublicPiece>>();

/**
 * Everything that the public edition of a meeting shows, found once a meeting: of confidential items what the format
 * lets be known; no confidential attachments, no HTML comments, no footnotes that only those refer to.
 */
export function publicText(subject: Subject): readonly PublicPiece[] {
  return joinedPublicText(subject).owners;
}

/** The same, to be searched all at once. */
export function joinedPublicText(subject: Subject): JoinedTexts<PublicPiece> {
  let pieces = made.get(subject);
  if (!pieces) {
    pieces = new JoinedTexts(
      findPieces(subject).filter((piece) => piece.text !== ''),
      ({ text }) => text,
    );
    made.set(subject, pieces);
  }
  return pieces;
}

function findPieces(subject: Subject): PublicPiece[] {
  const { blocks, codes, images, links, tables } = subject.nodes;
  const unread = new Zones(
    unreadFootnotes(
      [...subject.meeting.definitions.footnotes.values()].map((footnote) => footnote.range),
      subject.references,
      subject.hidden,
    ),
  );
  const isOpen = (placed: Placed): boolean =>
    !placed.hidden && (placed.item !== undefined || !unread.has(rangeOf(placed.node).start.offset));
  const heads = columnHeads(tables);
  const definitions = new Map(subject.references.map((one) => [one.range.start.offset, one.definition]));
  return [
    ...frontmatterPieces(subject),
    ...subject.meeting.items.flatMap((item) => shownOfConfidential(item, subject)),
    ...blocks.filter(isOpen).map((placed) => blockPiece(placed, heads.get(placed.node), subject)),
    ...codes.filter(isOpen).flatMap((placed) => {
      return placed.node.type === 'code' ? [nodePiece(placed, 'code', placed.node.value, subject)] : [];
    }),
    ...images.filter(isOpen).map((placed) => nodePiece(placed, 'prose', placed.node.alt ?? '', subject)),
    ...[...links, ...images]
      .filter(isOpen)
      .flatMap((placed) =>
        addressPieces(placed, definitions.get(rangeOf(placed.node).start.offset), subject),
      ),
  ];
}

function shownOfConfidential(item: AgendaItem, subject: Subject): PublicPiece[] {
  if (item.access !== 'confidential') return [];
  return subject.format.confidentialShows.flatMap((field): PublicPiece[] => {
    const shown: InlineText | undefined = item.fields[field];
    return shown ? [{ kind: 'prose', ...textRun(shown.nodes, subject), item }] : [];
  });
}

function blockPiece(placed: Placed, columnHead: string | undefined, subject: Subject): PublicPiece {
  const { node, item, section } = placed;
  const run = textRun('children' in node ? node.children : [node], subject);
  return { kind: 'prose', ...run, item, section, node, ...(columnHead !== undefined && { columnHead }) };
}

function nodePiece(placed: Placed, kind: PieceKind, text: string, subject: Subject): PublicPiece {
  const { node, item, section } = placed;
  const { start, end } = rangeOf(node);
  const place = placeBetween(subject, [start.offset, end.offset], text);
  return { kind, text, place, item, section, node };
}

/** A link's or image's address and title. Where it is one by name, they stand in its definition. */
function addressPieces(
  placed: Placed<Link> | Placed<Image>,
  definition: SourceRange | undefined,
  subject: Subject,
): PublicPiece[] {
  const { node } = placed;
  const { start, end } = definition ?? rangeOf(node);
  const words = definition || node.type === 'image' ? undefined : node.children[node.children.length - 1];
  const behind = words?.position?.end.offset ?? start.offset;
  // A bare address is its own words.
  const from = subject.text.slice(behind, end.offset).includes(node.url) ? behind : start.offset;
  const piece = (kind: PieceKind, text: string): PublicPiece => ({
    ...nodePiece(placed, kind, text, subject),
    place: placeBetween(subject, [from, end.offset], text),
  });
  return [piece('address', node.url), piece('prose', node.title ?? '')];
}

/** The words at the head of each cell's column. */
function columnHeads(tables: Subject['nodes']['tables']): ReadonlyMap<Nodes, string> {
  const heads = new Map<Nodes, string>();
  for (const { node } of tables) {
    const [first, ...rows] = node.children;
    const words = (first?.children ?? []).map((cell: TableCell) => toString(cell));
    for (const row of rows) row.children.forEach((cell, i) => heads.set(cell, words[i] ?? ''));
  }
  return heads;
}
