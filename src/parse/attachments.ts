import type { List, ListItem, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../model/diagnostic.js';
import '../model/marked-nodes.js';
import type { Attachment } from '../model/meeting.js';
import type { Located, SourceRange } from '../model/source.js';
import { rangeOf } from '../model/node-range.js';
import { isNearlyConfidential } from './access-marks.js';
import { plainLine } from './plain-text.js';

const TRAILING_MARK = /\s*\(([^()]*)\)\s*$/;
const CASE_NUMBER = /^[A-ZÆØÅ]{2,6}-\d{4}-\d{2,6}$/;
const DOCUMENT_NUMBER = /^\d{4,}$/;
interface Marks {
  toFollow: boolean;
  confidential: boolean;
  documentNumber?: string;
  caseNumber?: string;
}

/** Marks a list as one of attachments and reads each item: text or link, then marks in parentheses. */
export function readAttachments(list: List, report: Report): Attachment[] {
  list.data = { ...list.data, role: 'attachments' };
  return list.children.map((item) => readAttachment(item, report));
}

function readAttachment(item: ListItem, report: Report): Attachment {
  const range = rangeOf(item);
  const [first, ...rest] = item.children;
  const line = first?.type === 'paragraph' ? first.children : [];
  const { nodes, marks } = takeMarks(line);
  const plain = plainLine(nodes);
  // What is marked as it should be may say more than once what it is.
  if (!marks.confidential)
    reportUnreadMarks(
      [
        plain,
        ...titlesIn(nodes),
        ...(first?.type === 'paragraph' ? rest : item.children).map((node) => toString(node)),
      ],
      range,
      report,
    );
  const link = firstLink(nodes);
  const target = link && classify(link);
  const attachment: Attachment = {
    title: { nodes, plain, range },
    ...(target?.file && { file: target.file }),
    ...(target?.url && { url: target.url }),
    ...marks,
    description: { nodes: first?.type === 'paragraph' ? rest : item.children },
    range,
  };
  item.data = { ...item.data, attachment };
  return attachment;
}

/** A mark that stands where none is read (in a line below, in other words) would leave published what it should hide. */
export function reportUnreadMarks(texts: readonly string[], range: SourceRange, report: Report): void {
  if (texts.some((text) => isNearlyConfidential(text, false))) report('access-mark-unclear', 'error', range);
}

function takeMarks(line: readonly PhrasingContent[]): { nodes: PhrasingContent[]; marks: Marks } {
  const nodes = [...line];
  const marks: Marks = { toFollow: false, confidential: false };
  for (;;) {
    const last = nodes[nodes.length - 1];
    const match = last?.type === 'text' ? TRAILING_MARK.exec(last.value) : null;
    if (last?.type !== 'text' || !match || !applyMark(match[1] ?? '', marks)) return { nodes, marks };
    nodes.pop();
    const value = last.value.slice(0, match.index);
    if (value !== '') nodes.push({ ...last, value });
  }
}

/** Takes what stands in one parenthesis for a mark; false where it is text of the title. */
function applyMark(text: string, marks: Marks): boolean {
  const word = text.normalize('NFC').trim();
  if (/^eftersendes$/i.test(word)) return (marks.toFollow = true);
  if (/^fortrolig$/i.test(word)) return (marks.confidential = true);
  const parts = word.split(/\s+[-–]\s+/);
  const documentNumber = parts.find((part) => DOCUMENT_NUMBER.test(part));
  const caseNumber = parts.find((part) => CASE_NUMBER.test(part));
  if (parts.length > 2 || [documentNumber, caseNumber].filter(Boolean).length !== parts.length) return false;
  if (documentNumber !== undefined) marks.documentNumber = documentNumber;
  if (caseNumber !== undefined) marks.caseNumber = caseNumber;
  return true;
}

function firstLink(nodes: readonly PhrasingContent[]): Located<string> | undefined {
  for (const node of nodes) {
    if (node.type === 'link') return { value: node.url, range: rangeOf(node) };
    const inside = 'children' in node ? firstLink(node.children) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** What a reader sees when pointing at a link. */
function titlesIn(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'link' || node.type === 'image' ? [node.title ?? ''] : []),
    ...('children' in node ? titlesIn(node.children) : []),
  ]);
}

/** A file beside the meeting, or an address on the web. Other schemes are neither: the link is dropped later. */
function classify(link: Located<string>): { file?: Located<string>; url?: Located<string> } {
  if (/^https?:/i.test(link.value)) return { url: link };
  return isFileReference(link.value) ? { file: link } : {};
}

/** True for a path, false for an address with a scheme, an anchor or nothing. `file:` counts as a path: it is refused as one. */
export function isFileReference(url: string): boolean {
  if (url === '' || url.startsWith('#')) return false;
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) || /^(?:file:|[a-z]:[\\/])/i.test(url);
}
