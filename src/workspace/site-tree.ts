import { readFileSync, rmSync } from 'node:fs';
import { codeOf } from './site-tree/errors.js';
import { findPlace, makeHome } from './site-tree/find-home.js';
import { finishSwap } from './site-tree/finish-swap.js';
import { lookOver } from './site-tree/look-over.js';
import type { TreeLook } from './site-tree/look-over.js';
import { OWN_LIST } from './site-tree/own-list.js';
import { stateOfFile } from './site-tree/place-file.js';
import { planChanges } from './site-tree/plan-changes.js';
import type { SiteChanges } from './site-tree/plan-changes.js';
import { publish } from './site-tree/publish.js';
import { isListed, recover } from './site-tree/recover.js';
import type { Recovered } from './site-tree/recover.js';
import { scanTree } from './site-tree/scan-tree.js';
import type { Scan } from './site-tree/scan-tree.js';
import { SeenAnew, keepRecord } from './site-tree/seen-anew.js';
import { lockSite } from './site-tree/site-lock.js';
import { makeStagingFolder, sweepStagingFolders } from './site-tree/staging.js';
import { newFile, treeFolders } from './site-tree/tree-folders.js';
import type { TreeFolders } from './site-tree/tree-folders.js';
import type { TreeRecord } from './site-tree/tree-record.js';
import type { SideThread } from './side-thread.js';

export * from './site-tree/errors.js';
export type { SiteFile } from './site-tree/place-file.js';
export type { SiteChanges } from './site-tree/plan-changes.js';

/** Milliseconds for which a look at the whole tree is news: ten thousand folders are not looked at twice in a short run. */
const NEWS = 5000;

/**
 * The folder of a published site, which is changed as a whole or not at all: a publication is made in a second tree
 * whose unchanged files are the same files (hard links), and the two trees change places. What the program did not
 * write stays. One run has a site at a time, from `open` to `close`. Paths are relative, with `/`.
 */
export class SiteTree {
  readonly #trees: TreeFolders;
  readonly #release: () => void;
  /**
   * Whether the folder found was the one that the last run in this workspace left. Where it was not, as it was removed or came from
   * elsewhere, nothing that is remembered of the site tells what is in it.
   */
  readonly isKnown: boolean;
  readonly #staging: string[] = [];
  #record: TreeRecord;
  #unsure: readonly string[];
  #aside: readonly string[];
  /** Whether the record is what its file says. */
  #isAsRecorded: boolean;
  #seen: { readonly scan: Scan; readonly at: number } | undefined;
  #wrong: ReadonlySet<string> | undefined;
  readonly #seenAnew = new SeenAnew();

  private constructor(
    trees: TreeFolders,
    release: () => void,
    { record, unsure, aside, isKnown, isAsRecorded }: Recovered,
  ) {
    this.#trees = trees;
    this.#release = release;
    this.#record = record;
    this.#unsure = unsure;
    this.#aside = aside;
    this.isKnown = isKnown;
    this.#isAsRecorded = isAsRecorded;
  }

