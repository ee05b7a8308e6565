import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import {
  attachmentAddressOf,
  detailsOf,
  isLoose,
  itemClasses,
  listClasses,
  ownChildren,
  startOf,
  stateOf,
} from './list-element.js';
import type { ItemNode, ListNode, ListWords } from './list-element.js';
import { safeUrl } from './safe-url.js';

/*
 * Most blocks are paragraphs, and lists of paragraphs, of text, emphasis and links. Their HTML is told here by what they
 * are, the same as `markdownToHtml` comes to by way of a tree of elements.
 */

/** Blanks at line ends, which are no part of the text. */
const BLANK_AT_LINE_END = /[ \t]\n|\n[ \t]|\r/;
/** An address in which nothing needs an escape. */
const PLAIN_URL = /^[A-Za-z0-9\-./:#_~%=+,]+$/;
/** A class of the program's own. */
const PLAIN_CLASS = /^[a-z-]+$/;

/** @returns the HTML of inline nodes, or undefined where they are not plain. */
export function plainLine(nodes: readonly PhrasingContent[]): string | undefined {
  return nodes.every(isPlain) ? plainInline(nodes) : undefined;
}

export function isPlainParagraph({ children }: Paragraph): boolean {
  return children.length > 0 && children.every(isPlain);
}

/** Whether `plainList` can tell the list's HTML. */
export function isPlainList(list: ListNode): boolean {
  return !isLoose(list) && listClasses(list).every(isPlainClass) && list.children.every(isPlainItem);
}

function isPlainClass(name: string): boolean {
  return PLAIN_CLASS.test(name);
}

function isPlainItem(item: ItemNode): boolean {
  const [only, other] = item.children;
  if (only?.type !== 'paragraph' || other) return false;
  return [
    ...only.children,
    ...(item.data?.attachment?.title.nodes ?? []),
    ...(item.data?.action?.nodes ?? []),
  ].every(isPlain);
}

function isPlain(node: PhrasingContent): boolean {
  if (node.type === 'text') return !node.data && !BLANK_AT_LINE_END.test(node.value);
  if (node.type === 'link') return PLAIN_URL.test(node.url) && !node.title && node.children.every(isPlain);
  return (node.type === 'strong' || node.type === 'emphasis') && !node.data && node.children.every(isPlain);
}

/** The HTML of a paragraph that is plain. */
export function plainParagraph({ children, data }: Paragraph): string {
  return `<p${data?.decision ? ' class="decision"' : ''}>${plainInline(children)}</p>`;
}

/**
 * The HTML of a list that is plain.
 * @param inline tells the HTML of an item's line that became another by an attachment's address.
 */
export function plainList(
  list: ListNode,
  words: ListWords,
  inline: (nodes: readonly PhrasingContent[]) => string,
): string {
  const name = list.ordered ? 'ol' : 'ul';
  const start = startOf(list);
  const attributes = (start === undefined ? '' : ` start="${start}"`) + classAttribute(listClasses(list));
  const items = list.children.map((item) => `${plainItem(item, words, inline)}\n`);
  return `<${name}${attributes}>\n${items.join('')}</${name}>`;
}

function plainItem(
  item: ItemNode,
  words: ListWords,
  inline: (nodes: readonly PhrasingContent[]) => string,
): string {
  const address = attachmentAddressOf(item, words);
  const [line] = ownChildren(item, address);
  const nodes = line?.type === 'paragraph' ? line.children : [];
  const content = plainLine(nodes) ?? inline(nodes);
  const state =
    typeof item.checked === 'boolean' ? `${span('state', stateOf(item.checked, words.labels))} ` : '';
  const details = detailsOf(item, words, address).map(({ name, value }) => ` ${span(name, value)}`);
  return `<li${classAttribute(itemClasses(item))}>${state}${content}${details.join('')}</li>`;
}

function span(name: string, value: string): string {
  return `<span class="${name}">${escapeText(value)}</span>`;
}

function classAttribute(names: readonly string[]): string {
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function plainInline(nodes: readonly RootContent[]): string {
  return nodes.map(plainNode).join('');
}

function plainNode(node: RootContent): string {
  if (node.type === 'text') return escapeText(node.value);
  if (!('children' in node)) return '';
  const content = plainInline(node.children);
  if (node.type === 'strong') return `<strong>${content}</strong>`;
  if (node.type === 'emphasis') return `<em>${content}</em>`;
  if (node.type !== 'link') return content;
  const href = node.data?.isProgramsOwn ? node.url : safeUrl(node.url);
  return href === undefined ? content : `<a href="${href}">${content}</a>`;
}

/** As the library writes text that holds a sign of HTML's own. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
