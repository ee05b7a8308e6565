import type {
  Edition,
  EditionFootnote,
  EditionInline,
  EditionItem,
  EditionSection,
} from '../../model/edition.js';
import { toMarkdown } from '../markdown/to-markdown.js';

/** Raised when a reader of version 1 could no longer read what is written. */
export const JSON_VERSION = 1;

/** The edition as JSON after `schema/meeting-1.schema.json`; texts are Markdown. Ends with a line feed. */
export function renderJson(edition: Edition): string {
  return `${JSON.stringify(meetingJson(edition), undefined, 2)}\n`;
}

function meetingJson(edition: Edition) {
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
    items: edition.items.map(itemJson),
  };
}

function itemJson(item: EditionItem) {
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
    sections: item.sections.map(sectionJson),
    footnotes: item.footnotes.map(footnoteJson),
  };
}

function sectionJson(section: EditionSection) {
  const { key, label, kind, placeholder, attachments, opening, recommendations, decisions, actions } =
    section;
  const markdown = toMarkdown(section.content.nodes) || undefined;
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
