import type { BodyMeetings, MeetingSummary, SiteFile } from '../meeting-summary.js';
import { byYear } from '../sort-meetings.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { actionLength, actionRows, actionsView } from './register-rows.js';
import type { ActionRow } from './register-rows.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';
import type { Link } from './site-page.js';

/** How many open actions the first page shows at most, fewer where they are long; all are under their years. */
const MOST_OPEN = 200;

interface ActionYear {
  readonly year: string;
  /** Open ones first. */
  readonly rows: readonly ActionRow[];
  readonly open: number;
}

/** The register of a body's actions: the open ones, and a page a year with open and done ones. */
export function actionsPages(group: BodyMeetings<MeetingSummary>, context: SiteContext): SiteFile[] {
  const years = byYear(group.meetings)
    .map(({ year, meetings }) => yearOf(year, actionRows(meetings)))
    .filter(({ rows }) => rows.length > 0);
  return [openPage(group, years, context), ...years.flatMap((year) => ofYear(group, year, years, context))];
}

function yearOf(year: string, rows: readonly ActionRow[]): ActionYear {
  const open = rows.filter(({ action }) => !action.done);
  return { year, rows: [...open, ...rows.filter(({ action }) => action.done)], open: open.length };
}

function openPage(group: BodyMeetings, years: readonly ActionYear[], context: SiteContext): SiteFile {
  const { body } = group;
  const { labels } = context.templates;
  const address = `${body.slug}/opgaver/`;
  const link = linkFrom({ address });
  const open = years.flatMap(({ rows }) => rows.filter(({ action }) => !action.done));
  const shown = (cutPages(open, actionLength)[0] ?? []).slice(0, MOST_OPEN);
  const title = fill(labels.actionsTitle, { body: body.name });
  const view = {
    title,
    open: actionsView(shown, link, context),
    isOpenPage: true,
    more: shown.length < open.length ? fill(labels.newestActions, { count: shown.length }) : undefined,
    years: yearWays(years, address, undefined, link, context),
  };
  const head = { address, title, description: fill(labels.actionsDescription, { body: body.name }), body };
  const trail = [{ label: body.name, address: `${body.slug}/` }, { label: labels.actions }];
  return pageFile(address, sitePage({ ...head, trail }, 'actions', view, context));
}

function ofYear(
  group: BodyMeetings,
  { year, rows }: ActionYear,
  years: readonly ActionYear[],
  context: SiteContext,
): SiteFile[] {
  const { body } = group;
  const { labels } = context.templates;
  const register = `${body.slug}/opgaver/`;
  const first = `${register}${year}/`;
  const pages = cutPages(rows, actionLength);
  return pages.map((shown, i) => {
    const address = cutAddress(first, i + 1);
    const link = linkFrom({ address });
    const named = fill(labels.actionsOfYear, { body: body.name, year });
    const title = titleOfPage(named, i + 1, pages.length, context);
    const view = {
      title,
      open: actionsView(
        shown.filter(({ action }) => !action.done),
        link,
        context,
      ),
      done: actionsView(
        shown.filter(({ action }) => action.done),
        link,
        context,
      ),
      pager: pagerView(first, i + 1, pages.length, link, context),
      years: yearWays(years, register, year, link, context),
    };
    const head = { address, title, description: fill(labels.actionsDescription, { body: body.name }) };
    const trail = [
      { label: body.name, address: `${body.slug}/` },
      { label: labels.actions, address: register },
      { label: year },
    ];
    return pageFile(address, sitePage({ ...head, trail, body }, 'actions', view, context));
  });
}

function yearWays(
  years: readonly ActionYear[],
  register: string,
  here: string | undefined,
  link: Link,
  { templates }: SiteContext,
) {
  const { labels } = templates;
  return years.map(({ year, rows, open }) => ({
    address: link(`${register}${year}/`),
    label: year,
    isHere: year === here,
    count: `${counted(open, labels.openOne, labels.openCount)}, ${fill(labels.doneCount, { count: rows.length - open })}`,
  }));
}
