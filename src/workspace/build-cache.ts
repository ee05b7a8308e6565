import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, PendingFinding } from '../model/diagnostic.js';
import { contentHash } from './content-hash.js';
import { EntryCache, isDiagnostic, isRecord } from './entry-cache.js';

const VERSION = 4;

/** What is remembered of one meeting's output. Holds hashes and public names, never text of a meeting. */
export interface CacheEntry {
  /** The source file, relative to the workspace. */
  readonly file: string;
  /** Hash of the source file. */
  readonly source: string;
  /** Hash of everything else the output depends on: options, format, program, browser. */
  readonly key: string;
  /** The house format's name, and those of papers in the package: their fingerprints can be had without reading either. */
  readonly formats: readonly string[];
  /** Linked files, relative to the workspace, with their hashes. */
  readonly links: readonly (readonly [file: string, hash: string])[];
  /** The same for the images of papers in the package: none of a confidential paper. */
  readonly paperLinks: readonly (readonly [file: string, hash: string])[];
  /** True where confidential text names further files: only the meeting itself can tell which. */
  readonly hiddenLinks: boolean;
  readonly outputs: readonly OutputRecord[];
  /** Their `file` is empty for the meeting's own, relative to the workspace for a paper's, `#…` for one without a name. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pending: readonly PendingFinding[];
}

/** Size and time only tell whether the file was touched since; then its hash decides. */
export interface OutputRecord {
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly time: number;
}

/** The cache of builds with the same flags into one folder, by slug. */
export class BuildCache extends EntryCache<CacheEntry> {
  /** @param build what tells this kind of build from others: output folder and flags. */
  constructor(state: string, build: string) {
    super(state, { kind: 'build', name: build, version: VERSION }, isEntry);
  }
}

function isEntry(value: unknown): value is CacheEntry {
  if (!isRecord(value)) return false;
  const { diagnostics, pending } = value;
  return (
    Array.isArray(diagnostics) &&
    diagnostics.every(isDiagnostic) &&
    Array.isArray(pending) &&
    pending.every((one) => isRecord(one) && isDiagnostic(one['finding']) && isRecord(one['question']))
  );
}

const NOT_THROWING = { throwIfNoEntry: false } as const;

/** True where the file is still the one that was written. */
export function isUntouched(folder: string, record: OutputRecord): boolean {
  const file = `${folder}${path.sep}${record.name}`;
  const stats = statSync(file, NOT_THROWING);
  if (stats?.size !== record.size || !stats.isFile()) return false;
  return stats.mtimeMs === record.time || contentHash(readFileSync(file)) === record.hash;
}
