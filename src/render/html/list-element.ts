import type { Element, ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { FormatLabels } from '../../model/house-format.js';
import '../../model/marked-nodes.js';
import { element, text } from './hast.js';
import { safeUrl } from './safe-url.js';

/** The words around lists of attachments, tasks and decisions. */
export interface ListWords {
  readonly labels: FormatLabels;
  readonly longDate: (text: string) => string;
  readonly attachmentAddress?: (() => string | undefined) | undefined;
}

export type ListNode = Extract<RootContent, { type: 'list' }>;
export type ItemNode = Extract<RootContent, { type: 'listItem' }>;

export function listElement(state: State, node: ListNode): Element {
  const classes = listClasses(node);
  const start = startOf(node);
  const items = state.all(node).filter((child) => child.type === 'element');
  const lines = items.flatMap((item) => [text('\n'), item]);
  const properties = {
    ...(start !== undefined && { start }),
    ...(classes.length > 0 && { className: classes }),
  };
  return element(node.ordered ? 'ol' : 'ul', properties, [...lines, text('\n')]);
}

export function listClasses(node: ListNode): string[] {
  const hasTasks = node.children.some((item) => typeof item.checked === 'boolean');
  return [node.data?.role, hasTasks ? 'tasks' : undefined].filter((name) => name !== undefined);
}

/** The number of a list's first item where it is to be told. */
export function startOf({ ordered, start }: ListNode): number | undefined {
  return ordered && typeof start === 'number' && start !== 1 ? start : undefined;
}

/** Whether a list's items are paragraphs. */
export function isLoose(list: ListNode): boolean {
  return list.spread === true || list.children.some((item) => item.spread === true);
}

export function itemElement(state: State, node: ItemNode, list: ListNode, words: ListWords): Element {
  const loose = isLoose(list);
  const address = attachmentAddressOf(node, words);
  const content = ownChildren(node, address).flatMap((child, i) => {
    const rendered = state.one(child, node);
    const nodes = rendered === undefined ? [] : Array.isArray(rendered) ? rendered : [rendered];
    const tight = child.type === 'paragraph' && !loose;
    const inner = tight ? nodes.flatMap((one) => (one.type === 'element' ? one.children : [one])) : nodes;
    const extra = i === 0 ? itemDetails(node, words, address) : [];
    const before = i > 0 || (loose && nodes.length > 0) ? [text('\n')] : [];
    return tight || child.type !== 'paragraph'
      ? [...before, ...inner, ...extra]
      : [...before, ...appendTo(inner, extra)];
  });
  const mark = typeof node.checked === 'boolean' ? [taskState(node.checked, words), text(' ')] : [];
  const classes = itemClasses(node);
  const ending = content.length > 0 && loose ? [text('\n')] : [];
  return element('li', classes.length > 0 ? { className: classes } : {}, [
    ...prependTo(content, mark),
    ...ending,
  ]);
}

export function itemClasses({ checked, data }: ItemNode): string[] {
  return [
    data?.decision ? 'decision' : undefined,
    typeof checked === 'boolean' ? (checked ? 'done' : 'open') : undefined,
  ].filter((name) => name !== undefined);
}

/** Where an attachment is to be found; asked once an item, as it is told by its number. */
export function attachmentAddressOf(node: ItemNode, words: ListWords): string | undefined {
  return node.data?.attachment && words.attachmentAddress?.();
}

/**
 * The item's children, the first line without the marks that are written out behind it.
 * @param address where the attachment is to be found.
 */
export function ownChildren(node: ItemNode, address: string | undefined): ItemNode['children'] {
  const attachment = node.data?.attachment;
  const line = attachment ? attachmentLine(attachment.title.nodes, address) : node.data?.action?.nodes;
  const [first, ...rest] = node.children;
  return line && first?.type === 'paragraph' ? [{ ...first, children: [...line] }, ...rest] : node.children;
}

/**
 * The attachment's title, a link to the attachment where it is in the same document. A link that the author gave it
 * leads to a file beside the meeting, and makes room; one to the web stays.
 */
function attachmentLine(
  nodes: readonly PhrasingContent[],
  url: string | undefined,
): readonly PhrasingContent[] {
  if (url === undefined) return nodes;
  const bare = nodes.flatMap((node) =>
    node.type === 'link' && safeUrl(node.url) === undefined ? node.children : [node],
  );
  const hasLink = bare.some((node) => node.type === 'link' || node.type === 'footnoteReference');
  return hasLink ? nodes : [{ type: 'link', url, children: bare, data: { isProgramsOwn: true } }];
}

/** Puts details at the end of a loose item's paragraph, not below it. */
function appendTo(nodes: readonly ElementContent[], extra: readonly ElementContent[]): ElementContent[] {
  const last = nodes[nodes.length - 1];
  if (last?.type !== 'element' || extra.length === 0) return [...nodes, ...extra];
  return [...nodes.slice(0, -1), { ...last, children: [...last.children, ...extra] }];
}

function prependTo(nodes: readonly ElementContent[], extra: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findIndex((node) => node.type === 'element' && node.tagName === 'p');
  const paragraph = nodes[at];
  const leading = nodes
    .slice(0, Math.max(at, 0))
    .every((node) => node.type === 'text' && node.value.trim() === '');
  if (paragraph?.type !== 'element' || !leading) return [...extra, ...nodes];
  return [
    ...nodes.slice(0, at),
    { ...paragraph, children: [...extra, ...paragraph.children] },
    ...nodes.slice(at + 1),
  ];
}

export function stateOf(done: boolean, labels: FormatLabels): string {
  return `${done ? labels.done : labels.open}:`;
}

function taskState(done: boolean, { labels }: ListWords): Element {
  return element('span', { className: ['state'] }, [text(stateOf(done, labels))]);
}

function itemDetails(node: ItemNode, words: ListWords, address: string | undefined): ElementContent[] {
  return detailsOf(node, words, address).flatMap(({ name, value }) => [
    text(' '),
    element('span', { className: [name] }, [text(value)]),
  ]);
}

/**
 * What an attachment's marks or an action's parenthesis said, written out behind its text. An attachment that is to be found at an
 * address has the name that its file has there: a site gives it one of its own, and makes pages of papers.
 */
export function detailsOf(
  node: ItemNode,
  words: ListWords,
  address: string | undefined,
): { name: string; value: string }[] {
  return [...attachmentDetails(node, words, address), ...actionDetails(node, words)];
}

function attachmentDetails(
  node: ItemNode,
  { labels }: ListWords,
  address: string | undefined,
): { name: string; value: string }[] {
  const attachment = node.data?.attachment;
  if (!attachment) return [];
  const numbers = [attachment.documentNumber, attachment.caseNumber].filter(Boolean).join(' - ');
  const file = attachment.file ? fileName(address ?? attachment.file.value) : '';
  return [
    ...(file ? [{ name: 'file', value: `[${file}]` }] : []),
    ...(numbers ? [{ name: 'numbers', value: `(${numbers})` }] : []),
    ...(attachment.toFollow ? [{ name: 'to-follow', value: `(${labels.toFollow})` }] : []),
    ...(attachment.confidential
      ? [{ name: 'confidential', value: `(${labels.confidential.toLowerCase()})` }]
      : []),
  ];
}

/** The last part of a link to a file, percent signs resolved. */
function fileName(url: string): string {
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .pop() ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function actionDetails(node: ItemNode, { labels, longDate }: ListWords): { name: string; value: string }[] {
  const action = node.data?.action;
  const parts = [
    action?.responsible ? `${labels.responsible}: ${action.responsible.value}` : undefined,
    action?.deadline ? `${labels.deadline}: ${longDate(action.deadline.value)}` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? [{ name: 'details', value: `(${parts.join(', ')})` }] : [];
}
