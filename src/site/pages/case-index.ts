import { longDate } from '../../model/long-date.js';
import { caseAddress } from '../addresses.js';
import type { SiteFile } from '../meeting-summary.js';
import { byDanish, byText } from '../sort-meetings.js';
import type { CaseEntry } from './case-pages.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/** A year and how many cases were treated last in it. */
export interface CaseYear {
  readonly year: string;
  readonly cases: number;
}

/** The cases whose newest public item is of one year, newest first. */
export function caseIndexPages(year: string, cases: readonly CaseEntry[], context: SiteContext): SiteFile[] {
  const { labels, language } = context.templates;
  const first = `sager/${year}/`;
  const sorted = [...cases].sort(
    (a, b) => byText(b.latest, a.latest) || byDanish(a.caseNumber, b.caseNumber),
  );
  const pages = cutPages(sorted, lengthOf);
  return pages.map((shown, i) => {
    const address = cutAddress(first, i + 1);
    const link = linkFrom({ address });
    const title = titleOfPage(fill(labels.casesOfYear, { year }), i + 1, pages.length, context);
    const view = {
      title,
      cases: shown.map((one) => ({
        address: link(caseAddress(one.caseNumber)),
        caseNumber: one.caseNumber,
        title: one.title,
        bodies: one.bodies.map((body) => body.name).join(', '),
        count: counted(one.items, labels.itemOne, labels.items),
        latest: fill(labels.latestItem, { date: longDate(one.latest, language) }),
      })),
      pager: pagerView(first, i + 1, pages.length, link, context),
    };
    const trail = [{ label: labels.cases, address: 'sager/' }, { label: year }];
    const head = { address, title, description: labels.casesDescription, trail };
    return pageFile(address, sitePage(head, 'cases', view, context));
  });
}

/** The way to the cases of each year. */
export function caseOverview(years: readonly CaseYear[], context: SiteContext): SiteFile {
  const { labels } = context.templates;
  const address = 'sager/';
  const link = linkFrom({ address });
  const view = {
    title: labels.casesTitle,
    lead: labels.casesLead,
    none: labels.noCases,
    rows: [...years]
      .sort((a, b) => byText(b.year, a.year))
      .map(({ year, cases }) => ({
        address: link(`${address}${year}/`),
        label: fill(labels.casesOfYear, { year }),
        count: counted(cases, labels.caseOne, labels.caseCount),
      })),
  };
  const trail = [{ label: labels.cases }];
  const head = { address, title: labels.casesTitle, description: labels.casesDescription, trail };
  return pageFile(address, sitePage(head, 'overview', view, context));
}

function lengthOf({ title, caseNumber, bodies }: CaseEntry): number {
  return title.length + 2 * caseNumber.length + bodies.reduce((sum, body) => sum + body.name.length, 150);
}
