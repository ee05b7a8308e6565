import path from 'node:path';
import type { SearchedText } from '../../edition/leak-check.js';
import { publicEdition } from '../../edition/make-edition.js';
import { withheldFrom } from '../../edition/withheld.js';
import type { Diagnostic, Report } from '../../model/diagnostic.js';
import { areStopping, withoutTexts } from '../../model/diagnostic.js';
import type { Edition } from '../../model/edition.js';
import { encodeParts, partsOf } from '../../site/history/document-parts.js';
import { contentHash } from '../../workspace/content-hash.js';
import { isInside } from '../../workspace/find-workspace.js';
import type { LinkedFile } from '../../workspace/linked-files.js';
import { decodeSource, readSourceBytes } from '../../workspace/read-source.js';
import { failureOf } from '../failures.js';
import { isClean, searchedText } from '../leak-search.js';
import type { MeetingReader, ReadMeeting } from '../prepare-meeting.js';
import type { PaperNews } from '../make-package.js';
import type { SiteAttachmentReader } from '../site-attachments.js';
import type { MadeMeeting, MeetingOrder } from './made-meeting.js';
import { makeMeetingFiles } from './make-meeting-files.js';
import type { MeetingFileContext, MeetingFiles } from './make-meeting-files.js';
import { wordsOfSite } from './site-leak-check.js';
import type { Staging } from './staging.js';

/** What all meeting pages of a run have in common. */
export interface PageSurroundings extends MeetingFileContext {
  /** The workspace, absolute. */
  readonly root: string;
  readonly builtInTemplates: string;
  readonly strict: boolean;
}

/** Makes the pages of single meetings, with all files that are the meeting's own. */
export class MeetingPageMaker {
  readonly #reader: MeetingReader;
  readonly #attachments: SiteAttachmentReader;
  readonly #staging: Staging;
  readonly #its: PageSurroundings;

  constructor(
    reader: MeetingReader,
    attachments: SiteAttachmentReader,
    staging: Staging,
    surroundings: PageSurroundings,
  ) {
    this.#reader = reader;
    this.#attachments = attachments;
    this.#staging = staging;
    this.#its = surroundings;
  }

  /** Makes one meeting. Whatever is wrong comes back as findings; never rejects. */
  async make(order: MeetingOrder): Promise<MadeMeeting> {
    const { file } = order;
    const found = readSourceBytes(path.resolve(this.#its.root, file));
    if (!('bytes' in found)) return unreadable(order, found);
    const decoded = decodeSource(found.bytes);
    if (!('text' in decoded)) return unreadable(order, decoded);
    const hash = contentHash(found.bytes);
    try {
      return await this.#makeOrThrow(order, decoded.text, hash);
    } catch (error) {
      return { ...nothing(order, hash), diagnostics: [failureOf(error, file)] };
    }
  }

  async #makeOrThrow(order: MeetingOrder, source: string, hash: string): Promise<MadeMeeting> {
    const { file } = order;
    const { read, diagnostics: found, pending } = await this.#reader.read(file, source);
    const diagnostics: Diagnostic[] = found.map(withoutTexts);
    const failed = (): MadeMeeting => ({ ...nothing(order, hash), diagnostics, pending });
    if (!read || areStopping(diagnostics, this.#its.strict)) return failed();
    const known = { ...nothing(order, hash), ...this.#dependencies(read), diagnostics, pending };
    if (read.meeting.status === 'udkast' && !this.#its.settings.drafts) return { ...known, outcome: 'draft' };
    const report: Report = (ruleId, severity, range, args = {}) => {
      diagnostics.push({ ruleId, severity, file, range, args });
    };
    const edition = publicEdition(read.meeting, read.format);
    const withheld = withheldFrom(edition, read.meeting, source, () =>
      wordsOfSite(this.#its.settings, this.#its.builtInTemplates),
    );
    const papers: PaperNews[] = [];
    const onPaper = (paper: PaperNews) => {
      papers.push(paper);
      diagnostics.push(...paper.diagnostics.map(withoutTexts));
    };
    const { attachments, isWhole } = await this.#attachments.read({ read, edition, report, onPaper });
    if (!isWhole || areStopping(diagnostics, this.#its.strict)) return failed();
    const files = makeMeetingFiles({ read, edition, attachments, order }, this.#its);
    if (!isClean(withheld, () => searchedTexts(files), report)) return failed();
    const staged = files.made.map((one) => this.#staging.put(one));
    return {
      ...known,
      outcome: 'made',
      formats: [read.format.name, ...papers.flatMap(({ format }) => format ?? [])],
      links: [...known.links, ...this.#linksOf(papers.flatMap((paper) => paper.files))],
      site: {
        summary: files.summary,
        parts: this.#its.settings.corrections ? this.#parts(edition, read) : undefined,
        hasPackage: files.hasPackage,
        page: contentHash(files.page),
        staged,
        copied: files.copied,
        withheld: [...withheld.words],
      },
    };
  }

  /** Hashes of what a reader sees, place by place. */
  #parts(edition: Edition, { linked }: ReadMeeting): string {
    const hashes = new Map(linked.files.map((one) => [one.path, one.hash]));
    const fileHash = (file: string) => hashes.get(linked.attachments.get(file) ?? '') ?? '';
    return encodeParts(partsOf(edition, { hash: contentHash, fileHash }));
  }

  #dependencies({ format, linked, asked, hiddenFiles }: ReadMeeting) {
    const shown = linked.files.filter((one) => !one.hidden);
    return {
      formats: [format.name],
      links: [
        ...this.#linksOf(shown),
        ...(hiddenFiles ? [] : asked.map((one): [string, string] => [this.#nameOf(one.path), one.state])),
      ],
      hiddenLinks: hiddenFiles || linked.files.length > shown.length,
    };
  }

  #linksOf(files: readonly LinkedFile[]): [string, string][] {
    return files.filter((one) => !one.hidden).map((one) => [this.#nameOf(one.path), one.hash]);
  }

  /** Relative to the workspace, where it lies in it. */
  #nameOf(file: string): string {
    return isInside(this.#its.root, file) ? path.relative(this.#its.root, file) : file;
  }
}

/** All that was made of a meeting, as it is searched for what the meeting withholds. */
function* searchedTexts({ summary, made }: MeetingFiles): Generator<SearchedText> {
  yield { output: 'json', text: searchedText('.json', JSON.stringify(summary)) };
  for (const { path: name, content } of made) {
    yield { output: 'name', text: name };
    // A paper is published as a whole, by its author's own will: its words are none of the meeting's.
    if (typeof content !== 'string' || /\/bilag\/[^/]+$/.test(name)) continue;
    const extension = path.extname(name);
    yield { output: extension === '.html' ? 'html' : 'json', text: searchedText(extension, content) };
  }
}

function nothing({ file, rank }: MeetingOrder, hash: string | undefined): MadeMeeting {
  return {
    ...{ file, rank, hash, outcome: 'failed' },
    ...{ diagnostics: [], pending: [], formats: [], links: [], hiddenLinks: false },
  };
}

function unreadable(
  order: MeetingOrder,
  problem: Pick<Diagnostic, 'ruleId' | 'range' | 'args'>,
): MadeMeeting {
  const { ruleId, range, args } = problem;
  const finding: Diagnostic = { ruleId, severity: 'error', file: order.file, range, args };
  return { ...nothing(order, undefined), diagnostics: [finding] };
}
