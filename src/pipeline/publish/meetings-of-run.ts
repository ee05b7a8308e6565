import type { Diagnostic } from '../../model/diagnostic.js';
import { hasErrors } from '../../model/diagnostic.js';
import { formatFingerprint } from '../../formats/format-folder.js';
import { ranksOf } from '../../site/groups.js';
import type { MeetingEntry } from '../../site/meeting-summary.js';
import { entryOf } from '../../site/summarize.js';
import { contentHash } from '../../workspace/content-hash.js';
import { absolutePath } from '../../workspace/find-workspace.js';
import { isStill } from '../../workspace/file-state.js';
import { hurtFiles } from './hurt-files.js';
import type { MadeMeeting, MeetingOrder } from './made-meeting.js';
import { makePages } from './make-pages.js';
import type { PastOfFiles } from './past-of-files.js';
import { MeetingFindings } from './meeting-findings.js';
import type { PublishTools } from './publish-run.js';
import type { FileState } from './publish-state.js';

/** The meetings of one publication: which of them are as they were, which are made anew, and what came of them. */
export class MeetingsOfRun {
  readonly #tools: PublishTools;
  readonly #findings: MeetingFindings;
  readonly #past: PastOfFiles;
  readonly #keys = new Map<string, string>();
  /** Addresses of meetings that did not fail. */
  #taken: Set<string> | undefined;
  #entries: (readonly [file: string, entry: MeetingEntry])[] | undefined;
  /** Whether addresses are what they will be. */
  #isSettled = false;
  /** Meetings that can stand as they are on the site. */
  readonly standing = new Map<string, FileState>();
  /** Meetings that were made in this run. */
  readonly made = new Map<string, MadeMeeting>();
  /** Those that failed; on the site they stay as they were. */
  readonly failed = new Map<string, readonly Diagnostic[]>();

  constructor(tools: PublishTools, past: PastOfFiles) {
    this.#tools = tools;
    this.#past = past;
    this.#findings = new MeetingFindings(tools);
  }

  /** Finds what changed, and makes it. */
  async make(): Promise<void> {
    const { files, force } = this.#tools.request;
    const candidates = force ? [] : files.map((file) => this.#candidate(file));
    const hashes = await this.#tools.hashes();
    files.forEach((file, i) => {
      const known = candidates[i];
      if (known && known.hash === hashes[i]) this.standing.set(file, known);
    });
    const stale = files.filter((file) => !this.standing.has(file));
    await this.#makeAll(stale.map((file) => this.#order(file, this.#likelyRank(file))));
    await this.#makeHurt();
    await this.#answerQuestions();
    await this.#settleRanks();
    this.#isSettled = true;
    this.#forget();
  }

  /** Makes those again of which somebody changed a file on the site: known only when all of it is looked over. */
  async #makeHurt(): Promise<void> {
    const hurt = hurtFiles(await this.#tools.damaged(), this.#tools.state);
    const orders: MeetingOrder[] = [];
    for (const [file, { rank }] of this.standing) if (hurt.has(file)) orders.push(this.#order(file, rank));
    for (const { file } of orders) this.standing.delete(file);
    await this.#makeAll(orders);
  }

  /** What only the run as a whole can know of its meetings: some fail for it. */
  async #answerQuestions(): Promise<void> {
    // Of nearly all there is nothing to be said.
    const known = [...this.standing, ...this.made].filter(
      ([, one]) => one.pending.length > 0 || one.diagnostics.length > 0,
    );
    await this.#findings.answer(known);
    for (const [file, one] of known) {
      const diagnostics = this.#findings.of(file, one);
      if (this.#isStopped(diagnostics)) this.fail(file, diagnostics);
    }
  }

  /** What is remembered of a file, if it can stand as long as the file itself is the same. */
  #candidate(file: string): FileState | undefined {
    const known = this.#tools.state.files.get(file);
    try {
      if (!known || known.hiddenLinks || known.key !== this.keyOf(known.formats)) return undefined;
      const { root } = this.#tools.workspace;
      const isWhole = known.links.every(([name, state]) =>
        isStill({ path: absolutePath(name, root), state }),
      );
      return isWhole ? known : undefined;
    } catch {
      // An entry of another form than it should have: damage, and so as good as none.
      return undefined;
    }
  }

  /** The hash of all that a page depends on beside its meeting's file and the files that it links to. */
  keyOf(formats: readonly string[]): string {
    const name = formats.join('\0');
    let key = this.#keys.get(name);
    if (key === undefined) {
      const prints = formats.map((format) => formatFingerprint(format, this.#tools.folders));
      this.#keys.set(name, (key = contentHash([this.#tools.key, name, ...prints].join('\0'))));
    }
    return key;
  }

  async #makeAll(orders: readonly MeetingOrder[]): Promise<void> {
    const { request, check, staging, settings, templates } = this.#tools;
    const threads = {
      ...{ check, stage: staging.folder, pdf: request.pdf, strict: request.strict, drafts: settings.drafts },
    };
    const load = async () => (await import('./load-page-maker.js')).loadPageMaker(threads, templates);
    let done = 0;
    const take = (made: readonly MadeMeeting[]) => {
      for (const one of made) this.#take(one);
      request.onProgress({ phase: 'read', done: (done += made.length), total: orders.length });
    };
    await makePages(orders, threads, load, take, request.signal);
  }

  #order(file: string, rank: number): MeetingOrder {
    return { file, rank, published: this.#past.publishedOf(file) };
  }

  #take(one: MadeMeeting): void {
    this.#forget();
    if (one.outcome === 'failed') this.fail(one.file, one.diagnostics);
    else {
      this.failed.delete(one.file);
      this.made.set(one.file, one);
    }
  }

  /** A meeting that does not come onto the site in this run. */
  fail(file: string, diagnostics: readonly Diagnostic[]): void {
    this.#forget();
    this.made.delete(file);
    this.standing.delete(file);
    this.failed.set(file, diagnostics);
  }

  /** What was gathered of all meetings is no longer so. */
  #forget(): void {
    this.#taken = undefined;
    this.#entries = undefined;
  }

