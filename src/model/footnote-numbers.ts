import type { Nodes } from 'mdast';
import type { EditionFootnote } from './edition.js';
import type { Definitions } from './meeting.js';

/** Numbers footnotes through one document, in the order in which they are first referred to. */
export class FootnoteNumbers {
  readonly #definitions: Definitions['footnotes'];
  readonly #numbers = new Map<string, number>();

  constructor(definitions: Definitions) {
    this.#definitions = definitions.footnotes;
  }

  /** The footnotes first referred to in `nodes`, those of footnotes themselves included. */
  collect(nodes: readonly Nodes[]): EditionFootnote[] {
    const found: EditionFootnote[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'footnoteReference') this.#take(node.identifier, found, visit);
      if ('children' in node) for (const child of node.children) visit(child);
      const attachment = node.type === 'listItem' ? node.data?.attachment : undefined;
      if (attachment) for (const child of attachment.description.nodes) visit(child);
    };
    for (const node of nodes) visit(node);
    return found;
  }

  #take(id: string, found: EditionFootnote[], visit: (node: Nodes) => void): void {
    const definition = this.#definitions.get(id);
    if (!definition || this.#numbers.has(id)) return;
    const number = this.#numbers.size + 1;
    this.#numbers.set(id, number);
    found.push({ id, number, nodes: definition.nodes });
    for (const node of definition.nodes) visit(node);
  }
}
