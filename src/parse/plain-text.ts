import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import '../model/marked-nodes.js';

/** Of which each child stands on lines of its own. */
const OF_BLOCKS = new Set(['root', 'blockquote', 'list', 'listItem', 'table']);

/**
 * What Markdown says, as plain text: paragraphs, list items and rows of a table on a line each, cells with a space between, and a task
 * without the parenthesis that says who and when. Unlike mdast-util-to-string it runs no words together where something ends.
 */
export function plainText(nodes: readonly RootContent[]): string {
  return linesOf(nodes);
}

/** What stands within one paragraph, on one line: a line break within it is a space. */
export function plainLine(nodes: readonly PhrasingContent[]): string {
  return nodes.map(textOf).join('').replaceAll(/\s+/g, ' ').trim();
}

function linesOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) =>
      textOf(node)
        .replaceAll(/ *\n */g, '\n')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n');
}

function textOf(node: Nodes): string {
  if (node.type === 'listItem' && node.data?.action)
    return [node.data.action.text, linesOf(node.children.slice(1))].join('\n');
  if (node.type === 'tableRow') return node.children.map((cell) => textOf(cell).trim()).join(' ');
  if ('children' in node)
    return OF_BLOCKS.has(node.type) ? linesOf(node.children) : node.children.map(textOf).join('');
  if (node.type === 'break') return '\n';
  if (node.type === 'code') return node.value;
  if ('value' in node) return node.value.replaceAll(/\s+/g, ' ');
  return 'alt' in node && node.alt ? node.alt : '';
}
