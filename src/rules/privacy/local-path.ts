import type { Nodes } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { PublicPiece } from '../confidentiality/public-piece.js';
import { joinedPublicText } from '../confidentiality/public-text.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { Zones } from '../zones.js';
import { findLocalPaths, isLocalAddress, mayHoldLocalPath } from './local-addresses.js';

/** A path of a drive, a network share or a user's folder in text or code. */
export const localPath: Rule = {
  id: 'local-path',
  conceals: true,
  check(subject, report) {
    const { text, owners } = joinedPublicText(subject);
    if (!mayHoldLocalPath(subject.text) && !mayHoldLocalPath(text)) return;
    const elsewhere = new Zones([
      ...localLinks(subject),
      ...subject.meeting.comments.map(({ range }) => range),
    ]);
    for (const piece of owners)
      for (const range of placesIn(piece, subject)) if (!elsewhere.has(range.start.offset)) report(range);
  },
};

/** Their words are the address once more. */
function localLinks({ nodes }: Subject): SourceRange[] {
  return [...nodes.links, ...nodes.images]
    .map(({ node }) => node)
    .filter((node) => isLocalAddress(node.url))
    .map(rangeOf);
}

const BLOCKS: readonly Nodes['type'][] = ['paragraph', 'heading', 'tableCell'];

/** In blocks the source is searched: as Markdown, `\\server` and `H:\_arkiv` lose a backslash. */
function placesIn({ kind, node, text, place }: PublicPiece, subject: Subject): SourceRange[] {
  if (kind === 'address' || kind === 'file-name') return [];
  if (!node || !BLOCKS.includes(node.type))
    return findLocalPaths(text).map(({ start, end }) => place(start, end));
  const from = rangeOf(node).start.offset;
  const source = subject.text.slice(from, rangeOf(node).end.offset);
  return findLocalPaths(source).map(({ start, end }) => subject.range(from + start, from + end));
}
