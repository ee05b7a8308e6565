import { formatKind, listFormats } from '../formats/format-folder.js';
import type { FormatFolders } from '../formats/format-folder.js';
import { loadPaperFormat } from '../formats/load-format.js';
import type { LoadedFormat } from '../formats/load-format.js';
import type { Configuration } from '../model/configuration.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { EditionKind } from '../model/edition.js';
import type { PaperFormat } from '../model/house-format.js';
import type { Meeting } from '../model/meeting.js';
import type { Paper } from '../model/paper.js';
import { shorten } from '../model/shorten.js';
import { LineIndex } from '../model/source.js';
import type { SourceRange } from '../model/source.js';
import { parsePaper } from '../parse/parse-paper.js';
import { reportInto } from '../parse/read-source-text.js';
import { withoutQuotes } from '../rules/check-rules.js';
import { checkPaper } from '../rules/check-paper.js';
import { isInside } from '../workspace/find-workspace.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { confidentialHashes, resolvePaperImages } from '../workspace/linked-files.js';
import type { LinkedFiles } from '../workspace/linked-files.js';
import { nearest } from '../yaml/keys.js';
import { folderOf, softened } from './prepare-meeting.js';
import { cleanImage } from './clean-image.js';

export interface ReadPaper {
  readonly paper: Paper;
  readonly format: PaperFormat;
  readonly linked: LinkedFiles;
}

export interface PaperReadResult {
  /** Undefined where the file is so broken that there is no paper to speak of, or its format cannot be used. */
  readonly read: ReadPaper | undefined;
  /** Everything that is wrong, at its place in the paper's own file; with an error in it the paper must not be printed. */
  readonly diagnostics: readonly Diagnostic[];
  /** Places whose text must not be shown. */
  readonly concealed: readonly SourceRange[];
}

/** For whom a paper is read, and what the meeting says of it. */
export interface PaperUse {
  readonly edition: EditionKind;
  /** The attachment is marked `(fortrolig)`, or stands under a confidential item. */
  readonly confidential: boolean;
  /** The meeting itself: what it keeps back is looked for in a paper that is published. */
  readonly meeting?: {
    readonly meeting: Meeting;
    /** Where its attachments lie, absolute, by the address in the text. */
    readonly attachments: LinkedFiles['attachments'];
  };
}

/** Reads the papers among attachments with their formats and images, and checks them; each format is loaded once a run. */
export class PaperReader {
  readonly #formats = new Map<string, LoadedFormat<PaperFormat> | undefined>();
  readonly #folders: FormatFolders;
  readonly #workspace: Workspace;
  readonly #configuration: Configuration;

  constructor(workspace: Workspace, folders: FormatFolders, configuration: Configuration) {
    this.#workspace = workspace;
    this.#folders = folders;
    this.#configuration = configuration;
  }

  /**
   * @param file as the user would write it.
   * @param text its content.
   */
  async read(
    file: string,
    text: string,
    { edition, confidential, meeting }: PaperUse,
  ): Promise<PaperReadResult> {
    const { paper, layout, diagnostics } = await parsePaper({ path: file, text });
    const findings: Diagnostic[] = [...diagnostics];
    const format = paper && this.#formatOf(paper, findings);
    if (!paper || !layout || !format)
      return {
        read: undefined,
        // Nobody has looked at the text, so nothing of it may be quoted.
        diagnostics: confidential ? findings.map(withoutQuotes) : findings,
        concealed: [new LineIndex(text).range(0, text.length)],
      };
    const folder = folderOf(file, this.#workspace.root);
    const boundary = isInside(this.#workspace.root, folder) ? this.#workspace.root : folder;
    const report = reportInto(findings, file);
    const linked = resolvePaperImages(paper, folder, boundary, report, {
      hidden: confidential,
      clean: cleanImage,
      ...(meeting && { secret: confidentialHashes(meeting.meeting, meeting.attachments) }),
    });
    const settings = this.#configuration.settingsFor(file);
    const checked = checkPaper({ paper, format, layout, findings }, settings, confidential, meeting?.meeting);
    return {
      read: { paper, format, linked },
      diagnostics: edition === 'internal' ? checked.diagnostics.map(softened) : checked.diagnostics,
      concealed: checked.concealed,
    };
  }

  #formatOf(paper: Paper, findings: Diagnostic[]): PaperFormat | undefined {
    const { value: name, range } = paper.format;
    const report = reportInto(findings, paper.file);
    const known = listFormats(this.#folders, 'paper');
    const kind = formatKind(name, this.#folders);
    const args = { found: shorten(name), known: known.join(', ') };
    if (kind === 'meeting') return void report('format-is-meeting', 'error', range, args);
    if (!kind)
      return void report('format-unknown', 'error', range, {
        ...args,
        suggestion: nearest(name, known) ?? '',
      });
    if (!this.#formats.has(name)) this.#formats.set(name, loadPaperFormat(name, this.#folders));
    const loaded = this.#formats.get(name);
    findings.push(...(loaded?.diagnostics ?? []));
    if (!loaded?.format) report('format-unusable', 'error', range, { found: shorten(name) });
    return loaded?.format;
  }
}
