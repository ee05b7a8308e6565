import type { Diagnostic, PendingFinding } from '../model/diagnostic.js';
import { EntryCache, isDiagnostic, isRecord } from './entry-cache.js';

const VERSION = 1;

/** What is remembered of one checked meeting. Holds hashes, places and public names, never text of a meeting. */
export interface CheckEntry {
  /** Hash of the source file. */
  readonly source: string;
  /** Hash of everything else that findings depend on: options, configuration, format, program. */
  readonly key: string;
  readonly format: string;
  readonly links: readonly (readonly [file: string, state: string])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly pending: readonly PendingFinding[];
  readonly concealed: readonly { readonly start: number; readonly end: number }[];
}

/** The cache of checks, by file. */
export class CheckCache extends EntryCache<CheckEntry> {
  constructor(state: string) {
    super(state, { kind: 'validate', name: '', version: VERSION }, isEntry);
  }
}

function isEntry(value: unknown): value is CheckEntry {
  if (!isRecord(value)) return false;
  const { diagnostics, pending, concealed } = value;
  return (
    Array.isArray(diagnostics) &&
    diagnostics.every(isDiagnostic) &&
    Array.isArray(pending) &&
    pending.every((one) => isRecord(one) && isDiagnostic(one['finding']) && isRecord(one['question'])) &&
    Array.isArray(concealed) &&
    concealed.every((one) => isRecord(one) && Number.isInteger(one['start']) && Number.isInteger(one['end']))
  );
}
