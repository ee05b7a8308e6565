import type { Diagnostic } from '../../model/diagnostic.js';
import type { HistoryEntry, PublicationHistory } from '../../model/publication-history.js';
import type { SiteSettings } from '../../model/site-settings.js';
import type { MeetingEntry, Withdrawn } from '../../site/meeting-summary.js';
import { advanceHistory } from '../../site/history/advance-history.js';
import type { AdvancedHistory, PublishedMeeting } from '../../site/history/advance-history.js';
import { describeChange } from '../../site/history/describe-change.js';
import type { Correction } from '../../site/pages/slots.js';
import { contentHash } from '../../workspace/content-hash.js';
import { isSameHistory } from '../../workspace/history-text.js';
import { writeHistory } from '../../workspace/published-history.js';
import type { LoadedHistory } from '../../workspace/published-history.js';
import type { MeetingsOfRun } from './meetings-of-run.js';
import { sourceOf } from './past-of-files.js';
import type { PublishTools } from './publish-run.js';

/** What earlier publications say of this one, and what will be remembered of it. */
export interface SiteHistoryStep {
  readonly diagnostics: readonly Diagnostic[];
  readonly withdrawn: readonly Withdrawn[];
  /** Those that are gone now for the first time. */
  readonly newlyWithdrawn: readonly Withdrawn[];
  /** As the pages tell of them, oldest first, by the meeting's address. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** When the site first had each of its meetings, and when minutes took the place of an agenda, by address. */
  readonly days: ReadonlyMap<string, Pick<HistoryEntry, 'published' | 'documentSince'>>;
  /** Hashes of what is told of withdrawn meetings and of corrections, by body. */
  readonly told: ReadonlyMap<string, string>;
  /** Addresses of meetings that failed and of which nothing else is known: they are neither on the site nor withdrawn. */
  readonly held: ReadonlySet<string>;
  /** Whether what is remembered is another thing than it was. */
  readonly changes: boolean;
  /** @returns what takes it back. */
  readonly save: () => Promise<() => Promise<void>>;
}

const NOTHING_TO_UNDO = () => Promise.resolve();
const NOTHING: SiteHistoryStep = {
  ...{ diagnostics: [], withdrawn: [], newlyWithdrawn: [], corrections: new Map(), changes: false },
  days: new Map(),
  ...{ told: new Map(), held: new Set() },
  save: () => Promise.resolve(NOTHING_TO_UNDO),
};

/** Takes the history of what was published a step further. A damaged history stops the run. */
export function advanceSiteHistory(
  tools: PublishTools,
  meetings: MeetingsOfRun,
  { history, diagnostics }: LoadedHistory,
): SiteHistoryStep {
  const { workspace, request, settings } = tools;
  if (!history) return { ...NOTHING, diagnostics };
  const known = new Map(history.meetings.map((entry) => [entry.address, entry]));
  const published = meetings.entries().map(([file, entry]): PublishedMeeting => {
    const parts = settings.corrections
      ? partsOf(tools, meetings, file, entry, known.get(entry.address)?.parts)
      : undefined;
    return {
      ...{ address: entry.address, body: entry.body, title: entry.title, document: entry.document },
      ...{ status: entry.status, source: sourceOf(file) },
      ...(parts !== undefined && { parts }),
    };
  });
  const held = heldEntries(history, meetings, published);
  const next = advanceAround(held, history, published, request.today, settings);
  const wasGone = new Set(
    history.meetings.flatMap((one) => (one.withdrawn === undefined ? [] : [one.address])),
  );
  const changes = !isSameHistory(history, next.history);
  return {
    diagnostics: [],
    withdrawn: next.withdrawn,
    newlyWithdrawn: next.withdrawn.filter((one) => !wasGone.has(one.address)),
    corrections: new Map(
      [...next.corrections].map(([address, list]) => [
        address,
        list.map(({ date, changes: all }) => ({
          date,
          changes: all.map((change) => describeChange(change, settings.language)),
        })),
      ]),
    ),
    days: new Map(next.history.meetings.map((one) => [one.address, one])),
    ...{ told: toldOf(next), held: new Set(held.map((one) => one.address)) },
    changes,
    save: async () => {
      if (!changes || request.remember === false) return NOTHING_TO_UNDO;
      return await writeHistory(workspace.root, next.history, workspace.state);
    },
  };
}

/** What was published once of files that failed now and have left no other trace, as on a machine that is new to the site. */
function heldEntries(
  history: PublicationHistory,
  { failed }: MeetingsOfRun,
  published: readonly PublishedMeeting[],
): HistoryEntry[] {
  if (failed.size === 0) return [];
  const there = new Set(published.flatMap(({ source, address }) => [source, address]));
  const lost = new Set([...failed.keys()].map(sourceOf));
  return history.meetings.filter(
    ({ withdrawn, source, address }) =>
      withdrawn === undefined && lost.has(source) && !there.has(source) && !there.has(address),
  );
}

/** A step of the history that leaves some entries as they are. */
function advanceAround(
  held: readonly HistoryEntry[],
  history: PublicationHistory,
  published: readonly PublishedMeeting[],
  today: string,
  settings: SiteSettings,
): AdvancedHistory {
  if (held.length === 0) return advanceHistory(history, published, today, settings);
  const others = history.meetings.filter((entry) => !held.includes(entry));
  const next = advanceHistory({ meetings: others }, published, today, settings);
  const meetings = [...next.history.meetings, ...held].sort((a, b) => (a.address < b.address ? -1 : 1));
  return { ...next, history: { meetings } };
}

function toldOf({ withdrawn, corrections }: AdvancedHistory): Map<string, string> {
  const bodies = new Map<string, unknown[]>();
  const add = (slug: string, what: unknown) => {
    const list = bodies.get(slug);
    if (list) list.push(what);
    else bodies.set(slug, [what]);
  };
  for (const one of withdrawn) add(one.body.slug, one);
  for (const one of corrections) add(one[0].split('/')[0] ?? '', one);
  return new Map([...bodies].map(([slug, list]) => [slug, contentHash(JSON.stringify(list))]));
}

/** Those of a meeting that stands are as they were: the history has them already, or else the state. */
function partsOf(
  { state }: PublishTools,
  meetings: MeetingsOfRun,
  file: string,
  entry: MeetingEntry,
  known: string | undefined,
): string | undefined {
  const made = meetings.made.get(file)?.site;
  if (made) return made.parts;
  return known ?? state.body(entry.body.slug).get(file)?.parts;
}
