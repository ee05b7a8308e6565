import { longDate } from '../../model/long-date.js';
import { caseAddress } from '../addresses.js';
import type { Case } from '../groups.js';
import type { BodyName, SiteFile } from '../meeting-summary.js';
import { byDanish, byName, byText } from '../sort-meetings.js';
import { cutAddress, cutPages, pagerView, titleOfPage } from './cut-pages.js';
import { foreignLanguage } from './foreign-words.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/** A year and how many cases were treated last in it. */
export interface CaseYear {
  readonly year: string;
  readonly cases: number;
}

/** What lists of cases show of one. */
export interface CaseEntry {
  /** As the newest item writes it. */
  readonly caseNumber: string;
  /** Of the newest item. */
  readonly title: string;
  /** Of the title: BCP 47. */
  readonly language: string;
  /** ISO date of the newest item. */
  readonly latest: string;
  /** How many public items it has. */
  readonly items: number;
  /** In Danish order. */
  readonly bodies: readonly BodyName[];
}

/** A case for the lists of cases; undefined for one without items. */
export function caseEntry({ number, items }: Case): CaseEntry | undefined {
  const [newest] = items;
  if (!newest) return undefined;
  const bodies = new Map(items.map(({ meeting }) => [meeting.body.slug, meeting.body]));
  return {
    caseNumber: number,
    title: newest.item.title,
    language: newest.meeting.language,
    latest: newest.meeting.date,
    items: items.length,
    bodies: [...bodies.values()].sort(byName),
  };
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
        language: foreignLanguage(one, context),
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
