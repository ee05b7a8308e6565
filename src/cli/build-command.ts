import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EditionKind } from '../model/edition.js';
import { EDITION_KINDS } from '../model/edition.js';
import type { DocumentKind } from '../model/meeting.js';
import { DOCUMENT_KINDS } from '../model/meeting.js';
import { buildMeetings } from '../pipeline/build-meetings.js';
import { OUTPUT_KINDS } from '../pipeline/build-request.js';
import type { BuildRequest, BuildResult, MeetingResult, OutputKind } from '../pipeline/build-request.js';
import { isPublicFolder } from '../workspace/public-folder.js';
import { meetingsToRead } from './meetings-to-read.js';
import { outputNames, progressDisplay } from './progress.js';
import { UsageError } from './usage-error.js';
import type { Terminal } from './terminal.js';

/** The flags of `dmpg minutes build` as commander gives them. */
export interface BuildFlags {
  readonly to?: string;
  readonly edition?: string;
  readonly as?: string;
  readonly out?: string;
  readonly package?: boolean;
  readonly embedSource?: boolean;
  readonly jobs?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export interface BuildChoice {
  readonly to: readonly OutputKind[];
  readonly edition: EditionKind;
  readonly as: DocumentKind | undefined;
  readonly embedSource: boolean;
  readonly out: string;
  readonly jobs: number;
  readonly strict: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

/** Pages that print side by side; more make two processors no faster. */
const DEFAULT_JOBS = 3;
const MOST_JOBS = 16;

/** Reads the flags. @throws UsageError for a value that is none of the possible ones. */
export function parseBuildFlags(flags: BuildFlags, terminal: Pick<Terminal, 'cwd' | 'texts'>): BuildChoice {
  const { usage, build } = terminal.texts;
  const oneOf = <T extends string>(flag: string, value: string, allowed: readonly T[]): T => {
    const found = allowed.find((word) => word === value.trim().toLowerCase());
    if (found === undefined) throw new UsageError(usage.badValue(flag, value, allowed.join(', ')));
    return found;
  };
  const edition = oneOf('--edition', flags.edition ?? 'public', EDITION_KINDS);
  const out = flags.out ?? (edition === 'internal' ? 'out-internal' : 'out');
  const target = path.resolve(terminal.cwd, out);
  if (edition === 'internal' && isPublicFolder(target, terminal.cwd)) {
    throw new UsageError(build.internalInto(out));
  }
  const jobs = Number(flags.jobs ?? DEFAULT_JOBS);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
    throw new UsageError(usage.badValue('--jobs', String(flags.jobs), usage.wholeNumber));
  }
  const wanted = (flags.to ?? OUTPUT_KINDS.join())
    .split(',')
    .map((word) => oneOf('--to', word, OUTPUT_KINDS));
  return {
    to: [
      ...OUTPUT_KINDS.filter((kind) => wanted.includes(kind)),
      ...(flags.package ? (['package'] as const) : []),
    ],
    edition,
    as: flags.as === undefined ? undefined : oneOf('--as', flags.as, DOCUMENT_KINDS),
    embedSource: flags.embedSource ?? false,
    out,
    jobs,
    strict: flags.strict ?? false,
    force: flags.force ?? false,
    quiet: flags.quiet ?? false,
  };
}

/** Runs `dmpg minutes build`. @returns the exit code. */
export async function runBuild(
  named: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<number> {
  const choice = parseBuildFlags(flags, terminal);
  const { texts, stderr, cwd, signal } = terminal;
  const started = performance.now();
  if (named.length === 0 && !existsSync(path.join(cwd, 'minutes'))) {
    stderr.write(`${texts.build.noFolder}\n`);
    return 1;
  }
  const files = meetingsToRead(named, terminal, choice.quiet);
  if (files.length === 0) {
    stderr.write(`${texts.build.noMeetings(named.length > 0 ? named.join(', ') : 'minutes/')}\n`);
    return 1;
  }
  const { quiet, ...options } = choice;
  const progress = progressDisplay(terminal, choice.out, quiet);
  const request: BuildRequest = {
    ...{ cwd, files, isWhole: named.length === 0, ...options, signal },
    onProgress: (step) => progress.show(step),
  };
  const { results, leftBehind } = await buildMeetings(request);
  progress.end();
  if (signal.aborted) {
    stderr.write(`${texts.build.interrupted}\n`);
    return 1;
  }
  return report({ results, leftBehind }, choice, performance.now() - started, terminal);
}

async function report(
  { results, leftBehind }: Pick<BuildResult, 'results' | 'leftBehind'>,
  choice: BuildChoice,
  ms: number,
  terminal: Terminal,
): Promise<number> {
  const { stderr, texts } = terminal;
  const all = results.flatMap((result) => result.diagnostics);
  // Hints are for those who ask for them: dmpg minutes validate.
  const shown = all.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !choice.quiet),
  );
  if (shown.length > 0) {
    const { showDiagnostics } = await import('./show-diagnostics.js');
    showDiagnostics(shown, terminal);
  }
  const errors = all.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = all.filter((diagnostic) => diagnostic.severity === 'warning').length;
  const by = (status: MeetingResult['status']) => results.filter((result) => result.status === status);
  const [written, unchanged, failed] = [by('written'), by('unchanged'), by('failed')];
  const files = written.reduce((sum, result) => sum + result.outputs.length, 0);
  if (!choice.quiet) {
    // Names of files that tell what is withheld now are told as a finding, without the words.
    if (!all.some(({ ruleId }) => ruleId === 'leak-in-older-output'))
      reportLeft(leftBehind, choice.out, terminal);
    const folder = `${choice.out.replace(/[\\/]+$/, '')}/`;
    const findings = texts.build.findings(errors, warnings);
    if (findings !== '') stderr.write(`${findings}\n`);
    stderr.write(
      `${texts.build.summary(written.length, files, folder, unchanged.length, failed.length, ms)}\n`,
    );
  }
  return failed.length > 0 || errors > 0 ? 1 : 0;
}

/** As many meetings are named whose files are left. */
const MOST_NAMED = 5;

function reportLeft(left: BuildResult['leftBehind'], out: string, { stderr, texts }: Terminal): void {
  if (left.length === 0) return;
  const named = left.slice(0, MOST_NAMED).map((names) => outputNames(names, out));
  stderr.write(`${texts.build.leftBehind(left.length, named.join('\n  '), left.length - named.length)}\n`);
}
