import { BrowserStartError } from './browser.js';
import type { PrintBrowser } from './browser.js';
import type { DocumentFacts, PageFacts } from './finish/facts.js';
import { finishPart } from './finish/finish-part.js';
import type { FinishedPart } from './finish/finish-part.js';
import { NoBrowserError } from './find-browser.js';
import { NonconformingPdfError } from './gate/nonconforming-pdf-error.js';
import type { PdfFinisher } from './pdf-finisher.js';
import { PrintTimeoutError } from './print-page.js';
import { PdfObjects } from './syntax/objects.js';

/** Attempts in all: a crash, a blank page or a page that hangs is tried again once. */
const ATTEMPTS = 2;
/** Milliseconds: a document that was given less is small, and takes that long only where the browser's page hangs, once in a great while. */
const SMALL = 30_000;

/**
 * Prints a page, finishes the PDF, and checks that it is what it claims to be.
 * @param html the page's form to print.
 * @throws BlankPageError, PrintTimeoutError, BrowserStartError, NoBrowserError, or the crash when it came twice;
 *   NonconformingPdfError where the PDF does not conform.
 */
export function printPdf(
  browser: PrintBrowser,
  finisher: PdfFinisher,
  html: string,
  document: DocumentFacts,
  page: PageFacts,
): Promise<Buffer> {
  return printed(browser, html, page.bookmarks === undefined, (raw) => finisher.finish(raw, document, page));
}

/**
 * Prints a page that becomes a part of another file.
 * @param prefix what its identifiers begin with.
 * @param look called with the PDF as the browser made it.
 * @throws as `printPdf`.
 */
export function printPart(
  browser: PrintBrowser,
  html: string,
  language: string,
  page: PageFacts,
  prefix: string,
  look: (raw: Buffer) => void,
): Promise<FinishedPart> {
  return printed(browser, html, false, (raw) => {
    const part = finishPart(new PdfObjects(raw), language, page, prefix);
    look(raw);
    return part;
  });
}

/** Prints a page and leaves its PDF as it is. @throws as `printPdf`, but no BlankPageError. */
export function printRaw(browser: PrintBrowser, html: string): Promise<Buffer> {
  return printed(browser, html, false, (raw) => raw);
}

async function printed<T>(
  browser: PrintBrowser,
  html: string,
  outline: boolean,
  finish: (raw: Buffer) => T | Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await finish(await browser.withPage((page) => page.print(html, outline)));
    } catch (error) {
      if (attempt >= ATTEMPTS || isFinal(error)) throw error;
    }
  }
}

/** Trying again would fail again, or take too long again. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof NonconformingPdfError ||
    (error instanceof PrintTimeoutError && error.limit >= SMALL) ||
    error instanceof BrowserStartError ||
    error instanceof NoBrowserError
  );
}
