import type { FormatFolders } from '../../formats/format-folder.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { EMPTY_HISTORY, readMeetingAddress } from '../../model/publication-history.js';
import type { SiteSettings } from '../../model/site-settings.js';
import type { SiteTemplates } from '../../site/site-templates.js';
import { strayConfiguration } from '../../workspace/configuration-file.js';
import { isFolder } from '../../workspace/find-meetings.js';
import { absolutePath } from '../../workspace/find-workspace.js';
import type { Workspace } from '../../workspace/find-workspace.js';
import type { SiteTree } from '../../workspace/site-tree.js';
import type { Hashes } from '../../workspace/source-hashes.js';
import type { CheckSettings } from '../check-settings.js';
import { readHistory } from '../../workspace/published-history.js';
import type { LoadedHistory } from '../../workspace/published-history.js';
import { advanceSiteHistory } from './advance-site-history.js';
import type { SiteHistoryStep } from './advance-site-history.js';
import { ChangeSet } from './change-set.js';
import { ChangedMeetings } from './changed-meetings.js';
import { dropDocuments } from './drop-documents.js';
import { keepAssets } from './keep-assets.js';
import { MeetingsOfRun } from './meetings-of-run.js';
import { PageKeys } from './page-keys.js';
import { PastOfFiles } from './past-of-files.js';
import { printDocuments } from './print-documents.js';
import type { PublishNote, PublishRequest, PublishResult } from './publish-request.js';
import type { PublishState } from './publish-state.js';
import { makeSearchIndex } from './make-search-index.js';
import { SiteAfter } from './site-after.js';
import { siteNotes } from './site-notes.js';
import type { Staging } from './staging.js';
import { takeMeetings } from './take-meetings.js';
import type { TakenMeetings } from './take-meetings.js';

/** What one publication works with. */
export interface PublishTools {
  readonly request: PublishRequest;
  readonly workspace: Workspace;
  readonly folders: FormatFolders;
  readonly siteFolder: string;
  /** Hash of what every page depends on. */
  readonly key: string;
  readonly settings: SiteSettings;
  readonly templates: SiteTemplates;
  readonly tree: SiteTree;
  readonly staging: Staging;
  readonly state: PublishState;
  readonly check: CheckSettings;
  /** The hashes of the meetings' files, in their order. */
  readonly hashes: () => Promise<Hashes>;
  /** Paths of the site that are not as they were written. */
  readonly damaged: () => Promise<ReadonlySet<string>>;
  /** What was found before any meeting was read. */
  readonly findings: readonly Diagnostic[];
}

/** One publication, from the meetings' files to the site. */
export class PublishRun {
  readonly #tools: PublishTools;
  readonly #earlier: LoadedHistory;
  readonly #meetings: MeetingsOfRun;
  readonly #changed: ChangedMeetings;
  readonly #changes: ChangeSet;
  readonly #findings: Diagnostic[];
  readonly #notes: PublishNote[] = [];
  #drafts: readonly string[] = [];

