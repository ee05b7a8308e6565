import type { Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { countLines, cutMarkdown } from './cut-markdown.js';
import type { MarkdownPiece } from './cut-markdown.js';
import { plainBlock } from './plain-blocks.js';

const LINK = /www\.|https?:|@/i;
const WRITTEN_LINK = /\[(?!\^)([^[\]|\r\n]*)\]\(https?:[^\s\u0000-\u001F\u007F()<>@|]*\)/gi;
/**
 * What may become a link though nothing marks it. The address of an ordinary link does not: in a text without an escape,
 * code, HTML and other brackets, such a link is one for certain.
 */
const BARE_LINK = {
  test: (text: string) =>
    LINK.test(text) && /[\\`<[\]]|www\.|https?:|@/i.test(text.replaceAll(WRITTEN_LINK, '$1')),
};

/**
 * The parts of GFM, each with the text it cannot do without. An extension costs time whether its construct
 * occurs or not (all of them nearly double a parse), so a text gets only those it can use.
 */
const EXTENSIONS = [
  { needs: /\|/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { needs: /~/, syntax: gfmStrikethrough, tree: gfmStrikethroughFromMarkdown },
  { needs: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { needs: /\[[ xX\t]\]/, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
  { needs: BARE_LINK, syntax: gfmAutolinkLiteral, tree: gfmAutolinkLiteralFromMarkdown },
];

type MarkdownProcessor = Processor<Root>;
const processors = new Map<number, MarkdownProcessor>();

/**
 * Parses CommonMark with GFM, at once and without limits: the same tree as `parseWhole` gives, sooner. What is plain is told
 * at a glance; the other pieces are parsed one by one, each with the extensions it needs, as a parser's lists of what it
 * found grow dear with their length.
 * Throws RangeError where the text nests too deep.
 */
export function parseNow(text: string): Root {
  const cut = cutMarkdown(text);
  if (!cut) return parseWhole(text);
  const children = cut.pieces.flatMap((piece) => plainBlock(piece, cut.lineEnding) ?? parsePiece(piece));
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) } };
}

function parsePiece({ text, after, start, line }: MarkdownPiece): RootContent[] {
  // To the parser the last line of a text is not always what it is with a line ending after it.
  const { children } = parseWhole(text + after);
  const stack: RootContent[] = [...children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position)
      for (const point of [node.position.start, node.position.end]) {
        point.line += line - 1;
        point.offset = (point.offset ?? 0) + start;
      }
    if ('children' in node) stack.push(...node.children);
  }
  return children;
}

function endOf(text: string): Point {
  return {
    line: 1 + countLines(text, 0, text.length),
    column: text.length - text.lastIndexOf('\n'),
    offset: text.length,
  };
}

/** Parses every character of a text. */
export function parseWhole(text: string): Root {
  const used = EXTENSIONS.reduce(
    (bits, extension, i) => (extension.needs.test(text) ? bits | (1 << i) : bits),
    0,
  );
  let processor = processors.get(used);
  if (!processor) {
    processor = makeProcessor(used);
    processors.set(used, processor);
  }
  return processor.parse(text);
}

function makeProcessor(used: number): MarkdownProcessor {
  const chosen = EXTENSIONS.filter((_, i) => used & (1 << i));
  const processor = unified().use(remarkParse);
  processor.data(
    'micromarkExtensions',
    chosen.map((extension) => extension.syntax()),
  );
  processor.data(
    'fromMarkdownExtensions',
    chosen.map((extension) => extension.tree()),
  );
  return processor.freeze();
}
