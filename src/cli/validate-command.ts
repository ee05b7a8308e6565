import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { sortDiagnostics } from '../model/diagnostic.js';
import type { ReportStyle, RunReport } from '../reporters/report.js';
import { nameInReport } from '../reporters/file-names.js';
import { REPORTERS } from '../reporters/reporters.js';
import { validateMeetings } from '../pipeline/validate-meetings.js';
import type { CheckedFile, ValidateRequest } from '../pipeline/validate-request.js';
import { contentHash } from '../workspace/content-hash.js';
import { programVersion } from '../workspace/program.js';
import { LARGEST_SOURCE, decodeSource, readSourceBytes } from '../workspace/read-source.js';
import { meetingsToRead } from './meetings-to-read.js';
import { countDisplay } from './progress.js';
import { readStandardInput } from './standard-input.js';
import { hasColours } from './terminal.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { parseValidateFlags } from './validate-flags.js';
import type { ReportTarget, ValidateChoice, ValidateFlags } from './validate-flags.js';

/** Runs `dmpg minutes validate`. @returns the exit code. */
export async function runValidate(
  named: readonly string[],
  flags: ValidateFlags,
  terminal: Terminal,
): Promise<number> {
  const choice = parseValidateFlags(flags, named, terminal);
  const { texts, stderr, cwd, signal } = terminal;
  const started = performance.now();
  const unsaved = choice.stdin === undefined ? undefined : await unsavedText(choice.stdin, terminal);
  const files = unsaved ? [] : meetingsToCheck(named, choice.quiet, terminal);
  if (!files) return 1;
  const progress = countDisplay(terminal, choice.quiet);
  const request: ValidateRequest = {
    ...{ cwd, files, needs: choice.needs, force: choice.force, signal },
    ...(unsaved && { unsaved }),
    now: () => Date.now(),
    onProgress: (done, total) => progress.show(done, total),
  };
  const left = choice.fix ? await runFix(request, terminal) : [];
  const result = await validateMeetings(request).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'DictionaryMissingError')
      throw new UsageError(texts.validate.noDictionary);
    throw error;
  });
  progress.end();
  if (signal.aborted) {
    stderr.write(`${texts.validate.interrupted}\n`);
    return 1;
  }
  for (const note of result.notes) stderr.write(`${texts.validate.notes[note]}\n`);
  const checked = withLeft(result.files, left);
  const rules = choice.reports.some(({ reporter }) => reporter === 'sarif') ? await allRules() : [];
  const report = reportOf(checked, choice, { ms: performance.now() - started, rules }, request);
  for (const target of choice.reports) writeReport(target, report, terminal);
  return exitCode(checked, choice.strict);
}

/** @returns undefined where there is nothing to check, which has then been said. */
function meetingsToCheck(named: readonly string[], quiet: boolean, terminal: Terminal): string[] | undefined {
  const { cwd, stderr, texts } = terminal;
  if (named.length === 0 && !existsSync(path.join(cwd, 'minutes'))) {
    stderr.write(`${texts.validate.noFolder}\n`);
    return undefined;
  }
  const files = meetingsToRead(named, terminal, quiet);
  if (files.length > 0) return files;
  stderr.write(`${texts.build.noMeetings(named.length > 0 ? named.join(', ') : 'minutes/')}\n`);
  return undefined;
}

async function unsavedText(file: string, { texts }: Terminal): Promise<{ file: string; text: string }> {
  const bytes = await readStandardInput(LARGEST_SOURCE);
  if (bytes.length > LARGEST_SOURCE)
    throw new UsageError(texts.validate.stdinTooLarge(LARGEST_SOURCE / 1024 / 1024));
  const decoded = decodeSource(bytes);
  if (!('text' in decoded)) throw new UsageError(texts.validate.stdinNoText);
  return { file, text: decoded.text };
}

async function runFix(request: ValidateRequest, { stderr, texts }: Terminal): Promise<readonly Diagnostic[]> {
  const { fixInPlace } = await import('../pipeline/fix-in-place.js');
  const { fixes, files, diagnostics } = await fixInPlace(request);
  stderr.write(`${texts.validate.fixed(fixes, files)}\n`);
  return diagnostics;
}

/** Files that could not be mended are told of where the others are. */
function withLeft(files: readonly CheckedFile[], left: readonly Diagnostic[]): CheckedFile[] {
  return files.map((one) => ({
    ...one,
    diagnostics: [...one.diagnostics, ...left.filter((finding) => finding.file === one.file)],
  }));
}

function reportOf(
  files: readonly CheckedFile[],
  { quiet, strict }: ValidateChoice,
  { ms, rules }: Pick<RunReport, 'ms' | 'rules'>,
  { cwd, unsaved }: ValidateRequest,
): RunReport {
  return {
    version: programVersion(),
    files: files.map(({ file, hash, diagnostics, concealed }) => {
      const shown = quiet ? diagnostics.filter(({ severity }) => counts(severity, strict)) : diagnostics;
      const text =
        shown.length === 0
          ? undefined
          : file === unsaved?.file
            ? unsaved.text
            : textOf(path.resolve(cwd, file), hash);
      const name = nameInReport(file, cwd);
      return {
        file: name,
        text,
        diagnostics: sortDiagnostics(shown).map((finding) => ({ ...finding, file: name })),
        concealed,
      };
    }),
    rules,
    started: new Date(Date.now() - ms).toISOString().slice(0, 19),
    ms,
  };
}

/** Loaded only for the report that lists them: a run with nothing to check has not needed them. */
async function allRules(): Promise<RunReport['rules']> {
  const { RULES } = await import('../rules/registry.js');
  return RULES.map(({ id, group, severity, fixable }) => ({ id, group, severity, fixable }));
}

/** The text that was checked; undefined where the file is another by now. */
function textOf(file: string, hash: string | undefined): string | undefined {
  const found = readSourceBytes(file);
  if (!('bytes' in found) || (hash !== undefined && contentHash(found.bytes) !== hash)) return undefined;
  const decoded = decodeSource(found.bytes);
  return 'text' in decoded ? decoded.text : undefined;
}

/** Reports for people go to stderr, documents to stdout, and both to a file where one is named. */
function writeReport({ reporter, file }: ReportTarget, report: RunReport, terminal: Terminal): void {
  const { stdout, stderr, cwd, env, language } = terminal;
  const stream = reporter === 'pretty' ? stderr : stdout;
  const style: ReportStyle = {
    language,
    colours: file === undefined && hasColours(stream, env),
    width: (file === undefined ? stream.columns : undefined) ?? 100,
  };
  const text = REPORTERS[reporter](report, style);
  if (file === undefined) {
    stream.write(text);
    return;
  }
  const target = path.resolve(cwd, file);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(terminal.texts.validate.unwritable(file, code));
  }
}

/** Whether a finding decides about the exit code. */
function counts(severity: Diagnostic['severity'], strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}

function exitCode(files: readonly CheckedFile[], strict: boolean): number {
  return files.some((one) => one.diagnostics.some(({ severity }) => counts(severity, strict))) ? 1 : 0;
}
