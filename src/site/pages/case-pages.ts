import { longDate } from '../../model/long-date.js';
import { addressPart, caseAddress } from '../addresses.js';
import { itemAddress } from '../meeting-summary.js';
import type { BodyName, MeetingSummary, SiteFile } from '../meeting-summary.js';
import { byName, byNewest } from '../sort-meetings.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { titleOfDay } from './meeting-rows.js';
import { cutText } from './register-rows.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';
import type { Link } from './site-page.js';

/** One public item of a case. */
export interface CaseItem {
  readonly meeting: MeetingSummary;
  /** The item's number. */
  readonly item: number;
}

/** What lists of cases show of one. */
export interface CaseEntry {
  /** As the newest item writes it. */
  readonly caseNumber: string;
  /** Of the newest item. */
  readonly title: string;
  /** ISO date of the newest item. */
  readonly latest: string;
  /** How many public items it has. */
  readonly items: number;
  /** In Danish order. */
  readonly bodies: readonly BodyName[];
}

/**
 * A case for the lists of cases.
 * @returns undefined where none of the items is a public one of this case.
 */
export function caseEntry(caseNumber: string, items: readonly CaseItem[]): CaseEntry | undefined {
  const rows = publicRows(caseNumber, items);
  const [newest] = rows;
  if (!newest) return undefined;
  const bodies = new Map(rows.map(({ meeting }) => [meeting.body.slug, meeting.body]));
  return {
    caseNumber: newest.caseNumber,
    title: newest.title,
    latest: newest.meeting.date,
    items: rows.length,
    bodies: [...bodies.values()].sort(byName),
  };
}

/**
 * The pages of a case: its public items from all bodies, newest first, with what they decided.
 * Numbers that lead to the same address are the same case.
 */
export function casePages(caseNumber: string, items: readonly CaseItem[], context: SiteContext): SiteFile[] {
  const rows = publicRows(caseNumber, items);
  const [newest] = rows;
  if (!newest) return [];
  const { labels } = context.templates;
  const first = caseAddress(newest.caseNumber);
  const named = fill(labels.case, { case: newest.caseNumber });
  const pages = cutPages(rows, lengthOf);
  return pages.map((shown, i) => {
    const address = cutAddress(first, i + 1);
    const link = linkFrom({ address });
    const title = titleOfPage(named, i + 1, pages.length, context);
    const view = {
      title,
      subject: newest.title,
      lead: fill(labels.caseLead, { case: newest.caseNumber }),
      items: shown.map((row) => rowView(row, link, context)),
      pager: pagerView(first, i + 1, pages.length, link, context),
    };
    const head = {
      address,
      title,
      description: fill(labels.caseDescription, { case: newest.caseNumber, title: newest.title }),
      trail: [{ label: labels.cases, address: 'sager/' }, { label: newest.caseNumber }],
    };
    return pageFile(address, sitePage(head, 'case', view, context));
  });
}

type Row = ReturnType<typeof publicRows>[number];

function publicRows(caseNumber: string, items: readonly CaseItem[]) {
  const wanted = addressPart(caseNumber);
  return items
    .flatMap(({ meeting, item: number }) => {
      const item = meeting.items.find((one) => one.number === number && !one.withheld);
      if (item?.caseNumber === undefined || addressPart(item.caseNumber) !== wanted) return [];
      return [{ meeting, number, title: item.title, caseNumber: item.caseNumber }];
    })
    .sort((a, b) => byNewest(a.meeting, b.meeting) || a.number - b.number);
}

function rowView(row: Row, link: Link, { templates }: SiteContext) {
  const { labels, language } = templates;
  const { meeting } = row;
  return {
    iso: meeting.date,
    date: longDate(meeting.date, language),
    address: link(itemAddress(meeting, row.number)),
    label: fill(labels.itemTitle, { number: row.number, title: row.title }),
    language: meeting.language === language ? undefined : meeting.language,
    meetingAddress: link(meeting.address),
    meeting: titleOfDay(meeting),
    body: meeting.title.includes(meeting.body.name) ? undefined : meeting.body.name,
    decisions: decisionsOf(row),
  };
}

/** Of a row that is public: publicRows takes no other. */
function decisionsOf({ meeting, number }: Row): readonly string[] {
  const contents = meeting.contents.find((one) => one.number === number);
  return contents ? contents.decisions.map(cutText) : [];
}

function lengthOf(row: Row): number {
  const decisions = decisionsOf(row).reduce((sum, text) => sum + text.length + 30, 0);
  const { address, title, body } = row.meeting;
  return decisions + row.title.length + title.length + body.name.length + 2 * address.length + 120;
}
