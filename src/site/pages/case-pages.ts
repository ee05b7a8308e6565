import { longDate } from '../../model/long-date.js';
import { caseAddress } from '../addresses.js';
import type { Case, CaseItem } from '../groups.js';
import { itemAddress } from '../meeting-summary.js';
import type { MeetingSummary, SiteFile } from '../meeting-summary.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { foreignLanguage } from './foreign-words.js';
import { titleOfDay } from './meeting-rows.js';
import { cutText, itemLabel } from './register-rows.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';
import type { Link } from './site-page.js';

/** The pages of a case: its public items from all bodies, newest first, with what they decided. */
export function casePages(one: Case<MeetingSummary>, context: SiteContext): SiteFile[] {
  const rows = one.items;
  const [newest] = rows;
  if (!newest) return [];
  const { labels } = context.templates;
  const first = caseAddress(one.number);
  const named = fill(labels.case, { case: one.number });
  const pages = cutPages(rows, lengthOf);
  return pages.map((shown, i) => {
    const address = cutAddress(first, i + 1);
    const link = linkFrom({ address });
    const title = titleOfPage(named, i + 1, pages.length, context);
    const view = {
      title,
      subject: newest.item.title,
      subjectLanguage: foreignLanguage(newest.meeting, context),
      lead: fill(labels.caseLead, { case: one.number }),
      items: shown.map((row) => rowView(row, link, context)),
      pager: pagerView(first, i + 1, pages.length, link, context),
    };
    const head = {
      address,
      title,
      description: fill(labels.caseDescription, { case: one.number, title: newest.item.title }),
      trail: [{ label: labels.cases, address: 'sager/' }, { label: one.number }],
    };
    return pageFile(address, sitePage(head, 'case', view, context));
  });
}

type Row = CaseItem<MeetingSummary>;

function rowView(row: Row, link: Link, context: SiteContext) {
  const { meeting } = row;
  return {
    iso: meeting.date,
    date: longDate(meeting.date, context.templates.language),
    address: link(itemAddress(meeting, row.item.number)),
    ...itemLabel({ meeting, ...row.item }, context),
    language: foreignLanguage(meeting, context),
    meetingAddress: link(meeting.address),
    meeting: titleOfDay(meeting),
    body: meeting.title.includes(meeting.body.name) ? undefined : meeting.body.name,
    decisions: decisionsOf(row),
  };
}

function decisionsOf({ meeting, item }: Row): readonly string[] {
  const contents = meeting.contents.find((one) => one.number === item.number);
  return contents ? contents.decisions.map(cutText) : [];
}

function lengthOf(row: Row): number {
  const decisions = decisionsOf(row).reduce((sum, text) => sum + text.length + 30, 0);
  const { address, title, body } = row.meeting;
  return decisions + row.item.title.length + title.length + body.name.length + 2 * address.length + 120;
}
