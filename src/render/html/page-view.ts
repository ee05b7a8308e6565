import type {
  Edition,
  EditionFootnote,
  EditionInline,
  EditionItem,
  EditionSection,
  OpenItem,
  WithheldItem,
} from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import { inlineToHtml, markdownToHtml } from './markdown-to-html.js';
import type { HtmlContext, ImageSize } from './markdown-to-html.js';

/** What templates get: words to be escaped (`{{title}}`) and pieces of finished HTML (`{{{introduction}}}`). */
export type PageView = ReturnType<typeof pageView>;

/**
 * @param images the addresses of the images, by the address in the text.
 * @param attachmentAddress where the document's n-th attachment is to be found; undefined leads nowhere.
 */
export function pageView(
  edition: Edition,
  images: ReadonlyMap<string, string>,
  attachmentAddress?: (number: number) => string | undefined,
  imageSizes?: ReadonlyMap<string, ImageSize>,
) {
  const footnotes = [
    ...edition.introductionFootnotes,
    ...edition.items.flatMap((item) => (item.withheld ? [] : item.footnotes)),
  ];
  const date = (text: string) => longDate(text, edition.language);
  const context: HtmlContext = {
    labels: edition.labels,
    footnotes: new Map(footnotes.map((footnote) => [footnote.id, footnote])),
    images,
    longDate: date,
    referenced: new Set(),
    attachmentAddress: attachmentAddress && numbered(attachmentAddress),
    imageSizes,
  };
  const { labels } = edition;
  return {
    language: edition.language,
    labels,
    title: edition.title,
    body: edition.body,
    date: date(edition.date),
    isoDate: edition.date,
    facts: facts(edition, date),
    isDraft: edition.status === 'udkast',
    isInternal: edition.kind === 'internal',
    isReferat: edition.document === 'referat',
    approved:
      edition.approved === undefined ? undefined : labels.approved.replace('{date}', date(edition.approved)),
    people: [
      { label: labels.participants, people: edition.participants },
      { label: labels.excused, people: edition.excused },
      { label: labels.guests, people: edition.guests },
    ].filter((list) => list.people.length > 0),
    introduction: markdownToHtml(edition.introduction.nodes, 1, context),
    introductionNotes: noteViews(edition.introductionFootnotes, context),
    itemsLabel: labels.items[edition.document],
    // Where pages of another kind begin there is a new page: the heading stays with its first item.
    itemsClass: isConfidentialPage(edition.items[0]) ? 'items-heading confidential-page' : 'items-heading',
    itemsBelowHeading: edition.itemLevel === 3,
    frontClass: edition.holdsConfidential ? 'front confidential-page' : 'front',
    items: edition.items.map((item) => itemView(item, edition, context)),
    nextMeetingsLabel: edition.nextMeetings.length > 1 ? labels.nextMeetings : labels.nextMeeting,
    nextMeetings: edition.nextMeetings.map((meeting) =>
      [date(meeting.date), meeting.time && meeting.time.replace('-', '–'), meeting.place]
        .filter(Boolean)
        .join(', '),
    ),
  };
}

function isConfidentialPage(item: EditionItem | undefined): boolean {
  return item?.withheld === false && item.holdsConfidential;
}

/** Counts the attachments as they are written out. */
function numbered(address: (number: number) => string | undefined): () => string | undefined {
  let number = 0;
  return () => address(++number);
}

/** The meeting's date, time, place and case, those that are known. */
export function facts(edition: Edition, date: (text: string) => string): { label: string; value: string }[] {
  const { labels } = edition;
  const time = edition.time?.replace(/\s*-\s*/, '–');
  return [
    { label: labels.date, value: date(edition.date) },
    { label: labels.time, value: time ?? '' },
    { label: labels.place, value: edition.place ?? '' },
    { label: labels.caseNumber, value: edition.caseNumber ?? '' },
  ].filter((fact) => fact.value !== '');
}

