import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishRequest, PublishResult } from '../pipeline/publish/publish-request.js';
import { openInBrowser } from '../preview/open-in-browser.js';
import { PortTakenError } from '../preview/listen.js';
import type { PanelContent } from '../preview/panel-content.js';
import type { PreviewAssets } from '../preview/request-handler.js';
import { settle } from '../preview/run-queue.js';
import { startPreview } from '../preview/start-preview.js';
import type { Preview } from '../preview/start-preview.js';
import { watchWorkspace } from '../preview/watch-workspace.js';
import { findMeetings } from '../workspace/find-meetings.js';
import { findWorkspace, isInside } from '../workspace/find-workspace.js';
import { PROGRAM_FOLDER } from '../workspace/program.js';
import { parsePreviewFlags } from './preview-flags.js';
import type { PreviewChoice, PreviewFlags } from './preview-flags.js';
import { PREVIEW_SITE, documentMaker, publicationMaker } from './preview-outputs.js';
import { paletteFor } from './terminal.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** What a preview uses of the rest of the program and of the machine. */
export interface PreviewTools {
  readonly publishSite: (request: PublishRequest) => Promise<PublishResult>;
  /** Opens an address for the user to see. */
  readonly openAddress?: (address: string) => void;
}

/**
 * Milliseconds: changes that come this close belong together. The watcher tells nothing of a file for 50 ms after it told of it, so
 * `quiet` has to be longer: what is read then has all of it.
 */
const PATIENCE = { quiet: 100, longest: 1000 };

/**
 * Runs `dmpg minutes preview` until it is interrupted.
 * @returns the exit code: 0, as to be ended by Ctrl-C is what a preview is there for.
 */
export async function runPreview(
  named: readonly string[],
  flags: PreviewFlags,
  terminal: Terminal,
  { publishSite, openAddress = openInBrowser }: PreviewTools,
): Promise<number> {
  const choice = parsePreviewFlags(flags, terminal);
  const { texts, stderr, signal } = terminal;
  const words = texts.preview;
  const { root } = findWorkspace(terminal.cwd);
  const files = () => meetingFiles(named, terminal.cwd);
  const preview = await startPreview({
    siteFolder: path.join(root, PREVIEW_SITE),
    publish: publicationMaker(publishSite, files, choice, terminal),
    makeDocument: documentMaker(terminal),
    assets: readAssets(),
    port: choice.port,
    ...{ language: terminal.language, texts: words },
    onPublished: (panel) => {
      if (!signal.aborted) tellOutcome(panel, terminal);
    },
  }).catch((error: unknown) => {
    if (error instanceof PortTakenError)
      throw new UsageError(error.port === undefined ? words.noPort : words.portTaken(error.port));
    throw error;
  });
  stderr.write(`${words.serving(`${preview.origin}/`)}\n`);
  const changes = settle(() => preview.update(), PATIENCE);
  const stopWatching = await watch(root, named, choice, terminal, () => changes.call());
  try {
    preview.update();
    await preview.idle();
    if (!signal.aborted) showFirst(preview, named, choice, terminal, openAddress);
    await interruption(signal);
  } finally {
    changes.cancel();
    await Promise.all([stopWatching(), preview.close()]);
  }
  stderr.write(`${words.ended}\n`);
  return 0;
}

/** All meetings of the workspace, and what is named beside them. */
function meetingFiles(named: readonly string[], cwd: string): readonly string[] {
  const folder = existsSync(path.join(cwd, 'minutes')) ? ['minutes'] : [];
  return findMeetings([...folder, ...named], cwd);
}

function readAssets(): PreviewAssets {
  const read = (name: string) =>
    readFileSync(path.join(PROGRAM_FOLDER, 'templates', 'preview', name), 'utf8');
  return {
    'preview.js': read('preview.js'),
    'preview.css': read('preview.css'),
    'panel.css': read('panel.css'),
  };
}

function watch(
  root: string,
  named: readonly string[],
  { poll }: PreviewChoice,
  { cwd, stderr, texts }: Terminal,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const minutes = path.join(root, 'minutes');
  const others = named.map((file) => path.resolve(cwd, file)).filter((file) => !isInside(minutes, file));
  let isTold = false;
  const onError = (error: unknown) => {
    if (!isTold) stderr.write(`${texts.preview.watchTrouble((error as Error).message)}\n`);
    isTold = true;
  };
  return watchWorkspace({ root, others, poll, onChange, onError });
}

/** One line a publication; the findings themselves are in the page. */
function tellOutcome(panel: PanelContent, { stderr, env, texts }: Terminal): void {
  const palette = paletteFor(stderr, env);
  const words = texts.preview;
  if (panel.failure !== undefined) stderr.write(`${palette.error(words.failed(panel.failure))}\n`);
  else if (panel.stale !== undefined) stderr.write(`${palette.warning(`${panel.stale} ${panel.summary}`)}\n`);
  else stderr.write(`${words.updated(panel.summary)}\n`);
}

/** Says where the meeting stands that was named, and opens it, or the front page, where that is wanted. */
function showFirst(
  preview: Preview,
  named: readonly string[],
  { open }: PreviewChoice,
  { cwd, stderr, texts }: Terminal,
  openAddress: (address: string) => void,
): void {
  const [first] = named.length > 0 ? findMeetings(named, cwd) : [];
  const target = first === undefined ? undefined : path.resolve(cwd, first);
  const addresses = [...(preview.state().publication?.addresses ?? [])];
  const found = addresses.find(([file]) => path.resolve(cwd, file) === target)?.[1];
  const address = `${preview.origin}/${(found ?? '').replace(/^\/+/, '')}`;
  if (first !== undefined) {
    const line = found === undefined ? texts.preview.notOnSite(first) : texts.preview.meeting(first, address);
    stderr.write(`${line}\n`);
  }
  if (open) openAddress(address);
}

function interruption(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
