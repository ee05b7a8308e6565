import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic, PendingFinding, Report } from '../model/diagnostic.js';
import { areStopping, withoutTexts } from '../model/diagnostic.js';
import type { DocumentKind } from '../model/meeting.js';
import { slugOf } from '../model/slug.js';
import { TOP_OF_FILE } from '../model/source.js';
import type { BuildCache, CacheEntry, OutputRecord } from '../workspace/build-cache.js';
import type { AtomicWriter, WrittenFile } from '../workspace/atomic-write.js';
import { contentHash } from '../workspace/content-hash.js';
import { PreviousMeetings } from '../workspace/previous-meetings.js';
import { decodeSource, readSourceBytes } from '../workspace/read-source.js';
import type { BuildRequest, MeetingResult } from './build-request.js';
import { settle } from './open-questions.js';
import type { Freshness } from './freshness.js';
import { OlderOutputs } from './older-outputs.js';
import type { PaperNews } from './make-package.js';
import type { Output, OutputMaker, PreparedMeeting } from './make-outputs.js';
import type { MeetingReader, ReadMeeting } from './prepare-meeting.js';

/** What makes meetings out of files and output out of meetings, loaded when there is something to make. */
export interface Makers {
  readonly reader: MeetingReader;
  readonly maker: OutputMaker;
  readonly failureOf: (error: unknown, file: string) => Diagnostic;
  /** With anything wrong in the workspace's configuration nobody knows how strict to be: nothing is made. */
  readonly configurationFindings: readonly Diagnostic[];
}

/** A meeting that may have to be made anew. */
export interface StaleMeeting {
  readonly file: string;
  /** Its content's; undefined where nobody asked, or the file cannot be read. */
  readonly hash?: string | undefined;
}

/** The state of one run: what is finished, and how a stale meeting becomes output. */
export class BuildRun {
  readonly #request: BuildRequest;
  readonly #outputFolder: string;
  readonly #cache: BuildCache;
  readonly #freshness: Freshness;
  readonly #previous: PreviousMeetings;
  readonly #older: OlderOutputs;
  readonly #results = new Map<string, MeetingResult>();

  constructor(request: BuildRequest, outputFolder: string, cache: BuildCache, freshness: Freshness) {
    this.#request = request;
    this.#outputFolder = outputFolder;
    this.#cache = cache;
    this.#freshness = freshness;
    this.#previous = new PreviousMeetings(request.cwd);
    this.#older = new OlderOutputs(outputFolder, request.cwd);
  }

  finish(result: MeetingResult): void {
    this.#results.set(result.file, result);
    this.#request.onProgress({ done: this.#results.size, total: this.#request.files.length, result });
  }

  resultsInOrder(): MeetingResult[] {
    return this.#request.files.flatMap((file) => this.#results.get(file) ?? []);
  }

  /** What is remembered of a file whose output can stand, unless its content is another now. */
  standing(file: string): CacheEntry | undefined {
    const entry = this.#cache.get(slugOf(file));
    return entry && this.#freshness.stands(entry) ? entry : undefined;
  }

