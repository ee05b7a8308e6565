import type { EditionAction } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import { itemAddress } from '../meeting-summary.js';
import type { BodyMeetings, BodyName, MeetingSummary } from '../meeting-summary.js';
import { newestFirst } from '../sort-meetings.js';
import { foreignLanguage, foreignWords } from './foreign-words.js';
import { titleOfDay } from './meeting-rows.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import type { Link } from './site-page.js';

/** What an open item decided. */
export interface DecisionRow {
  readonly meeting: MeetingSummary;
  readonly number: number;
  readonly title: string;
  readonly decisions: readonly string[];
}

/** What an open item asks for. */
export interface ActionRow {
  readonly meeting: MeetingSummary;
  readonly number: number;
  readonly title: string;
  readonly action: EditionAction;
}

/** How many of each a body has: what the overviews over all bodies show. */
export interface RegisterCounts {
  readonly body: BodyName;
  readonly decisions: number;
  readonly open: number;
  readonly done: number;
}

/** Of a decision, that much is shown; all of it stands in the minutes, to which it links. */
const LONGEST = 1_000;

/** All decisions of the meetings, newest meeting first, by item. */
export function decisionRows(meetings: readonly MeetingSummary[]): DecisionRow[] {
  return openContents(meetings)
    .filter(({ contents }) => contents.decisions.length > 0)
    .map(({ contents, ...row }) => ({ ...row, decisions: contents.decisions.map(cutText) }));
}

/** All actions of the meetings, newest meeting first, by item. */
export function actionRows(meetings: readonly MeetingSummary[]): ActionRow[] {
  return openContents(meetings).flatMap(({ contents, ...row }) =>
    contents.actions.map((action) => ({ ...row, action: { ...action, text: cutText(action.text) } })),
  );
}

/** The number of decisions and actions of a body; counted without making rows of them, as bodies have thousands. */
export function registerCounts(group: BodyMeetings<MeetingSummary>): RegisterCounts {
  const counts = { decisions: 0, open: 0, done: 0 };
  for (const { items, contents } of group.meetings) {
    for (const one of contents) {
      if (!items.some((item) => item.number === one.number && !item.withheld)) continue;
      counts.decisions += one.decisions.length;
      for (const action of one.actions) counts[action.done ? 'done' : 'open']++;
    }
  }
  return { body: group.body, ...counts };
}

export function countDecisions(rows: readonly DecisionRow[]): number {
  return rows.reduce((sum, row) => sum + row.decisions.length, 0);
}

/** What items decide and ask for, a confidential item's left out whatever a summary says of it. */
function openContents(meetings: readonly MeetingSummary[]) {
  return newestFirst(meetings).flatMap((meeting) => {
    if (meeting.contents.length === 0) return [];
    return [...meeting.contents]
      .sort((a, b) => a.number - b.number)
      .flatMap((contents) => {
        const { number } = contents;
        const item = meeting.items.find((one) => one.number === number && !one.withheld);
        return item ? [{ meeting, number, title: item.title, contents }] : [];
      });
  });
}

/** As much of a decision or an action as lists show. */
export function cutText(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$|\s+\S*$/, '')}…`;
}

/** Decisions as `decision-rows.hbs` shows them: by meeting, and by item. @param level of the meetings' headings. */
export function decisionsView(rows: readonly DecisionRow[], level: number, link: Link, context: SiteContext) {
  const { language } = context.templates;
  const meetings = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const known = meetings.get(row.meeting.address);
    if (known) known.push(row);
    else meetings.set(row.meeting.address, [row]);
  }
  return [...meetings.values()].flatMap((ofMeeting) => {
    const meeting = ofMeeting[0]?.meeting;
    if (!meeting) return [];
    const date = longDate(meeting.date, language);
    return {
      level,
      address: link(meeting.address),
      title: titleOfDay(meeting),
      iso: meeting.date,
      dateOfLink: meeting.title.includes(date) ? undefined : date,
      language: foreignLanguage(meeting, context),
      items: ofMeeting.map((row) => ({
        address: link(itemAddress(meeting, row.number)),
        ...itemLabel(row, context),
        decisions: row.decisions,
      })),
    };
  });
}

/** Actions as `action-rows.hbs` shows them. */
export function actionsView(rows: readonly ActionRow[], link: Link, context: SiteContext) {
  const { labels, language } = context.templates;
  return rows.map(({ meeting, number, title, action }) => {
    const words = fill(labels.fromItem, {
      title: fill(labels.itemTitle, { number }),
      date: longDate(meeting.date, language),
    });
    const itsLanguage = foreignLanguage(meeting, context);
    return {
      text: action.text,
      done: action.done,
      language: itsLanguage,
      responsible: action.responsible,
      deadline: action.deadline === undefined ? undefined : longDate(action.deadline, language),
      address: link(itemAddress(meeting, number)),
      label: fill(words, { title }),
      foreign: foreignWords(words, title, itsLanguage),
    };
  });
}

/** `Punkt 2. Budget`, in parts where the title is in another language than the site. */
export function itemLabel(
  { meeting, number, title }: { meeting: MeetingSummary; number: number; title: string },
  context: SiteContext,
) {
  const words = fill(context.templates.labels.itemTitle, { number });
  return {
    label: fill(words, { title }),
    foreign: foreignWords(words, title, foreignLanguage(meeting, context)),
  };
}

/** How much text a row of decisions shows. */
export function decisionLength(row: DecisionRow): number {
  const own = row.decisions.reduce((sum, text) => sum + text.length + 30, 0);
  // A meeting's heading may stand above it.
  return own + row.title.length + row.meeting.title.length + row.meeting.address.length * 2 + 120;
}

/** How much text a row of actions shows. */
export function actionLength({ action, title, meeting }: ActionRow): number {
  const parts = [action.text, action.responsible, action.deadline, title, meeting.address];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 200);
}
