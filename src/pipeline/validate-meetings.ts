import path from 'node:path';
import { formatFingerprint } from '../formats/format-folder.js';
import type { Diagnostic, PendingFinding } from '../model/diagnostic.js';
import { CheckCache } from '../workspace/check-cache.js';
import type { CheckEntry } from '../workspace/check-cache.js';
import { committedOutput } from '../workspace/committed-folders.js';
import { CONFIGURATION_FILE, configurationKey, configurationText } from '../workspace/configuration-file.js';
import { contentHash } from '../workspace/content-hash.js';
import { absolutePath, findWorkspace } from '../workspace/find-workspace.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { isStill } from '../workspace/file-state.js';
import { PreviousMeetings } from '../workspace/previous-meetings.js';
import { programIdentity } from '../workspace/program-identity.js';
import { beginHashing } from '../workspace/source-hashes.js';
import type { AttachmentAnswers } from './attachment-answers.js';
import { formatFolders } from './format-folders.js';
import type { FileCheck } from './check-files.js';
import type { CheckSettings } from './check-settings.js';
import { addressesIn, settle } from './open-questions.js';
import type { Sources } from './open-questions.js';
import { partedByOutput } from './parted-by-output.js';
import type { CheckedFile, RunNote, ValidateRequest, ValidateResult } from './validate-request.js';

/** What is known of a file before questions are answered. */
type Known = Pick<FileCheck, 'file' | 'hash' | 'diagnostics' | 'pending' | 'concealed'>;

/**
 * Checks meetings; writes nothing but its cache. A file that cannot be read stops no other. Rejects only where the run
 * as a whole cannot go on.
 */
export async function validateMeetings(request: ValidateRequest): Promise<ValidateResult> {
  const workspace = findWorkspace(request.cwd);
  const settings: CheckSettings = {
    cwd: request.cwd,
    configuration: configurationText(workspace.root),
    needs: request.needs,
    committedOutput: committedOutput(workspace.root),
  };
  const run = new ValidateRun(request, workspace, settings);
  await run.takeUnchanged();
  const wrong = await run.checkStale();
  if (wrong) return { files: [aboutConfiguration(wrong)], notes: [] };
  return run.result();
}

function aboutConfiguration(diagnostics: readonly Diagnostic[]): CheckedFile {
  return { file: CONFIGURATION_FILE, hash: undefined, diagnostics, concealed: [] };
}

class ValidateRun {
  readonly #request: ValidateRequest;
  readonly #workspace: Workspace;
  readonly #settings: CheckSettings;
  readonly #cache: CheckCache;
  readonly #known = new Map<string, Known>();
  readonly #keys = new Map<string, string>();

  constructor(request: ValidateRequest, workspace: Workspace, settings: CheckSettings) {
    this.#request = request;
    this.#workspace = workspace;
    this.#settings = settings;
    this.#cache = new CheckCache(workspace.state);
  }

