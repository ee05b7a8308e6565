import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify from 'remark-stringify';
import type { Options } from 'remark-stringify';
import { unified } from 'unified';
import { plainBlock } from './plain-blocks.js';
import { isPlainText } from './plain-text.js';

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

const text: Handle = (node: { value: string }, parent, state, info) =>
  isPlainText(node.value, info.before, info.after, parent?.type === 'paragraph')
    ? node.value
    : state.safe(node.value, info);

const processor = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    handlers: { text },
  })
  .data('toMarkdownExtensions', [gfmToMarkdown()])
  .freeze();

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
  return processor.stringify({ type: 'root', children: [...nodes] });
}
