import { ranksOf } from '../../site/groups.js';
import { absolutePath } from '../../workspace/find-workspace.js';
import { isStill } from '../../workspace/file-state.js';
import { hurtFiles } from './hurt-files.js';
import type { MadeMeeting, MeetingOrder } from './made-meeting.js';
import { makePages } from './make-pages.js';
import type { MeetingsOfRun } from './meetings-of-run.js';
import type { PageKeys } from './page-keys.js';
import type { PastOfFiles } from './past-of-files.js';
import type { PublishTools } from './publish-run.js';
import type { FileState } from './publish-state.js';

/** Finds the meetings that are not as they were when the site was last published, and makes those anew. */
export class ChangedMeetings {
  readonly #tools: PublishTools;
  readonly #keys: PageKeys;
  readonly #past: PastOfFiles;
  readonly #meetings: MeetingsOfRun;

  /** @param meetings told what stands and what came of the others. */
  constructor(tools: PublishTools, keys: PageKeys, past: PastOfFiles, meetings: MeetingsOfRun) {
    this.#tools = tools;
    this.#keys = keys;
    this.#past = past;
    this.#meetings = meetings;
  }

  /** Finds what changed, and makes it. */
  async make(): Promise<void> {
    const { files, force } = this.#tools.request;
    const candidates = force ? [] : files.map((file) => this.#candidate(file));
    const hashes = await this.#tools.hashes();
    files.forEach((file, i) => {
      const known = candidates[i];
      if (known && known.hash === hashes[i]) this.#meetings.stand(file, known);
    });
    const stale = files.filter((file) => !this.#meetings.standing.has(file));
    await this.#makeAll(stale.map((file) => this.#order(file, this.#likelyRank(file))));
    await this.#makeHurt();
    await this.#meetings.answerQuestions();
    await this.#settleRanks();
    this.#meetings.settle();
  }

  /** What is remembered of a file, if it can stand as long as the file itself is the same. */
  #candidate(file: string): FileState | undefined {
    const known = this.#tools.state.files.get(file);
    try {
      if (!known || known.hiddenLinks || known.key !== this.#keys.of(known.formats)) return undefined;
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

  /** Makes those again of which somebody changed a file on the site: known only when all of it is looked over. */
  async #makeHurt(): Promise<void> {
    const hurt = hurtFiles(await this.#tools.damaged(), this.#tools.state);
    const orders: MeetingOrder[] = [];
    for (const [file, { rank }] of this.#meetings.standing)
      if (hurt.has(file)) orders.push(this.#order(file, rank));
    await this.#makeAgain(orders);
  }

  #makeAgain(orders: readonly MeetingOrder[]): Promise<void> {
    for (const { file } of orders) this.#meetings.remake(file);
    return this.#makeAll(orders);
  }

  async #makeAll(orders: readonly MeetingOrder[]): Promise<void> {
    const { request, check, staging, settings, templates } = this.#tools;
    const threads = {
      ...{ check, stage: staging.folder, pdf: request.pdf, strict: request.strict, drafts: settings.drafts },
    };
    const load = async () => (await import('./load-page-maker.js')).loadPageMaker(threads, templates);
    let done = 0;
    const take = (made: readonly MadeMeeting[]) => {
      for (const one of made) this.#meetings.take(one);
      request.onProgress({ phase: 'read', done: (done += made.length), total: orders.length });
    };
    await makePages(orders, threads, load, take, request.signal);
  }

  #order(file: string, rank: number): MeetingOrder {
    return { file, rank, published: this.#past.publishedOf(file) };
  }

  /**
   * Meetings of one body on one day share an address until it is known how many there are: those that were made at another
   * place than theirs are made once more.
   */
  async #settleRanks(): Promise<void> {
    const ranks = this.#ranks();
    const wrong = (file: string, rank: number) => ranks.get(file) !== undefined && ranks.get(file) !== rank;
    const { standing, made } = this.#meetings;
    const moved = [
      ...[...standing].filter(([file, one]) => wrong(file, one.rank)).map(([file]) => file),
      ...[...made].filter(([file, one]) => wrong(file, one.rank)).map(([file]) => file),
    ];
    if (moved.length === 0) return;
    // Whoever was made at the same address in this run may have been overwritten.
    const days = new Set(moved.map((file) => this.#dayOf(file)));
    const again = [...ranks].filter(([file]) => days.has(this.#dayOf(file)));
    await this.#makeAgain(again.map(([file, rank]) => this.#order(file, rank)));
  }

  /** Of most meetings it is the right one; so none is made twice on a machine that is new to the site. */
  #likelyRank(file: string): number {
    return this.#past.rankOf(file) ?? this.#tools.state.files.get(file)?.rank ?? 1;
  }

  /** A meeting that was published, or failed, stays where it is; the others take the places that are left. */
  #ranks(): Map<string, number> {
    const { failed } = this.#meetings;
    const kept = new Map<string, number[]>();
    for (const file of failed.keys()) {
      const old = this.#meetings.remainsOf(file);
      if (old?.entry) kept.set(this.#dayOf(file), [...(kept.get(this.#dayOf(file)) ?? []), old.rank]);
    }
    const all = this.#meetings.entries().filter(([file]) => !failed.has(file));
    return ranksOf(
      all.map(([file, { body, date, time }]) => ({
        ...{ file, body: body.slug, date, time },
        rank: this.#past.rankOn(file, `${body.slug}/${date}`),
      })),
      kept,
    );
  }

  #dayOf(file: string): string {
    const entry = this.#meetings.entryOf(file);
    return entry ? `${entry.body.slug}/${entry.date}` : '';
  }
}