function itemView(item: EditionItem, edition: Edition, context: HtmlContext) {
  const common = {
    number: item.number,
    anchor: itemAnchor(item.number),
    level: edition.itemLevel,
    sectionLevel: edition.itemLevel + 1,
    isConfidential: item.access === 'confidential',
  };
  return { ...common, ...(item.withheld ? withheldView(item, edition) : openView(item, edition, context)) };
}

/** The anchor of an item, the same in HTML, PDF and, later, the site's addresses. */
export function itemAnchor(number: number): string {
  return `punkt-${number}`;
}

function withheldView(item: WithheldItem, { labels }: Edition) {
  const meta = item.caseNumber === undefined ? [] : [{ label: labels.caseNumber, value: item.caseNumber }];
  const shortTitle = item.title ? `(${labels.confidential}) ${item.title.plain}` : `(${labels.confidential})`;
  return {
    heading: escapeHtml(item.heading),
    shortTitle,
    subPoints: [] as string[],
    meta,
    pageClass: 'item withheld',
    introduction: '',
    sections: [] as ReturnType<typeof sectionView>[],
    notes: [] as ReturnType<typeof noteViews>,
  };
}

function openView(item: OpenItem, edition: Edition, context: HtmlContext) {
  const { labels } = edition;
  const mark = item.access === 'confidential' ? `(${labels.confidential}) ` : '';
  const sectionLevel = edition.itemLevel + 1;
  const heading = headingHtml(item, context);
  const introduction = markdownToHtml(item.introduction.nodes, edition.itemLevel, context);
  const sections = item.sections.map((section) => sectionView(section, sectionLevel, context));
  return {
    heading,
    shortTitle: `${mark}${(item.shortTitle ?? item.title).plain}`,
    subPoints: item.subPoints.map((point) => point.plain),
    meta: metaOf(item, edition),
    pageClass: item.holdsConfidential ? 'item confidential-page' : 'item',
    introduction,
    sections,
    notes: noteViews(item.footnotes, context),
  };
}

/** The heading's fixed part as text, the title's own emphasis kept. */
function headingHtml(item: OpenItem, context: HtmlContext): string {
  const at = item.title.plain === '' ? -1 : item.heading.lastIndexOf(item.title.plain);
  if (at < 0) return escapeHtml(item.heading);
  const [before, after] = [item.heading.slice(0, at), item.heading.slice(at + item.title.plain.length)];
  return escapeHtml(before) + inlineToHtml(item.title.nodes, context) + escapeHtml(after);
}

function metaOf(item: OpenItem, { labels }: Edition): { label: string; value: string }[] {
  const all: [string, EditionInline | undefined][] = [
    [labels.caseOfficer, item.caseOfficer],
    [labels.caseNumber, item.caseNumber],
    [labels.time, enDash(item.time)],
    [labels.presenter, item.presenter],
    [labels.publicTitle, item.publicTitle],
  ];
  return all.flatMap(([label, text]) => (text ? [{ label, value: text.plain }] : []));
}

/** A span of time is written with a dash, whatever the author typed. */
function enDash(time: EditionInline | undefined): EditionInline | undefined {
  return time && { ...time, plain: time.plain.replaceAll(/(?<=\d)\s*-\s*(?=\d)/g, '–') };
}

function sectionView(section: EditionSection, level: number, context: HtmlContext) {
  return {
    key: section.key,
    label: section.label,
    kind: section.kind,
    level,
    content: markdownToHtml(section.content.nodes, level, context),
    placeholder: section.placeholder,
  };
}

/** Footnotes as the templates get them. */
export function noteViews(
  footnotes: readonly EditionFootnote[],
  context: HtmlContext,
): { number: number; content: string }[] {
  return footnotes.map((footnote) => ({
    number: footnote.number,
    content: markdownToHtml(footnote.nodes, 5, context),
  }));
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
