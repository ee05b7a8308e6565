import { existsSync } from 'node:fs';
import path from 'node:path';
import { publishTexts } from '../locale/publish-texts.js';
import { publishSite } from '../pipeline/publish/publish-site.js';
import type { PublishRequest, PublishResult } from '../pipeline/publish/publish-request.js';
import { isInside } from '../workspace/find-workspace.js';
import { SiteTreeError } from '../workspace/site-tree.js';
import { realpathOfPart } from '../workspace/site-tree/find-home.js';
import { meetingsToRead } from './meetings-to-read.js';
import { dayOf, parsePublishFlags } from './publish-flags.js';
import type { PublishFlags } from './publish-flags.js';
import { reportInterruption, reportPublication } from './publish-report.js';
import { stepDisplay } from './publish-progress.js';
import { siteTrouble } from './site-trouble.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Runs `dmpg minutes publish`. @returns the exit code. */
export async function runPublish(flags: PublishFlags, terminal: Terminal): Promise<number> {
  const words = publishTexts(terminal.language);
  const choice = parsePublishFlags(flags, terminal, words);
  const { cwd, stderr, signal, env } = terminal;
  const today = dayOf(env['SOURCE_DATE_EPOCH'], words);
  const started = performance.now();
  if (!existsSync(path.join(cwd, 'minutes'))) {
    stderr.write(`${words.noFolder}\n`);
    return 1;
  }
  // Text of the site's own would be taken for meetings, and the site for attachments.
  if (isInside(realPlace(path.join(cwd, 'minutes')), realPlace(path.resolve(cwd, choice.out))))
    throw new UsageError(words.errors.insideMinutes(choice.out));
  const files = meetingsToRead([], terminal, choice.quiet);
  const { quiet, frozen, dryRun, ...options } = choice;
  if (dryRun && !quiet) stderr.write(`${words.dryRun.start}\n`);
  const progress = stepDisplay(terminal, words, quiet);
  const request: PublishRequest = {
    ...{ cwd, files, ...options, dryRun: dryRun || frozen, today, signal },
    onProgress: (step) => progress.show(step),
  };
  let result: PublishResult;
  try {
    result = await publishSite(request);
  } catch (error) {
    progress.end();
    const trouble = siteTrouble(error, choice.out, words, cwd);
    if (trouble === undefined) throw error;
    stderr.write(`${trouble}\n`);
    return error instanceof SiteTreeError ? 2 : 1;
  }
  progress.end();
  // Whoever interrupts it when the site is about to be swapped gets the new one.
  if (signal.aborted && !result.published) return reportInterruption(result, terminal, words);
  return reportPublication(
    result,
    { ...choice, files: files.length },
    performance.now() - started,
    terminal,
    words,
  );
}

/** Where a path leads by whatever links; what cannot be told is found out when the site is opened. */
function realPlace(file: string): string {
  try {
    return realpathOfPart(file);
  } catch {
    return file;
  }
}
