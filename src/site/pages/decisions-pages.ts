import type { BodyMeetings, MeetingSummary, SiteFile } from '../meeting-summary.js';
import { byYear } from '../sort-meetings.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { countDecisions, decisionLength, decisionRows, decisionsView } from './register-rows.js';
import type { DecisionRow } from './register-rows.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';
import type { Link } from './site-page.js';

interface DecisionYear {
  readonly year: string;
  readonly rows: readonly DecisionRow[];
  /** Of decisions: an item can have several. */
  readonly count: number;
}

/** The register of a body's decisions: the newest year's with the way to the others, and a page a year. */
export function decisionsPages(group: BodyMeetings<MeetingSummary>, context: SiteContext): SiteFile[] {
  const years = byYear(group.meetings)
    .map(({ year, meetings }) => ({ year, rows: decisionRows(meetings) }))
    .filter(({ rows }) => rows.length > 0)
    .map((year) => ({ ...year, count: countDecisions(year.rows) }));
  return [newestPage(group, years, context), ...years.flatMap((year) => ofYear(group, year, years, context))];
}

/** Its address stays when a new year begins. */
function newestPage(group: BodyMeetings, years: readonly DecisionYear[], context: SiteContext): SiteFile {
  const { body } = group;
  const { labels } = context.templates;
  const [newest] = years;
  const address = `${body.slug}/beslutninger/`;
  const link = linkFrom({ address });
  const pages = cutPages(newest?.rows ?? [], decisionLength);
  const title = fill(labels.decisionsTitle, { body: body.name });
  const view = {
    title,
    heading: newest && fill(labels.decisionsFrom, { year: newest.year }),
    meetings: decisionsView(pages[0] ?? [], 3, link, context),
    more:
      newest && pages.length > 1
        ? {
            address: link(`${address}${newest.year}/`),
            label: fill(labels.allDecisionsOf, { year: newest.year }),
          }
        : undefined,
    years: yearWays(years, address, undefined, link, context),
  };
  const head = { address, title, description: fill(labels.decisionsDescription, { body: body.name }), body };
  const trail = [{ label: body.name, address: `${body.slug}/` }, { label: labels.decisions }];
  return pageFile(address, sitePage({ ...head, trail }, 'decisions', view, context));
}

function ofYear(
  group: BodyMeetings,
  { year, rows }: DecisionYear,
  years: readonly DecisionYear[],
  context: SiteContext,
): SiteFile[] {
  const { body } = group;
  const { labels } = context.templates;
  const register = `${body.slug}/beslutninger/`;
  const first = `${register}${year}/`;
  const pages = cutPages(rows, decisionLength);
  return pages.map((shown, i) => {
    const address = cutAddress(first, i + 1);
    const link = linkFrom({ address });
    const named = fill(labels.decisionsOfYear, { body: body.name, year });
    const title = titleOfPage(named, i + 1, pages.length, context);
    const view = {
      title,
      meetings: decisionsView(shown, 2, link, context),
      pager: pagerView(first, i + 1, pages.length, link, context),
      years: yearWays(years, register, year, link, context),
    };
    const head = { address, title, description: fill(labels.decisionsDescription, { body: body.name }) };
    const trail = [
      { label: body.name, address: `${body.slug}/` },
      { label: labels.decisions, address: register },
      { label: year },
    ];
    return pageFile(address, sitePage({ ...head, trail, body }, 'decisions', view, context));
  });
}

function yearWays(
  years: readonly DecisionYear[],
  register: string,
  here: string | undefined,
  link: Link,
  { templates }: SiteContext,
) {
  const { labels } = templates;
  return years.map(({ year, count }) => ({
    address: link(`${register}${year}/`),
    label: year,
    isHere: year === here,
    count: counted(count, labels.decisionOne, labels.decisionCount),
  }));
}
