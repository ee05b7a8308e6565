import path from 'node:path';
import type { FormatFolders } from '../formats/format-folder.js';
import { slugOf } from '../model/slug.js';
import { optimizeLater } from '../processes/optimize-later.js';
import type { PrintBrowser } from '../render/pdf/browser.js';
import type { PdfFinisher } from '../render/pdf/pdf-finisher.js';
import { AtomicWriter } from '../workspace/atomic-write.js';
import { BuildCache } from '../workspace/build-cache.js';
import { committedOutput } from '../workspace/committed-folders.js';
import { configurationText } from '../workspace/configuration-file.js';
import { absolutePath, findWorkspace } from '../workspace/find-workspace.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { beginHashing } from '../workspace/source-hashes.js';
import type { Hashes } from '../workspace/source-hashes.js';
import type { BuildRequest, BuildResult, MeetingResult } from './build-request.js';
import { BuildRun } from './build-run.js';
import type { Makers, StaleMeeting } from './build-run.js';
import type { PackageMaker } from './make-package.js';
import { formatFolders } from './format-folders.js';
import { Freshness, PRINTED } from './freshness.js';
import { leftBehind } from './left-behind.js';
import { outputKey, partedByOutput } from './parted-by-output.js';
import type { Rival } from './parted-by-output.js';

/**
 * Builds HTML, PDF and JSON of meetings. A meeting with errors is not written and stops no other; unchanged
 * output is not made again. Rejects only where the run as a whole cannot go on.
 */
export async function buildMeetings(request: BuildRequest): Promise<BuildResult> {
  const workspace = findWorkspace(request.cwd);
  const folders = formatFolders(workspace);
  const outputFolder = path.resolve(workspace.root, request.out);
  const { files, rivals } = partedByOutput(request.files);
  const hashing = request.force
    ? undefined
    : beginHashing(files.map((file) => absolutePath(file, request.cwd)));
  const cache = new BuildCache(workspace.state, buildName(request, outputFolder));
  const freshness = new Freshness(request, folders, workspace.root, outputFolder);
  const run = new BuildRun(request, outputFolder, cache, freshness);
  for (const rival of rivals) run.finish(failed(rival));
  const stale = hashing ? await staleAmong(files, hashing, run) : files.map((file) => ({ file }));
  if (stale.length > 0 && !request.signal.aborted) {
    optimizeLater();
    const writer = new AtomicWriter(workspace.state);
    // Loaded only now: a run with nothing to do needs neither parser nor browser.
    const { PrintBrowser } = await import('../render/pdf/browser.js');
    await using browser = new PrintBrowser(request.jobs);
    if (request.to.some((kind) => PRINTED.has(kind)) && stale.some((meeting) => run.mayNeedPrinting(meeting)))
      await browser.warmUp(Math.min(request.jobs, stale.length));
    const stop = () => void browser[Symbol.asyncDispose]();
    request.signal.addEventListener('abort', stop, { once: true });
    try {
      const { PdfFinisher } = await import('../render/pdf/pdf-finisher.js');
      await using finisher = new PdfFinisher(stale.length);
      const printer = { browser, finisher };
      await run.makeAll(stale, await loadMakers(request, printer, workspace, folders), writer);
    } finally {
      // A preview builds with one signal for as long as it runs.
      request.signal.removeEventListener('abort', stop);
      await writer.dispose();
    }
  }
  const left =
    request.isWhole && !request.signal.aborted ? leftOfOthers(files, cache, outputFolder, workspace) : [];
  await cache.save();
  return { results: run.resultsInOrder(), outputFolder, leftBehind: left };
}

function leftOfOthers(
  files: readonly string[],
  cache: BuildCache,
  output: string,
  { root }: Workspace,
): string[][] {
  // Most often only these are remembered: with thousands, comparing their names as disks do is felt.
  if (files.filter((file) => cache.get(slugOf(file))).length === cache.size) return [];
  const built = new Set(files.map(outputKey));
  return leftBehind(cache, (slug) => built.has(outputKey(slug)), { root, output });
}

/** What prints, and what finishes what was printed. */
interface Printer {
  readonly browser: PrintBrowser;
  readonly finisher: PdfFinisher;
}

async function loadMakers(
  request: BuildRequest,
  { browser, finisher }: Printer,
  workspace: Workspace,
  folders: FormatFolders,
): Promise<Makers> {
  const [{ makeChecker }, { OutputMaker }, { failureOf }] = await Promise.all([
    import('./check-settings.js'),
    import('./make-outputs.js'),
    import('./failures.js'),
  ]);
  const { reader, diagnostics } = await makeChecker({
    cwd: request.cwd,
    configuration: configurationText(workspace.root),
    edition: request.edition,
    needs: new Set(),
    committedOutput: committedOutput(workspace.root),
  });
  const maker = new OutputMaker(request, browser, finisher, folders.builtIn, () =>
    loadPackageMaker(request, browser, workspace, folders),
  );
  return { reader, maker, failureOf, configurationFindings: diagnostics };
}

async function loadPackageMaker(
  request: BuildRequest,
  browser: PrintBrowser,
  workspace: Workspace,
  folders: FormatFolders,
): Promise<PackageMaker> {
  const [{ PackageMaker }, { AttachmentReader }, { PaperReader }, { readSettings }] = await Promise.all([
    import('./make-package.js'),
    import('./read-attachment.js'),
    import('./read-paper.js'),
    import('./check-settings.js'),
  ]);
  const { configuration } = readSettings(workspace, configurationText(workspace.root));
  const papers = new PaperReader(workspace, folders, configuration);
  return new PackageMaker(browser, new AttachmentReader(workspace.root, papers, request.signal));
}

function failed({ file, finding }: Rival): MeetingResult {
  return { file, status: 'failed', outputs: [], diagnostics: [finding] };
}

/** The meetings that may need work; the others are finished. */
async function staleAmong(
  files: readonly string[],
  finishHashing: () => Promise<Hashes>,
  run: BuildRun,
): Promise<StaleMeeting[]> {
  const standing = files.map((file) => run.standing(file));
  const hashes = await finishHashing();
  return files.flatMap((file, i) => {
    const [entry, hash] = [standing[i], hashes[i]];
    const result = entry && entry.source === hash ? run.unchanged(file, entry) : undefined;
    if (!result) return [{ file, hash }];
    run.finish(result);
    return [];
  });
}

/** Builds with other flags keep caches of their own, also where they write the same files. */
function buildName({ as, to, edition, embedSource }: BuildRequest, outputFolder: string): string {
  return [outputFolder, edition, as ?? '', to.join(), String(embedSource)].join('\0');
}
