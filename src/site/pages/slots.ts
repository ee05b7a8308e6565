import { longDate } from '../../model/long-date.js';
import type { MeetingEntry } from '../meeting-summary.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom } from './site-page.js';

/*
 * What a meeting's page shows of others than the meeting itself. It is not known where the page is rendered, and changes without
 * the meeting: it is filled in afterwards, between two comments that no text of a meeting can hold.
 */

export interface Neighbours {
  /** The page that it is for. */
  readonly address: string;
  /** The meeting before it in its body, and the one after it. */
  readonly previous?: MeetingEntry | undefined;
  readonly next?: MeetingEntry | undefined;
  /** Of the body. */
  readonly body: string;
}

export interface Correction {
  /** ISO date on which it was published. */
  readonly date: string;
  /** Finished sentences. */
  readonly changes: readonly string[];
}

/** What stands in the slots, as HTML. */
export interface SlotContents {
  readonly neighbours: string;
  readonly corrections: string;
}

const NAMES = ['neighbours', 'corrections'] as const;

/** The ways to the body's meetings before and after this one; empty where there are none. */
export function neighboursBlock({ address, previous, next, body }: Neighbours, context: SiteContext): string {
  if (!previous && !next) return '';
  const { labels, language } = context.templates;
  const link = linkFrom({ address });
  const way = (meeting: MeetingEntry | undefined, label: string, sameDay: string) =>
    meeting && {
      address: link(meeting.address),
      label: fill(address.includes(`/${meeting.date}`) ? sameDay : label, {
        date: longDate(meeting.date, language),
      }),
      title: meeting.title,
    };
  const view = {
    labels,
    label: fill(labels.neighbours, { body }),
    previous: way(previous, labels.previousMeeting, labels.previousSameDay),
    next: way(next, labels.nextMeeting, labels.nextSameDay),
  };
  return context.templates.render('neighbours', view).trim();
}

/** What was corrected since the meeting was published first, newest first; empty where nothing was. */
export function correctionsBlock(corrections: readonly Correction[], context: SiteContext): string {
  if (corrections.length === 0) return '';
  const { labels, language } = context.templates;
  const view = {
    labels,
    corrections: [...corrections]
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .map(({ date, changes }) => ({
        label: fill(labels.correctedOn, { date: longDate(date, language) }),
        changes,
      })),
  };
  return context.templates.render('corrections', view).trim();
}

/** A slot with nothing in it. */
export function emptySlot(name: keyof SlotContents): string {
  return `${beginOf(name)}${endOf(name)}`;
}

/** A meeting's page with its slots filled; what an earlier run filled in is replaced. */
export function fillSlots(html: string, contents: SlotContents): string {
  return NAMES.reduce((page, name) => {
    const from = page.indexOf(beginOf(name));
    const to = page.indexOf(endOf(name), from);
    if (from < 0 || to < 0) return page;
    return `${page.slice(0, from + beginOf(name).length)}${contents[name]}${page.slice(to)}`;
  }, html);
}

function beginOf(name: string): string {
  return `<!--dmpg:${name}-->`;
}

function endOf(name: string): string {
  return `<!--/dmpg:${name}-->`;
}
