import type { Link, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { isPlainLine, isPlainText } from './plain-text.js';

/** An address in which nothing needs an escape. */
const PLAIN_URL = /^[A-Za-z0-9\-./:]+$/;
/** What the sign for emphasis may stand next to, outside of it, and be nothing else: the end of it, and behind a letter. */
const [BLANK_END, LETTER_END] = [/^[\s]/, /^[\s.,;:?)]/];
const ENDS_WITH_LETTER = /[A-Za-z0-9\u00C0-\u024F]$/;

/**
 * A block of plain text as Markdown, the same as the library writes at the top of a text: a paragraph, a heading, or a
 * list of paragraphs, in which nothing needs an escape.
 * @returns undefined for any other, which is not to say that it needs one.
 */
export function plainBlock(node: RootContent): string | undefined {
  if (node.type === 'paragraph') return plainInline(node.children, '\n', true);
  if (node.type === 'list') return plainList(node);
  if (node.type !== 'heading') return undefined;
  const title = plainInline(node.children, '# ', false);
  return title === undefined || title.startsWith(' ') ? undefined : `${'#'.repeat(node.depth)} ${title}`;
}

/**
 * @param before what is written before it.
 * @param mayBreak whether it may have several lines.
 */
function plainInline(
  children: readonly PhrasingContent[],
  before: string,
  mayBreak: boolean,
): string | undefined {
  let written = '';
  for (const [i, child] of children.entries()) {
    const after = peek(children[i + 1]);
    const last = written === '' ? before : written.slice(-1);
    const piece =
      child.type === 'text' ? plainText(child.value, last, after, mayBreak) : marked(child, last, after);
    // An empty text, or one beside another, is none that a parser makes.
    if (!piece || (child.type === 'text' && children[i + 1]?.type === 'text')) return undefined;
    written += piece;
  }
  return written === '' ? undefined : written;
}

function plainText(text: string, before: string, after: string, mayBreak: boolean): string | undefined {
  return isPlainText(text, before, after, mayBreak) ? text : undefined;
}

/** The first character that a node is written with. */
function peek(node: PhrasingContent | undefined): string {
  if (!node) return '\n';
  if (node.type === 'text') return node.value.slice(0, 1);
  return node.type === 'link' ? '[' : '*';
}

/** Emphasis and links around a plain text. */
function marked(node: PhrasingContent, before: string, after: string): string | undefined {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link') return undefined;
  const [only, other] = node.children;
  if (only?.type !== 'text' || other || !isPlainLine(only.value)) return undefined;
  const { value } = only;
  if (node.type === 'link') return isPlainLink(node, value) ? `[${value}](${node.url})` : undefined;
  const isAlone = /\s$/.test(before) && (ENDS_WITH_LETTER.test(value) ? LETTER_END : BLANK_END).test(after);
  if (!isAlone) return undefined;
  return node.type === 'strong' ? `**${value}**` : `_${value}_`;
}

/** A link that has nothing but its address, which is not its text, too: such a one is written in pointed brackets. */
function isPlainLink({ title, url }: Link, text: string): boolean {
  return typeof title !== 'string' && PLAIN_URL.test(url) && url !== text && url !== `mailto:${text}`;
}

function plainList(list: List): string | undefined {
  if (list.children.length === 0 || typeof list.spread !== 'boolean') return undefined;
  const start = typeof list.start === 'number' && list.start > -1 ? list.start : 1;
  const lines: string[] = [];
  for (const [i, item] of list.children.entries()) {
    const line = plainItem(item);
    if (line === undefined) return undefined;
    lines.push(`${list.ordered ? `${start + i}.` : '-'} ${line}`);
  }
  return lines.join(list.spread ? '\n\n' : '\n');
}

function plainItem({ children, checked }: ListItem): string | undefined {
  const [only, other] = children;
  if (only?.type !== 'paragraph' || other) return undefined;
  const text = plainInline(only.children, '\n', false);
  if (text === undefined || typeof checked !== 'boolean') return text;
  return `[${checked ? 'x' : ' '}] ${text}`;
}
