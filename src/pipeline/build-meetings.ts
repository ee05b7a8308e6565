import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import { hasErrors } from '../model/diagnostic.js';
import type { DocumentKind } from '../model/meeting.js';
import { slugOf } from '../model/slug.js';
import { TOP_OF_FILE } from '../model/source.js';
import { optimizeLater } from '../processes/optimize-later.js';
import type { PrintBrowser } from '../render/pdf/browser.js';
import { AtomicWriter } from '../workspace/atomic-write.js';
import { BuildCache, recordOutput } from '../workspace/build-cache.js';
import type { CacheEntry } from '../workspace/build-cache.js';
import { contentHash } from '../workspace/content-hash.js';
import { findWorkspace } from '../workspace/find-workspace.js';
import { PROGRAM_FOLDER } from '../workspace/program.js';
import { decodeSource, readSourceBytes } from '../workspace/read-source.js';
import type { BuildRequest, BuildResult, MeetingResult } from './build-request.js';
import { Freshness } from './freshness.js';
import type { OutputMaker, PreparedMeeting } from './make-outputs.js';
import type { MeetingReader, ReadMeeting } from './prepare-meeting.js';

/**
 * Builds HTML, PDF and JSON of meetings. A meeting with errors is not written and stops no other; unchanged
 * output is not made again. Rejects only where the run as a whole cannot go on.
 */
export async function buildMeetings(request: BuildRequest): Promise<BuildResult> {
  const workspace = findWorkspace(request.cwd);
  const folders = { workspace: workspace.templates, builtIn: path.join(PROGRAM_FOLDER, 'templates') };
  const outputFolder = path.resolve(workspace.root, request.out);
  const cache = new BuildCache(workspace.state, buildName(request, outputFolder));
  const freshness = new Freshness(request, folders, workspace.root, outputFolder);
  const run = new BuildRun(request, outputFolder, cache, freshness);
  const stale: StaleMeeting[] = [];
  for (const source of readSources(request)) {
    const result = 'bytes' in source ? run.unchanged(source) : source.failed;
    if (result) run.finish(result);
    else if ('bytes' in source) stale.push(source);
  }
  if (stale.length > 0) {
    optimizeLater();
    const writer = new AtomicWriter(workspace.state);
    // Loaded only now: a run with nothing to do needs neither parser nor browser.
    const { PrintBrowser } = await import('../render/pdf/browser.js');
    await using browser = new PrintBrowser(request.jobs);
    if (request.to.includes('pdf') && stale.some((meeting) => !run.mayBeFresh(meeting)))
      await browser.warmUp(Math.min(request.jobs, stale.length));
    request.signal.addEventListener('abort', () => void browser[Symbol.asyncDispose](), { once: true });
    try {
      await run.makeAll(stale, await loadMakers(request, browser, workspace, folders), writer);
    } finally {
      await writer.dispose();
    }
  }
  await cache.save();
  return { results: run.resultsInOrder(), outputFolder };
}

interface Makers {
  readonly reader: MeetingReader;
  readonly maker: OutputMaker;
  readonly failureOf: (error: unknown, file: string) => Diagnostic;
}

async function loadMakers(
  request: BuildRequest,
  browser: PrintBrowser,
  workspace: ReturnType<typeof findWorkspace>,
  folders: { workspace: string; builtIn: string },
): Promise<Makers> {
  const [{ MeetingReader }, { OutputMaker }, { failureOf }] = await Promise.all([
    import('./prepare-meeting.js'),
    import('./make-outputs.js'),
    import('./failures.js'),
  ]);
  const maker = new OutputMaker(request, browser, folders.builtIn);
  return { reader: new MeetingReader(workspace, folders), maker, failureOf };
}

interface StaleMeeting {
  readonly file: string;
  readonly bytes: Buffer;
  readonly hash: string;
}

