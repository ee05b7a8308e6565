import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentHash } from './content-hash.js';
import { writeCache } from './write-cache.js';

/** Something remembered by name between runs, in one file. A damaged cache is an empty one. */
export class EntryCache<Entry> {
  readonly #file: string;
  readonly #version: number;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  /**
   * @param state the workspace's folder for such things.
   * @param kind the beginning of the file's name; `name` tells this cache from others of its kind.
   * @param version raised when the form of entries changes; a cache of another version counts as empty.
   * @param isEntry looks at what would be shown to the user; other damage shows when the entry is used.
   */
  constructor(
    state: string,
    { kind, name, version }: { kind: string; name: string; version: number },
    isEntry: (value: unknown) => value is Entry,
  ) {
    this.#file = path.join(state, 'cache', `${kind}-${contentHash(name).slice(0, 16)}.json`);
    this.#version = version;
    this.#entries = readEntries(this.#file, version, isEntry);
  }

  get(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** All that is remembered, in no order. */
  entries(): IterableIterator<[name: string, entry: Entry]> {
    return this.#entries.entries();
  }

  set(name: string, entry: Entry): void {
    this.#entries.set(name, entry);
    this.#changed = true;
  }

  delete(name: string): void {
    this.#changed = this.#entries.delete(name) || this.#changed;
  }

  /** Writes the cache where it changed. Failing to is no error: the next run only has more to do. */
  async save(): Promise<void> {
    if (!this.#changed) return;
    const state = path.dirname(path.dirname(this.#file));
    try {
      mkdirSync(state, { recursive: true });
      await writeFile(path.join(state, '.gitignore'), '*\n');
    } catch {
      return;
    }
    await writeCache(this.#file, JSON.stringify({ version: this.#version, entries: [...this.#entries] }));
  }
}

function readEntries<Entry>(
  file: string,
  wanted: number,
  isEntry: (value: unknown) => value is Entry,
): Map<string, Entry> {
  try {
    const { version, entries } = JSON.parse(readFileSync(file, 'utf8')) as {
      version: number;
      entries: [string, unknown][];
    };
    if (version !== wanted) return new Map();
    return new Map(entries.flatMap((pair) => entryOf(pair, isEntry)));
  } catch {
    return new Map();
  }
}

function entryOf<Entry>(pair: unknown, isEntry: (value: unknown) => value is Entry): [string, Entry][] {
  if (!Array.isArray(pair) || typeof pair[0] !== 'string') return [];
  const value: unknown = pair[1];
  return isEntry(value) ? [[pair[0], value]] : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether a value read from a cache can be shown as a finding. */
export function isDiagnostic(value: unknown): boolean {
  if (!isRecord(value) || typeof value['ruleId'] !== 'string' || !isRecord(value['args'])) return false;
  const range = value['range'];
  return (
    isRecord(range) &&
    [range['start'], range['end']].every((point) => isRecord(point) && typeof point['line'] === 'number')
  );
}
