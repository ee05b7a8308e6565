import type { RuleNeeds } from '../rules/check-rules.js';
import { REPORTERS } from '../reporters/reporters.js';
import type { ReporterName } from '../reporters/reporters.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** One `--reporter`, and the `--output-file` that follows it. */
export interface WantedReport {
  readonly reporter?: string;
  readonly file?: string;
}

/** The flags of `dmpg minutes validate` as commander gives them. */
export interface ValidateFlags {
  /** In the order of the command line. */
  readonly reports?: readonly WantedReport[];
  readonly fix?: boolean;
  readonly spelling?: boolean;
  readonly checkLinks?: boolean;
  readonly checkAttachments?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export interface ReportTarget {
  readonly reporter: ReporterName;
  /** Undefined: stdout, for `pretty` stderr. */
  readonly file: string | undefined;
}

export interface ValidateChoice {
  readonly reports: readonly ReportTarget[];
  readonly needs: RuleNeeds;
  readonly fix: boolean;
  /** The name under which a text from standard input is checked; undefined: files are. */
  readonly stdin: string | undefined;
  readonly strict: boolean;
  readonly force: boolean;
  readonly quiet: boolean;
}

const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[];
const UNNAMED = 'minutes/stdin.md';

/** Reads the flags. @throws UsageError for a value that is none of the possible ones, and for flags that exclude each other. */
export function parseValidateFlags(
  flags: ValidateFlags,
  named: readonly string[],
  { texts }: Pick<Terminal, 'texts'>,
): ValidateChoice {
  const { usage, validate } = texts;
  const reports = (flags.reports ?? []).map(({ reporter, file }): ReportTarget => {
    if (reporter === undefined) throw new UsageError(validate.fileWithoutReporter);
    const name = REPORTER_NAMES.find((one) => one === reporter.trim().toLowerCase());
    if (!name) throw new UsageError(usage.badValue('--reporter', reporter, REPORTER_NAMES.join(', ')));
    if (file !== undefined && /\.(?:md|markdown)$/i.test(file))
      throw new UsageError(validate.meetingAsReport(file));
    return { reporter: name, file };
  });
  if (reports.filter(({ reporter, file }) => file === undefined && reporter !== 'pretty').length > 1)
    throw new UsageError(validate.twoToStdout);
  const stdin =
    flags.stdin || flags.stdinFilename !== undefined ? (flags.stdinFilename ?? UNNAMED) : undefined;
  if (stdin !== undefined && named.length > 0) throw new UsageError(validate.stdinAndFiles);
  if (stdin !== undefined && flags.fix) throw new UsageError(validate.stdinAndFix);
  return {
    reports: reports.length > 0 ? reports : [{ reporter: 'pretty', file: undefined }],
    needs: new Set([
      ...(flags.spelling ? (['spelling'] as const) : []),
      ...(flags.checkLinks ? (['links'] as const) : []),
      ...(flags.checkAttachments ? (['attachments'] as const) : []),
    ]),
    ...{ fix: flags.fix ?? false, stdin },
    ...{ strict: flags.strict ?? false, force: flags.force ?? false, quiet: flags.quiet ?? false },
  };
}