/** The sources, each with its bytes or with what is wrong with the file itself. */
function* readSources(
  request: BuildRequest,
): Generator<StaleMeeting | { file: string; failed: MeetingResult }> {
  const owners = new Map<string, string>();
  for (const file of request.files) {
    if (request.signal.aborted) return;
    const slug = slugOf(file).normalize('NFC').toLowerCase();
    const owner = owners.get(slug);
    owners.set(slug, owner ?? file);
    if (owner !== undefined) {
      yield { file, failed: failed(file, 'same-output', { other: owner }) };
      continue;
    }
    const read = readSourceBytes(path.isAbsolute(file) ? file : `${request.cwd}${path.sep}${file}`);
    if ('bytes' in read) yield { file, bytes: read.bytes, hash: contentHash(read.bytes) };
    else yield { file, failed: failed(file, read.ruleId, read.args, read.range) };
  }
}

function failed(file: string, ruleId: string, args: Diagnostic['args'], range = TOP_OF_FILE): MeetingResult {
  return {
    file,
    status: 'failed',
    outputs: [],
    diagnostics: [{ ruleId, severity: 'error', file, range, args }],
  };
}

/** The state of one run: what is finished, and how a stale meeting becomes output. */
class BuildRun {
  readonly #request: BuildRequest;
  readonly #outputFolder: string;
  readonly #cache: BuildCache;
  readonly #freshness: Freshness;
  readonly #results = new Map<string, MeetingResult>();

  constructor(request: BuildRequest, outputFolder: string, cache: BuildCache, freshness: Freshness) {
    this.#request = request;
    this.#outputFolder = outputFolder;
    this.#cache = cache;
    this.#freshness = freshness;
  }

  finish(result: MeetingResult): void {
    this.#results.set(result.file, result);
    this.#request.onProgress({ done: this.#results.size, total: this.#request.files.length, result });
  }

  resultsInOrder(): MeetingResult[] {
    return this.#request.files.flatMap((file) => this.#results.get(file) ?? []);
  }

  /** The result of a meeting that needs no work; undefined for one that does. */
  unchanged({ file, hash }: StaleMeeting): MeetingResult | undefined {
    const entry = this.#request.force ? undefined : this.#cache.get(slugOf(file));
    return entry && this.#freshness.isFresh(entry, hash) ? this.#unchangedResult(file, entry) : undefined;
  }

  #unchangedResult(file: string, entry: CacheEntry): MeetingResult | undefined {
    const diagnostics = entry.diagnostics.map((diagnostic) => ({ ...diagnostic, file }));
    if (this.#request.strict && diagnostics.length > 0) return undefined;
    return { file, status: 'unchanged', outputs: entry.outputs.map((output) => output.name), diagnostics };
  }

  /** True where only the names of hidden files keep the meeting from being known unchanged. */
  mayBeFresh({ file, hash }: StaleMeeting): boolean {
    const entry = this.#request.force ? undefined : this.#cache.get(slugOf(file));
    return entry?.hiddenLinks === true && entry.source === hash;
  }

