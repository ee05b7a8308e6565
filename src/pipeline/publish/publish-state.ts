import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, PendingFinding } from '../../model/diagnostic.js';
import type { MeetingEntry, MeetingFile, MeetingSummary } from '../../site/meeting-summary.js';
import type { RegisterCounts } from '../../site/pages/register-rows.js';
import { contentHash } from '../../workspace/content-hash.js';
import { isRecord } from '../../workspace/entry-cache.js';
import { isFile, isMeeting, readStateList, writeState, writeStateList } from './state-lists.js';

const VERSION = 4;

/** What is remembered of a meeting's file; of its text nothing but what the site shows. */
export interface FileState {
  readonly hash: string;
  /** Hash of everything else that its page depends on but the linked files. */
  readonly key: string;
  readonly formats: readonly string[];
  readonly links: readonly (readonly [file: string, state: string])[];
  readonly hiddenLinks: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly pending: readonly PendingFinding[];
  readonly rank: number;
  /** Undefined for a draft that is left out. */
  readonly entry?: MeetingEntry;
  readonly page?: string;
  readonly hasPackage?: boolean;
  /** Its attachments to download, where it has any: few meetings' worth, so that all are at hand whatever changed. */
  readonly attachments?: readonly MeetingFile[];
  /** Hash of what its page says of other meetings and of its own corrections. */
  readonly slots?: string;
  /** Size and time of the printed documents that the site has copies of, by their paths on the site. */
  readonly documents?: Readonly<Record<string, string>>;
}

/** What is remembered of a meeting by its body, read only where the body's pages are made again. */
export interface MeetingState {
  readonly summary: MeetingSummary;
  readonly parts?: string | undefined;
  /** All its files on the site. */
  readonly paths: readonly string[];
}

/** What is remembered of the whole. */
interface SiteState {
  readonly version: number;
  /** Hash of what every page depends on: program, templates, configuration, flags. */
  readonly key: string;
  /** How many meetings' files each body has: what is remembered of them stands in a file of the body's. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Paths of pages across meetings, by group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** How many decisions and actions bodies have. */
  readonly counts: Readonly<Record<string, RegisterCounts>>;
  /** What search indexes were made of, by folder. */
  readonly shards: Readonly<Record<string, string>>;
  /** Hashes of what pages tell of withdrawn meetings and of corrections, by body. */
  readonly told: Readonly<Record<string, string>>;
}

/** No body has this address. */
const DRAFTS = '_drafts';

const NOTHING: SiteState = {
  ...{ version: VERSION, key: '', sizes: {}, groups: {}, counts: {}, shards: {}, told: {} },
};

/** What is remembered of a body is not what was written: nothing of the state is to be trusted. */
export class DamagedStateError extends Error {}

/**
 * What a publication remembers for the next one, beside the site itself: damaged or missing, it is made again. A mark
 * stands while the site is being changed, so that what an interrupted run left is never taken for what is on the site.
 */
export class PublishState {
  readonly folder: string;
  readonly #state: SiteState;
  readonly #bodies = new Map<string, Map<string, MeetingState>>();
  readonly #touchedBodies = new Set<string>();
  readonly #files: Map<string, FileState>;
  /** Bodies of which files are others than on the disk. */
  readonly #touchedFiles = new Set<string>();
  readonly groups: Map<string, readonly string[]>;
  readonly counts: Map<string, RegisterCounts>;
  readonly shards: Map<string, string>;
  told: ReadonlyMap<string, string>;

