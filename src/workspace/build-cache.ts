import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { contentHash } from './content-hash.js';

/** Raised when the form of the cache changes; a cache of another version counts as empty. */
const VERSION = 1;

/** What is remembered of one meeting's output. Holds hashes and public names, never text of a meeting. */
export interface CacheEntry {
  /** Hash of the source file. */
  readonly source: string;
  /** Hash of everything else the output depends on: options, format, program, browser. */
  readonly key: string;
  /** The house format's name, so that its fingerprint can be had without reading the meeting. */
  readonly format: string;
  /** Linked files, relative to the workspace, with their hashes. */
  readonly links: readonly (readonly [file: string, hash: string])[];
  /** True where confidential text names further files: only the meeting itself can tell which. */
  readonly hiddenLinks: boolean;
  readonly outputs: readonly OutputRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Size and time only tell whether the file was touched since; then its hash decides. */
export interface OutputRecord {
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly time: number;
}

/** The cache of builds with the same flags into one folder, by slug. A damaged one is an empty one. */
export class BuildCache {
  readonly #file: string;
  readonly #entries: Map<string, CacheEntry>;
  #changed = false;

  /** @param build what tells this kind of build from others: output folder and flags. */
  constructor(state: string, build: string) {
    this.#file = path.join(state, 'cache', `build-${contentHash(build).slice(0, 16)}.json`);
    this.#entries = readEntries(this.#file);
  }

  get(slug: string): CacheEntry | undefined {
    return this.#entries.get(slug);
  }

  set(slug: string, entry: CacheEntry): void {
    this.#entries.set(slug, entry);
    this.#changed = true;
  }

  delete(slug: string): void {
    this.#changed = this.#entries.delete(slug) || this.#changed;
  }

  /** Writes the cache where it changed. Failing to is no error: the next run only has more to do. */
  async save(): Promise<void> {
    if (!this.#changed) return;
    const temporary = `${this.#file}.${randomUUID()}`;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      await writeFile(path.join(path.dirname(path.dirname(this.#file)), '.gitignore'), '*\n');
      await writeFile(temporary, JSON.stringify({ version: VERSION, entries: [...this.#entries] }));
      await rename(temporary, this.#file);
    } catch {
      return;
    }
  }
}

function readEntries(file: string): Map<string, CacheEntry> {
  try {
    const { version, entries } = JSON.parse(readFileSync(file, 'utf8')) as {
      version: number;
      entries: [string, CacheEntry][];
    };
    return new Map(version === VERSION ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

/** Damage inside an entry shows when the entry is used; here only what would be shown to the user is looked at. */
function isEntry(pair: unknown): pair is [string, CacheEntry] {
  if (!Array.isArray(pair) || typeof pair[0] !== 'string' || !isRecord(pair[1])) return false;
  const { diagnostics } = pair[1];
  return Array.isArray(diagnostics) && diagnostics.every(isDiagnostic);
}

function isDiagnostic(value: unknown): boolean {
  if (!isRecord(value) || typeof value['ruleId'] !== 'string' || !isRecord(value['args'])) return false;
  const range = value['range'];
  return (
    isRecord(range) &&
    [range['start'], range['end']].every((point) => isRecord(point) && typeof point['line'] === 'number')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const NOT_THROWING = { throwIfNoEntry: false } as const;

/** True where the file is still the one that was written. */
export function isUntouched(folder: string, record: OutputRecord): boolean {
  const file = `${folder}${path.sep}${record.name}`;
  const stats = statSync(file, NOT_THROWING);
  if (stats?.size !== record.size || !stats.isFile()) return false;
  return stats.mtimeMs === record.time || contentHash(readFileSync(file)) === record.hash;
}
