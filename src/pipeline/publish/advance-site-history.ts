import path from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { MeetingEntry, Withdrawn } from '../../site/meeting-summary.js';
import { advanceHistory } from '../../site/history/advance-history.js';
import type { PublishedMeeting } from '../../site/history/advance-history.js';
import { describeChange } from '../../site/history/describe-change.js';
import type { Correction } from '../../site/pages/slots.js';
import { AtomicWriter } from '../../workspace/atomic-write.js';
import { isSameHistory } from '../../workspace/history-text.js';
import { readHistory, writeHistory } from '../../workspace/published-history.js';
import type { MeetingsOfRun } from './meetings-of-run.js';
import type { PublishTools } from './publish-run.js';

/** What earlier publications say of this one, and what will be remembered of it. */
export interface SiteHistoryStep {
  readonly diagnostics: readonly Diagnostic[];
  readonly withdrawn: readonly Withdrawn[];
  /** Those that are gone now for the first time. */
  readonly newlyWithdrawn: readonly Withdrawn[];
  /** As the pages tell of them, oldest first, by the meeting's address. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** Whether what is remembered is another thing than it was. */
  readonly changes: boolean;
  readonly save: () => Promise<void>;
}

const NOTHING: SiteHistoryStep = {
  ...{ diagnostics: [], withdrawn: [], newlyWithdrawn: [], corrections: new Map(), changes: false },
  save: () => Promise.resolve(),
};

/** Reads the history of what was published, and takes it a step further. A damaged history stops the run. */
export function advanceSiteHistory(tools: PublishTools, meetings: MeetingsOfRun): SiteHistoryStep {
  const { workspace, request, settings } = tools;
  const { history, diagnostic } = readHistory(workspace.root);
  if (!history) return { ...NOTHING, diagnostics: [diagnostic] };
  const known = new Map(history.meetings.map((entry) => [entry.address, entry]));
  const published = [...meetings.entries()].map(([file, entry]): PublishedMeeting => {
    const parts = settings.corrections
      ? partsOf(tools, meetings, file, entry, known.get(entry.address)?.parts)
      : undefined;
    return {
      ...{ address: entry.address, body: entry.body, title: entry.title, document: entry.document },
      ...{ status: entry.status, source: file.split(path.sep).join('/') },
      ...(parts !== undefined && { parts }),
    };
  });
  const next = advanceHistory(history, published, request.today, settings);
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
    changes,
    save: async () => {
      if (!changes || request.remember === false) return;
      const writer = new AtomicWriter(workspace.state);
      try {
        await writeHistory(workspace.root, next.history, writer);
      } finally {
        await writer.dispose();
      }
    },
  };
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
