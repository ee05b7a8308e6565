import type {
  Edition,
  EditionAttachment,
  EditionFootnote,
  EditionInline,
  EditionItem,
  EditionSection,
} from '../../model/edition.js';
import { numberedAttachments } from '../../model/numbered-attachments.js';
import { toMarkdown } from '../markdown/to-markdown.js';

/** Raised when a reader of version 1 could no longer read what is written. */
const JSON_VERSION = 1;

/** Where the document's n-th attachment is to be found, from 1; undefined for what is not beside the JSON. */
export type AttachmentFile = (number: number) => string | undefined;

/**
 * The edition as JSON after `schema/meeting-1.schema.json`; texts are Markdown. Ends with a line feed.
 * @param attachmentFile where the JSON is published with its attachments, which may have other names there.
 */
export function renderJson(edition: Edition, attachmentFile: AttachmentFile = () => undefined): string {
  const numbers = new Map(numberedAttachments(edition).map((one) => [one.attachment, one.number]));
  const fileOf = (attachment: EditionAttachment) =>
    attachmentFile(numbers.get(attachment) ?? 0) ?? attachment.file;
  return `${JSON.stringify(meetingJson(edition, fileOf), undefined, 2)}\n`;
}

type FileOf = (attachment: EditionAttachment) => string | undefined;

function meetingJson(edition: Edition, fileOf: FileOf) {
  const {
    kind,
    document,
    status,
    format,
    language,
    slug,
    title,
    body,
    date,
    time,
    place,
    caseNumber,
    approved,
  } = edition;
  return {
    generator: 'dmpg',
    version: JSON_VERSION,
    edition: kind,
    document,
    status,
    format,
    language,
    slug,
    title,
    body,
    date,
    time,
    place,
    caseNumber,
    approved,
    participants: edition.participants,
    excused: edition.excused,
    guests: edition.guests,
    nextMeetings: edition.nextMeetings,
    introduction: toMarkdown(edition.introduction.nodes) || undefined,
    footnotes: edition.introductionFootnotes.map(footnoteJson),
    items: edition.items.map((item) => itemJson(item, fileOf)),
  };
}

function itemJson(item: EditionItem, fileOf: FileOf) {
  const { number, access, heading } = item;
  if (item.withheld) {
    return { number, access, withheld: true, heading, title: item.title?.plain, caseNumber: item.caseNumber };
  }
  const plain = (text: EditionInline | undefined) => text?.plain;
  return {
    number,
    access,
    withheld: false,
    heading,
    title: item.title.plain,
    publicTitle: plain(item.publicTitle),
    shortTitle: plain(item.shortTitle),
    subPoints: item.subPoints.map((point) => point.plain),
    caseOfficer: plain(item.caseOfficer),
    caseNumber: plain(item.caseNumber),
    time: plain(item.time),
    presenter: plain(item.presenter),
    introduction: toMarkdown(item.introduction.nodes) || undefined,
    sections: item.sections.map((section) => sectionJson(section, fileOf)),
    footnotes: item.footnotes.map(footnoteJson),
  };
}

function sectionJson(section: EditionSection, fileOf: FileOf) {
  const { key, label, kind, placeholder, opening, recommendations, decisions, actions } = section;
  const markdown = toMarkdown(section.content.nodes) || undefined;
  const attachments = section.attachments.map((one) => {
    const file = fileOf(one);
    return { ...one, ...(file !== undefined && { file }) };
  });
  const lists = {
    attachments: attachments.length > 0 ? attachments : undefined,
    opening,
    recommendations: recommendations.length > 0 ? recommendations : undefined,
    decisions: decisions.length > 0 ? decisions : undefined,
    actions: actions.length > 0 ? actions : undefined,
  };
  return { key, label, kind, markdown, placeholder, ...lists };
}

function footnoteJson(footnote: EditionFootnote) {
  return { id: footnote.id, number: footnote.number, markdown: toMarkdown(footnote.nodes) };
}
