import type { Nodes } from 'mdast';
import '../model/marked-nodes.js';
import type { Edition } from '../model/edition.js';
import type { SourceRange } from '../model/source.js';

/**
 * What an edition shows of the author's Markdown, a text a paragraph, heading or cell, as a reader sees it: `psykiatri*s*` is one
 * word, and the number of a note stands right behind the word that it belongs to.
 * @param withheld places in the source, in their order and apart from each other: what stands there counts for nothing, though it be in the edition by mistake.
 */
export function textsAsRead(edition: Edition, withheld: readonly SourceRange[]): string[] {
  const { introduction, introductionFootnotes } = edition;
  const items = edition.items.filter((item) => !item.withheld);
  const notes = [introductionFootnotes, ...items.map((item) => item.footnotes)].flat();
  const numbers = new Map(notes.map(({ id, number }) => [id, String(number)] as const));
  const texts: string[] = [];
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes.filter(isOpen)) {
      if (isLine(node)) texts.push(textOf(node));
      else if ('children' in node) visit(node.children);
      else if ('value' in node) texts.push(node.value);
      const attachment = node.type === 'listItem' ? node.data?.attachment : undefined;
      if (attachment) visit(attachment.description.nodes);
    }
  };
  visit(introduction.nodes);
  for (const { title, introduction: begin, sections } of items) {
    texts.push(title.nodes.map(textOf).join(''));
    visit([...begin.nodes, ...sections.flatMap((section) => section.content.nodes)]);
  }
  for (const note of notes) visit(note.nodes);
  return texts;

  function textOf(node: Nodes): string {
    if (!isOpen(node)) return '';
    if (node.type === 'footnoteReference') return numbers.get(node.identifier) ?? '';
    if (node.type === 'break') return '\n';
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(textOf).join('') : '';
  }

  /** Whether a node stands in the source, and not in a place that is withheld. */
  function isOpen({ position }: Nodes): boolean {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined) return false;
    const range = lastBefore(start, withheld);
    return range === undefined || range.end.offset < end;
  }
}

/** The last range that begins at an offset or before it. Found by halves: a file may have thousands of comments. */
function lastBefore(offset: number, ranges: readonly SourceRange[]): SourceRange | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}

function isLine({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}
