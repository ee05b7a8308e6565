import { realpathSync } from 'node:fs';
import path from 'node:path';
import { loadFormat } from '../formats/load-format.js';
import type { LoadedFormat } from '../formats/load-format.js';
import { formatKind, listFormats } from '../formats/format-folder.js';
import type { FormatFolders } from '../formats/format-folder.js';
import type { Configuration } from '../model/configuration.js';
import type { Diagnostic, PendingFinding, Report } from '../model/diagnostic.js';
import type { EditionKind } from '../model/edition.js';
import type { HouseFormat } from '../model/house-format.js';
import type { Meeting } from '../model/meeting.js';
import { LineIndex } from '../model/source.js';
import type { SourceRange } from '../model/source.js';
import { parseMeeting } from '../parse/parse-meeting.js';
import type { FormatFinder } from '../parse/parse-meeting.js';
import { checkRules } from '../rules/check-rules.js';
import type { RuleNeeds } from '../rules/check-rules.js';
import { findRule } from '../rules/registry.js';
import type { Surroundings } from '../rules/surroundings.js';
import { isInside } from '../workspace/find-workspace.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { LinkFacts } from '../workspace/link-facts.js';
import type { AskedFile } from '../workspace/file-state.js';
import { resolveLinkedFiles } from '../workspace/linked-files.js';
import type { LinkedFiles } from '../workspace/linked-files.js';
import { nearest } from '../yaml/keys.js';
import { cleanImage } from './clean-image.js';

export interface ReadMeeting {
  readonly meeting: Meeting;
  readonly format: HouseFormat;
  readonly linked: LinkedFiles;
  /** Files that the rules asked about. */
  readonly asked: readonly AskedFile[];
  /** True where confidential text names files: they may be named nowhere else. */
  readonly hiddenFiles: boolean;
}

export interface ReadResult {
  /** Undefined where the file is so broken that there is no meeting to speak of. */
  readonly read: ReadMeeting | undefined;
  /** Everything that is wrong, as the workspace's configuration grades it. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong if the run answers a question with yes. */
  readonly pending: readonly PendingFinding[];
  /** Places whose text must not be shown. */
  readonly concealed: readonly SourceRange[];
}

/** What a reader needs to know of its run. */
export interface ReaderSettings {
  readonly configuration: Configuration;
  /** In the internal edition nothing is published: what must not be is only a warning there. */
  readonly edition?: EditionKind;
  readonly committedOutput: () => readonly string[];
  readonly knowsWord?: (word: string) => boolean;
  readonly needs?: RuleNeeds;
}

/** Reads meetings with their formats and linked files, and checks them; each format is loaded once a run. */
export class MeetingReader {
  readonly #formats = new Map<string, LoadedFormat | 'paper' | undefined>();
  readonly #folders: FormatFolders;
  readonly #workspace: Workspace;
  readonly #settings: ReaderSettings;

  constructor(workspace: Workspace, folders: FormatFolders, settings: ReaderSettings) {
    this.#workspace = workspace;
    this.#folders = folders;
    this.#settings = settings;
  }

  /**
   * @param file as the user would write it; it need not exist.
   * @param text its content.
   */
  async read(file: string, text: string): Promise<ReadResult> {
    const findings: Diagnostic[] = [];
    const parsed = await parseMeeting({ path: file, text }, this.#finder(findings));
    findings.push(...parsed.diagnostics);
    const { meeting, format, layout } = parsed;
    if (!meeting || !format || !layout)
      return { read: undefined, diagnostics: findings, pending: [], concealed: unknownParts(text) };
    const report: Report = (ruleId, severity, range, args = {}, related) => {
      findings.push({ ruleId, severity, file, range, args, ...(related && { related }) });
    };
    const folder = folderOf(file, this.#workspace.root);
    const boundary = isInside(this.#workspace.root, folder) ? this.#workspace.root : folder;
    const linked = resolveLinkedFiles(meeting, folder, boundary, report, cleanImage);
    const facts = new LinkFacts(folder, boundary);
    const { configuration, edition, needs, ...known } = this.#settings;
    const surroundings: Surroundings = { ...known, fileFacts: (address) => facts.of(address) };
    const checked = checkRules(
      { meeting, format, layout, findings },
      surroundings,
      configuration.settingsFor(file),
      needs,
    );
    const { hiddenFiles, diagnostics, ...found } = checked;
    return {
      read: { meeting, format, linked, asked: facts.asked, hiddenFiles },
      diagnostics: edition === 'internal' ? diagnostics.map(softened) : diagnostics,
      ...found,
    };
  }

  #finder(findings: Diagnostic[]): FormatFinder {
    return (name, { report, range }) => {
      if (!this.#formats.has(name)) {
        const isPaper = formatKind(name, this.#folders) === 'paper';
        this.#formats.set(name, isPaper ? 'paper' : loadFormat(name, this.#folders));
      }
      const loaded = this.#formats.get(name);
      if (loaded === 'paper') return loaded;
      if (!loaded) {
        const known = listFormats(this.#folders, 'meeting');
        report('format-unknown', 'error', range, {
          found: name,
          suggestion: nearest(name, known) ?? '',
          known: known.join(', '),
        });
        return undefined;
      }
      findings.push(...loaded.diagnostics);
      if (!loaded.format) report('format-unusable', 'error', range, { found: name });
      return loaded.format;
    };
  }
}

/** The folder that a file's links are relative to, symbolic links resolved. */
export function folderOf(file: string, root: string): string {
  const target = path.resolve(root, file);
  try {
    return path.dirname(realpathSync(target));
  } catch {
    return path.dirname(target);
  }
}

/** A finding as it weighs in the internal edition, where what must not be published may stand. */
export function softened(finding: Diagnostic): Diagnostic {
  const isPrivacy = findRule(finding.ruleId)?.group === 'privacy' || finding.ruleId === 'paper-mark';
  return isPrivacy && finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}

/**
 * Of a file that makes no meeting nobody knows which parts are confidential: all of its body, from the first thing that
 * looks like one.
 */
function unknownParts(text: string): SourceRange[] {
  const closing = /^---[^\S\r\n]*$/gm;
  closing.lastIndex = 3;
  const signs = [closing.exec(text)?.index ?? -1, text.search(/^[ \t>]*#{2,6}/m)];
  const word = text.search(/fortrolig|<!--/i);
  const starts = [...signs, word < 0 ? -1 : text.lastIndexOf('\n', word) + 1].filter((at) => at >= 0);
  return starts.length === 0 ? [] : [new LineIndex(text).range(Math.min(...starts), text.length)];
}
