import type { Html, Image, Link, Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Report } from '../model/diagnostic.js';
import type { Comment, DefinedFootnote, DefinedLink, Definitions } from '../model/meeting.js';
import type { Reference, SourceRange } from '../model/source.js';
import { contains } from '../model/source.js';
import { rangeOf } from '../model/node-range.js';
import { isIndentedComment, misspeltCommentIn } from '../model/misspelt-comments.js';

export interface CleanTree {
  readonly nodes: RootContent[];
  readonly definitions: Definitions;
  readonly comments: Comment[];
  /** Where a text refers to a definition (footnote or link) that stands elsewhere. */
  readonly references: Reference[];
}

/**
 * Makes of the parser's tree one that can be cut into items: HTML comments are taken out, raw HTML becomes text,
 * link references become links, definitions are set aside.
 * @param source the text that was parsed.
 */
export function cleanTree(root: Root, source: string, report: Report): CleanTree {
  const links = new Map<string, DefinedLink>();
  const footnotes = new Map<string, DefinedFootnote>();
  const cleaner = new Cleaner(links, source, report);
  collectLinks(root, links);
  const nodes = cleaner.children(root) as RootContent[];
  const kept = nodes.filter((node) => !isDefinition(node));
  for (const found of cleaner.footnotes) {
    if (!footnotes.has(found.id)) footnotes.set(found.id, { nodes: found.nodes, range: found.range });
  }
  const references = [...cleaner.references, ...footnoteReferences(cleaner, footnotes)];
  return { nodes: kept, definitions: { footnotes, links }, comments: cleaner.comments, references };
}

