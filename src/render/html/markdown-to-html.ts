import type { Element, ElementContent, Nodes as HastNodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent, RootContent } from 'mdast';
import { defaultHandlers, toHast } from 'mdast-util-to-hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { EditionFootnote } from '../../model/edition.js';
import type { FormatLabels } from '../../model/house-format.js';
import { element, text } from './hast.js';
import { itemElement, listElement } from './list-element.js';
import type { ItemNode, ListNode } from './list-element.js';
import { isPlainList, isPlainParagraph, plainLine, plainList, plainParagraph } from './plain-html.js';
import { safeUrl } from './safe-url.js';
import { tableElement } from './table-element.js';
import type { TableNode } from './table-element.js';

/** What the renderer must know beside the nodes. */
export interface HtmlContext {
  readonly labels: FormatLabels;
  readonly footnotes: ReadonlyMap<string, EditionFootnote>;
  /** `data:` addresses of embedded images, by the address in the text. */
  readonly images: ReadonlyMap<string, string>;
  /** Writes an ISO date out; other text comes back as it is. */
  readonly longDate: (text: string) => string;
  /** Footnotes whose first reference has been written, so that the way back leads to one place. */
  readonly referenced: Set<string>;
  /** The address of the next attachment that is written out, where attachments are to be links; undefined for one that leads nowhere. */
  readonly attachmentAddress?: (() => string | undefined) | undefined;
  /** How large images are in CSS pixels, by the address in the text: a browser then keeps their place. */
  readonly imageSizes?: ReadonlyMap<string, ImageSize> | undefined;
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

interface Renderer extends HtmlContext {
  /** Level of the heading above this text. */
  readonly parentLevel: number;
  /** Depth, in Markdown, of the headings that come directly below it. */
  readonly firstDepth: number;
  previousLevel: number;
  /** How many lists and quotations are open. */
  indents: number;
}

/** Below an item's sections, an author's own headings begin with `####`. */
const FIRST_OWN_DEPTH = 4;

/**
 * Renders Markdown nodes to HTML. Everything comes from an allow-list of nodes, there is no way in for raw HTML.
 * @param parentLevel the level of the heading above; the author's own headings follow below it, with no level skipped.
 * @param firstDepth the number of `#` of the headings that come directly below it.
 */
export function markdownToHtml(
  nodes: readonly RootContent[],
  parentLevel: number,
  context: HtmlContext,
  firstDepth = FIRST_OWN_DEPTH,
): string {
  if (nodes.length === 0) return '';
  const renderer: Renderer = { ...context, parentLevel, firstDepth, previousLevel: parentLevel, indents: 0 };
  const plain = nodes.every((node) => BLOCKS.has(node.type)) ? plainPieces(nodes, renderer) : undefined;
  if (!plain) return serialize(rendered(nodes, renderer));
  const others = nodes.filter((_, i) => plain[i] === undefined);
  if (others.length === 0) return plain.join('\n');
  const elements = rendered(others, renderer).children.filter((child) => child.type === 'element');
  return plain.map((piece) => piece ?? serialize(elements.shift() ?? text(''))).join('\n');
}

/** Blocks that each become one element, which depends on no other block but by what counts through them. */
const BLOCKS = new Set(['paragraph', 'list', 'heading', 'table', 'code', 'thematicBreak']);

/**
 * The HTML of the blocks that are plain, at their places.
 * Where one list is not, none is taken for it: attachments are counted from list to list.
 */
function plainPieces(nodes: readonly RootContent[], renderer: Renderer): (string | undefined)[] {
  const lists = nodes.every((node) => node.type !== 'list' || isPlainList(node));
  const inline = (line: readonly PhrasingContent[]) => inlineToHtml(line, renderer);
  return nodes.map((node) => {
    if (node.type === 'paragraph' && isPlainParagraph(node)) return plainParagraph(node);
    return node.type === 'list' && lists ? plainList(node, renderer, inline) : undefined;
  });
}

function rendered(nodes: readonly RootContent[], renderer: Renderer): Root {
  const tree = toHast({ type: 'root', children: [...nodes] }, { handlers: handlersFor(renderer) });
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/** Renders the inline nodes of a title or field. */
export function inlineToHtml(nodes: readonly PhrasingContent[], context: HtmlContext): string {
  return plainLine(nodes) ?? wholeInline(nodes, context);
}

function wholeInline(nodes: readonly PhrasingContent[], context: HtmlContext): string {
  const renderer: Renderer = {
    ...context,
    ...{ parentLevel: 1, previousLevel: 1, firstDepth: FIRST_OWN_DEPTH, indents: 0 },
  };
  const tree = toHast({ type: 'paragraph', children: [...nodes] }, { handlers: handlersFor(renderer) });
  return serialize({ type: 'root', children: (tree as Element).children });
}

function serialize(tree: HastNodes): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: false } });
}

function handlersFor(renderer: Renderer): Handlers {
  return {
    heading: (state: State, node: Extract<RootContent, { type: 'heading' }>) => {
      const wanted = renderer.parentLevel + Math.max(1, node.depth - renderer.firstDepth + 1);
      const level = Math.min(6, wanted, renderer.previousLevel + 1);
      renderer.previousLevel = level;
      return element(`h${level}`, {}, state.all(node));
    },
    link: (state: State, node: Extract<RootContent, { type: 'link' }>) => {
      const href = node.data?.isProgramsOwn ? node.url : safeUrl(node.url);
      return href === undefined
        ? state.all(node)
        : element('a', { href, ...(node.title ? { title: node.title } : {}) }, state.all(node));
    },
    image: (_: State, node: Extract<RootContent, { type: 'image' }>) => {
      const source = renderer.images.get(node.url);
      const alt = node.alt ?? '';
      if (source === undefined) return element('em', {}, [text(alt)]);
      return element('img', { src: source, alt, ...renderer.imageSizes?.get(node.url) }, []);
    },
    footnoteReference: (_: State, node: Extract<RootContent, { type: 'footnoteReference' }>) =>
      footnoteMark(node.identifier, renderer),
    list: (state: State, node: ListNode) => indented(renderer, () => listElement(state, node)),
    blockquote: (state: State, node: Extract<RootContent, { type: 'blockquote' }>) =>
      indented(renderer, () => defaultHandlers.blockquote(state, node)),
    listItem: (state: State, node: ItemNode, parent: unknown) =>
      itemElement(state, node, parent as ListNode, renderer),
    paragraph: (state: State, node: Extract<RootContent, { type: 'paragraph' }>) =>
      element('p', node.data?.decision ? { className: ['decision'] } : {}, state.all(node)),
    table: (state: State, node: TableNode) =>
      tableElement(state, node, renderer.labels.table, renderer.indents),
    break: () => [element('br', {}, []), text('\n')],
    html: (_: State, node: { value: string }) => text(node.value),
  };
}

/** What `make` makes stands in one list or quotation more. */
function indented<T>(renderer: Renderer, make: () => T): T {
  renderer.indents++;
  try {
    return make();
  } finally {
    renderer.indents--;
  }
}

function footnoteMark(id: string, renderer: Renderer): Element | ElementContent[] {
  const footnote = renderer.footnotes.get(id);
  if (!footnote) return [];
  const first = !renderer.referenced.has(id);
  renderer.referenced.add(id);
  const anchor = first ? { id: `note-${footnote.number}-henvisning` } : {};
  const label = `${renderer.labels.note} ${footnote.number}`;
  const link = element('a', { href: `#note-${footnote.number}`, ariaLabel: label, ...anchor }, [
    text(String(footnote.number)),
  ]);
  return element('sup', { className: ['note-mark'] }, [link]);
}
