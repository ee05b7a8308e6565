import { once } from '../../model/once.js';
import type { SiteSettings } from '../../model/site-settings.js';
import { addressPart } from '../../site/addresses.js';
import { byBody, caseYear, casesOf, emptyBodies } from '../../site/groups.js';
import type { Case, ChangedGroups } from '../../site/groups.js';
import { hostFiles } from '../../site/hosting/host-files.js';
import { bodyCalendar, siteCalendar } from '../../site/machines/calendar.js';
import { bodyFeed, siteFeed } from '../../site/machines/feed.js';
import { meetingsIndex } from '../../site/machines/meetings-index.js';
import { oparlBodyFiles, oparlSiteFiles, oparlWithdrawn } from '../../site/machines/oparl/oparl-site.js';
import type {
  BodyMeetings,
  MeetingEntry,
  MeetingFile,
  MeetingSummary,
  SiteFile,
  Withdrawn,
} from '../../site/meeting-summary.js';
import { notFoundPage, withdrawnPage } from '../../site/pages/absent-pages.js';
import { accessibilityPage } from '../../site/pages/accessibility-page.js';
import { bodyPages } from '../../site/pages/body-pages.js';
import { caseEntry, caseIndexPages, caseOverview } from '../../site/pages/case-index.js';
import { casePages } from '../../site/pages/case-pages.js';
import { frontPage } from '../../site/pages/front-page.js';
import { actionsOverview, decisionsOverview } from '../../site/pages/overviews.js';
import { registerCounts } from '../../site/pages/register-rows.js';
import type { RegisterCounts } from '../../site/pages/register-rows.js';
import { searchPage } from '../../site/pages/search-page.js';
import type { SiteContext } from '../../site/pages/site-context.js';

/** A group of pages across meetings: made together, when a meeting that they speak of changed. */
export interface PageGroup {
  readonly name: string;
  readonly make: () => readonly SiteFile[];
}

/** What pages across meetings are made of. */
export interface SiteContents {
  readonly context: SiteContext;
  readonly settings: SiteSettings;
  /** All meetings. */
  readonly entries: readonly MeetingEntry[];
  /** All that is known of a body's meetings, read when asked for. */
  readonly summariesOf: (body: string) => readonly MeetingSummary[];
  /** What can be downloaded of a meeting. */
  readonly filesOf: (entry: MeetingEntry) => readonly MeetingFile[];
  /** Counts of bodies by their slugs; those that are made again are set here. */
  readonly counts: Map<string, RegisterCounts>;
  readonly withdrawn: readonly Withdrawn[];
}

/**
 * The groups to make where `changed` changed, in this order; all there are where it is undefined. The names of those that
 * depend on meetings are `body:…`, `case:…` and `cases:…` (a year's).
 * @param areSame whether all meetings' entries are as they were: then no year's cases are looked for before they are asked for.
 */
export function pageGroups(
  contents: SiteContents,
  changed: ChangedGroups | undefined,
  areSame: boolean,
): PageGroup[] {
  const bodies = byBody(contents.entries).map((group) => described(group, contents.settings));
  const empty = emptyBodies(contents.withdrawn, bodies).map((group) => described(group, contents.settings));
  const cases = once(() => casesOf(contents.entries));
  const casesByYear = once(() => byYear(cases()));
  const isChanged = (names: ReadonlySet<string> | undefined, name: string) => names?.has(name) ?? true;
  const years = changed && areSame ? [...changed.caseYears] : [...casesByYear().keys()];
  return [
    ...bodies
      .filter(({ body }) => isChanged(changed?.bodies, body.slug))
      .map((group) => bodyGroup(group, contents)),
    ...empty
      .filter(({ body }) => isChanged(changed?.bodies, body.slug))
      .map((group) => ({ name: `body:${group.body.slug}`, make: () => bodyData(group, contents) })),
    ...[...(changed?.caseOf ?? cases()).values()].map((one) => caseGroup(one, contents)),
    ...years
      .filter((year) => isChanged(changed?.caseYears, year))
      .map((year) => ({
        name: `cases:${year}`,
        make: () => {
          const entries = (casesByYear().get(year) ?? []).flatMap((one) => caseEntry(one) ?? []);
          return caseIndexPages(year, entries, contents.context);
        },
      })),
    { name: 'site', make: () => siteFiles(bodies, empty, casesByYear(), contents) },
    ...(changed ? [] : [{ name: 'fixed', make: () => fixedFiles(contents) }]),
  ];
}

