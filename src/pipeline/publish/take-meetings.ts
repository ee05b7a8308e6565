import { momentsOf } from '../../site/machines/moments.js';
import { oparlMeetingFiles } from '../../site/machines/oparl/oparl-meeting.js';
import type { MeetingEntry, MeetingSummary } from '../../site/meeting-summary.js';
import type { ChangedMeeting } from '../../site/groups.js';
import type { SiteHistoryStep } from './advance-site-history.js';
import type { ChangeSet } from './change-set.js';
import type { MadeMeeting } from './made-meeting.js';
import type { MeetingsOfRun } from './meetings-of-run.js';
import type { PrintedDocument } from './print-documents.js';
import type { PublishTools } from './publish-run.js';
import type { FileState } from './publish-state.js';
import type { StagedFile } from './staging.js';

/** The site's meetings after this run, and how they differ from those before. */
export interface TakenMeetings {
  /** All meetings that the site will have, by file. */
  readonly entries: ReadonlyMap<string, MeetingEntry>;
  readonly before: readonly MeetingEntry[];
  readonly changed: readonly ChangedMeeting[];
  /** The pages that were made in this run, by the meetings' addresses. */
  readonly pages: ReadonlyMap<string, StagedFile>;
  /** Addresses of those among them of which nothing was known before. */
  readonly fresh: ReadonlySet<string>;
  /** Words that meetings made in this run withhold. */
  readonly withheld: ReadonlySet<string>;
  /** Whether lists of all meetings say another thing than before. */
  readonly listsChange: boolean;
  /** Whether a path lies in the folder of a meeting that the site has or had. */
  isMeetings(path: string): boolean;
}

/** Takes what was made of meetings over into the site, and takes away what is no more; all but the pages themselves. */
export function takeMeetings(
  tools: PublishTools,
  meetings: MeetingsOfRun,
  changes: ChangeSet,
  documents: ReadonlyMap<string, readonly PrintedDocument[]> | undefined,
  history: SiteHistoryStep,
): TakenMeetings {
  const { state } = tools;
  const old = new Map(state.files);
  const entries = new Map<string, MeetingEntry>();
  for (const [file, entry] of meetings.entries()) entries.set(file, dated(entry, history));
  const taker = new MeetingTaker(tools, changes);
  for (const file of new Set([...old.keys(), ...tools.request.files])) {
    const [now, entry] = [meetings.stateOf(file), entries.get(file)];
    taker.take(file, old.get(file), now && entry && entry !== now.entry ? { ...now, entry } : now, {
      made: meetings.made.get(file),
      documents: documents?.get(file),
      stands: meetings.standing.has(file),
    });
  }
  const folders = new Set(
    [...entries.values(), ...[...old.values()].flatMap(({ entry }) => entry ?? [])].map((one) => one.address),
  );
  return {
    entries,
    before: [...old.values()].flatMap(({ entry }) => entry ?? []),
    changed: taker.changed,
    pages: taker.pages,
    fresh: taker.fresh,
    ...{ withheld: taker.withheld, listsChange: taker.listsChange },
    isMeetings: (path) => folders.has(`${path.split('/').slice(0, 2).join('/')}/`),
  };
}

/** What only the history knows of a meeting. */
type Days = Pick<MeetingEntry, 'published' | 'documentSince' | 'corrected'>;

/** With the days that the history tells. */
function dated(entry: MeetingEntry, { corrections, days }: SiteHistoryStep): MeetingEntry {
  const { published, documentSince } = days.get(entry.address) ?? {};
  const corrected = corrections.get(entry.address)?.at(-1)?.date;
  const isSame =
    published === entry.published && documentSince === entry.documentSince && corrected === entry.corrected;
  return isSame ? entry : withDays(entry, { published, documentSince, corrected });
}

function withDays<M extends MeetingEntry>(
  meeting: M,
  { published, documentSince, corrected }: { [Key in keyof Days]: Days[Key] | undefined },
): M {
  const { published: a, documentSince: b, corrected: c, ...rest } = meeting;
  void [a, b, c];
  // All that is taken away are keys that may be missing.
  return {
    ...rest,
    ...(published !== undefined && { published }),
    ...(documentSince !== undefined && { documentSince }),
    ...(corrected !== undefined && { corrected }),
  } as M;
}

