import path from 'node:path';
import { editionOf, publicEdition } from '../edition/make-edition.js';
import { withholdsNothing } from '../edition/leak-check.js';
import type { SearchedText } from '../edition/leak-check.js';
import { withheldFrom } from '../edition/withheld.js';
import type { Withheld } from '../edition/withheld.js';
import { knownWords } from '../edition/known-words.js';
import type { Report } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import type { HouseFormat } from '../model/house-format.js';
import type { Meeting } from '../model/meeting.js';
import { renderHtml } from '../render/html/render-html.js';
import type { RenderedHtml } from '../render/html/document-frame.js';
import { compileTemplate } from '../render/html/compile-template.js';
import type { PageTemplate } from '../render/html/compile-template.js';
import { renderJson } from '../render/json/render-json.js';
import { withoutLinksBetween } from '../render/pdf/merge/links-between.js';
import type { PrintBrowser } from '../render/pdf/browser.js';
import { documentFacts, pageFacts } from '../render/pdf/edition-facts.js';
import type { PdfFinisher } from '../render/pdf/pdf-finisher.js';
import { printPdf } from '../render/pdf/print-pdf.js';
import type { EmbeddedFile } from '../render/pdf/finish/facts.js';
import { sourceFiles } from './embedded-source.js';
import { isClean, searchedText } from './leak-search.js';
import type { PackageMaker, PackageOrder } from './make-package.js';
import type { BuildRequest, OutputKind } from './build-request.js';

/** A meeting ready to be turned into output. */
export interface PreparedMeeting {
  readonly meeting: Meeting;
  readonly format: HouseFormat;
  /** The file's text. */
  readonly source: string;
  readonly images: ReadonlyMap<string, string>;
  /** Where attachments lie, absolute, by the address in the text. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Name of the output files without their extension. */
  readonly name: string;
}

export interface Output {
  readonly kind: OutputKind;
  readonly name: string;
  readonly content: string | Buffer;
}

/** Makes outputs of meetings; templates and what the leak check knows are prepared once a run. */
export class OutputMaker {
  readonly #templates = new Map<string, PageTemplate>();
  readonly #withheld = new WeakMap<PreparedMeeting, Withheld>();
  readonly #request: BuildRequest;
  readonly #browser: PrintBrowser;
  readonly #finisher: PdfFinisher;
  readonly #builtInTemplates: string;
  readonly #packageMaker: () => Promise<PackageMaker>;

  /** @param packageMaker loaded only where a package is wanted. */
  constructor(
    request: BuildRequest,
    browser: PrintBrowser,
    finisher: PdfFinisher,
    builtInTemplates: string,
    packageMaker: () => Promise<PackageMaker>,
  ) {
    this.#request = request;
    this.#browser = browser;
    this.#finisher = finisher;
    this.#builtInTemplates = builtInTemplates;
    this.#packageMaker = packageMaker;
  }

  /**
   * Makes all files of one meeting, in memory, and searches each for what the edition withholds.
   * @returns undefined where a leak was found, or an attachment cannot be in the package (reported). Throws what
   *   rendering and printing throw.
   */
  async make(
    prepared: PreparedMeeting,
    report: Report,
    onPaper: PackageOrder['onPaper'],
  ): Promise<Output[] | undefined> {
    const { meeting, format, name } = prepared;
    const { edition: kind, as, to } = this.#request;
    const edition = editionOf(kind, meeting, format, as ?? meeting.kind);
    const withheld = this.#withheldFrom(edition, prepared);
    this.#withheld.set(prepared, withheld);
    const html = to.some((one) => one === 'html' || one === 'pdf')
      ? renderHtml(edition, format, this.#template(format), prepared.images)
      : undefined;
    const source = this.#request.embedSource ? sourceFiles(edition, name) : [];
    const printing =
      html && to.includes('pdf') ? await this.#startPrinting(html, edition, source) : undefined;
    const outputs: Output[] = [];
    if (html && to.includes('html')) outputs.push({ kind: 'html', name: `${name}.html`, content: html.file });
    if (to.includes('json'))
      outputs.push({ kind: 'json', name: `${name}.json`, content: renderJson(edition) });
    const texts = function* (): Generator<SearchedText> {
      yield { output: 'name', text: name };
      for (const one of outputs)
        yield { output: one.kind, text: searchedText(path.extname(one.name), one.content) };
      for (const { content } of source) yield { output: 'pdf', text: content.toString() };
      // The page to print has the same body and styles as the one to keep, and its PDF is searched in its turn.
      if (html && !to.includes('html')) yield { output: 'html', text: searchedText('.html', html.print) };
    };
    if (!isClean(withheld, texts, report)) return undefined;
    if (printing) {
      const pdf = await printing.pdf;
      const text = () => [{ output: 'pdf', text: searchedText('.pdf', pdf) }];
      if (!isClean(withheld, text, report)) return undefined;
      outputs.push({ kind: 'pdf', name: `${name}.pdf`, content: pdf });
    }
    if (to.includes('package')) {
      const content = await this.#makePackage({ prepared, edition, source, report, onPaper }, withheld);
      if (!content) return undefined;
      outputs.push({ kind: 'package', name: `${name}.pakke.pdf`, content });
    }
    return outputs;
  }

  /**
   * What no public edition of a meeting that was made shows, be it agenda or minutes: notes of the minutes alone are kept out
   * of an agenda, and are no secret. Undefined where it is the internal one that is made.
   */
  withheldFromPublic(prepared: PreparedMeeting): Withheld | undefined {
    const withheld = this.#request.edition === 'public' ? this.#withheld.get(prepared) : undefined;
    const { meeting, format } = prepared;
    const isReferat = (this.#request.as ?? meeting.kind) === 'referat';
    if (!withheld || isReferat || withholdsNothing(withheld)) return withheld;
    return this.#withheldFrom(publicEdition(meeting, format, 'referat'), prepared);
  }

  #withheldFrom(edition: Edition, { meeting, source }: PreparedMeeting): Withheld {
    return withheldFrom(edition, meeting, source, () => knownWords(this.#builtInTemplates));
  }

  /**
   * Resolves as soon as the browser has the page: the other files are made and searched while it prints. What it prints
   * is thrown away where something is found in them.
   */
  async #startPrinting(
    html: RenderedHtml,
    edition: Edition,
    source: readonly EmbeddedFile[],
  ): Promise<{ readonly pdf: Promise<Buffer> }> {
    const facts = documentFacts(edition, source);
    const page = pageFacts(edition, html);
    const mustWait = this.#browser.isBusy;
    return new Promise((resolve) => {
      const goOn = () => resolve({ pdf });
      const pdf = printPdf(this.#browser, this.#finisher, html.print, facts, page, () => {
        goOn();
        this.#finisher.prepare();
      });
      // That it failed is heard of where it is waited for; where it is not, nobody wants it any more.
      pdf.then(goOn, goOn);
      if (mustWait) goOn();
    });
  }

  async #makePackage(
    order: Omit<PackageOrder, 'template' | 'check'>,
    withheld: Withheld,
  ): Promise<Buffer | undefined> {
    const maker = await this.#packageMaker();
    const search = (raw: Buffer) => [
      { output: 'package', text: withoutLinksBetween(searchedText('.pdf', raw)) },
    ];
    return maker.make({
      ...order,
      template: this.#template(order.prepared.format),
      check: (raw) => isClean(withheld, () => search(raw), order.report),
    });
  }

  #template(format: HouseFormat): PageTemplate {
    let template = this.#templates.get(format.name);
    if (!template) this.#templates.set(format.name, (template = compileTemplate(format)));
    return template;
  }
}