  #isStopped(diagnostics: readonly Diagnostic[]): boolean {
    const { strict } = this.#tools.request;
    return hasErrors(diagnostics) || (strict && diagnostics.some((one) => one.severity === 'warning'));
  }

  /**
   * Meetings of one body on one day share an address until it is known how many there are: those that were made at another
   * place than theirs are made once more.
   */
  async #settleRanks(): Promise<void> {
    const ranks = this.#ranks();
    const wrong = (file: string, rank: number) => ranks.get(file) !== undefined && ranks.get(file) !== rank;
    const moved = [
      ...[...this.standing].filter(([file, one]) => wrong(file, one.rank)).map(([file]) => file),
      ...[...this.made].filter(([file, one]) => wrong(file, one.rank)).map(([file]) => file),
    ];
    if (moved.length === 0) return;
    // Whoever was made at the same address in this run may have been overwritten.
    const days = new Set(moved.map((file) => this.#dayOf(file)));
    const again = [...ranks].filter(([file]) => days.has(this.#dayOf(file)));
    for (const [file] of again) this.standing.delete(file);
    this.#forget();
    await this.#makeAll(again.map(([file, rank]) => this.#order(file, rank)));
  }

  /** Of most meetings it is the right one; so none is made twice on a machine that is new to the site. */
  #likelyRank(file: string): number {
    return this.#past.rankOf(file) ?? this.#tools.state.files.get(file)?.rank ?? 1;
  }

  /** A meeting that was published, or failed, stays where it is; the others take the places that are left. */
  #ranks(): Map<string, number> {
    const kept = new Map<string, number[]>();
    for (const file of this.failed.keys()) {
      const old = this.#old(file);
      if (old?.entry) kept.set(this.#dayOf(file), [...(kept.get(this.#dayOf(file)) ?? []), old.rank]);
    }
    const all = this.entries().filter(([file]) => !this.failed.has(file));
    return ranksOf(
      all.map(([file, { body, date, time }]) => ({
        ...{ file, body: body.slug, date, time },
        rank: this.#past.rankOn(file, `${body.slug}/${date}`),
      })),
      kept,
    );
  }

  #dayOf(file: string): string {
    const entry = this.#entryOf(file);
    return entry ? `${entry.body.slug}/${entry.date}` : '';
  }

  #entryOf(file: string): MeetingEntry | undefined {
    return this.made.get(file)?.site?.summary ?? this.standing.get(file)?.entry ?? this.#old(file)?.entry;
  }

  /** What stands on the site of a meeting that failed. */
  #old(file: string): FileState | undefined {
    const old = this.failed.has(file) ? this.#tools.state.files.get(file) : undefined;
    if (!old?.entry) return old;
    // One that failed at last, when another had already been given its place, has none.
    this.#taken ??= new Set(
      [
        ...[...this.made.values()].map((one) => one.site?.summary.address),
        ...[...this.standing.values()].map((one) => one.entry?.address),
      ].filter((one) => one !== undefined),
    );
    return this.#isSettled && this.#taken.has(old.entry.address) ? undefined : old;
  }

  /** All meetings as the site will have them, by file; drafts that are left out are none. */
  entries(): readonly (readonly [file: string, entry: MeetingEntry])[] {
    this.#entries ??= this.#tools.request.files.flatMap((file) => {
      const made = this.made.get(file);
      if (made?.site) return [[file, entryOf(made.site.summary)] as const];
      const entry = made ? undefined : (this.standing.get(file) ?? this.#old(file))?.entry;
      return entry ? [[file, entry] as const] : [];
    });
    return this.#entries;
  }

  /** Drafts that are left out. */
  drafts(): string[] {
    return this.#tools.request.files.filter(
      (file) =>
        this.made.get(file)?.outcome === 'draft' ||
        (this.standing.has(file) && this.standing.get(file)?.entry === undefined),
    );
  }

  /** What is known of a file's meeting now; of one that failed, what is on the site. */
  stateOf(file: string): FileState | undefined {
    const made = this.made.get(file);
    if (!made) {
      const old = this.#old(file);
      // The next run is to try again, whatever it finds.
      return this.standing.get(file) ?? (old && { ...old, hash: '' });
    }
    const { hash = '', formats, links, hiddenLinks, diagnostics, pending, rank, site } = made;
    const attachments = site?.summary.files.filter(({ kind }) => kind === 'attachment') ?? [];
    return {
      ...{ hash, key: this.keyOf(formats), formats, links, hiddenLinks, pending, rank },
      diagnostics: diagnostics.map((finding) => ({
        ...finding,
        file: finding.file === file ? '' : finding.file,
      })),
      ...(site && { entry: entryOf(site.summary), page: site.page, hasPackage: site.hasPackage }),
      ...(attachments.length > 0 && { attachments }),
    };
  }

  /** Everything that was found, in meetings that stand too. */
  *diagnostics(): Generator<Diagnostic> {
    for (const file of this.#tools.request.files) {
      const made = this.made.get(file);
      const standing = this.standing.get(file);
      const known = made ?? standing;
      yield* known ? this.#findings.of(file, known) : (this.failed.get(file) ?? []);
    }
  }
}