/** What came of a file in this run, where anything did. */
interface FileNews {
  readonly made: MadeMeeting | undefined;
  readonly documents: readonly PrintedDocument[] | undefined;
  /** Whether it can stay as it is on the site. */
  readonly stands: boolean;
}

class MeetingTaker {
  readonly #tools: PublishTools;
  readonly #changes: ChangeSet;
  readonly changed: ChangedMeeting[] = [];
  readonly pages = new Map<string, StagedFile>();
  readonly fresh = new Set<string>();
  readonly withheld = new Set<string>();
  listsChange = false;

  constructor(tools: PublishTools, changes: ChangeSet) {
    this.#tools = tools;
    this.#changes = changes;
  }

  take(file: string, old: FileState | undefined, now: FileState | undefined, news: FileNews): void {
    const { state } = this.#tools;
    const site = news.made?.site;
    const isSame = old?.entry === now?.entry || JSON.stringify(old?.entry) === JSON.stringify(now?.entry);
    // So it is with nearly all meetings; more than this is not to be read of them.
    if (news.stands && isSame && !news.documents) return;
    // A meeting that was made may show other decisions under the same title.
    if (site || !isSame) this.changed.push({ before: old?.entry, after: now?.entry });
    this.listsChange ||= !isSame || downloadsOf(old) !== downloadsOf(now);
    const oldPaths = old?.entry && state.body(old.entry.body.slug).get(file)?.paths;
    if (!now) state.deleteFile(file);
    if (old?.entry && old.entry.body.slug !== now?.entry?.body.slug)
      state.deleteMeeting(old.entry.body.slug, file);
    if (site) {
      if (!old?.entry) this.fresh.add(site.summary.address);
      for (const word of site.withheld) this.withheld.add(word);
      for (const one of site.staged)
        if (one.path === `${site.summary.address}index.html`) this.pages.set(site.summary.address, one);
        else this.#changes.offerStaged(one);
      for (const { path, source } of site.copied) this.#changes.offerFile(path, { copy: source });
    }
    const printed = news.documents ?? [];
    for (const { path, source, state: is } of printed)
      if (old?.documents?.[path] !== is || !this.#tools.tree.isWhole(path))
        this.#changes.offerFile(path, { link: source });
      else this.#changes.keep([path]);
    if (now) state.setFile(file, withDocuments(now, old, printed));
    if (site && now?.entry) {
      const paths = [...site.staged, ...site.copied, ...printed].map((one) => one.path);
      this.#changes.keep(paths);
      if (oldPaths) this.#changes.drop(oldPaths);
      const summary = this.#dated(site.summary, now.entry);
      state.setMeeting(now.entry.body.slug, file, { summary, parts: site.parts, paths });
    } else if (oldPaths) {
      this.#keepOrDrop(oldPaths, now?.entry !== undefined);
      if (now?.entry && !isSame) this.#redate(file, now.entry);
    }
  }

  /** A meeting that stays, and of which the history tells another thing than before. */
  #redate(file: string, entry: MeetingEntry): void {
    const { state } = this.#tools;
    const known = state.body(entry.body.slug).get(file);
    if (known)
      state.setMeeting(entry.body.slug, file, { ...known, summary: this.#dated(known.summary, entry) });
  }

  /** A summary with the days of its entry; files that were made with others are made again. */
  #dated(summary: MeetingSummary, entry: MeetingEntry): MeetingSummary {
    const { published, documentSince, corrected } = entry;
    const now = withDays(summary, { published, documentSince, corrected });
    const [was, is] = [momentsOf(summary), momentsOf(now)];
    if (was.created !== is.created || was.modified !== is.modified)
      this.#changes.offer(oparlMeetingFiles(now, this.#tools.settings));
    return now;
  }

  #keepOrDrop(paths: readonly string[], stays: boolean): void {
    if (stays) this.#changes.keep(paths);
    else this.#changes.drop(paths);
  }
}

/** All of a meeting that lists of all meetings show beside its entry. */
function downloadsOf(state: FileState | undefined): string {
  return JSON.stringify([state?.attachments, state?.hasPackage]);
}

function withDocuments(
  now: FileState,
  old: FileState | undefined,
  printed: readonly PrintedDocument[],
): FileState {
  if (printed.length === 0)
    return now.documents || !old?.documents ? now : { ...now, documents: old.documents };
  return { ...now, documents: Object.fromEntries(printed.map((one) => [one.path, one.state])) };
}
