import type {
  Code,
  Heading,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Table,
  Text,
} from 'mdast';
import { rangeOf } from '../model/node-range.js';
import '../model/marked-nodes.js';
import type { AgendaItem, Meeting, Section } from '../model/meeting.js';
import type { Zones } from './zones.js';

/** A node with where in the meeting it stands. */
export interface Placed<T extends Nodes = Nodes> {
  readonly node: T;
  /** In a confidential item, or in an attachment that is never published. */
  readonly hidden: boolean;
  /** Undefined in the introduction and in footnotes. */
  readonly item: AgendaItem | undefined;
  readonly section: Section | undefined;
  /** The block that holds the text: a paragraph, heading or table cell; the node itself where it is one. */
  readonly block: Nodes;
}

/** A meeting's nodes by kind, each kind in the order of the text. HTML comments are in none. */
export interface NodesByKind {
  readonly texts: readonly Placed<Text>[];
  readonly links: readonly Placed<Link>[];
  readonly images: readonly Placed<Image>[];
  readonly tables: readonly Placed<Table>[];
  /** The author's own, inside items; an item's and a section's heading are not among them. */
  readonly headings: readonly Placed<Heading>[];
  readonly paragraphs: readonly Placed<Paragraph>[];
  readonly lists: readonly Placed<List>[];
  readonly listItems: readonly Placed<ListItem>[];
  readonly codes: readonly Placed<Code | InlineCode>[];
  /** Paragraphs, headings (titles of items too), table cells: each a run of text of its own. */
  readonly blocks: readonly Placed[];
}

const KINDS = {
  text: 'texts',
  link: 'links',
  image: 'images',
  table: 'tables',
  heading: 'headings',
  paragraph: 'paragraphs',
  list: 'lists',
  listItem: 'listItems',
  code: 'codes',
  inlineCode: 'codes',
} as const;

type Place = Omit<Placed, 'node'>;
type Lists = { -readonly [K in keyof NodesByKind]: Placed[] };

/** Walks the whole meeting once. @param hidden what the public edition withholds: footnotes can stand anywhere. */
export function nodesByKind(meeting: Meeting, hidden: Zones): NodesByKind {
  const lists: Lists = {
    ...{ texts: [], links: [], images: [], tables: [], headings: [] },
    ...{ paragraphs: [], lists: [], listItems: [], codes: [], blocks: [] },
  };
  const visit = (nodes: readonly Nodes[], place: Omit<Place, 'block'>, block?: Nodes): void => {
    for (const node of nodes) {
      const { hidden, item, section } = place;
      collect(node, { hidden, item, section, block: block ?? node }, block === undefined, lists);
    }
  };
  visit(meeting.introduction.nodes, { hidden: false, item: undefined, section: undefined });
  for (const item of meeting.items) visitItem(item, visit);
  for (const footnote of meeting.definitions.footnotes.values()) {
    const isHidden = hidden.has(footnote.range.start.offset);
    visit(footnote.nodes, { hidden: isHidden, item: undefined, section: undefined });
  }
  return lists as unknown as NodesByKind;
}

type Visit = (nodes: readonly Nodes[], place: Omit<Place, 'block'>, block?: Nodes) => void;

function visitItem(item: AgendaItem, visit: Visit): void {
  const place = { hidden: item.access === 'confidential', item, section: undefined };
  const { subPoints = [], ...fields } = item.fields;
  for (const text of [item.title, ...Object.values(fields), ...subPoints]) {
    const [first] = text.nodes;
    if (first) visit([{ type: 'paragraph', children: [...text.nodes], ...spanOf(text.nodes) }], place);
  }
  visit(item.introduction.nodes, place);
  for (const section of item.sections) visit(section.content.nodes, { ...place, section });
}

function spanOf(nodes: readonly Nodes[]): { position?: NonNullable<Nodes['position']> } {
  const [first, last] = [nodes[0]?.position, nodes[nodes.length - 1]?.position];
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}

const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

function collect(node: Nodes, place: Place, isBlockLevel: boolean, lists: Lists): void {
  const isBlock = TEXT_BLOCKS.has(node.type);
  const kind = (KINDS as Readonly<Record<string, keyof NodesByKind>>)[node.type];
  const hidden = place.hidden || (node.type === 'listItem' && node.data?.attachment?.confidential === true);
  const { item, section } = place;
  // One object a node, always of the same shape: copies of places were a tenth of all checking.
  const own: Placed = { node, hidden, item, section, block: isBlock || isBlockLevel ? node : place.block };
  if (kind) lists[kind].push(own);
  if (isBlock) lists.blocks.push(own);
  if (!('children' in node)) return;
  const inside = isBlock ? false : isBlockLevel || node.type === 'tableRow';
  for (const child of node.children) collect(child, own, inside, lists);
}

/** The source range of a placed node. */
export function placeOf(placed: Placed): ReturnType<typeof rangeOf> {
  return rangeOf(placed.node);
}