  constructor(tools: PublishTools) {
    this.#tools = tools;
    this.#earlier = readHistory(tools.workspace.root);
    const keys = new PageKeys(tools);
    const past = new PastOfFiles(this.#earlier.history, tools.request.today);
    this.#meetings = new MeetingsOfRun(tools, keys);
    this.#changed = new ChangedMeetings(tools, keys, past, this.#meetings);
    this.#changes = new ChangeSet(tools.tree, tools.staging);
    this.#findings = [...tools.findings];
  }

  async publish(): Promise<PublishResult> {
    try {
      return await this.#run();
    } catch (error) {
      if (!this.#isInterruption(error)) throw error;
      return this.#result(false);
    }
  }

  /** Steps that take long end by throwing when the run is interrupted. */
  #isInterruption(error: unknown): boolean {
    return this.#isAborted() && error instanceof Error && error.name === 'AbortError';
  }

  async #run(): Promise<PublishResult> {
    const { request, settings, state, key } = this.#tools;
    const isAnew = state.key !== key || request.force;
    await this.#changed.make();
    if (this.#hasUnseenFolder()) {
      this.#findings.push(...this.#meetings.diagnostics());
      return this.#result(false);
    }
    const damaged = await this.#tools.damaged();
    const documents = request.pdf ? await printDocuments(this.#tools, this.#meetings, damaged) : undefined;
    if (!request.dryRun && !this.#isAborted()) dropDocuments(this.#tools, this.#meetings, documents);
    this.#findings.push(...this.#meetings.diagnostics());
    this.#drafts = this.#meetings.drafts();
    this.#notes.push(
      ...siteNotes(
        settings,
        this.#meetings.entries().map(([, entry]) => entry),
      ),
    );
    const stray = strayConfiguration(this.#tools.workspace.root, this.#tools.check.configuration);
    if (stray !== undefined) this.#notes.push({ about: 'stray-configuration', file: stray });
    if (this.#hasLostHistory()) this.#notes.push({ about: 'history-missing' });
    const history = advanceSiteHistory(this.#tools, this.#meetings, this.#earlier);
    // A word that got out by one way may have by another: then nothing goes out at all.
    const isLeaking = this.#findings.some(({ ruleId }) => ruleId.startsWith('leak'));
    if (this.#isAborted() || isLeaking || history.diagnostics.length > 0) {
      this.#findings.push(...history.diagnostics);
      return this.#result(false);
    }
    const taken = takeMeetings(this.#tools, this.#meetings, this.#changes, documents, history);
    this.#dropForgotten(taken, history);
    const after = new SiteAfter(this.#tools, this.#changes, taken, history);
    // Pages across meetings that somebody damaged are known by nobody: all of them are made again.
    const all = isAnew || [...damaged].some((path) => !taken.isMeetings(path));
    this.#findings.push(...after.makePages(all));
    if (request.search && !this.#isAborted()) {
      const found = await makeSearchIndex(this.#tools, this.#changes, taken);
      this.#findings.push(...found.diagnostics);
      this.#notes.push(...found.notes);
      if (found.stops) return this.#result(false);
    }
    after.makeSitemap();
    keepAssets(this.#tools, this.#changes, this.#oldPages(history));
    if (isAnew) this.#changes.dropAllOthers(history.held);
    if (this.#isAborted() || after.leaks) return this.#result(false);
    return this.#writeAll(history);
  }

  /** Files of a meeting whose page stayed when nothing was known of it, now that it is made, or withdrawn. */
  #dropForgotten({ fresh }: TakenMeetings, { newlyWithdrawn }: SiteHistoryStep): void {
    const { tree } = this.#tools;
    const addresses = [...fresh, ...newlyWithdrawn.map((one) => one.address)];
    const known = addresses.filter((address) => tree.has(`${address}index.html`));
    if (known.length > 0) this.#changes.dropBelow(new Set(known));
  }

  /** Addresses of meetings whose pages are those of an earlier run. */
  #oldPages({ held }: SiteHistoryStep): Set<string> {
    const { failed } = this.#meetings;
    const old = this.#meetings.entries().filter(([file]) => failed.has(file));
    return new Set([...held, ...old.map(([, { address }]) => address)]);
  }

  /** Without its file everything is published for the first time; a site that has meetings knows better. */
  #hasLostHistory(): boolean {
    const { request, tree } = this.#tools;
    if (this.#earlier.history !== EMPTY_HISTORY || request.remember === false) return false;
    for (const path of tree.paths())
      if (readMeetingAddress(path.replace(/index\.html$/, '')) !== undefined) return true;
    return false;
  }

  /** A folder that cannot be read stands among the files: which meetings it has is unknown, and none of them is withdrawn for it. */
  #hasUnseenFolder(): boolean {
    const { cwd } = this.#tools.request;
    return [...this.#meetings.failed.keys()].some((file) => isFolder(absolutePath(file, cwd)));
  }

  #isAborted(): boolean {
    return this.#tools.request.signal.aborted;
  }

  async #writeAll(history: SiteHistoryStep): Promise<PublishResult> {
    const { request, state, tree, key } = this.#tools;
    const { write, remove } = this.#changes.changes();
    const result = this.#result(true, history);
    if (request.dryRun) return { ...result, published: false };
    request.onProgress({ phase: 'write', done: 0, total: write.size + remove.size });
    const undo = await history.save();
    try {
      state.markDirty();
      // Without changes too: the list of the site's files may be gone.
      tree.apply({ write, remove });
    } catch (error) {
      // What was not published is to be told of by the run that does it.
      await undo();
      throw error;
    }
    state.save(key);
    return { ...result, notes: this.#allNotes() };
  }

  /** Files set aside are told of whatever came of the run: a killed one's are found by the next, and by no other. */
  #allNotes(): PublishNote[] {
    const { setAside: files, keptIn: folder } = this.#tools.tree;
    return files.length === 0 ? this.#notes : [...this.#notes, { about: 'set-aside', files, folder }];
  }

  #result(published: boolean, history?: SiteHistoryStep): PublishResult {
    const addresses = new Map(this.#meetings.entries().map(([file, { address }]) => [file, address]));
    const failed = [...this.#meetings.failed.keys()];
    const old = [...failed.flatMap((file) => addresses.get(file) ?? []), ...(history?.held ?? [])].sort();
    const isThere = (address: string) => this.#tools.tree.has(`${address}index.html`);
    return {
      ...{ failed, standing: old.filter(isThere), lost: old.filter((address) => !isThere(address)) },
      stopped: !published,
      diagnostics: this.#findings,
      changes: this.#changes.summary(),
      published,
      meetings: addresses.size,
      addresses,
      drafts: this.#drafts,
      withdrawn: history?.newlyWithdrawn ?? [],
      notes: this.#allNotes(),
      historyChanges: history?.changes ?? false,
      siteFolder: this.#tools.siteFolder,
    };
  }
}
