import { realpathSync } from 'node:fs';
import path from 'node:path';
import { loadFormat } from '../formats/load-format.js';
import type { LoadedFormat } from '../formats/load-format.js';
import { listFormats } from '../formats/format-folder.js';
import type { FormatFolders } from '../formats/format-folder.js';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import { hasErrors } from '../model/diagnostic.js';
import type { HouseFormat } from '../model/house-format.js';
import type { Meeting } from '../model/meeting.js';
import { parseMeeting } from '../parse/parse-meeting.js';
import type { FormatFinder } from '../parse/parse-meeting.js';
import { isInside } from '../workspace/find-workspace.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { resolveLinkedFiles } from '../workspace/linked-files.js';
import type { LinkedFiles } from '../workspace/linked-files.js';
import { nearest } from '../yaml/keys.js';

export interface ReadMeeting {
  readonly meeting: Meeting;
  readonly format: HouseFormat;
  readonly linked: LinkedFiles;
}

/** Reads meetings with their formats and linked files; each format is loaded once a run. */
export class MeetingReader {
  readonly #formats = new Map<string, LoadedFormat | undefined>();
  readonly #folders: FormatFolders;
  readonly #workspace: Workspace;

  constructor(workspace: Workspace, folders: FormatFolders) {
    this.#workspace = workspace;
    this.#folders = folders;
  }

  /** @returns the meeting where nothing is wrong with it; all findings go into `diagnostics`. */
  async read(file: string, text: string, diagnostics: Diagnostic[]): Promise<ReadMeeting | undefined> {
    const formatFindings: Diagnostic[] = [];
    const parsed = await parseMeeting({ path: file, text }, this.#finder(formatFindings));
    diagnostics.push(...formatFindings, ...parsed.diagnostics);
    const { meeting, format } = parsed;
    if (!meeting || !format) return undefined;
    const report: Report = (ruleId, severity, range, args = {}, related) => {
      diagnostics.push({ ruleId, severity, file, range, args, ...(related && { related }) });
    };
    const folder = path.dirname(realpathSync(path.resolve(this.#workspace.root, file)));
    const boundary = isInside(this.#workspace.root, folder) ? this.#workspace.root : folder;
    const linked = resolveLinkedFiles(meeting, folder, boundary, report);
    return hasErrors(diagnostics) ? undefined : { meeting, format, linked };
  }

  #finder(findings: Diagnostic[]): FormatFinder {
    return (name, { report, range }) => {
      if (!this.#formats.has(name)) this.#formats.set(name, loadFormat(name, this.#folders));
      const loaded = this.#formats.get(name);
      if (!loaded) {
        const known = listFormats(this.#folders);
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
