import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DiagnosticArguments, Severity } from '../model/diagnostic.js';
import type { Edition, NumberedAttachment } from '../model/edition.js';
import type { FormatLabels } from '../model/house-format.js';
import { attachmentAnchor } from '../render/html/package-pages.js';
import type { CoverNotes, PrintedPage } from '../render/html/package-pages.js';
import { renderPaper } from '../render/html/render-paper.js';
import { compileTemplate } from '../render/html/compile-template.js';
import type { EmbeddedFile } from '../render/pdf/finish/facts.js';
import type { FinishedPart } from '../render/pdf/finish/finish-part.js';
import { checkForeign } from '../render/pdf/merge/check-foreign.js';
import { foreignPart } from '../render/pdf/merge/foreign-part.js';
import { kindOfAttachment } from '../render/pdf/package/attachment-kind.js';
import type { Stripped } from '../render/pdf/package/foreign-pdf-types.js';
import { openForeignPdf } from '../render/pdf/package/foreign-pdf.js';
import { imagePage } from '../render/pdf/package/image-page.js';
import { REFUSAL_ARGUMENTS, ruleOfKind, ruleOfRefusal } from '../render/pdf/package/refusal-rule.js';
import { decodeSource } from '../workspace/read-source.js';
import { shownFileName } from './shown-file-name.js';
import { placeOfAttachment } from './attachment-place.js';
import type { PackageOrder } from './make-package.js';
import type { PaperReader } from './read-paper.js';

/** An attachment as a package holds it, and what its cover page says. */
export type PackagedFile = CoverNotes & PackagedContent;

type PackagedContent =
  /** Pages that somebody else made. */
  | {
      readonly kind: 'pages';
      readonly make: (prefix: string) => FinishedPart;
      readonly language: string;
      readonly isAccessible: boolean;
      readonly isArchival: boolean;
    }
  /** A paper, to be printed by us. */
  | { readonly kind: 'printed'; readonly page: PrintedPage }
  | { readonly kind: 'picture'; readonly source: string }
  /** A file that is carried along as it is. */
  | { readonly kind: 'embedded'; readonly embedded: EmbeddedFile }
  /** One that is sent later, stands on the web, or was only named. */
  | { readonly kind: 'absent' };

/** Reports something about the attachment at hand. */
type Tell = (ruleId: string, severity: Severity, args?: DiagnosticArguments) => undefined;

/** What a reader of the package could miss; that a file was mended or decrypted nobody sees. */
const MISSED: ReadonlySet<Stripped> = new Set<Stripped>([
  'scripts',
  'embedded-files',
  'form-fields',
  'comments',
  'annotations',
  'links',
  'hidden-layers',
  'damaged-structure',
]);

/** Reads attachments of meetings for their packages. */
export class AttachmentReader {
  readonly #root: string;
  readonly #papers: PaperReader;
  readonly #signal: AbortSignal;

  constructor(root: string, papers: PaperReader, signal: AbortSignal) {
    this.#root = root;
    this.#papers = papers;
    this.#signal = signal;
  }

  /** @returns undefined where it cannot be in the package: reported, at its place in the meeting. */
  async read(one: NumberedAttachment, order: PackageOrder): Promise<PackagedFile | undefined> {
    const { prepared, edition, report } = order;
    const { attachment, isConfidential } = one;
    const { labels } = edition;
    const file = attachment.file === undefined ? undefined : prepared.attachments.get(attachment.file);
    if (file === undefined) return absent(one, labels);
    const { name: written, ext } = shownFileName(attachment.file ?? file, file);
    const name = written + ext;
    const place = placeOfAttachment(one, prepared.meeting);
    const shown = isConfidential ? '' : name;
    const tell: Tell = (ruleId, severity, args = {}) =>
      void report(ruleId, severity, place, { file: shown, ...args });
    try {
      const content = await this.#content(one, file, name, order, tell);
      return content && { file: name, url: undefined, ...content };
    } catch (error) {
      const rule = ruleOfRefusal(error);
      if (rule) return tell(rule, 'error', REFUSAL_ARGUMENTS);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
        return tell('attachment-unreadable', 'error', { code });
      throw error;
    }
  }