  /** Takes from the cache what was found in files that are as they were. */
  async takeUnchanged(): Promise<void> {
    const { files, cwd, force } = this.#request;
    if (force) return;
    const finishHashing = beginHashing(files.map((file) => absolutePath(file, cwd)));
    const entries = files.map((file) => this.#standing(file));
    const hashes = await finishHashing();
    files.forEach((file, i) => {
      const entry = entries[i];
      if (entry && entry.source === hashes[i]) this.#known.set(file, { ...entry, file, hash: entry.source });
    });
  }

  #standing(file: string): CheckEntry | undefined {
    const entry = this.#cache.get(file);
    try {
      if (!entry || entry.key !== this.#key(entry.format)) return undefined;
      const { root } = this.#workspace;
      return entry.links.every(([name, state]) => isStill({ path: absolutePath(name, root), state }))
        ? entry
        : undefined;
    } catch {
      // An entry of another form than it should have: damage, and so as good as none.
      return undefined;
    }
  }

  #key(format: string): string {
    let key = this.#keys.get(format);
    if (key === undefined) {
      const { configuration, needs, committedOutput } = this.#settings;
      const fingerprint = formatFingerprint(format, formatFolders(this.#workspace));
      const parts = [
        programIdentity(),
        configurationKey(configuration),
        [...needs].sort().join(),
        committedOutput.join(),
      ];
      key = contentHash([...parts, format, fingerprint].join('\0'));
      this.#keys.set(format, key);
    }
    return key;
  }

  /** Checks all other files. @returns what is wrong with the configuration, where it has errors. */
  async checkStale(): Promise<readonly Diagnostic[] | undefined> {
    const { files, unsaved, signal, onProgress } = this.#request;
    const stale = files.filter((file) => !this.#known.has(file));
    if (stale.length === 0 && !unsaved) return undefined;
    // Loaded only now: a run with nothing to do needs neither parser nor rules.
    const [{ makeChecker }, { checkAll }] = await Promise.all([
      import('./check-settings.js'),
      import('./check-portions.js'),
    ]);
    const { reader, diagnostics } = await makeChecker(this.#settings);
    if (diagnostics.length > 0) return diagnostics;
    const take = (checks: readonly FileCheck[]) => {
      for (const check of checks) this.#take(check);
      onProgress(this.#known.size, files.length);
    };
    await checkAll(stale, this.#settings, reader, take, signal);
    if (unsaved) {
      const { checkText } = await import('./check-files.js');
      const check = await checkText(unsaved.file, unsaved.text, this.#request.cwd, reader);
      this.#known.set(unsaved.file, check);
    }
    return undefined;
  }

  #take(check: FileCheck): void {
    const { file, hash, format, keepable, links, diagnostics, pending, concealed } = check;
    this.#known.set(file, check);
    if (!keepable || hash === undefined || format === undefined) this.#cache.delete(file);
    else
      this.#cache.set(file, {
        ...{ source: hash, key: this.#key(format), format, links, diagnostics, pending, concealed },
      });
  }

  /** Answers what is open, and keeps what was found for the next run. */
  async result(): Promise<ValidateResult> {
    await this.#cache.save();
    const { files, unsaved, signal } = this.#request;
    const wanted = unsaved ? [...files, unsaved.file] : files;
    const known = wanted.flatMap((file) => this.#known.get(file) ?? []);
    if (signal.aborted) return { files: [], notes: [] };
    const { sources, notes } = await this.#sources(known.flatMap((one) => one.pending));
    // No question of one file, and so never kept: another file may come and go.
    const rivals = new Map(partedByOutput(files).rivals.map(({ file, finding }) => [file, [finding]]));
    const checked = known.map(({ pending, ...one }) => ({
      ...one,
      diagnostics: [...(rivals.get(one.file) ?? []), ...one.diagnostics, ...settle(pending, sources)],
    }));
    return { files: byFile(checked), notes };
  }

  async #attachments(pending: readonly PendingFinding[]): Promise<AttachmentAnswers | undefined> {
    const { needs, signal, onProgress } = this.#request;
    if (!needs.has('attachments')) return undefined;
    const [{ AttachmentSearch }, { searchAttachments }] = await Promise.all([
      import('../workspace/attachment-search.js'),
      import('./attachment-answers.js'),
    ]);
    const { root, state } = this.#workspace;
    await using search = new AttachmentSearch({ state, signal });
    return await searchAttachments(pending, root, search, onProgress);
  }

  async #sources(pending: readonly PendingFinding[]): Promise<{ sources: Sources; notes: RunNote[] }> {
    const previous = new PreviousMeetings(this.#workspace.root);
    const attachments = await this.#attachments(pending);
    const known = { previous, ...(attachments && { attachments }) };
    const addresses = this.#request.needs.has('links') ? addressesIn(pending) : [];
    if (addresses.length === 0) return { sources: known, notes: [] };
    const { checkWebLinks } = await import('../workspace/web-links.js');
    const { answers, offline, proxy, outOfTime } = await checkWebLinks(addresses, {
      cacheFile: path.join(this.#workspace.state, 'cache', 'links.json'),
      now: this.#request.now,
      signal: this.#request.signal,
      onProgress: this.#request.onProgress,
    });
    const said = { offline, proxy, 'out-of-time': outOfTime };
    const notes = Object.entries(said).flatMap(([note, holds]) => (holds ? [note as RunNote] : []));
    return { sources: { ...known, web: answers }, notes };
  }
}

/** Findings under the files they are about: a house format's own faults are not the meeting's. */
function byFile(checked: readonly CheckedFile[]): CheckedFile[] {
  const files = new Map(checked.map((one) => [one.file, { ...one, diagnostics: [] as Diagnostic[] }]));
  const seen = new Set<string>();
  for (const finding of checked.flatMap((one) => one.diagnostics)) {
    const text = JSON.stringify([finding.file, finding.ruleId, finding.range.start, finding.args]);
    const isForeign = !files.has(finding.file);
    if (isForeign)
      files.set(finding.file, { file: finding.file, hash: undefined, diagnostics: [], concealed: [] });
    if (!seen.has(text)) files.get(finding.file)?.diagnostics.push(finding);
    seen.add(text);
  }
  return [...files.values()];
}
