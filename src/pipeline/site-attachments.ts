import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../model/diagnostic.js';
import type { Edition, NumberedAttachment } from '../model/edition.js';
import { numberedAttachments } from '../model/numbered-attachments.js';
import { PAPER_EXTENSIONS, publishedType } from '../model/published-types.js';
import { shorten } from '../model/shorten.js';
import { addressPart } from '../site/addresses.js';
import { decodeLink } from '../workspace/linked-files.js';
import { decodeSource } from '../workspace/read-source.js';
import { placeOfAttachment } from './attachment-place.js';
import type { PaperNews } from './make-package.js';
import type { ReadMeeting } from './prepare-meeting.js';
import type { PaperReader, ReadPaper } from './read-paper.js';
import { shownFileName } from './shown-file-name.js';

/** An attachment as a site has it. */
export interface SiteAttachment {
  /** As the public edition numbers it. */
  readonly number: number;
  readonly item: { readonly number: number; readonly title: string };
  readonly title: string;
  /** The file in the workspace, absolute, symbolic links resolved. */
  readonly source: string;
  /** Under the meeting's `bilag/`; the same for every attachment that is the same file. */
  readonly name: string;
  readonly mediaType: string;
  /** Bytes; of a paper it is not known before its page is made. */
  readonly size: number | undefined;
  /** A paper, of which a page is to be made. Undefined: the source is copied as it is. */
  readonly paper: ReadPaper | undefined;
}

export interface SiteAttachments {
  /** In the order of the document; those that are only named, or stand on the web, left out. */
  readonly attachments: readonly SiteAttachment[];
  /** False where one could not be published: reported, and nothing of the meeting must be. */
  readonly isWhole: boolean;
}

export interface SiteAttachmentOrder {
  readonly read: Pick<ReadMeeting, 'meeting' | 'linked'>;
  /** The public one: what it does not have is neither read nor named. */
  readonly edition: Edition;
  readonly report: Report;
  readonly onPaper: (paper: PaperNews) => void;
}

type Content = Pick<SiteAttachment, 'name' | 'mediaType' | 'size' | 'paper'>;

/** Finds what of a meeting's attachments a site publishes, and reads the papers among them. */
export class SiteAttachmentReader {
  readonly #root: string;
  readonly #papers: PaperReader;

  /** @param root the workspace, absolute. */
  constructor(root: string, papers: PaperReader) {
    this.#root = root;
    this.#papers = papers;
  }

  async read(order: SiteAttachmentOrder): Promise<SiteAttachments> {
    const names = new Set<string>();
    const known = new Map<string, Content | undefined>();
    const attachments: SiteAttachment[] = [];
    let isWhole = true;
    for (const one of numberedAttachments(order.edition)) {
      const { attachment, item, number, isConfidential } = one;
      const source =
        attachment.file === undefined ? undefined : order.read.linked.attachments.get(attachment.file);
      if (source === undefined || isConfidential) continue;
      if (!known.has(source)) known.set(source, await this.#content(source, one, names, order));
      const content = known.get(source);
      if (content) attachments.push({ number, item, title: attachment.title, source, ...content });
      else isWhole = false;
    }
    return { attachments, isWhole };
  }

  async #content(
    source: string,
    one: NumberedAttachment,
    names: Set<string>,
    order: SiteAttachmentOrder,
  ): Promise<Content | undefined> {
    const { ext, name } = shownFileName(one.attachment.file ?? source, source);
    const extension = ext.slice(1).toLowerCase();
    if (PAPER_EXTENSIONS.has(extension))
      return this.#paper(source, uniqueName(name, 'html', names), one, order);
    const type = publishedType(extension);
    if ('refusal' in type) {
      // The rule goes by the link's own name; a symbolic link may have another.
      const isTold = path.extname(decodeLink(one.attachment.file ?? '')).toLowerCase() === ext.toLowerCase();
      const args = { file: shorten(name + ext), kind: type.refusal };
      if (!isTold)
        order.report('attachment-active', 'error', placeOfAttachment(one, order.read.meeting), args);
      return undefined;
    }
    const { size } = statSync(source);
    return { name: uniqueName(name, extension, names), mediaType: type.mediaType, size, paper: undefined };
  }

  async #paper(
    source: string,
    name: string,
    one: NumberedAttachment,
    { read, report, onPaper }: SiteAttachmentOrder,
  ): Promise<Content | undefined> {
    const file = path.relative(this.#root, source);
    const fail = () =>
      void report('package-paper', 'error', placeOfAttachment(one, read.meeting), {
        file: path.basename(source),
      });
    const decoded = decodeSource(readFileSync(source));
    if (!('text' in decoded)) {
      const { ruleId, range, args } = decoded;
      onPaper({
        diagnostics: [{ ruleId, severity: 'error', file, range, args }],
        files: [],
        format: undefined,
      });
      return fail();
    }
    const result = await this.#papers.read(file, decoded.text, {
      edition: 'public',
      confidential: false,
      meeting: { meeting: read.meeting, attachments: read.linked.attachments },
    });
    const { read: found, diagnostics } = result;
    onPaper({ diagnostics, files: found?.linked.files ?? [], format: found?.format.name });
    if (!found || diagnostics.some(({ severity }) => severity === 'error')) return fail();
    return { name, mediaType: 'text/html', size: undefined, paper: found };
  }
}

/** Letters that any server and file system takes, once in the meeting: `budget.pdf`, `budget-2.pdf`. */
function uniqueName(name: string, extension: string, taken: Set<string>): string {
  const part = addressPart(name).slice(0, 80).replace(/-+$/, '');
  let unique = `${part}.${extension}`;
  for (let i = 2; taken.has(unique); i++) unique = `${part}-${i}.${extension}`;
  taken.add(unique);
  return unique;
}
