import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .data('toMarkdownExtensions', [gfmToMarkdown()])
  .freeze();

/** An edition's nodes as Markdown again: only what the edition holds, in one way of writing. */
export function toMarkdown(nodes: readonly RootContent[]): string {
  return nodes.length === 0 ? '' : processor.stringify({ type: 'root', children: [...nodes] }).trimEnd();
}
