import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Edition } from '../model/edition.js';
import { isAttachmentList } from '../model/marked-nodes.js';
import type { AgendaItem, Attachment, Meeting } from '../model/meeting.js';
import type { SourceRange } from '../model/source.js';
import { onlyHidden } from './only-hidden.js';
import type { Withheld } from './only-hidden.js';
import { textsAsRead } from './texts-as-read.js';

export type { Withheld } from './only-hidden.js';

/**
 * Finds what `edition` withholds of the meeting it was made of.
 * @param source the meeting's file.
 * @param known words that mean nothing even if they stand in withheld text: those of the program's own templates;
 *   asked for only where something is withheld.
 */
export function withheldFrom(
  edition: Edition,
  meeting: Meeting,
  source: string,
  known: () => ReadonlySet<string>,
): Withheld {
  const ranges = mergeRanges(withheldRanges(edition, meeting));
  if (ranges.length === 0) return { words: new Set(), phrases: [], open: new Set() };
  const slices = ranges.map((range) => decoded(source.slice(range.start.offset, range.end.offset)));
  const hidden = [
    ...slices,
    ...(edition.kind === 'public' ? meeting.items.filter(isConfidential).flatMap(textsOf) : []),
  ];
  const open = [
    ...complement(source, ranges),
    ...publicWordsOf(edition),
    ...textsAsRead(edition, ranges),
    ...(edition.kind === 'public'
      ? meeting.items.filter((item) => !isConfidential(item)).flatMap(textsOf)
      : []),
  ];
  return onlyHidden(hidden, open.map(decoded), known());
}

function isConfidential(item: AgendaItem): boolean {
  return item.access === 'confidential';
}

/** An item's words as they are read: its Markdown resolved, entities and escapes and all. */
function textsOf(item: AgendaItem): string[] {
  const { subPoints = [], ...fields } = item.fields;
  const sections = item.sections.flatMap((section) =>
    section.content.nodes.filter((node) => !isAttachmentList(node)),
  );
  const attachments = item.sections.flatMap((section) => section.attachments);
  const open = isConfidential(item)
    ? attachments
    : attachments.filter((attachment) => !attachment.confidential);
  return [
    item.title.plain,
    ...Object.values(fields).map((field) => field.plain),
    ...subPoints.map((point) => point.plain),
    ...[...item.introduction.nodes, ...sections].map((node) => toString(node)),
    ...open.flatMap((attachment) => [attachment.title.plain, toString(attachment.description.nodes)]),
  ];
}

/** Where in the source what this edition withholds stands. */
function withheldRanges(edition: Edition, meeting: Meeting): SourceRange[] {
  const ranges = meeting.comments.map((comment) => comment.range);
  if (edition.kind === 'internal') return ranges;
  for (const item of meeting.items) {
    if (isConfidential(item)) ranges.push(item.range);
    else ranges.push(...hiddenAttachments(item.sections.flatMap((section) => section.attachments)));
  }
  const used = new Set(usedFootnotes(edition));
  for (const [id, footnote] of meeting.definitions.footnotes) {
    if (!used.has(id)) ranges.push(footnote.range);
  }
  const addresses = new Set(edition.items.flatMap(addressesOf));
  for (const node of edition.introduction.nodes)
    for (const address of addressesIn(node)) addresses.add(address);
  for (const link of meeting.definitions.links.values())
    if (!addresses.has(link.url)) ranges.push(link.range);
  return ranges;
}

function hiddenAttachments(attachments: readonly Attachment[]): SourceRange[] {
  return attachments.filter((attachment) => attachment.confidential).map((attachment) => attachment.range);
}

function usedFootnotes(edition: Edition): string[] {
  const lists = [
    edition.introductionFootnotes,
    ...edition.items.map((item) => (item.withheld ? [] : item.footnotes)),
  ];
  return lists.flat().map((footnote) => footnote.id);
}

function addressesOf(item: Edition['items'][number]): string[] {
  if (item.withheld) return [];
  const nodes: Nodes[] = [
    ...item.title.nodes,
    ...item.introduction.nodes,
    ...item.sections.flatMap((section) => section.content.nodes),
  ];
  return [...nodes, ...item.footnotes.flatMap((footnote) => footnote.nodes as RootContent[])].flatMap(
    addressesIn,
  );
}

function addressesIn(node: Nodes): string[] {
  const own = node.type === 'link' || node.type === 'image' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(addressesIn)] : own;
}

/** What stands inside confidential text, or beside it in the format's own words, but is no secret. */
function publicWordsOf(edition: Edition): string[] {
  const shown = edition.items.flatMap((item) =>
    item.withheld
      ? [item.heading, item.caseNumber ?? '']
      : [
          // Its number and mark: what its title says stands in the source.
          item.heading.replace(item.title.plain, () => ' '),
          ...item.sections.flatMap(({ key, label, placeholder }) => [key, label, placeholder ?? '']),
        ],
  );
  const labels = Object.values(edition.labels).flatMap((label: string | Record<string, string>) =>
    typeof label === 'string' ? [label] : Object.values(label),
  );
  return [...shown, edition.title, edition.body, edition.date, ...labels];
}

function mergeRanges(ranges: readonly SourceRange[]): SourceRange[] {
  const merged: SourceRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start.offset - b.start.offset)) {
    const last = merged[merged.length - 1];
    if (last && range.start.offset <= last.end.offset) {
      if (range.end.offset > last.end.offset)
        merged[merged.length - 1] = { start: last.start, end: range.end };
    } else merged.push(range);
  }
  return merged;
}

function complement(source: string, ranges: readonly SourceRange[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const range of ranges) {
    parts.push(source.slice(at, range.start.offset));
    at = range.end.offset;
  }
  return [...parts, source.slice(at)];
}

/** The text as written, and again with its escapes, entities and percent signs resolved where it has any. */
function decoded(text: string): string {
  const plain = text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll(/(?:%[0-9a-f]{2})+/gi, decodePercent);
  return plain === text ? text : `${text}\n${plain}`;
}

function decodePercent(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
