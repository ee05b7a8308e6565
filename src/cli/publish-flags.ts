import path from 'node:path';
import type { PublishTexts } from '../locale/publish-texts.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** The flags of `dmpg minutes publish` as commander gives them. */
export interface PublishFlags {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly frozen?: boolean;
  /** False for `--no-pdf`. */
  readonly pdf?: boolean;
  readonly search?: boolean;
  readonly jobs?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export interface PublishChoice {
  readonly out: string;
  readonly dryRun: boolean;
  readonly frozen: boolean;
  readonly pdf: boolean;
  readonly search: boolean;
  readonly jobs: number;
  readonly strict: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

const DEFAULT_JOBS = 3;
const MOST_JOBS = 16;
/** Where the internal edition goes; the public site never does. */
const INTERNAL_FOLDER = /^(?:\.[\\/])?out-internal(?:[\\/]|$)/;

/** Reads the flags. @throws UsageError for a value that is none of the possible ones. */
export function parsePublishFlags(
  flags: PublishFlags,
  { texts }: Pick<Terminal, 'texts'>,
  words: PublishTexts,
): PublishChoice {
  const jobs = Number(flags.jobs ?? DEFAULT_JOBS);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(texts.usage.badValue('--jobs', String(flags.jobs), texts.usage.wholeNumber));
  const out = flags.out ?? 'site';
  if (INTERNAL_FOLDER.test(path.normalize(out))) throw new UsageError(words.errors.internalFolder(out));
  const { dryRun = false, frozen = false, strict = false, force = false, quiet = false } = flags;
  return {
    ...{ out, dryRun, frozen, jobs, strict, force, quiet },
    ...{ pdf: flags.pdf ?? true, search: flags.search ?? true },
  };
}

/**
 * The day on which what is found today was found: SOURCE_DATE_EPOCH (seconds since 1970,
 * https://reproducible-builds.org/specs/source-date-epoch/), else the clock's, in Denmark.
 * @throws UsageError for a value that is no number.
 */
export function dayOf(epoch: string | undefined, words: PublishTexts): string {
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch)) throw new UsageError(words.errors.badEpoch(epoch));
  const moment = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(moment);
}