  /** Makes all stale meetings, as many at once as may be printed, one more being prepared meanwhile. */
  async makeAll(stale: readonly StaleMeeting[], makers: Makers, writer: AtomicWriter): Promise<void> {
    const { default: pLimit } = await import('p-limit');
    const limit = pLimit(this.#request.jobs + 1);
    await limit.map([...stale], async (meeting) => {
      if (this.#isAborted()) return;
      // The browser's answers come between two meetings, or would have to wait for all that are being prepared.
      await setImmediate();
      const result = await this.#make(meeting, makers, writer);
      // A meeting that the interruption stopped is not at fault.
      if (result.status !== 'failed' || !this.#isAborted()) this.finish(result);
    });
  }

  async #make(meeting: StaleMeeting, makers: Makers, writer: AtomicWriter): Promise<MeetingResult> {
    const diagnostics: Diagnostic[] = [];
    const fail = (): MeetingResult => ({ file: meeting.file, status: 'failed', outputs: [], diagnostics });
    try {
      const result = await this.#makeOrThrow(meeting, diagnostics, makers, writer);
      return result ?? fail();
    } catch (error) {
      diagnostics.push(makers.failureOf(error, meeting.file));
      return fail();
    }
  }

  async #makeOrThrow(
    { file, bytes, hash }: StaleMeeting,
    diagnostics: Diagnostic[],
    { reader, maker }: Makers,
    writer: AtomicWriter,
  ): Promise<MeetingResult | undefined> {
    const report: Report = (ruleId, severity, range, args = {}) => {
      diagnostics.push({ ruleId, severity, file, range, args });
    };
    const decoded = decodeSource(bytes);
    if (!('text' in decoded)) return void report(decoded.ruleId, 'error', decoded.range, decoded.args);
    const read = await reader.read(file, decoded.text, diagnostics);
    if (!read || this.#isStopped(diagnostics)) return undefined;
    const cached = this.#freshWithHiddenLinks(file, hash, read);
    if (cached) return cached;
    const { meeting, format, linked } = read;
    const name = outputName(meeting.slug, meeting.kind, this.#request.as);
    const prepared: PreparedMeeting = { meeting, format, images: linked.images, source: decoded.text, name };
    const outputs = await maker.make(prepared, report);
    if (!outputs || this.#request.signal.aborted) return undefined;
    await writer.write(
      outputs.map((output) => ({
        path: path.join(this.#outputFolder, output.name),
        content: output.content,
      })),
    );
    this.#remember(file, hash, read, outputs, diagnostics);
    return { file, status: 'written', outputs: outputs.map((output) => output.name), diagnostics };
  }

  #isAborted(): boolean {
    return this.#request.signal.aborted;
  }

  #isStopped(diagnostics: readonly Diagnostic[]): boolean {
    return (
      hasErrors(diagnostics) ||
      (this.#request.strict && diagnostics.some((one) => one.severity === 'warning'))
    );
  }

  /** Files that confidential text names are known only now; with them, the output may prove unchanged after all. */
  #freshWithHiddenLinks(
    file: string,
    hash: string,
    { format, linked }: ReadMeeting,
  ): MeetingResult | undefined {
    const entry = this.#request.force ? undefined : this.#cache.get(slugOf(file));
    if (entry?.source !== hash || !entry.hiddenLinks) return undefined;
    const key = this.#freshness.key(
      format.name,
      linked.files.filter((one) => one.hidden),
    );
    const links = linked.files.filter((one) => !one.hidden).map((one) => one.hash);
    const same = entry.key === key && entry.links.map(([, linkHash]) => linkHash).join() === links.join();
    return same && this.#freshness.isWhole(entry) ? this.#unchangedResult(file, entry) : undefined;
  }

  #remember(
    file: string,
    hash: string,
    { format, linked }: ReadMeeting,
    outputs: readonly { name: string; content: string | Buffer }[],
    diagnostics: readonly Diagnostic[],
  ): void {
    const hidden = linked.files.filter((one) => one.hidden);
    this.#cache.set(slugOf(file), {
      source: hash,
      key: this.#freshness.key(format.name, hidden),
      format: format.name,
      links: linked.files
        .filter((one) => !one.hidden)
        .map((one) => [this.#freshness.nameOf(one), one.hash] as const),
      hiddenLinks: hidden.length > 0,
      outputs: outputs.map((output) => recordOutput(this.#outputFolder, output.name, output.content)),
      diagnostics,
    });
  }
}

/** `--as` other than the file's own kind makes files beside the others: `<slug>.dagsorden.pdf`. */
function outputName(slug: string, kind: DocumentKind, as: DocumentKind | undefined): string {
  return as === undefined || as === kind ? slug : `${slug}.${as}`;
}

/** Builds with other flags keep caches of their own, also where they write the same files. */
function buildName({ as, to, edition }: BuildRequest, outputFolder: string): string {
  return [outputFolder, edition, as ?? '', to.join()].join('\0');
}
