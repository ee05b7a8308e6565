import type { Root } from 'mdast';
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
import { restoreProse, shortenProse } from './plain-prose.js';

/**
 * The parts of GFM, each with the text it cannot do without. An extension costs time whether its construct
 * occurs or not (all of them nearly double a parse), so a text gets only those it can use.
 */
const EXTENSIONS = [
  { needs: /\|/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { needs: /~/, syntax: gfmStrikethrough, tree: gfmStrikethroughFromMarkdown },
  { needs: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { needs: /\[[ xX\t]\]/, syntax: gfmTaskListItem, tree: gfmTaskListItemFromMarkdown },
  { needs: /www\.|https?:|@/i, syntax: gfmAutolinkLiteral, tree: gfmAutolinkLiteralFromMarkdown },
];

type MarkdownProcessor = Processor<Root>;
const processors = new Map<number, MarkdownProcessor>();

/**
 * Parses CommonMark with GFM, at once and without limits: the same tree as `parseWhole` gives, sooner.
 * Throws RangeError where the text nests too deep.
 */
export function parseNow(text: string): Root {
  const shortened = shortenProse(text);
  const root = shortened && restoreProse(parseWhole(shortened.text), shortened);
  return root ?? parseWhole(text);
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
