import type { Nodes } from 'mdast';

/** Stands before everything that is not text, so that a text cannot look like it. */
const MARK = '\u0001';

/**
 * What a reader meets in a piece of text: words, kinds of blocks and emphasis, addresses of links to the web, pictures.
 * Positions, line ends and ways of writing the same thing leave no trace; nor do ticks of tasks, which tell how far
 * somebody is and not what the meeting decided.
 * Not normalised yet.
 * @param fileHash of a picture's file, as far as the caller knows it.
 */
export function visibleText(nodes: readonly Nodes[], fileHash: (file: string) => string): string {
  let text = '';
  for (const node of nodes) text += textOf(node, fileHash);
  return text;
}

/** White space made one, and letters that can be written in two ways the same. */
export function normalized(text: string): string {
  // Single blanks, the most of them, stay as they are.
  return text
    .replaceAll(/[^\S ]\s*| \s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function textOf(node: Nodes, fileHash: (file: string) => string): string {
  if (node.type === 'text') return node.value;
  let inner = '';
  if ('children' in node) for (const child of node.children) inner += textOf(child, fileHash);
  else inner = valueOf(node, fileHash);
  // A comment at the end of a line leaves the space before it behind.
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') inner = inner.trim();
  return `${MARK}${node.type}${kindOf(node)}${MARK}${inner}${MARK}`;
}

function valueOf(node: Nodes, fileHash: (file: string) => string): string {
  if (node.type === 'image') return `${node.alt ?? ''}${MARK}${node.url}${MARK}${fileHash(node.url)}`;
  // Names of notes are the author's own; their order shows in the notes themselves.
  return 'value' in node ? node.value : '';
}

function kindOf(node: Nodes): string {
  if (node.type === 'heading') return String(node.depth);
  if (node.type === 'list') return node.ordered ? String(node.start ?? 1) : '';
  if (node.type === 'table') return (node.align ?? []).join();
  // Links to files keep their words alone on the page.
  if (node.type === 'link') return /^[a-z][a-z0-9+.-]*:/i.test(node.url) ? node.url : '';
  return '';
}