  /**
   * @param state the workspace's folder for such things.
   * @param site the site's folder, absolute.
   * @param isTrusted false for a state that was found to be damaged, or a site of which it does not tell: then it begins anew.
   */
  constructor(state: string, site: string, isTrusted = true) {
    this.folder = path.join(state, 'publish', contentHash(site).slice(0, 16));
    const found = isTrusted && this.#isWhole() ? this.#read() : NOTHING;
    const files = this.#readFiles(found);
    this.#state = files ? found : NOTHING;
    this.#files = new Map(files);
    this.groups = new Map(Object.entries(this.#state.groups));
    this.counts = new Map(Object.entries(this.#state.counts));
    this.shards = new Map(Object.entries(this.#state.shards));
    this.told = new Map(Object.entries(this.#state.told));
  }

  /** Of the run that wrote it; empty where there is none to be trusted. */
  get key(): string {
    return this.#state.key;
  }

  /** What is remembered of all files. */
  get files(): ReadonlyMap<string, FileState> {
    return this.#files;
  }

  setFile(file: string, state: FileState): void {
    this.#touchFile(this.#files.get(file));
    this.#touchFile(state);
    this.#files.set(file, state);
  }

  deleteFile(file: string): void {
    this.#touchFile(this.#files.get(file));
    this.#files.delete(file);
  }

  #touchFile(state: FileState | undefined): void {
    if (state) this.#touchedFiles.add(partOf(state));
  }

  /** A body's meetings by file; what is set in it is saved. @throws DamagedStateError */
  body(slug: string): Map<string, MeetingState> {
    let meetings = this.#bodies.get(slug);
    if (!meetings) {
      meetings = this.key === '' ? new Map<string, MeetingState>() : this.#readBody(slug);
      this.#bodies.set(slug, meetings);
    }
    return meetings;
  }

  setMeeting(slug: string, file: string, meeting: MeetingState): void {
    this.body(slug).set(file, meeting);
    this.#touchedBodies.add(slug);
  }

  deleteMeeting(slug: string, file: string): void {
    if (this.body(slug).delete(file)) this.#touchedBodies.add(slug);
  }

  /** From now on until it is saved, the state tells nothing of the site. */
  markDirty(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(path.join(path.dirname(path.dirname(this.folder)), '.gitignore'), '*\n');
    writeFileSync(this.#dirtyMark, '');
  }

  /** @param key of this run. */
  save(key: string): void {
    for (const slug of this.#touchedBodies)
      writeStateList(this.folder, 'bodies', slug, [...(this.#bodies.get(slug) ?? [])]);
    const parts = this.#parts();
    for (const slug of this.#touchedFiles) writeStateList(this.folder, 'files', slug, parts.get(slug) ?? []);
    writeState(path.join(this.folder, 'site.json'), {
      ...{ version: VERSION, key },
      sizes: Object.fromEntries([...parts].map(([slug, list]) => [slug, list.length])),
      groups: Object.fromEntries(this.groups),
      counts: Object.fromEntries(this.counts),
      shards: Object.fromEntries(this.shards),
      told: Object.fromEntries(this.told),
    } satisfies SiteState);
    rmSync(this.#dirtyMark, { force: true });
  }

  get #dirtyMark(): string {
    return path.join(this.folder, 'changing');
  }

  #isWhole(): boolean {
    return !existsSync(this.#dirtyMark);
  }

  #read(): SiteState {
    try {
      const state = JSON.parse(readFileSync(path.join(this.folder, 'site.json'), 'utf8')) as SiteState;
      return state.version === VERSION && isRecord(state.sizes) && isRecord(state.groups) ? state : NOTHING;
    } catch {
      return NOTHING;
    }
  }

  /** @returns undefined where files are missing, or more than there should be. */
  #readFiles({ sizes }: SiteState): [string, FileState][] | undefined {
    const files: [string, FileState][] = [];
    for (const [slug, size] of Object.entries(sizes)) {
      const list = readStateList(this.folder, 'files', slug);
      if (list.length !== size || !list.every(isFile)) return undefined;
      for (const one of list) files.push(one);
    }
    return files;
  }

  /** Fewer meetings than the site has would be missing on the body's pages. */
  #readBody(slug: string): Map<string, MeetingState> {
    const size = this.#state.sizes[slug] ?? 0;
    if (size === 0) return new Map();
    const list = readStateList(this.folder, 'bodies', slug);
    if (list.length !== size || !list.every(isMeeting)) throw new DamagedStateError();
    return new Map(list);
  }

  /** The files by the part of the state that they stand in. */
  #parts(): Map<string, [file: string, state: FileState][]> {
    const parts = new Map<string, [string, FileState][]>();
    for (const pair of this.#files) {
      const list = parts.get(partOf(pair[1]));
      if (list) list.push(pair);
      else parts.set(partOf(pair[1]), [pair]);
    }
    return parts;
  }
}

/** The part of the state that a file stands in: its body's; drafts that are left out have one of their own. */
function partOf({ entry }: FileState): string {
  return entry?.body.slug ?? DRAFTS;
}