function isDefinition(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

function collectLinks(node: Parents, links: Map<string, DefinedLink>): void {
  for (const child of node.children) {
    if (child.type === 'definition' && !links.has(child.identifier)) {
      links.set(child.identifier, { url: child.url, title: child.title ?? undefined, range: rangeOf(child) });
    }
    if ('children' in child) collectLinks(child, links);
  }
}

function footnoteReferences(cleaner: Cleaner, footnotes: ReadonlyMap<string, DefinedFootnote>): Reference[] {
  return cleaner.footnoteReferences.flatMap(({ id, range }) => {
    const definition = footnotes.get(id);
    return definition ? [{ range, definition: definition.range }] : [];
  });
}

class Cleaner {
  readonly comments: Comment[] = [];
  readonly references: Reference[] = [];
  readonly footnotes: { id: string; nodes: RootContent[]; range: SourceRange }[] = [];
  readonly footnoteReferences: { id: string; range: SourceRange }[] = [];
  readonly #links: ReadonlyMap<string, DefinedLink>;
  readonly #source: string;
  readonly #report: Report;

  constructor(links: ReadonlyMap<string, DefinedLink>, source: string, report: Report) {
    this.#links = links;
    this.#source = source;
    this.#report = report;
  }

  children(parent: Parents): Parents['children'] {
    return parent.children.flatMap((child, i) =>
      child.type === 'html' ? this.#html(child, parent, i) : this.#node(child),
    );
  }

  #node(node: RootContent): RootContent[] {
    if (node.type === 'definition') return [];
    if (node.type === 'text') this.#reportOpenComment(node);
    if (node.type === 'code' && isIndentedComment(this.#sourceOf(node)))
      this.#report('comment-misspelt', 'error', rangeOf(node));
    if ('children' in node) node.children = this.children(node) as never;
    if (node.type === 'footnoteDefinition') {
      this.footnotes.push({ id: node.identifier, nodes: node.children, range: rangeOf(node) });
      return [];
    }
    if (node.type === 'footnoteReference')
      this.footnoteReferences.push({ id: node.identifier, range: rangeOf(node) });
    if (node.type === 'linkReference' || node.type === 'imageReference') return [this.#resolve(node)];
    return [node];
  }

  /** Inside a line a comment that does not end is text to Markdown: the author's note would be published. */
  #reportOpenComment(node: Text): void {
    if (misspeltCommentIn(node.value) >= 0 && misspeltCommentIn(this.#sourceOf(node)) >= 0)
      this.#report('comment-misspelt', 'error', rangeOf(node));
    if (node.value.includes('<!--') && /(?<!\\)<!--/.test(this.#sourceOf(node)))
      this.#report('comment-unclosed', 'error', rangeOf(node));
  }

  #sourceOf(node: Nodes): string {
    const { start, end } = rangeOf(node);
    return this.#source.slice(start.offset, end.offset);
  }

  #resolve(node: Extract<RootContent, { type: 'linkReference' | 'imageReference' }>): Link | Image {
    const definition = this.#links.get(node.identifier);
    const range = rangeOf(node);
    if (definition) this.references.push({ range, definition: definition.range });
    const target = {
      url: definition?.url ?? '',
      title: definition?.title ?? null,
      ...(node.position && { position: node.position }),
    };
    if (node.type === 'imageReference') return { type: 'image', alt: node.alt ?? '', ...target };
    return { type: 'link', children: node.children, ...target };
  }

  #html(node: Html, parent: Parents, at: number): RootContent[] {
    const range = rangeOf(node);
    const { comments, rest, unclosed } = splitComments(node.value);
    const block = isPhrasingParent(parent) ? parent : parent.children.slice(at + 1).find(isNoComment);
    for (const { value, start, end } of comments)
      this.comments.push({
        value,
        range: partOf(node, start, end),
        ...(block && { target: rangeOf(block) }),
      });
    if (unclosed) this.#report('comment-unclosed', 'error', range);
    if (rest.trim() === '') return [];
    this.#report('raw-html', 'warning', range);
    const text: PhrasingContent = {
      type: 'text',
      value: rest,
      ...(node.position && { position: node.position }),
    };
    if (isPhrasingParent(parent)) return [text];
    return [{ type: 'paragraph', children: [text], ...(node.position && { position: node.position }) }];
  }
}

function isNoComment(node: RootContent): boolean {
  return node.type !== 'html' || !node.value.trimStart().startsWith('<!--');
}

function isPhrasingParent(parent: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

interface CommentPart {
  readonly value: string;
  /** Offsets in the piece of HTML, marks included. */
  readonly start: number;
  readonly end: number;
}

/** Takes `<!-- … -->` out of a piece of HTML; what is left is raw HTML, or nothing. */
function splitComments(html: string): { comments: CommentPart[]; rest: string; unclosed: boolean } {
  const comments: CommentPart[] = [];
  let rest = '';
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    if (start < 0) return { comments, rest: rest + html.slice(at), unclosed: false };
    rest += html.slice(at, start);
    const close = html.indexOf('-->', start + 2);
    const end = close < 0 ? html.length : close + 3;
    comments.push({ value: html.slice(start, end), start, end });
    if (close < 0) return { comments, rest, unclosed: true };
    at = end;
  }
}

/** The place of a part of an HTML node; the whole node's where marks of quotations or lists run through it. */
function partOf(node: Html, start: number, end: number): SourceRange {
  const whole = rangeOf(node);
  if (node.value.length !== whole.end.offset - whole.start.offset) return whole;
  const point = (at: number) => {
    const lines = node.value.slice(0, at).split(/\r\n|\n|\r/);
    const last = lines[lines.length - 1] ?? '';
    const column = lines.length === 1 ? whole.start.column + at : last.length + 1;
    return { line: whole.start.line + lines.length - 1, column, offset: whole.start.offset + at };
  };
  return { start: point(start), end: point(end) };
}

/** A reference from outside `zone` to a definition inside it would carry the zone's text out. */
export function referencesInto(zone: SourceRange, references: readonly Reference[]): Reference[] {
  return references.filter(
    (reference) => contains(zone, reference.definition) && !contains(zone, reference.range),
  );
}
