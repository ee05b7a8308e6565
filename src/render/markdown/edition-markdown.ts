import type { FootnoteDefinition, Heading, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type {
  Edition,
  EditionFootnote,
  EditionInline,
  EditionItem,
  EditionSection,
} from '../../model/edition.js';
import { ITEM_FIELD_NAMES } from '../../model/item-field-names.js';
import type { ItemFields } from '../../model/meeting.js';
import { editionFrontmatter } from './edition-frontmatter.js';
import { toMarkdown } from './to-markdown.js';

/**
 * An edition as a meeting's file in the authoring format: the public edition's holds nothing of what it withholds, a
 * confidential item being its number, its mark and what may be known of it. Parsed with the same format and cut down
 * to the same edition, it gives the same document again. The same edition gives the same text; lines end with a line feed.
 */
export function editionMarkdown(edition: Edition): string {
  const notes = notePlaces(edition);
  const known = new Set(edition.items.flatMap(footnotesOf).concat(edition.introductionFootnotes).map(idOf));
  const written = (nodes: readonly RootContent[]) => toMarkdown(onlyKnownNotes(nodes, known));
  const blocks = [
    written([...edition.introduction.nodes, ...notes.introduction.map(definition)]),
    ...edition.items.flatMap((item) => [
      written([headingOf(item), ...fieldsAndIntroduction(item)]),
      ...sectionsToWrite(item).map((section) =>
        written([heading(3, [text(section.label)]), ...section.content.nodes]),
      ),
      written((notes.items.get(item) ?? []).map(definition)),
    ]),
  ];
  return [
    editionFrontmatter(edition),
    ...blocks.filter((block) => block !== '').map((block) => `${block}\n`),
  ].join('\n');
}

function footnotesOf(item: EditionItem): readonly EditionFootnote[] {
  return item.withheld ? [] : item.footnotes;
}

function idOf({ id }: EditionFootnote): string {
  return id;
}

/**
 * Where each footnote is defined: under the item that first refers to it. What stands under a confidential item belongs to
 * it alone, so a footnote that others use, too, goes to the introduction.
 */
function notePlaces(edition: Edition) {
  const introduction = [...edition.introductionFootnotes];
  const items = new Map<EditionItem, readonly EditionFootnote[]>();
  for (const item of edition.items) {
    const footnotes = footnotesOf(item);
    const isAlone = item.access !== 'confidential' || footnotes.length === 0;
    const elsewhere = isAlone
      ? new Set()
      : referencesIn(edition.items.filter((other) => other !== item).flatMap(textsOf));
    introduction.push(...footnotes.filter(({ id }) => elsewhere.has(id)));
    items.set(
      item,
      footnotes.filter(({ id }) => !elsewhere.has(id)),
    );
  }
  return { introduction, items };
}

function textsOf(item: EditionItem): Nodes[] {
  if (item.withheld) return [];
  const sections = item.sections.flatMap((section) => section.content.nodes);
  const notes = item.footnotes.flatMap((footnote) => footnote.nodes);
  return [...item.title.nodes, ...item.introduction.nodes, ...sections, ...notes];
}

function referencesIn(nodes: readonly Nodes[]): Set<string> {
  const ids = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') ids.add(node.identifier);
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return ids;
}

/** Marks of footnotes that the edition does not have (in a field, say) would be read as text. */
function onlyKnownNotes(nodes: readonly RootContent[], known: ReadonlySet<string>): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'footnoteReference' && !known.has(node.identifier)) return [];
    if (!('children' in node)) return [node];
    return [{ ...node, children: onlyKnownNotes(node.children, known) } as RootContent];
  });
}

function definition({ id, nodes }: EditionFootnote): FootnoteDefinition {
  return {
    type: 'footnoteDefinition',
    identifier: id,
    label: id,
    children: [...nodes] as FootnoteDefinition['children'],
  };
}

/** Number and mark always: without them, a title that begins like one would be read as one. */
function headingOf(item: EditionItem): Heading {
  const lead = `${item.number} (${item.access === 'confidential' ? 'Fortrolig' : 'Offentlig'})`;
  const title = item.withheld ? [] : item.title.nodes;
  return heading(2, title.length === 0 ? [text(lead)] : behind(`${lead} `, title));
}

/** A heading in one line, whatever its text holds: written over several it would be underlined. */
function heading(depth: 2 | 3, children: readonly PhrasingContent[]): Heading {
  const inLine = children.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.replaceAll(/\s+/g, ' ') } : node,
  );
  return { type: 'heading', depth, children: inLine };
}

function fieldsAndIntroduction(item: EditionItem): RootContent[] {
  const list = fieldList(item);
  if (item.withheld) return list ? [list] : [];
  const { nodes } = item.introduction;
  if (!list && looksLikeFields(nodes[0])) return [emptyField(), ...nodes];
  return [...(list ? [list] : []), ...nodes];
}

function fieldList(item: EditionItem): List | undefined {
  const fields = item.withheld
    ? {
        caseNumber: item.caseNumber === undefined ? undefined : plain(item.caseNumber),
        publicTitle: item.title,
      }
    : item;
  const subPoints = item.withheld ? [] : item.subPoints;
  const children = (Object.keys(ITEM_FIELD_NAMES) as (keyof ItemFields)[]).flatMap(
    (key): List['children'] => {
      const label = ITEM_FIELD_NAMES[key];
      if (key === 'subPoints')
        return subPoints.length === 0
          ? []
          : [listItem([text(`${label}:`)], bulletList(subPoints.map(({ nodes }) => listItem(nodes))))];
      const value = fields[key as 'caseNumber'];
      return value ? [listItem(behind(`${label}: `, value.nodes))] : [];
    },
  );
  return children.length === 0 ? undefined : bulletList(children);
}

/** The author's own list below a list of fields without values would become the list of fields. */
function looksLikeFields(node: RootContent | undefined): boolean {
  return (
    node?.type === 'list' &&
    !node.ordered &&
    node.children.every((item) => /^[^:\n]{1,40}:/.test(toString(item)))
  );
}

function emptyField(): List {
  return bulletList([listItem([text(`${ITEM_FIELD_NAMES.time}:`)])]);
}

/**
 * Sections with a text. Empty ones come by themselves, but for a confidential item that has none other: one
 * without any section gets no placeholders.
 */
function sectionsToWrite(item: EditionItem): readonly EditionSection[] {
  if (item.withheld) return [];
  const full = item.sections.filter((section) => section.content.nodes.length > 0);
  return full.length === 0 && item.access === 'confidential' ? item.sections : full;
}

/** A text before other nodes, as one with a text that they begin with. */
function behind(lead: string, [first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (!first) return [text(lead)];
  return first.type === 'text' ? [text(lead + first.value), ...rest] : [text(lead), first, ...rest];
}

function plain(value: string): EditionInline {
  return { nodes: [text(value)], plain: value };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function listItem(children: readonly PhrasingContent[], nested?: List): List['children'][number] {
  const paragraph = { type: 'paragraph' as const, children: [...children] };
  return { type: 'listItem', spread: false, children: nested ? [paragraph, nested] : [paragraph] };
}

function bulletList(children: List['children']): List {
  return { type: 'list', ordered: false, spread: false, children };
}
