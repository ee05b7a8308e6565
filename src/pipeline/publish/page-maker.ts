import path from 'node:path';
import { findLeaks, searchableHtml, searchableJson } from '../../edition/leak-check.js';
import type { SearchedText } from '../../edition/leak-check.js';
import { publicEdition } from '../../edition/make-edition.js';
import { withheldFrom } from '../../edition/withheld.js';
import type { Withheld } from '../../edition/withheld.js';
import type { Diagnostic, Report } from '../../model/diagnostic.js';
import { hasErrors, withoutTexts } from '../../model/diagnostic.js';
import type { Edition } from '../../model/edition.js';
import type { SiteSettings } from '../../model/site-settings.js';
import { TOP_OF_FILE } from '../../model/source.js';
import { renderJson } from '../../render/json/render-json.js';
import { bodyOf, meetingAddress } from '../../site/addresses.js';
import { encodeParts, partsOf } from '../../site/history/document-parts.js';
import { meetingJsonLd } from '../../site/machines/json-ld.js';
import { oparlMeetingFiles } from '../../site/machines/oparl/oparl-meeting.js';
import { documentFiles } from '../../site/meeting-files.js';
import type { MeetingFile, MeetingSummary, SiteFile } from '../../site/meeting-summary.js';
import { meetingPage } from '../../site/pages/meeting-page.js';
import { paperPage } from '../../site/pages/paper-page.js';
import type { SiteTemplates } from '../../site/site-templates.js';
import { summarize } from '../../site/summarize.js';
import { contentHash } from '../../workspace/content-hash.js';
import { isInside } from '../../workspace/find-workspace.js';
import type { LinkedFile } from '../../workspace/linked-files.js';
import { decodeSource, readSourceBytes } from '../../workspace/read-source.js';
import { failureOf } from '../failures.js';
import type { MeetingReader, ReadMeeting } from '../prepare-meeting.js';
import type { PaperNews } from '../make-package.js';
import type { SiteAttachment, SiteAttachmentReader } from '../site-attachments.js';
import { siteImages } from '../site-images.js';
import type { MadeMeeting, MeetingOnSite, MeetingOrder } from './made-meeting.js';
import { wordsOfSite } from './site-leak-check.js';
import type { Staging } from './staging.js';

/** What all meeting pages of a run have in common. */
export interface PageSurroundings {
  /** The workspace, absolute. */
  readonly root: string;
  readonly settings: SiteSettings;
  readonly templates: SiteTemplates;
  readonly builtInTemplates: string;
  /** Whether meetings have documents to download, which are printed elsewhere. */
  readonly pdf: boolean;
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
    if (!read || this.#isStopped(diagnostics)) return failed();
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
    if (!isWhole || this.#isStopped(diagnostics)) return failed();
    const files = this.#files(read, edition, attachments, order);
    if (!isClean(withheld, files.made, files.summary, report)) return failed();
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

  /** Everything of a meeting, in memory. */
  #files(
    { meeting, linked }: ReadMeeting,
    edition: Edition,
    attachments: readonly SiteAttachment[],
    { rank, published }: MeetingOrder,
  ): Pick<MeetingOnSite, 'summary' | 'hasPackage' | 'copied'> & { page: string; made: SiteFile[] } {
    const { settings, templates } = this.#its;
    const body = bodyOf(edition.body, settings.bodies);
    const address = meetingAddress(body, meeting.date.value, rank);
    const hasPackage = this.#its.pdf && settings.package && attachments.length > 0;
    const files = [
      ...(this.#its.pdf ? documentFiles({ ...edition, address }, hasPackage) : []),
      ...attachments.filter(isFirst).map((one) => attachmentFile(one, address)),
    ];
    const summary = summarize(edition, { address, body, files, published });
    const images = siteImages(linked.images, edition);
    const names = new Map(attachments.map((one) => [one.number, `bilag/${one.name}`]));
    const page = meetingPage({
      edition,
      summary,
      images: images.map,
      imageSizes: images.sizes,
      attachmentAddress: (number) => names.get(number),
      jsonLd: meetingJsonLd(summary, settings),
      templates,
      settings,
    });
    const at = (name: string) => `${address}${name}`;
    const made: SiteFile[] = [
      { path: at('index.html'), content: page },
      { path: at('moede.json'), content: renderJson(edition, (number) => names.get(number)) },
      ...images.files.map(({ address: name, bytes }) => ({ path: at(name), content: bytes })),
      ...attachments.filter(isFirst).flatMap((one) => this.#paperFiles(one, summary)),
      ...oparlMeetingFiles(summary, settings),
    ];
    const copied = attachments
      .filter(isFirst)
      .flatMap((one) =>
        one.paper === undefined ? [{ path: at(`bilag/${one.name}`), source: one.source }] : [],
      );
    return { page, made, summary, hasPackage, copied };
  }

  /** A paper's page and its images. */
  #paperFiles({ paper: read, name, item }: SiteAttachment, meeting: MeetingSummary): SiteFile[] {
    if (!read) return [];
    const { paper, format, linked } = read;
    const folder = `${meeting.address}bilag/`;
    const images = siteImages(linked.images, paper);
    const address = `${folder}${name}`;
    const shown = { paper, format, images: images.map, imageSizes: images.sizes };
    const content = paperPage(
      { ...shown, address, body: meeting.body, meeting, item: item.number },
      this.#its,
    );
    return [
      { path: address, content },
      ...images.files.map((file) => ({ path: `${folder}${file.address}`, content: file.bytes })),
    ];
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

  #isStopped(diagnostics: readonly Diagnostic[]): boolean {
    return (
      hasErrors(diagnostics) ||
      (this.#its.strict && diagnostics.some((finding) => finding.severity === 'warning'))
    );
  }
}

function attachmentFile(
  { title, mediaType, size, item, name }: SiteAttachment,
  address: string,
): MeetingFile {
  return {
    ...{
      kind: 'attachment',
      address: `${address}bilag/${name}`,
      title,
      mediaType,
      ...(size !== undefined && { size }),
    },
    item: item.number,
  };
}

/** A file that several items refer to is one file. */
function isFirst(one: SiteAttachment, at: number, all: readonly SiteAttachment[]): boolean {
  return all.findIndex((other) => other.name === one.name) === at;
}

/** Searches all that was made of a meeting for what the meeting withholds; reports without a word of what leaked. */
function isClean(
  withheld: Withheld,
  files: readonly SiteFile[],
  summary: MeetingSummary,
  report: Report,
): boolean {
  if (withheld.words.size === 0 && withheld.phrases.length === 0) return true;
  const texts: SearchedText[] = [
    { output: 'json', text: searchableJson(JSON.stringify(summary)) },
    ...files.flatMap(({ path: name, content }) => [
      { output: 'name', text: name },
      ...searchable(name, content),
    ]),
  ];
  const leaks = findLeaks(withheld, texts);
  for (const output of new Set(leaks.map((leak) => leak.output))) {
    const count = Math.max(...leaks.filter((leak) => leak.output === output).map((leak) => leak.count));
    report(output === 'name' ? 'leak-in-name' : 'leak', 'error', TOP_OF_FILE, { output, count });
  }
  return leaks.length === 0;
}

function searchable(name: string, content: string | Buffer): SearchedText[] {
  // A paper is published as a whole, by its author's own will: its words are none of the meeting's.
  if (typeof content !== 'string' || /\/bilag\/[^/]+$/.test(name)) return [];
  if (name.endsWith('.html')) return [{ output: 'html', text: searchableHtml(content) }];
  return [{ output: 'json', text: name.endsWith('.json') ? searchableJson(content) : content }];
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
