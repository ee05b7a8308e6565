import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { Edition, NumberedAttachment } from '../model/edition.js';
import { numberedAttachments } from '../model/numbered-attachments.js';
import {
  PACKAGE_DOCUMENT,
  PACKAGE_FRONT,
  PackagePages,
  attachmentAnchor,
} from '../render/html/package-pages.js';
import { numberPages } from '../render/html/number-pages.js';
import type { PrintedPage } from '../render/html/package-pages.js';
import type { PageTemplate } from '../render/html/compile-template.js';
import type { PrintBrowser } from '../render/pdf/browser.js';
import { documentFacts, itemBookmarks } from '../render/pdf/edition-facts.js';
import type { DocumentFacts, EmbeddedFile } from '../render/pdf/finish/facts.js';
import { writePackage } from '../render/pdf/merge/write-package.js';
import type { PackagePart } from '../render/pdf/merge/package-part.js';
import { printPart } from '../render/pdf/print-part.js';
import { printRaw } from '../render/pdf/print-pdf.js';
import type { LinkedFile } from '../workspace/linked-files.js';
import type { PreparedMeeting } from './make-outputs.js';
import type { AttachmentReader, PackagedFile } from './read-attachment.js';

/** What a package is made of. */
export interface PackageOrder {
  readonly prepared: PreparedMeeting;
  readonly edition: Edition;
  /** The meeting's own source, to be carried along. */
  readonly source: readonly EmbeddedFile[];
  readonly template: PageTemplate;
  /** Searches a part that we printed for what the edition withholds; false stops the package. */
  readonly check: (raw: Buffer) => boolean;
  readonly report: Report;
  /** Told of each paper among the attachments: what is wrong in it, and which files its pages depend on. */
  readonly onPaper: (paper: PaperNews) => void;
}

export interface PaperNews {
  /** Of a confidential paper: in no file of its own, but `minutes/a.md#bilag-2`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The format that it is printed in; undefined where it is not printed. */
  readonly format: string | undefined;
  readonly files: readonly LinkedFile[];
}

/**
 * Makes meeting packages: the list of attachments, the agenda or minutes, and for each attachment a cover page and the
 * attachment itself, with page numbers, bookmarks and links through all of it.
 */
export class PackageMaker {
  readonly #browser: PrintBrowser;
  readonly #attachments: AttachmentReader;

  constructor(browser: PrintBrowser, attachments: AttachmentReader) {
    this.#browser = browser;
    this.#attachments = attachments;
  }