/** With what the configuration says of the body. */
function described<M extends MeetingEntry>(
  group: BodyMeetings<M>,
  { bodies }: SiteSettings,
): BodyMeetings<M> {
  const { name } = group.body;
  const setting = bodies.find((one) => addressPart(one.name) === addressPart(name));
  return { ...group, ...(setting?.description !== undefined && { description: setting.description }) };
}

function bodyGroup({ body }: BodyMeetings, contents: SiteContents): PageGroup {
  const { settings, context, counts } = contents;
  const make = () => {
    const [own] = byBody(contents.summariesOf(body.slug));
    if (!own) return [];
    const group = described(own, settings);
    counts.set(body.slug, registerCounts(group));
    return [...bodyPages(group, context), ...bodyData(group, contents)];
  };
  return { name: `body:${body.slug}`, make };
}

/** What of a body stays at its address when there are no meetings any more: somebody may subscribe to it. */
function bodyData(group: BodyMeetings<MeetingSummary>, { settings, withdrawn }: SiteContents): SiteFile[] {
  return [
    bodyFeed(group, settings, withdrawn),
    bodyCalendar(group, settings, withdrawn),
    ...oparlBodyFiles(group, settings, withdrawn),
  ];
}

function caseGroup(one: Case, { summariesOf, context }: SiteContents): PageGroup {
  const make = () => {
    const items = one.items.flatMap(({ meeting, item }) => {
      const summary = summariesOf(meeting.body.slug).find((other) => other.address === meeting.address);
      const own = summary?.items.find(({ number, withheld }) => number === item.number && !withheld);
      return summary && own ? [{ meeting: summary, item: own }] : [];
    });
    return casePages({ ...one, items }, context);
  };
  return { name: `case:${one.slug}`, make };
}

function byYear(cases: ReadonlyMap<string, Case>): Map<string, Case[]> {
  const years = new Map<string, Case[]>();
  for (const one of cases.values()) {
    const year = caseYear(one);
    const list = years.get(year);
    if (list) list.push(one);
    else years.set(year, [one]);
  }
  return years;
}

/** What speaks of the whole site: it is made whenever anything changed, so it must be quick. */
function siteFiles(
  bodies: readonly BodyMeetings[],
  empty: readonly BodyMeetings[],
  casesByYear: ReadonlyMap<string, readonly Case[]>,
  contents: SiteContents,
): SiteFile[] {
  const { settings, context, entries, withdrawn } = contents;
  const counts = bodies.flatMap(({ body }) => contents.counts.get(body.slug) ?? []);
  const slugs = new Set(bodies.map(({ body }) => body.slug));
  const years = [...casesByYear].map(([year, list]) => ({ year, cases: list.length }));
  return [
    frontPage(bodies, context),
    decisionsOverview(counts, context),
    actionsOverview(counts, context),
    caseOverview(years, context),
    searchPage(
      bodies.map(({ body }) => body),
      context,
    ),
    siteFeed(entries, settings, withdrawn),
    siteCalendar(entries, settings, withdrawn),
    meetingsIndex(entries, settings, contents.filesOf),
    ...oparlSiteFiles([...bodies, ...empty], settings, withdrawn),
    ...withdrawn.map((one) => withdrawnPage({ ...one, hasBody: slugs.has(one.body.slug) }, context)),
    ...withdrawn.flatMap((one) => oparlWithdrawn(one, settings)),
  ];
}

/** What depends on no meeting. */
function fixedFiles({ settings, context }: SiteContents): SiteFile[] {
  return [
    accessibilityPage(context),
    notFoundPage(context),
    ...context.templates.assets(),
    ...hostFiles(settings),
  ];
}

/** The addresses of all pages among files of the site. */
export function pageAddresses(paths: Iterable<string>): string[] {
  const addresses: string[] = [];
  for (const path of paths)
    if (path === 'index.html' || path.endsWith('/index.html'))
      addresses.push(path.slice(0, -'index.html'.length));
  return addresses;
}
