import { casesOf } from '../../src/site/groups.js';
import type { BodyMeetings, MeetingSummary, SiteFile } from '../../src/site/meeting-summary.js';
import { notFoundPage, withdrawnPage } from '../../src/site/pages/absent-pages.js';
import { accessibilityPage } from '../../src/site/pages/accessibility-page.js';
import { bodyPages } from '../../src/site/pages/body-pages.js';
import { caseEntry, caseIndexPages, caseOverview } from '../../src/site/pages/case-index.js';
import { casePages } from '../../src/site/pages/case-pages.js';
import { frontPage } from '../../src/site/pages/front-page.js';
import { actionsOverview, decisionsOverview } from '../../src/site/pages/overviews.js';
import { registerCounts } from '../../src/site/pages/register-rows.js';
import { searchPage } from '../../src/site/pages/search-page.js';
import type { SiteContext } from '../../src/site/pages/site-context.js';

/** Every page but the meetings' own. */
export function allPages(groups: readonly BodyMeetings<MeetingSummary>[], context: SiteContext): SiteFile[] {
  const meetings = groups.flatMap((group) => group.meetings);
  const cases = [...casesOf(meetings).values()];
  const entries = cases.flatMap((one) => caseEntry(one) ?? []);
  const counts = groups.map(registerCounts);
  const body = groups[0]?.body ?? { slug: 'x', name: 'X' };
  const gone = {
    ...{ body, date: '2020-01-02', title: 'Referat & <b>andet</b>', withdrawn: '2021-02-03' },
    hasBody: groups.length > 0,
  };
  return [
    frontPage(groups, context),
    ...groups.flatMap((group) => bodyPages(group, context)),
    ...cases.flatMap((one) => casePages(one, context)),
    ...caseIndexPages('2025', entries, context),
    caseOverview([{ year: '2025', cases: entries.length }], context),
    decisionsOverview(counts, context),
    actionsOverview(counts, context),
    searchPage(
      groups.map((group) => group.body),
      context,
    ),
    accessibilityPage(context),
    notFoundPage(context),
    withdrawnPage({ ...gone, address: `${body.slug}/2020-01-02/` }, context),
    withdrawnPage(
      { ...gone, address: `${body.slug}/2020-01-03/`, movedTo: `${body.slug}/2020-02-02/` },
      context,
    ),
  ];
}

/** A page by its path. @throws where there is none. */
export function pageAt(pages: readonly SiteFile[], path: string): string {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path} among ${pages.map((one) => one.path).join(', ')}`);
  return page.content.toString();
}

/** The addresses of a page's links as they lead through the site: `dmpg/2025/` for `../2025/`. */
export function linksOf(path: string, html: string): string[] {
  return [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(
    ([, address = '']) => new URL(address.replaceAll('&amp;', '&'), `site://root/${path}`).href,
  );
}