  /** @returns undefined where an attachment cannot be in the package (reported), or a part did not stand the search. */
  async make(order: PackageOrder): Promise<Buffer | undefined> {
    const { prepared, edition, source, template, check } = order;
    const { format } = prepared;
    const pages = new PackagePages(edition, format);
    const print = new PartPrinter(this.#browser, edition, check);
    const attachments: AttachedParts[] = [];
    let isWhole = true;
    for (const one of numberedAttachments(edition)) {
      const file = await this.#attachments.read(one, order);
      // All that is wrong is reported, not the first alone.
      if (!file) isWhole = false;
      else attachments.push({ one, file, parts: await attachmentParts(one, file, pages, print) });
    }
    if (!isWhole) return undefined;
    const document = await print.part(pages.document(template, prepared.images), {
      title: edition.title,
      anchor: PACKAGE_DOCUMENT,
      prefix: '',
      bookmarks: itemBookmarks(edition),
    });
    const behind = [document, ...attachments.flatMap(({ parts }) => parts)];
    const front = await this.#front(edition, pages, attachments, document, print);
    if (print.hasLeak) return undefined;
    return writePackage(
      [front, ...behind],
      packageFacts(
        edition,
        source,
        attachments.map(({ file }) => file),
      ),
      async (sizes) => printRaw(this.#browser, numberPages(edition, format, sizes)),
    );
  }

  /** Its own length decides on which pages the attachments begin: printed again where it is not the one assumed. */
  async #front(
    edition: Edition,
    pages: PackagePages,
    attachments: readonly AttachedParts[],
    document: PackagePart,
    print: PartPrinter,
  ): Promise<PackagePart> {
    const printed = (length: number) => {
      const starts = startPages(length + document.part.pages.length, attachments);
      const page = pages.front(
        attachments.map(({ one }) => one),
        (one) => starts.get(one.number) ?? 0,
      );
      const { labels } = edition;
      return print.part(page, { title: labels.attachmentList, anchor: PACKAGE_FRONT, prefix: 'front-' });
    };
    let assumed = 1;
    let front = await printed(assumed);
    for (let tries = 0; front.part.pages.length !== assumed && tries < MOST_TRIES; tries++) {
      assumed = front.part.pages.length;
      front = await printed(assumed);
    }
    return front;
  }
}

/** A list whose length changes its length settles at once, or never. */
const MOST_TRIES = 3;

interface AttachedParts {
  readonly one: NumberedAttachment;
  readonly file: PackagedFile;
  readonly parts: readonly PackagePart[];
}

/** The page on which each attachment's cover stands. */
function startPages(before: number, attachments: readonly AttachedParts[]): Map<number, number> {
  const starts = new Map<number, number>();
  let next = before + 1;
  for (const { one, parts } of attachments) {
    starts.set(one.number, next);
    for (const { part } of parts) next += part.pages.length;
  }
  return starts;
}

/** The cover page, and the attachment's own pages where it has any. */
async function attachmentParts(
  one: NumberedAttachment,
  file: PackagedFile,
  pages: PackagePages,
  print: PartPrinter,
): Promise<PackagePart[]> {
  const anchor = attachmentAnchor(one.number);
  const { isConfidential } = one;
  const cover = await print.part(pages.cover(one, file), {
    title: `${one.number}. ${one.attachment.title}`,
    anchor,
    prefix: `${anchor}-cover-`,
  });
  const own = { title: one.attachment.title, anchor: `${anchor}-indhold`, prefix: `${anchor}-` };
  switch (file.kind) {
    case 'pages':
      return [cover, { ...own, ...file, part: file.make(own.prefix), numbering: 'edge', isConfidential }];
    case 'printed':
      return [cover, await print.attachment(file.page, own, isConfidential)];
    case 'picture':
      return [cover, await print.attachment(pages.picture(one, file.source), own, isConfidential)];
    default:
      return [cover];
  }
}

interface PartNames {
  readonly title: string;
  readonly anchor: string;
  readonly prefix: string;
  readonly bookmarks?: readonly { readonly title: string; readonly anchor: string }[];
}

/** Prints parts of one package. */
class PartPrinter {
  readonly #browser: PrintBrowser;
  readonly #edition: Edition;
  readonly #check: (raw: Buffer) => boolean;
  /** True once a part held what the edition withholds. */
  hasLeak = false;

  constructor(browser: PrintBrowser, edition: Edition, check: (raw: Buffer) => boolean) {
    this.#browser = browser;
    this.#edition = edition;
    this.#check = check;
  }

  /** A page made of the edition. */
  async part(page: PrintedPage, names: PartNames): Promise<PackagePart> {
    return this.#print(page, names, (raw) => {
      if (!this.#check(raw)) this.hasLeak = true;
    });
  }

  /** An attachment, whose words are nobody's secret: it is published beside the meeting. */
  async attachment(page: PrintedPage, names: PartNames, isConfidential: boolean): Promise<PackagePart> {
    return { ...(await this.#print(page, names, () => undefined)), isConfidential };
  }

  async #print(page: PrintedPage, names: PartNames, look: (raw: Buffer) => void): Promise<PackagePart> {
    const { language, labels } = this.#edition;
    const { title, anchor, prefix, bookmarks = [] } = names;
    const facts = { bookmarks, running: page.running, text: page.text, noteName: `${labels.note} {number}` };
    const part = await printPart(this.#browser, page.print, language, facts, prefix, look);
    return { part, title, anchor, prefix, language, numbering: 'foot', isConfidential: false };
  }
}

/** What the package may say of itself: no more than the attachments let it (a level less without tags: ISO 19005-3, 6.7). */
function packageFacts(
  edition: Edition,
  source: readonly EmbeddedFile[],
  files: readonly PackagedFile[],
): DocumentFacts {
  const facts = documentFacts(edition);
  const foreign = files.filter((file) => file.kind === 'pages');
  const isAccessible = foreign.every((file) => file.isAccessible);
  const isArchival = foreign.every((file) => file.isArchival);
  return {
    ...facts,
    title: `${edition.labels.package}: ${edition.title}`,
    archive: isArchival ? { part: 3, conformance: isAccessible ? 'A' : 'B' } : undefined,
    isAccessible,
    embedded: [
      ...source,
      ...files.flatMap((file): EmbeddedFile[] => (file.kind === 'embedded' ? [file.embedded] : [])),
    ],
  };
}