  async #content(
    one: NumberedAttachment,
    file: string,
    name: string,
    order: PackageOrder,
    tell: Tell,
  ): Promise<(PackagedContent & Pick<CoverNotes, 'notes'>) | undefined> {
    const bytes = readFileSync(file);
    const kind = kindOfAttachment(path.basename(file), bytes);
    if ('refusal' in kind) return tell(ruleOfKind(kind.refusal), 'error');
    switch (kind.kind) {
      case 'pdf':
        return this.#foreign(one, bytes, order.edition, tell);
      case 'image':
        return { kind: 'picture', source: imagePage(bytes, kind.mime).dataUrl, notes: [] };
      case 'markdown':
        return this.#paper(one, file, bytes, order, tell);
      default:
        return embedded(one, name, kind.mime, bytes, order.edition.labels);
    }
  }

  async #foreign(one: NumberedAttachment, bytes: Buffer, edition: Edition, tell: Tell) {
    const foreign = await openForeignPdf(bytes, { signal: this.#signal });
    const missed = foreign.stripped.filter((what) => MISSED.has(what));
    if (missed.length > 0) tell('package-pdf-stripped', 'warning', { what: missed.join() });
    const { labels } = edition;
    const language = foreign.language ?? edition.language;
    const describe = (page: number, pages: number) =>
      `${labels.attachment} ${one.number}: ${one.attachment.title}. ` +
      labels.page.replace('{page}', String(page)).replace('{pages}', String(pages));
    const make = (prefix: string) => foreignPart(foreign, describe, prefix);
    const { isAccessible, isArchival } = checkForeign(foreign, make, language);
    const notes = [
      ...(foreign.isTagged ? (isAccessible ? [] : [labels.coverUnproven]) : [labels.coverUntagged]),
      ...(isArchival ? [] : [labels.coverNotArchival]),
    ];
    return { kind: 'pages' as const, make, language, isAccessible, isArchival, notes };
  }

  async #paper(
    { number, isConfidential }: NumberedAttachment,
    file: string,
    bytes: Buffer,
    { prepared, edition, onPaper }: PackageOrder,
    tell: Tell,
  ) {
    const name = path.relative(this.#root, file);
    // The name of a confidential file is confidential, too.
    const shown = isConfidential ? `${prepared.meeting.file}#${attachmentAnchor(number)}` : name;
    const decoded = decodeSource(bytes);
    if (!('text' in decoded)) {
      const { ruleId, range, args } = decoded;
      const finding = { ruleId, severity: 'error', file: shown, range, args } as const;
      onPaper({ diagnostics: [finding], files: [], format: undefined });
      return tell('package-paper', 'error');
    }
    const use = { edition: edition.kind, confidential: isConfidential, meeting: prepared };
    const { read, diagnostics } = await this.#papers.read(name, decoded.text, use);
    onPaper({
      diagnostics: diagnostics.map((finding) =>
        finding.file === name ? { ...finding, file: shown } : finding,
      ),
      files: read?.linked.files ?? [],
      format: read?.format.name,
    });
    if (!read || diagnostics.some(({ severity }) => severity === 'error'))
      return tell('package-paper', 'error');
    const { paper, format, linked } = read;
    const html = renderPaper(paper, format, compileTemplate(format), linked.images, {
      body: edition.body,
      confidential: isConfidential,
      isNumberedLater: true,
    });
    return { kind: 'printed' as const, page: html, notes: [] };
  }
}

function absent({ attachment }: NumberedAttachment, labels: FormatLabels): PackagedFile {
  const { toFollow, url } = attachment;
  const notes = toFollow ? [labels.coverToFollow] : url === undefined ? [labels.coverNoFile] : [];
  return { kind: 'absent', file: undefined, url, notes };
}

function embedded(
  one: NumberedAttachment,
  name: string,
  type: string,
  content: Buffer,
  labels: FormatLabels,
) {
  // Two attachments may be files of one name in different folders.
  const unique = `${labels.attachment.toLowerCase()}-${one.number}-${name}`;
  const description = `${labels.attachment} ${one.number}: ${one.attachment.title}`;
  const file: EmbeddedFile = { name: unique, type, description, relationship: 'Supplement', content };
  return {
    kind: 'embedded' as const,
    embedded: file,
    notes: [labels.coverEmbedded.replace('{name}', unique)],
  };
}
