import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import remarkStringify from 'remark-stringify';
import type { Options } from 'remark-stringify';
import { unified } from 'unified';

/**
 * Text in which nothing can need an escape wherever it stands: letters and digits with a few signs between them. Most
 * text is of this kind, and to find out the long way what to escape in it takes longer than all the rest.
 */
const PLAIN =
  /^[A-Za-z\u00C0-\u024F](?:[A-Za-z0-9 ,;%()"'+/=?\-\u00A7-\u024F\u2010-\u201F\u2026]|(?<![Ww])\.(?= |$))*(?<! )$/;

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

const text: Handle = (node: { value: string }, _, state, info) =>
  PLAIN.test(node.value) ? node.value : state.safe(node.value, info);

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

/** An edition's nodes as Markdown again: only what the edition holds, in one way of writing. */
export function toMarkdown(nodes: readonly RootContent[]): string {
  if (nodes.length === 0) return '';
  // Line feeds alone: a hard space or the like at the end is text.
  return processor.stringify({ type: 'root', children: [...nodes] }).replace(/\n+$/, '');
}
