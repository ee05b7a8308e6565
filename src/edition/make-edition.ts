import type { Nodes } from 'mdast';
import type {
  Edition,
  EditionInline,
  EditionItem,
  EditionKind,
  OpenItem,
  WithheldItem,
} from '../model/edition.js';
import type { HouseFormat } from '../model/house-format.js';
import type { AgendaItem, DocumentKind, InlineText, Meeting } from '../model/meeting.js';
import { editionSections } from './edition-sections.js';
import type { SectionChoice } from './edition-sections.js';
import { FootnoteNumbers } from '../model/footnote-numbers.js';
import { longDate } from '../model/long-date.js';
import { editionPerson } from './person-line.js';

/** What may be published. A confidential item is reduced to what the format lets be known of it. */
export function publicEdition(
  meeting: Meeting,
  format: HouseFormat,
  document: DocumentKind = meeting.kind,
): Edition {
  return makeEdition(meeting, { kind: 'public', document, format });
}

/** Everything, for those who may see it. */
export function internalEdition(
  meeting: Meeting,
  format: HouseFormat,
  document: DocumentKind = meeting.kind,
): Edition {
  return makeEdition(meeting, { kind: 'internal', document, format });
}

export function editionOf(
  kind: EditionKind,
  meeting: Meeting,
  format: HouseFormat,
  document: DocumentKind,
): Edition {
  return kind === 'public'
    ? publicEdition(meeting, format, document)
    : internalEdition(meeting, format, document);
}

function makeEdition(meeting: Meeting, choice: SectionChoice): Edition {
  const { format, document, kind } = choice;
  const numbers = new FootnoteNumbers(meeting.definitions);
  const introductionFootnotes = numbers.collect(meeting.introduction.nodes);
  const items = meeting.items.map((item) => editionItem(item, choice, numbers));
  const people = (list: Meeting['participants']) =>
    list.map((person) => editionPerson(person, format.personLine));
  const edition = {
    kind,
    document,
    status: meeting.status === 'godkendt' && document === 'dagsorden' ? ('endelig' as const) : meeting.status,
    format: format.name,
    language: format.language,
    slug: meeting.slug,
    title: meeting.title?.value ?? titleOf(meeting, format, document),
    ownTitle: meeting.title?.value,
    body: meeting.body.value,
    date: meeting.date.value,
    time: meeting.time?.value,
    place: meeting.place?.value,
    caseNumber: meeting.caseNumber?.value,
    approved: document === 'referat' ? meeting.approved?.value : undefined,
    participants: people(meeting.participants),
    excused: people(meeting.excused),
    guests: people(meeting.guests),
    nextMeetings: meeting.nextMeetings.map(({ date, time, place }) => ({
      date: date.value,
      time: time?.value,
      place: place?.value,
    })),
    introduction: meeting.introduction,
    introductionFootnotes,
    items,
    labels: format.labels,
    itemLevel: format.itemLevel,
    holdsConfidential: items.some((item) => !item.withheld && item.holdsConfidential),
  };
  // The brand exists in types only: this is the one place that may claim it.
  return edition as unknown as Edition;
}

function titleOf(meeting: Meeting, format: HouseFormat, document: DocumentKind): string {
  const values: Record<string, string> = {
    body: meeting.body.value,
    date: longDate(meeting.date.value, format.language),
  };
  return format.titles[document].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function editionItem(item: AgendaItem, choice: SectionChoice, numbers: FootnoteNumbers): EditionItem {
  if (item.access === 'confidential' && choice.kind === 'public') return withheldItem(item, choice.format);
  return openItem(item, choice, numbers);
}

function withheldItem(item: AgendaItem, format: HouseFormat): WithheldItem {
  const { confidentialShows: shows } = format;
  const title = shows.includes('publicTitle') ? item.fields.publicTitle : undefined;
  return {
    withheld: true,
    number: item.number,
    access: 'confidential',
    heading: headingOf(item, title?.plain ?? '', format),
    title: title && inline(title),
    caseNumber: shows.includes('caseNumber') ? item.fields.caseNumber?.plain : undefined,
  };
}

function openItem(item: AgendaItem, choice: SectionChoice, numbers: FootnoteNumbers): OpenItem {
  const { fields } = item;
  const sections = editionSections(item, choice);
  const texts: Nodes[] = [
    ...item.title.nodes,
    ...item.introduction.nodes,
    ...sections.flatMap((one) => one.content.nodes),
  ];
  const field = (text: InlineText | undefined) => text && inline(text);
  return {
    withheld: false,
    number: item.number,
    access: item.access,
    heading: headingOf(item, item.title.plain, choice.format),
    title: inline(item.title),
    shortTitle: field(fields.shortTitle),
    subPoints: (fields.subPoints ?? []).map(inline),
    caseOfficer: field(fields.caseOfficer),
    caseNumber: field(fields.caseNumber),
    time: field(fields.time),
    presenter: field(fields.presenter),
    publicTitle: field(fields.publicTitle),
    introduction: item.introduction,
    sections,
    footnotes: numbers.collect(texts),
    holdsConfidential:
      item.access === 'confidential' ||
      sections.some((section) => section.attachments.some((one) => one.confidential)),
  };
}

/** The item's heading as the format writes it; a format that has no `{access}` still says so of a confidential item. */
function headingOf(item: AgendaItem, title: string, format: HouseFormat): string {
  const mark = item.access === 'confidential' ? format.labels.confidential : format.labels.public;
  const needsMark = item.access === 'confidential' && !format.itemHeading.includes('{access}');
  const values: Record<string, string> = {
    number: String(item.number),
    access: mark,
    title: needsMark ? `(${mark}) ${title}` : title,
  };
  return format.itemHeading.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
}

function inline(text: InlineText): EditionInline {
  return { nodes: text.nodes, plain: text.plain };
}
