import type { Nodes } from 'mdast';

/** Whether there is nothing in it to be read: lines across, and lists, quotations and tables without a word in them. */
export function saysNothing(nodes: readonly Nodes[]): boolean {
  return nodes.every((node) => {
    if ('children' in node) return saysNothing(node.children);
    if ('value' in node) return node.value.trim() === '';
    return node.type === 'thematicBreak' || node.type === 'break';
  });
}