  /** The result of a meeting whose output stands; undefined where its warnings are to count as errors. */
  unchanged(file: string, entry: CacheEntry): MeetingResult | undefined {
    const settled = this.#settled(entry.pending).map((finding) => ({ ...finding, file }));
    const diagnostics = [...entry.diagnostics.map((finding) => recalled(finding, file)), ...settled];
    if (areStopping(diagnostics, this.#request.strict)) return undefined;
    return { file, status: 'unchanged', outputs: entry.outputs.map((output) => output.name), diagnostics };
  }

  /** False for a file that cannot be read, and where only hidden files keep it from being known unchanged. */
  mayNeedPrinting({ file, hash }: StaleMeeting): boolean {
    if (this.#request.force) return true;
    const entry = this.#cache.get(slugOf(file));
    return hash !== undefined && !(entry?.hiddenLinks === true && entry.source === hash);
  }

  /** Makes all stale meetings, as many at once as may be printed, one more being prepared and one being finished. */
  async makeAll(stale: readonly StaleMeeting[], makers: Makers, writer: AtomicWriter): Promise<void> {
    const { default: pLimit } = await import('p-limit');
    const limit = pLimit(this.#request.jobs + 2);
    await limit.map([...stale], async ({ file }) => {
      if (this.#isAborted()) return;
      // The browser's answers come between two meetings, or would have to wait for all that are being prepared.
      await setImmediate();
      const result = await this.#make(file, makers, writer);
      // A meeting that the interruption stopped is not at fault.
      if (result.status !== 'failed' || !this.#isAborted()) this.finish(result);
    });
  }

  async #make(file: string, makers: Makers, writer: AtomicWriter): Promise<MeetingResult> {
    const diagnostics: Diagnostic[] = [];
    const fail = (): MeetingResult => ({ file, status: 'failed', outputs: [], diagnostics });
    try {
      const result = await this.#makeOrThrow(file, diagnostics, makers, writer);
      return result ?? fail();
    } catch (error) {
      diagnostics.push(makers.failureOf(error, file));
      return fail();
    }
  }

  async #makeOrThrow(
    file: string,
    diagnostics: Diagnostic[],
    { reader, maker, configurationFindings }: Makers,
    writer: AtomicWriter,
  ): Promise<MeetingResult | undefined> {
    const report: Report = (ruleId, severity, range, args = {}) => {
      diagnostics.push({ ruleId, severity, file, range, args });
    };
    diagnostics.push(...configurationFindings);
    if (configurationFindings.length > 0) return undefined;
    const found = readSourceBytes(path.resolve(this.#request.cwd, file));
    if (!('bytes' in found)) return void report(found.ruleId, 'error', found.range, found.args);
    const decoded = decodeSource(found.bytes);
    if (!('text' in decoded)) return void report(decoded.ruleId, 'error', decoded.range, decoded.args);
    const hash = contentHash(found.bytes);
    const { read, diagnostics: findings, pending } = await reader.read(file, decoded.text);
    const known = findings.map(withoutTexts);
    diagnostics.push(...known, ...this.#settled(pending));
    if (!read || areStopping(diagnostics, this.#request.strict)) return undefined;
    await setImmediate();
    const cached = this.#freshWithHiddenLinks(file, hash, read);
    // What was found now, not what was found then.
    if (cached) return { ...cached, diagnostics };
    const { meeting, format, linked } = read;
    const name = outputName(meeting.slug, meeting.kind, this.#request.as);
    const prepared: PreparedMeeting = {
      meeting,
      format,
      images: linked.images,
      attachments: linked.attachments,
      source: decoded.text,
      name,
    };
    const papers: PaperNews[] = [];
    const before = diagnostics.length;
    const outputs = await maker.make(prepared, report, (paper) => {
      papers.push(paper);
      diagnostics.push(...paper.diagnostics.map(withoutTexts));
    });
    known.push(...diagnostics.slice(before));
    if (!outputs || areStopping(diagnostics, this.#request.strict) || this.#request.signal.aborted)
      return undefined;
    const written = await writer.write(
      outputs.map((output) => ({ ...output, path: path.join(this.#outputFolder, output.name) })),
    );
    const records = written.map(recordOf);
    // What is remembered would not be looked at again.
    if (this.#reportOlder(prepared, maker, records, report)) this.#cache.delete(slugOf(file));
    else {
      const toKeep = known.map((finding) => kept(finding, file));
      this.#remember(file, hash, read, papers, records, { diagnostics: toKeep, pending });
    }
    return { file, status: 'written', outputs: outputs.map((output) => output.name), diagnostics };
  }

  /** Reports files of earlier builds that show what is confidential now. @returns whether there are any. */
  #reportOlder(
    prepared: PreparedMeeting,
    maker: OutputMaker,
    written: readonly OutputRecord[],
    report: Report,
  ): boolean {
    const withheld = maker.withheldFromPublic(prepared);
    const names = written.map(({ name }) => name);
    const older = withheld ? this.#older.leaking(prepared.meeting.slug, withheld, names) : [];
    for (const name of older) report('leak-in-older-output', 'error', TOP_OF_FILE, { name });
    return older.length > 0;
  }

  /** Findings that the other meetings of the workspace decide about. */
  #settled(pending: readonly PendingFinding[]): Diagnostic[] {
    return pending.length === 0 ? [] : settle(pending, { previous: this.#previous });
  }

  #isAborted(): boolean {
    return this.#request.signal.aborted;
  }

  /** Files that confidential text names are known only now; with them, the output may prove unchanged after all. */
  #freshWithHiddenLinks(file: string, hash: string, { linked }: ReadMeeting): MeetingResult | undefined {
    const entry = this.#request.force ? undefined : this.#cache.get(slugOf(file));
    if (entry?.source !== hash || !entry.hiddenLinks) return undefined;
    return this.#freshness.standsWith(entry, linked.files) ? this.unchanged(file, entry) : undefined;
  }

  #remember(
    file: string,
    hash: string,
    { format, linked, asked, hiddenFiles }: ReadMeeting,
    papers: readonly PaperNews[],
    outputs: readonly OutputRecord[],
    found: Pick<CacheEntry, 'diagnostics' | 'pending'>,
  ): void {
    const ofPapers = papers.flatMap((paper) => paper.files);
    // With the image of a confidential paper, which is named nowhere, the meeting is made again every time.
    const hidden = [...linked.files, ...ofPapers].filter((one) => one.hidden);
    const formats = [format.name, ...new Set(papers.flatMap((paper) => paper.format ?? []).toSorted())];
    const links = linked.files
      .filter((one) => !one.hidden)
      .map((one) => [this.#freshness.nameOf(one), one.hash] as const);
    this.#cache.set(slugOf(file), {
      file: this.#freshness.nameOf({ path: path.resolve(this.#request.cwd, file) }),
      source: hash,
      key: this.#freshness.key(formats, hidden),
      formats,
      // Where confidential text names files, the meeting is read again to find them, and what is asked about it.
      links: hiddenFiles
        ? links
        : [...links, ...asked.map((one) => [this.#freshness.nameOf(one), one.state] as const)],
      paperLinks: ofPapers
        .filter((one) => !one.hidden)
        .map((one) => [this.#freshness.nameOf(one), one.hash] as const),
      hiddenLinks: hidden.length > 0 || hiddenFiles,
      outputs,
      ...found,
    });
  }
}

/** `--as` other than the file's own kind makes files beside the others: `<slug>.dagsorden.pdf`. */
function outputName(slug: string, kind: DocumentKind, as: DocumentKind | undefined): string {
  return as === undefined || as === kind ? slug : `${slug}.${as}`;
}

function recordOf({ name, content, size, time }: Output & WrittenFile): OutputRecord {
  return { name, hash: contentHash(content), size, time };
}

/** A finding as the cache keeps it: a meeting may be named in another way next time. */
function kept(finding: Diagnostic, file: string): Diagnostic {
  const isOfMeeting = finding.file === file || finding.file.startsWith(`${file}#`);
  return isOfMeeting ? { ...finding, file: finding.file.slice(file.length) } : finding;
}

function recalled(finding: Diagnostic, file: string): Diagnostic {
  const isOfMeeting = finding.file === '' || finding.file.startsWith('#');
  return isOfMeeting ? { ...finding, file: file + finding.file } : finding;
}
