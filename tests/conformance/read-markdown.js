import { existsSync } from 'node:fs';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { MAYBE_SPACE, fold } from './match-text.js';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const sentences = new Intl.Segmenter('da', { granularity: 'sentence' });

/** Parses a body with the public parser alone, none of the program's own. */
export function parseBody(body) {
  return unified().use(remarkParse).use(remarkGfm).parse(body).children;
}

/** `2025-11-07` as `7. november 2025`; other text as it is. */
export function longDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? text : `${Number(day)}. ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The sentences of a piece of text, folded. */
export function sentencesOf(text) {
  return [...sentences.segment(fold(text))].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** Says in which element of a tagged PDF entries stand, where that is not said yet. */
export const inside = (type, entries) => entries.map((entry) => ({ inside: type, ...entry }));

/** Marks the first of a list item's entries. */
export const asItem = ([first, ...rest]) =>
  first ? inside('LBody', [{ ...first, startsItem: true }, ...rest]) : [];

/** Reads Markdown nodes as the lines a reader of the printed document should see. One for each document. */
export class MarkdownReader {
  /** Alternative texts of images that are printed as images. */
  alternatives = [];
  /** Texts of links that lead out of the document. */
  links = [];
  /** How many rows each table has. */
  tables = [];
  #folder;
  #footnotes = new Map();
  #numbers = new Map();
  #pending = [];

  /** @param folder where the source lies; @param nodes its whole body, for the footnotes' definitions. */
  constructor(folder, nodes) {
    this.#folder = folder;
    const visit = (node) => {
      if (node.type === 'footnoteDefinition') this.#footnotes.set(node.identifier, node);
      for (const child of node.children ?? []) visit(child);
    };
    for (const node of nodes) visit(node);
  }

  /** The text of inline nodes in one line; footnote references become their numbers. */
  inline(nodes) {
    return fold(nodes.map((node) => this.#inlineText(node)).join('')).trim();
  }

  #inlineText(node) {
    if (node.type === 'break') return ' ';
    if (node.type === 'footnoteReference') return this.#footnoteMark(node.identifier);
    if (node.type === 'image') return this.#image(node);
    if (node.type === 'link' && /^(?:https?|mailto):/i.test(node.url)) return this.#link(node);
    if (node.type === 'html') return node.value.startsWith('<!--') ? '' : node.value;
    if (node.children) return node.children.map((child) => this.#inlineText(child)).join('');
    return node.value ?? '';
  }

  #link({ children }) {
    const text = children.map((child) => this.#inlineText(child)).join('');
    this.links.push(text);
    return text;
  }

  #image({ url, alt }) {
    if (!existsSync(path.join(this.#folder, decodeURIComponent(url)))) return alt ?? '';
    this.alternatives.push(fold(alt ?? '').trim());
    return '';
  }

  #footnoteMark(id) {
    if (!this.#footnotes.has(id)) return '';
    if (!this.#numbers.has(id)) {
      this.#numbers.set(id, this.#numbers.size + 1);
      this.#pending.push(id);
    }
    return `${MAYBE_SPACE}${this.#numbers.get(id)}${MAYBE_SPACE}`;
  }

  /**
   * The entries of block nodes, in order.
   * @param printed the section's way with its list items: `(item, line) => line`, or undefined for one not printed.
   */
  blocks(nodes, printed = (_, line) => line) {
    return nodes.flatMap((node) => this.#block(node, printed));
  }

  #block(node, printed) {
    switch (node.type) {
      case 'paragraph':
        return lines(this.inline(node.children));
      case 'heading':
        return [{ forms: [this.inline(node.children)], kind: 'heading', depth: node.depth }];
      case 'list':
        return this.#list(node, printed);
      case 'table':
        return this.#table(node);
      case 'html':
        return node.value.startsWith('<!--') ? [] : lines(node.value);
      case 'footnoteDefinition':
      case 'definition':
      case 'thematicBreak':
        return [];
      default:
        return node.children ? this.blocks(node.children, printed) : lines(node.value ?? '');
    }
  }

  #list(list, printed) {
    let number = list.start ?? 1;
    return list.children.flatMap((item) => {
      const [first, ...rest] = item.children;
      const own = first?.type === 'paragraph' ? this.inline(first.children) : '';
      const line = printed(item, own);
      if (line === undefined) return [];
      const marker = list.ordered ? [{ forms: [`${number++}.`], kind: 'marker', inside: 'Lbl' }] : [];
      const below = first?.type === 'paragraph' ? rest : item.children;
      return [...marker, ...asItem([...lines(line), ...this.blocks(below, printed)])];
    });
  }

  #table({ children: [head, ...rows] }) {
    const cells = (row) => row.children.map((cell) => this.inline(cell.children)).filter(Boolean);
    const tableHead = cells(head);
    const entry = (cell) => ({ forms: [cell], kind: 'sentence', inside: 'TD' });
    this.tables.push(rows.length + 1);
    const body = rows.flatMap((row) =>
      cells(row).map((cell, i) => (i === 0 ? { ...entry(cell), tableHead } : entry(cell))),
    );
    return [...tableHead.map((cell) => ({ ...entry(cell), inside: 'TH' })), ...body];
  }

  /** The notes first referred to since the last call, under their heading. */
  notes() {
    const entries = [];
    for (let id = this.#pending.shift(); id !== undefined; id = this.#pending.shift()) {
      const { children } = this.#footnotes.get(id);
      const marker = { forms: [`${this.#numbers.get(id)}.`], kind: 'marker', inside: 'Lbl' };
      entries.push(marker, ...inside('Note', this.blocks(children)));
    }
    return entries.length === 0 ? [] : [{ forms: ['Noter'], kind: 'fixed' }, ...entries];
  }
}

function lines(text) {
  return sentencesOf(text).map((sentence) => ({ forms: [sentence], kind: 'sentence' }));
}
