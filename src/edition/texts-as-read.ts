import type { Nodes } from 'mdast';
import '../model/marked-nodes.js';
import type { Edition, EditionItem } from '../model/edition.js';

/**
 * What an edition shows of the author's Markdown, a text a paragraph, heading or cell, as a reader sees it: `psykiatri*s*` is one
 * word, and the number of a note stands right behind the word that it belongs to.
 */
export function textsAsRead(edition: Edition): string[] {
  const { introduction, introductionFootnotes, items } = edition;
  const notes = [introductionFootnotes, ...items.map((item) => (item.withheld ? [] : item.footnotes))].flat();
  const numbers = new Map(notes.map(({ id, number }) => [id, String(number)] as const));
  const texts: string[] = [];
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (isLine(node)) texts.push(textOf(node, numbers));
      else if ('children' in node) visit(node.children);
      else if ('value' in node) texts.push(node.value);
      const attachment = node.type === 'listItem' ? node.data?.attachment : undefined;
      if (attachment) visit(attachment.description.nodes);
    }
  };
  for (const nodes of [introduction.nodes, ...items.map(nodesOf), ...notes.map((note) => note.nodes)])
    visit(nodes);
  return texts;
}

function nodesOf(item: EditionItem): Nodes[] {
  if (item.withheld) return [];
  const { title, introduction, sections } = item;
  const heading: Nodes = { type: 'paragraph', children: [...title.nodes] };
  return [heading, ...introduction.nodes, ...sections.flatMap((section) => section.content.nodes)];
}

function isLine({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function textOf(node: Nodes, numbers: ReadonlyMap<string, string>): string {
  if (node.type === 'footnoteReference') return numbers.get(node.identifier) ?? '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child, numbers)).join('') : '';
}