  /**
   * Opens a site, there or not yet, and puts right what a killed run left.
   * @param target its folder or a link to it, absolute; @param state the workspace's own folder, absolute.
   * @throws SiteLockedError, StrangeFolderError, UnsuitableFolderError, MountPointError; what the system throws.
   */
  static async open(target: string, state: string): Promise<SiteTree> {
    const place = findPlace(target, state);
    makeHome(place, state);
    const release = await lockSite(place.home, place.root);
    try {
      await sweepStagingFolders(place.home);
      const trees = treeFolders(place);
      return new SiteTree(trees, release, recover(trees));
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The folder itself, absolute. */
  get root(): string {
    return this.#trees.root;
  }

  /** The files of the live site that are the program's own, in no order. */
  *paths(): Generator<string, void> {
    for (const one of this.#record.own.paths()) if (one !== OWN_LIST) yield one;
  }

  has(path: string): boolean {
    return path !== OWN_LIST && this.#record.own.has(path);
  }

  /** A file's content in the live site; undefined where it is none of ours or is gone. */
  read(path: string): Buffer | undefined {
    if (!this.has(path)) return undefined;
    try {
      return readFileSync(`${this.#trees.root}/${path}`);
    } catch (error) {
      if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined;
      throw error;
    }
  }

  /**
   * Whether a file of ours has just this content in the live site. Where its size or time is another than is remembered, `apply`
   * remembers it as it is.
   */
  holds(path: string, content: Buffer): boolean {
    const written = this.#record.own.get(path);
    const state = written && stateOfFile(`${this.#trees.root}/${path}`);
    this.#seenAnew.delete(path);
    if (!state || this.read(path)?.equals(content) !== true) return false;
    this.#seenAnew.add(path, state, written);
    return true;
  }

  /**
   * Files of ours that are gone or that others changed, by size and time. On a machine that does not know the site, and
   * where another machine published to it, those that nobody here has written are among them.
   */
  verify(): ReadonlySet<string> {
    const at = performance.now();
    return this.#see(lookOver(this.#trees.root, this.#record, newFile(this.#trees).now), at);
  }

  /**
   * Begins the same in another thread, if there is one, so that this one can do something else first.
   * @returns what waits for it and tells what `verify` would; asked again, it tells the same.
   */
  beginVerifying(thread?: SideThread): () => Promise<ReadonlySet<string>> {
    const { root, record } = this.#trees;
    const at = performance.now();
    const asked = this.#isAsRecorded
      ? thread?.ask('look', { root, record, now: newFile(this.#trees).now })
      : undefined;
    return async () => {
      if (this.#wrong) return this.#wrong;
      const look = await asked;
      return look ? this.#see(look, at) : this.verify();
    };
  }

  #see({ wrong, ...scan }: TreeLook, at: number): ReadonlySet<string> {
    this.#seen = { at, scan };
    return (this.#wrong = new Set(wrong.filter((one) => one !== OWN_LIST)));
  }

  /** Whether the site has a file of ours, and as it was written when the site was last looked over. */
  isWhole(path: string): boolean {
    return this.has(path) && !(this.#wrong ?? this.verify()).has(path);
  }

  /** What the program did not write, the topmost of it; folders end in `/`. */
  foreign(): readonly string[] {
    return this.#scan()
      .foreign.map(({ path, kind }) => (kind === 'folder' ? `${path}/` : path))
      .sort();
  }

  #scan(): Scan {
    const { own, live } = this.#record;
    return scanTree(this.#trees.root, own, live, newFile(this.#trees).now);
  }

  /**
   * Files of others for which there was no place any more when they were to be carried over, as something else had
   * come there meanwhile. They are kept in `keptIn`.
   */
  get setAside(): readonly string[] {
    return this.#aside;
  }

  get keptIn(): string {
    return this.#trees.kept;
  }

  /**
   * Publishes: after this the live site has all of the changes; where it throws, none of them, unless what follows the
   * swap fails, which the next `open` finishes.
   * @throws SitePathError, ForeignPathError, SiteReplacedError, MountPointError; what the system throws.
   */
  apply(changes: SiteChanges): void {
    const { own } = this.#record;
    const plan = planChanges(own, changes, isListed(this.#trees.root, own));
    if (!plan) return this.#remember();
    for (const one of plan.write.keys()) this.#seenAnew.delete(one);
    const unsure = [...this.#unsure, ...this.#seenAnew.putInto(plan.own)];
    const seen = this.#seen && performance.now() - this.#seen.at < NEWS ? this.#seen.scan : undefined;
    this.#seen = undefined;
    const published = publish(this.#trees, this.#record, plan, unsure, seen);
    this.#record = published.record;
    this.#isAsRecorded = true;
    this.#wrong = undefined;
    this.#unsure = [];
    this.#aside = [...this.#aside, ...finishSwap(this.#trees, published)];
  }

  /** Nothing changes but what is known of the site's files. */
  #remember(): void {
    const own = this.#record.own.clone();
    const anew = this.#seenAnew.putInto(own);
    if (anew.length === 0) return;
    this.#record = { ...this.#record, own };
    keepRecord(this.#trees, this.#record, [...this.#unsure, ...anew]);
    this.#unsure = [];
    this.#isAsRecorded = true;
    this.#wrong = undefined;
  }

  /** A new, empty folder, absolute, from which files can be moved into the site. It goes when the site is closed. */
  stagingFolder(): string {
    const folder = makeStagingFolder(this.#trees.home);
    this.#staging.push(folder);
    return folder;
  }

  /** Gives the site back to other runs. */
  close(): void {
    for (const folder of this.#staging.splice(0)) rmSync(folder, { recursive: true, force: true });
    this.#release();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}
