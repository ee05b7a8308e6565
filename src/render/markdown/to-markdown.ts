import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { escapeMisspeltComments } from '../../model/misspelt-comments.js';
import { plainBlock } from './plain-blocks.js';
import { isPlainText } from './plain-text.js';
import { writeLink } from './write-link.js';
import type { Handle } from './write-link.js';

/** A text with every escape that it needs. */
const escaped: Handle = (node: { value: string }, _parent, state, info) =>
  escapeMisspeltComments(state.safe(node.value, info));

const plainOrEscaped: Handle = (node: { value: string }, parent, state, info) =>
  isPlainText(node.value, info.before, info.after, parent?.type === 'paragraph')
    ? node.value
    : escaped(node, parent, state, info);

const writerOf = (text: Handle) =>
  unified()
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      listItemIndent: 'one',
      handlers: { text, link: writeLink },
    })
    .data('toMarkdownExtensions', [gfmToMarkdown()])
    .freeze();

const writer = writerOf(plainOrEscaped);
/** Asks of every text what to escape in it: slower, and the measure of the other. */
export const thoroughWriter = () => writerOf(escaped);

/**
 * Blocks that a text can be parted at: how each is written depends on none of the others, but for lists side by side. (A
 * quotation begins its lists with another sign behind a list.)
 */
const BLOCKS = new Set(['paragraph', 'heading', 'list', 'table', 'code', 'thematicBreak']);

/** A block that ends whatever stands before it. */
const END: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'x' }] };
/** How it is written. */
const WRITTEN_END = '\n\nx\n';

/** An edition's nodes as Markdown again: only what the edition holds, in one way of writing. */
export function toMarkdown(nodes: readonly RootContent[]): string {
  if (nodes.length === 0) return '';
  // Line feeds alone: a hard space or the like at the end is text.
  return piecesOf(nodes).join('\n\n').replace(/\n+$/, '');
}

/** Plain blocks as they are, and what stands between them as the library writes it. */
function piecesOf(nodes: readonly RootContent[]): string[] {
  if (!nodes.every((node) => BLOCKS.has(node.type))) return [wholeMarkdown(nodes)];
  const pieces: string[] = [];
  let others: RootContent[] = [];
  const takeOthers = (): void => {
    if (others.length > 0) pieces.push(wholeMarkdown([...others, END]).slice(0, -WRITTEN_END.length));
    others = [];
  };
  nodes.forEach((node, i) => {
    const isBesideList =
      node.type === 'list' && [nodes[i - 1], nodes[i + 1]].some((one) => one?.type === 'list');
    const piece = isBesideList ? undefined : plainBlock(node);
    if (piece === undefined) return void others.push(node);
    takeOthers();
    pieces.push(piece);
  });
  takeOthers();
  return pieces;
}

/** All of it as the library writes it, with its line feed at the end. */
function wholeMarkdown(nodes: readonly RootContent[]): string {
  return writer.stringify({ type: 'root', children: [...nodes] });
}
