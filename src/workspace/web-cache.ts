import { readFileSync } from 'node:fs';
import { contentHash } from './content-hash.js';
import type { LinkTrouble } from './web-trouble.js';
import { writeCache } from './write-cache.js';

/** Raised when the form of the cache or the meaning of answers changes. */
const VERSION = 1;
const MOST_ENTRIES = 10_000;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** What is remembered of an address. */
export interface KnownLink {
  readonly insecure: boolean;
  readonly status?: number;
  /** Missing where the page is there. */
  readonly trouble?: LinkTrouble;
}

/** What is no page but an answer: it would be the same soon after. */
const KEPT: ReadonlySet<unknown> = new Set<LinkTrouble>([
  ...(['not-found', 'gone', 'no-such-host', 'certificate', 'redirect-loop'] as const),
  ...(['rejected', 'unavailable', 'too-many-redirects'] as const),
]);

interface Entry extends KnownLink {
  /** When it was asked, in milliseconds. */
  readonly time: number;
}

/**
 * Answers of the web between runs, in one file. Addresses are kept as hashes: nobody reads in it what meetings link
 * to. That a page is there holds for a day, any other answer for an hour; where none came, nothing is kept.
 * A damaged file is an empty one.
 */
export class LinkCache {
  readonly #file: string;
  readonly #now: () => number;
  readonly #entries: Map<string, Entry>;
  #changed = false;

  /** @param file absolute; it need not exist. */
  constructor(file: string, now: () => number) {
    this.#file = file;
    this.#now = now;
    this.#entries = readEntries(file);
  }

  get(address: string): KnownLink | undefined {
    const entry = this.#entries.get(contentHash(address));
    if (!entry) return undefined;
    const age = this.#now() - entry.time;
    return age >= 0 && age < (entry.trouble === undefined ? DAY : HOUR) ? entry : undefined;
  }

  set(address: string, { insecure, status, trouble }: KnownLink): void {
    if (trouble !== undefined && !KEPT.has(trouble)) return;
    this.#entries.set(contentHash(address), {
      time: this.#now(),
      insecure,
      ...(status !== undefined && { status }),
      ...(trouble !== undefined && { trouble }),
    });
    this.#changed = true;
  }

  /** Writes the cache where it changed, the newest entries. Failing to is no error: the next run only has more to do. */
  async save(): Promise<void> {
    if (!this.#changed) return;
    const entries = [...this.#entries].sort(([, a], [, b]) => b.time - a.time).slice(0, MOST_ENTRIES);
    await writeCache(this.#file, JSON.stringify({ version: VERSION, entries }));
  }
}

function readEntries(file: string): Map<string, Entry> {
  try {
    const { version, entries } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (version !== VERSION || !Array.isArray(entries)) return new Map();
    return new Map((entries as unknown[]).filter(isEntry));
  } catch {
    return new Map();
  }
}

function isEntry(pair: unknown): pair is [string, Entry] {
  if (!Array.isArray(pair) || typeof pair[0] !== 'string') return false;
  const { time, insecure, status, trouble } = (pair[1] ?? {}) as Readonly<Record<string, unknown>>;
  return (
    Number.isFinite(time) &&
    typeof insecure === 'boolean' &&
    (status === undefined || Number.isInteger(status)) &&
    (trouble === undefined || KEPT.has(trouble))
  );
}
