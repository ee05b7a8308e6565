import type { BodyName, MeetingEntry } from './meeting-summary.js';

/** As Danish is sorted: Æ, Ø and Å last, and Aa as Å, whatever language the site is in, since the names are Danish. */
const danish = new Intl.Collator('da', { numeric: true });

/** The order of names; those that differ in no letter are told apart by their addresses. */
export function byName(a: BodyName, b: BodyName): number {
  return danish.compare(a.name, b.name) || byText(a.slug, b.slug);
}

/** The order of texts as Danish readers expect it; different texts are never equal. */
export function byDanish(a: string, b: string): number {
  return danish.compare(a, b) || byText(a, b);
}

/** The order of dates and addresses: by code unit, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What decides about a meeting's place in a list. */
export interface Placed {
  readonly date: string;
  readonly time?: string | undefined;
  readonly address: string;
}

/** Newest date first; of one day by body, and of one body the one that begins last first. */
export function byNewest(a: Placed, b: Placed): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return byText(bodyPart(a.address), bodyPart(b.address)) || byStart(b, a);
}

/** One body's meetings of one day, the one that begins first first; else `…/2026-01-01/` before `…/2026-01-01-2/` before `…-10/`. */
export function byStart(a: Omit<Placed, 'date'>, b: Omit<Placed, 'date'>): number {
  return byTime(a, b) || a.address.length - b.address.length || byText(a.address, b.address);
}

/** What begins first first, as people write it: `9:00` before `10.30`. Before all, what has no time. */
export function byTime(a: Pick<Placed, 'time'>, b: Pick<Placed, 'time'>): number {
  return startOf(a.time) - startOf(b.time) || byText(a.time ?? '', b.time ?? '');
}

/** Minutes since midnight; -1 where nobody says. */
function startOf(time = ''): number {
  const match = /^\s*(\d{1,2})(?:[:.](\d{2}))?/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2] ?? 0) : -1;
}

function bodyPart(address: string): string {
  return address.slice(0, address.indexOf('/'));
}

/** Meetings newest first. What is in order already, which is the rule, is not sorted again. */
export function newestFirst<M extends MeetingEntry>(meetings: readonly M[]): readonly M[] {
  const isSorted = meetings.every((meeting, i) => {
    const before = meetings[i - 1];
    return before === undefined || byNewest(before, meeting) <= 0;
  });
  return isSorted ? meetings : [...meetings].sort(byNewest);
}

/** The years of meetings with those of each, newest year first, meetings newest first. */
export function byYear<M extends MeetingEntry>(meetings: readonly M[]): { year: string; meetings: M[] }[] {
  const years = new Map<string, M[]>();
  for (const meeting of newestFirst(meetings)) {
    const year = meeting.date.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(meeting);
    else years.set(year, [meeting]);
  }
  return [...years].map(([year, ofYear]) => ({ year, meetings: ofYear }));
}
