import { addressPart } from './addresses.js';
import type { BodyMeetings, ItemEntry, MeetingEntry, Withdrawn } from './meeting-summary.js';
import { byNewest, byText, byTime } from './sort-meetings.js';

/** A meeting as it was on the site, and as it is to be; one of them is missing for a new one and for one that goes. */
export interface ChangedMeeting {
  readonly before?: MeetingEntry | undefined;
  readonly after?: MeetingEntry | undefined;
}

/** A case: all open items with one Sags-ID, of all bodies. */
export interface Case<M extends MeetingEntry = MeetingEntry> {
  /** As its newest item writes it. */
  readonly number: string;
  /** What its address is made of: case numbers that are the same but for case and signs are one. */
  readonly slug: string;
  /** Newest first. */
  readonly items: readonly CaseItem<M>[];
}

export interface CaseItem<M extends MeetingEntry = MeetingEntry> {
  readonly meeting: M;
  readonly item: ItemEntry;
}

/** Meetings by body, bodies by their addresses; a body is called what its newest meeting calls it. */
export function byBody<M extends MeetingEntry>(meetings: readonly M[]): BodyMeetings<M>[] {
  const bodies = new Map<string, M[]>();
  for (const meeting of meetings) {
    const list = bodies.get(meeting.body.slug);
    if (list) list.push(meeting);
    else bodies.set(meeting.body.slug, [meeting]);
  }
  return [...bodies.values()]
    .map((list) => list.sort(byNewest))
    .flatMap((list) => (list[0] ? [{ body: list[0].body, meetings: list }] : []))
    .sort((a, b) => byText(a.body.slug, b.body.slug));
}

/**
 * Bodies all of whose meetings are gone: without pages, but with the addresses that somebody may subscribe to. Each is called
 * what its latest meeting called it.
 */
export function emptyBodies(
  withdrawn: readonly Withdrawn[],
  bodies: readonly BodyMeetings[],
): BodyMeetings<never>[] {
  const known = new Set(bodies.map(({ body }) => body.slug));
  const latest = new Map<string, Withdrawn>();
  for (const one of withdrawn) {
    const other = latest.get(one.body.slug);
    const isLater = !other || (byText(one.date, other.date) || byText(one.address, other.address)) > 0;
    if (!known.has(one.body.slug) && isLater) latest.set(one.body.slug, one);
  }
  return [...latest.values()]
    .map(({ body }) => ({ body, meetings: [] }))
    .sort((a, b) => byText(a.body.slug, b.body.slug));
}

const slugs = new Map<string, string>();

/** The slug of a case number; asked for tens of thousands of times. */
export function caseSlug(caseNumber: string): string {
  let slug = slugs.get(caseNumber);
  if (slug === undefined) slugs.set(caseNumber, (slug = addressPart(caseNumber)));
  return slug;
}

/** The cases of meetings, by slug, of public items alone, each as `byBody` would order them. */
export function casesOf<M extends MeetingEntry>(
  meetings: readonly M[],
  isWanted: (slug: string) => boolean = () => true,
): Map<string, Case<M>> {
  const cases = new Map<string, CaseItem<M>[]>();
  for (const meeting of meetings) {
    for (const item of meeting.items) {
      if (item.caseNumber === undefined || item.withheld) continue;
      const slug = caseSlug(item.caseNumber);
      if (!isWanted(slug)) continue;
      const items = cases.get(slug);
      if (items) items.push({ meeting, item });
      else cases.set(slug, [{ meeting, item }]);
    }
  }
  const made = new Map<string, Case<M>>();
  for (const [slug, items] of cases) {
    items.sort((a, b) => byNewest(a.meeting, b.meeting) || a.item.number - b.item.number);
    made.set(slug, { number: items[0]?.item.caseNumber ?? slug, slug, items });
  }
  return made;
}

/** The year under which a case is listed: that of its newest item. */
export function caseYear(one: Case): string {
  return one.items[0]?.meeting.date.slice(0, 4) ?? '';
}

/** Groups of pages that changed meetings are in, or were. */
export interface ChangedGroups {
  readonly bodies: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  readonly caseYears: ReadonlySet<string>;
  /** Those of the cases that there are, by slug. */
  readonly caseOf: ReadonlyMap<string, Case>;
}

/** What must be made again where these meetings changed: `before` and `after` are all meetings. */
export function changedGroups(
  changed: readonly ChangedMeeting[],
  before: readonly MeetingEntry[],
  after: readonly MeetingEntry[],
): ChangedGroups {
  const touched = changed.flatMap((one) => [one.before, one.after]).filter((one) => one !== undefined);
  const cases = new Set(
    touched.flatMap((one) =>
      one.items.flatMap((item) => (item.caseNumber === undefined ? [] : [caseSlug(item.caseNumber)])),
    ),
  );
  const touchedOf = (all: readonly MeetingEntry[]) => casesOf(all, (slug) => cases.has(slug));
  const caseOf = touchedOf(after);
  const earlier = before === after ? [] : [...touchedOf(before).values()];
  const caseYears = new Set([...caseOf.values(), ...earlier].map(caseYear));
  return { bodies: new Set(touched.map((one) => one.body.slug)), cases, caseYears, caseOf };
}

/** The meetings of a body before and after one of them. */
export interface Neighbours<M extends MeetingEntry = MeetingEntry> {
  readonly previous: M | undefined;
  readonly next: M | undefined;
}

/** The neighbours of each of a body's meetings, by address. @param meetings newest first. */
export function neighboursOf<M extends MeetingEntry>(meetings: readonly M[]): Map<string, Neighbours<M>> {
  return new Map(
    meetings.map((one, i) => [one.address, { next: meetings[i - 1], previous: meetings[i + 1] }]),
  );
}

/** A meeting that is to have a place among those of its body's day. */
export interface RankedMeeting {
  readonly file: string;
  /** Its body's slug. */
  readonly body: string;
  readonly date: string;
  readonly time?: string | undefined;
  /** The place that it had, which it keeps: a link to it must not come to lead to another meeting. */
  readonly rank?: number | undefined;
}

/**
 * Places of meetings whose body meets more than once a day, from 1, by file. New ones take those that are left: the one that begins
 * earlier the first.
 * @param taken places that nobody can have, by `body/date`.
 */
export function ranksOf(
  meetings: readonly RankedMeeting[],
  taken: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>(),
): Map<string, number> {
  const days = new Map<string, RankedMeeting[]>();
  for (const meeting of meetings) {
    const day = `${meeting.body}/${meeting.date}`;
    const list = days.get(day);
    if (list) list.push(meeting);
    else days.set(day, [meeting]);
  }
  const ranks = new Map<string, number>();
  for (const [day, list] of days) {
    const used = new Set(taken.get(day));
    const free = list.filter(({ file, rank }) => {
      if (rank === undefined || used.has(rank)) return true;
      used.add(rank);
      ranks.set(file, rank);
      return false;
    });
    if (free.length > 1) free.sort((a, b) => byTime(a, b) || byText(a.file, b.file));
    let place = 1;
    for (const { file } of free) {
      while (used.has(place)) place++;
      ranks.set(file, place++);
    }
  }
  return ranks;
}
