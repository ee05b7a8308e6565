import type { Diagnostic } from '../../model/diagnostic.js';
import { areStopping } from '../../model/diagnostic.js';
import type { MeetingEntry } from '../../site/meeting-summary.js';
import { entryOf } from '../../site/summarize.js';
import type { MadeMeeting } from './made-meeting.js';
import { MeetingFindings } from './meeting-findings.js';
import type { PageKeys } from './page-keys.js';
import type { PublishTools } from './publish-run.js';
import type { FileState } from './publish-state.js';

/** The meetings of one publication, and what came of each: it stands as it was, it was made, or it failed. */
export class MeetingsOfRun {
  readonly #tools: PublishTools;
  readonly #keys: PageKeys;
  readonly #findings: MeetingFindings;
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

  constructor(tools: PublishTools, keys: PageKeys) {
    this.#tools = tools;
    this.#keys = keys;
    this.#findings = new MeetingFindings(tools);
  }

  /** A meeting that can stay as it is remembered. */
  stand(file: string, state: FileState): void {
    this.#forget();
    this.standing.set(file, state);
  }

  /** A meeting that is to be made again: it does not stand. */
  remake(file: string): void {
    this.#forget();
    this.standing.delete(file);
  }

  /** What came of a meeting that was to be made; the last counts. */
  take(one: MadeMeeting): void {
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

  /** What only the run as a whole can know of its meetings: some fail for it. */
  async answerQuestions(): Promise<void> {
    // Of nearly all there is nothing to be said.
    const known = [...this.standing, ...this.made].filter(
      ([, one]) => one.pending.length > 0 || one.diagnostics.length > 0,
    );
    await this.#findings.answer(known);
    for (const [file, one] of known) {
      const diagnostics = this.#findings.of(file, one);
      if (areStopping(diagnostics, this.#tools.request.strict)) this.fail(file, diagnostics);
    }
  }

  /** From now on each meeting has the address that it keeps. */
  settle(): void {
    this.#isSettled = true;
    this.#forget();
  }

  /** What was gathered of all meetings is no longer so. */
  #forget(): void {
    this.#taken = undefined;
    this.#entries = undefined;
  }

  /** What remains on the site of a meeting that failed; undefined for all others. */
  remainsOf(file: string): FileState | undefined {
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

  /** A meeting as it was made, stands or remains. */
  entryOf(file: string): MeetingEntry | undefined {
    return (
      this.made.get(file)?.site?.summary ?? this.standing.get(file)?.entry ?? this.remainsOf(file)?.entry
    );
  }

  /** All meetings as the site will have them, by file; drafts that are left out are none. */
  entries(): readonly (readonly [file: string, entry: MeetingEntry])[] {
    this.#entries ??= this.#tools.request.files.flatMap((file) => {
      const made = this.made.get(file);
      if (made?.site) return [[file, entryOf(made.site.summary)] as const];
      const entry = made ? undefined : (this.standing.get(file) ?? this.remainsOf(file))?.entry;
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
      const old = this.remainsOf(file);
      // The next run is to try again, whatever it finds.
      return this.standing.get(file) ?? (old && { ...old, hash: '' });
    }
    const { hash = '', formats, links, hiddenLinks, diagnostics, pending, rank, site } = made;
    const attachments = site?.summary.files.filter(({ kind }) => kind === 'attachment') ?? [];
    return {
      ...{ hash, key: this.#keys.of(formats), formats, links, hiddenLinks, pending, rank },
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
      const known = this.made.get(file) ?? this.standing.get(file);
      yield* known ? this.#findings.of(file, known) : (this.failed.get(file) ?? []);
    }
  }
}
