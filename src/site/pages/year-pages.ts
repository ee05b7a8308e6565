import { itemAddress } from '../meeting-summary.js';
import type { BodyMeetings, MeetingEntry, SiteFile } from '../meeting-summary.js';
import { byYear } from '../sort-meetings.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { meetingRow } from './meeting-rows.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';
import type { Link } from './site-page.js';

/** A page for each year of a body's meetings, with the items of each; of a year with very many meetings, several. */
export function yearPages(group: BodyMeetings, context: SiteContext): SiteFile[] {
  const years = byYear(group.meetings);
  return years.flatMap(({ year, meetings }) => {
    const pages = cutPages(meetings, lengthOf);
    return pages.map((rows, i) =>
      yearPage({ group, year, years, rows, page: i + 1, pages: pages.length }, context),
    );
  });
}

interface YearPage {
  readonly group: BodyMeetings;
  readonly year: string;
  readonly years: ReturnType<typeof byYear>;
  readonly rows: readonly MeetingEntry[];
  readonly page: number;
  readonly pages: number;
}

function yearPage({ group, year, years, rows, page, pages }: YearPage, context: SiteContext): SiteFile {
  const { body } = group;
  const { labels } = context.templates;
  const first = `${body.slug}/${year}/`;
  const address = cutAddress(first, page);
  const link = linkFrom({ address });
  const title = titleOfPage(fill(labels.meetingsOfYear, { body: body.name, year }), page, pages, context);
  const html = sitePage(
    {
      address,
      title,
      description: fill(labels.yearDescription, { body: body.name, year }),
      trail: [{ label: body.name, address: `${body.slug}/` }, { label: year }],
      body,
    },
    'year',
    {
      title,
      meetings: rows.map((meeting) => ({
        ...meetingRow(meeting, link, context, body),
        items: itemsOf(meeting, link),
      })),
      pager: pagerView(first, page, pages, link, context),
      years: years.map((one) => ({
        address: link(`${body.slug}/${one.year}/`),
        label: one.year,
        isHere: one.year === year,
        count: counted(one.meetings.length, labels.meetingOne, labels.meetings),
      })),
    },
    context,
  );
  return pageFile(address, html);
}

function itemsOf(meeting: MeetingEntry, link: Link) {
  return meeting.items
    .filter((item) => !item.withheld && item.title !== '')
    .map((item) => ({
      number: item.number,
      title: item.title,
      address: link(itemAddress(meeting, item.number)),
    }));
}

function lengthOf(meeting: MeetingEntry): number {
  const items = meeting.items.reduce((sum, item) => sum + item.title.length + meeting.address.length + 60, 0);
  return items + meeting.title.length + (meeting.place?.length ?? 0) + 300;
}
