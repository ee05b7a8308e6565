import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, PendingFinding } from '../../model/diagnostic.js';
import type { MeetingEntry, MeetingFile, MeetingSummary } from '../../site/meeting-summary.js';
import type { RegisterCounts } from '../../site/pages/register-rows.js';
import { contentHash } from '../../workspace/content-hash.js';
import { isRecord } from '../../workspace/entry-cache.js';

const VERSION = 3;

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
  readonly files: readonly (readonly [file: string, state: FileState])[];
  /** Paths of pages across meetings, by group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** How many decisions and actions bodies have. */
  readonly counts: Readonly<Record<string, RegisterCounts>>;
  /** What search indexes were made of, by folder. */
  readonly shards: Readonly<Record<string, string>>;
  /** Hashes of what pages tell of withdrawn meetings and of corrections, by body. */
  readonly told: Readonly<Record<string, string>>;
}

const NOTHING: SiteState = {
  ...{ version: VERSION, key: '', files: [], groups: {}, counts: {}, shards: {}, told: {} },
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
  readonly #touched = new Set<string>();
  readonly files: Map<string, FileState>;
  readonly groups: Map<string, readonly string[]>;
  readonly counts: Map<string, RegisterCounts>;
  readonly shards: Map<string, string>;
  told: ReadonlyMap<string, string>;
  #sizes: Map<string, number> | undefined;

  /**
   * @param state the workspace's folder for such things.
   * @param site the site's folder, absolute.
   * @param isTrusted false for a state that was found to be damaged: then it begins anew.
   */
  constructor(state: string, site: string, isTrusted = true) {
    this.folder = path.join(state, 'publish', contentHash(site).slice(0, 16));
    this.#state = isTrusted && this.#isWhole() ? this.#read() : NOTHING;
    this.files = new Map(this.#state.files);
    this.groups = new Map(Object.entries(this.#state.groups));
    this.counts = new Map(Object.entries(this.#state.counts));
    this.shards = new Map(Object.entries(this.#state.shards));
    this.told = new Map(Object.entries(this.#state.told));
  }

  /** Of the run that wrote it; empty where there is none to be trusted. */
  get key(): string {
    return this.#state.key;
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
    this.#touched.add(slug);
  }

  deleteMeeting(slug: string, file: string): void {
    if (this.body(slug).delete(file)) this.#touched.add(slug);
  }

  /** From now on until it is saved, the state tells nothing of the site. */
  markDirty(): void {
    mkdirSync(path.join(this.folder, 'bodies'), { recursive: true });
    writeFileSync(path.join(path.dirname(path.dirname(this.folder)), '.gitignore'), '*\n');
    writeFileSync(this.#dirtyMark, '');
  }

  /** @param key of this run. */
  save(key: string): void {
    mkdirSync(path.join(this.folder, 'bodies'), { recursive: true });
    for (const slug of this.#touched) this.#saveBody(slug);
    this.#write('site.json', {
      ...{ version: VERSION, key },
      files: [...this.files],
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
      return state.version === VERSION && Array.isArray(state.files) && isRecord(state.groups)
        ? state
        : NOTHING;
    } catch {
      return NOTHING;
    }
  }

  /** Fewer meetings than the site has would be missing on the body's pages. */
  #readBody(slug: string): Map<string, MeetingState> {
    const size = this.#sizeOf(slug);
    if (size === 0) return new Map();
    const list = readList(path.join(this.folder, 'bodies', `${slug}.json`));
    if (list.length !== size || !list.every(isMeeting)) throw new DamagedStateError();
    return new Map(list);
  }

  /** How many meetings a body had when the state was written. */
  #sizeOf(slug: string): number {
    if (!this.#sizes) {
      this.#sizes = new Map();
      for (const [, { entry }] of this.#state.files)
        if (entry) this.#sizes.set(entry.body.slug, (this.#sizes.get(entry.body.slug) ?? 0) + 1);
    }
    return this.#sizes.get(slug) ?? 0;
  }

  #saveBody(slug: string): void {
    const meetings = this.#bodies.get(slug);
    const name = path.join('bodies', `${slug}.json`);
    if (!meetings || meetings.size === 0) rmSync(path.join(this.folder, name), { force: true });
    else this.#write(name, [...meetings]);
  }

  #write(name: string, value: unknown): void {
    const file = path.join(this.folder, name);
    writeFileSync(`${file}.new`, JSON.stringify(value));
    renameSync(`${file}.new`, file);
  }
}

function readList(file: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function isMeeting(one: unknown): one is [string, MeetingState] {
  if (!Array.isArray(one) || typeof one[0] !== 'string') return false;
  const meeting: unknown = one[1];
  return isRecord(meeting) && isRecord(meeting['summary']) && Array.isArray(meeting['paths']);
}
