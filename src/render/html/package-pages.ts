import type { Edition, NumberedAttachment } from '../../model/edition.js';
import type { HouseFormat, TemplateSource } from '../../model/house-format.js';
import { longDate } from '../../model/long-date.js';
import type { RunningTexts } from '../pdf/finish/facts.js';
import { addressInPackage } from '../pdf/merge/links-between.js';
import type { PrintedText } from './printed-text.js';
import { runningTextOf } from './page-rules.js';
import { facts, itemAnchor, pageView } from './page-view.js';
import { frameDocument } from './document-frame.js';
import { compileSource } from './compile-template.js';
import type { PageTemplate } from './compile-template.js';
import { TemplateError } from './template.js';

/** A page to print, and what its margins say. */
export interface PrintedPage {
  readonly print: string;
  readonly running: RunningTexts;
  readonly text: PrintedText;
}

/** What a cover page says of the attachment behind it. */
export interface CoverNotes {
  /** Name of its file; undefined where there is none. */
  readonly file: string | undefined;
  /** Sentences on what the reader should know. */
  readonly notes: readonly string[];
  /** A web address at which the attachment is to be found. */
  readonly url: string | undefined;
}

/** Names of the places in a package that links lead to. */
export const PACKAGE_FRONT = 'bilagsoversigt';
export const PACKAGE_DOCUMENT = 'dokument';

export function attachmentAnchor(number: number): string {
  return `bilag-${number}`;
}

/** Makes the pages of one meeting's package, all but the attachments of others. */
export class PackagePages {
  readonly #edition: Edition;
  readonly #format: HouseFormat;

  constructor(edition: Edition, format: HouseFormat) {
    this.#edition = edition;
    this.#format = format;
  }

  /** The agenda or minutes, their attachments leading to those in the package. */
  document(template: PageTemplate, images: ReadonlyMap<string, string>): PrintedPage {
    const view = pageView(this.#edition, images, (number) => addressInPackage(attachmentAnchor(number)));
    return this.#page(this.#edition.title, template(view));
  }

  /**
   * The page in front, with a list of the attachments.
   * @param pageOf the page on which an attachment begins in the package, from 1 on.
   */
  front(
    attachments: readonly NumberedAttachment[],
    pageOf: (one: NumberedAttachment) => number,
  ): PrintedPage {
    const edition = this.#edition;
    const { labels } = edition;
    const title = `${labels.package}: ${edition.title}`;
    return this.#fill('package', title, {
      ...this.#words(),
      title,
      // The list itself names them.
      packageClass: attachments.some((one) => one.isConfidential) ? 'package confidential-page' : 'package',
      facts: facts(edition, (text) => longDate(text, edition.language)),
      documentTitle: edition.title,
      documentAddress: addressInPackage(PACKAGE_DOCUMENT),
      attachments: attachments.map((one) => ({
        ...this.#names(one),
        address: addressInPackage(attachmentAnchor(one.number)),
        page: pageOf(one),
      })),
    });
  }

  cover(one: NumberedAttachment, { file, notes, url }: CoverNotes): PrintedPage {
    const { labels } = this.#edition;
    const title = `${labels.attachment} ${one.number}`;
    return this.#fill('cover', title, {
      ...this.#words(),
      ...this.#names(one),
      heading: title,
      coverClass: one.isConfidential ? 'cover confidential-page' : 'cover',
      file,
      notes,
      url,
      backToItem: labels.backToItem.replace('{number}', String(one.item.number)),
      listAddress: addressInPackage(PACKAGE_FRONT),
    });
  }

  /** An image on a page of its own. @param source its `data:` address. */
  picture(one: NumberedAttachment, source: string): PrintedPage {
    const { labels } = this.#edition;
    return this.#fill('picture', one.attachment.title, {
      ...this.#words(),
      heading: `${labels.attachment} ${one.number}: ${one.attachment.title}`,
      pictureClass: one.isConfidential ? 'picture confidential-page' : 'picture',
      alternative: one.attachment.title,
      source,
    });
  }

  #fill(name: string, title: string, view: object): PrintedPage {
    return this.#page(title, compileSource<object>(this.#format, this.#partial(name))(view));
  }

  #page(title: string, body: string): PrintedPage {
    const running = { ...runningTextOf(this.#edition), page: undefined };
    return frameDocument({ language: this.#edition.language, title, running }, this.#format, body);
  }

  /** @throws TemplateError where the format has none of that name. */
  #partial(name: string): TemplateSource {
    const partial = this.#format.partials[name];
    if (!partial) throw new TemplateError(this.#format.page, 1, `{{> ${name}}}?`);
    return partial;
  }

  #words() {
    const { labels, language, body } = this.#edition;
    return { labels, language, body };
  }

  #names({ number, attachment, item }: NumberedAttachment) {
    return {
      number,
      title: attachment.title,
      itemNumber: item.number,
      itemTitle: item.title,
      itemAddress: addressInPackage(itemAnchor(item.number)),
      documentNumber: attachment.documentNumber,
      caseNumber: attachment.caseNumber,
    };
  }
}
