import path from 'node:path';
import type { Edition, EditionItem } from '../../src/model/edition.js';
import { DEFAULT_SITE } from '../../src/model/site-settings.js';
import type { SiteLanguage, SiteSettings } from '../../src/model/site-settings.js';
import { loadSiteTemplates } from '../../src/pipeline/site-templates.js';
import { bodyOf, meetingAddress } from '../../src/site/addresses.js';
import type {
  BodyMeetings,
  ItemContents,
  MeetingFile,
  MeetingSummary,
} from '../../src/site/meeting-summary.js';
import { meetingPage } from '../../src/site/pages/meeting-page.js';
import type { SiteContext } from '../../src/site/pages/site-context.js';
import { BUILT_IN_TEMPLATES, ROOT } from '../parse-source.js';
import { editionsOf } from '../rendering.js';

export const SETTINGS: SiteSettings = {
  ...DEFAULT_SITE,
  url: 'https://moeder.eksempel.dk/arkiv/',
  name: 'Møder i psykiatrien',
  publisher: {
    name: 'DMPG-sekretariatet',
    email: 'moeder@eksempel.dk',
    phone: '+45 12 34 56 78',
    url: 'https://www.eksempel.dk/',
  },
};

/** The program's own templates, and those of a folder `templates` on top. */
export function siteContext(
  settings: Partial<SiteSettings> = {},
  own = path.join(ROOT, 'no-such-folder'),
): SiteContext {
  const all = { ...SETTINGS, ...settings };
  const language: SiteLanguage = all.language;
  return { settings: all, templates: loadSiteTemplates(BUILT_IN_TEMPLATES, own, language).templates };
}

/** What the pages across meetings know of a meeting, made from its public edition. */
export function summaryOf(
  edition: Edition,
  files: readonly Omit<MeetingFile, 'address'>[] = [],
  rank = 1,
): MeetingSummary {
  const body = bodyOf(edition.body, []);
  const address = meetingAddress(body, edition.date, rank);
  return {
    address,
    body,
    date: edition.date,
    ...(edition.time !== undefined && { time: edition.time }),
    ...(edition.place !== undefined && { place: edition.place }),
    title: edition.title,
    document: edition.document,
    status: edition.status,
    ...(edition.approved !== undefined && { approved: edition.approved }),
    items: edition.items.map(itemOf),
    nextMeetings: edition.nextMeetings,
    language: edition.language,
    participants: edition.participants,
    excused: edition.excused,
    guests: edition.guests,
    contents: edition.items.flatMap(contentsOf),
    files: files.map((file, i) => ({ ...file, address: `${address}${file.kind}-${i}.pdf` })),
  };
}

function itemOf(item: EditionItem) {
  const title = item.title?.plain ?? '';
  if (item.withheld) return { number: item.number, title, withheld: true };
  const number = item.caseNumber?.plain;
  return {
    number: item.number,
    title,
    withheld: false,
    ...(number !== undefined && { caseNumber: number }),
  };
}

function contentsOf(item: EditionItem): ItemContents[] {
  if (item.withheld) return [];
  const decisions = item.sections.flatMap((section) => section.decisions);
  const actions = item.sections.flatMap((section) => section.actions);
  return decisions.length + actions.length > 0 ? [{ number: item.number, decisions, actions }] : [];
}

/** The page of a meeting that is written as Markdown. */
export async function meetingPageOf(
  source: string,
  context: SiteContext = siteContext(),
  more: {
    readonly files?: readonly Omit<MeetingFile, 'address'>[];
    readonly jsonLd?: string;
    readonly rank?: number;
  } = {},
): Promise<{ html: string; summary: MeetingSummary }> {
  const { public: edition } = await editionsOf(source);
  const summary = summaryOf(edition, more.files, more.rank);
  const html = meetingPage({
    ...context,
    edition,
    summary,
    images: new Map(),
    attachmentAddress: (number) => `bilag/${number}.pdf`,
    jsonLd: more.jsonLd ?? '',
  });
  return { html, summary };
}

/** Plain data of a meeting, for pages across meetings. */
export function meeting(
  date: string,
  more: Partial<MeetingSummary> = {},
  bodyName = 'DMPG Prøve',
): MeetingSummary {
  const body = bodyOf(bodyName, []);
  return {
    address: meetingAddress(body, date, 1),
    body,
    date,
    title: `Referat for ${bodyName} – ${date}`,
    document: 'referat',
    status: 'endelig',
    items: [{ number: 1, title: 'Velkomst', withheld: false }],
    nextMeetings: [],
    language: 'da',
    participants: [],
    excused: [],
    guests: [],
    contents: [],
    files: [],
    ...more,
  };
}

export function group(
  meetings: readonly MeetingSummary[],
  description?: string,
): BodyMeetings<MeetingSummary> {
  const body = meetings[0]?.body ?? { slug: 'dmpg-proeve', name: 'DMPG Prøve' };
  return { body, meetings, ...(description !== undefined && { description }) };
}
