import { BrowserStartError } from './browser.js';
import type { PrintBrowser } from './browser.js';
import type { DocumentFacts, PageFacts } from './finish/facts.js';
import { NoBrowserError } from './find-browser.js';
import { NonconformingPdfError } from './gate/nonconforming-pdf-error.js';
import type { PdfFinisher } from './pdf-finisher.js';
import { PrintTimeoutError } from './print-page.js';

/** Attempts in all: a crash, a blank page or a page that hangs is tried again once. */
const ATTEMPTS = 2;
/** Milliseconds: a document that was given less is small, and takes that long only where the browser's page hangs, once in a great while. */
const SMALL = 30_000;

/**
 * Prints a page, finishes the PDF, and checks that it is what it claims to be.
 * @param html the page's form to print.
 * @param onSent called once the browser has the page, each time that it is given it.
 * @throws BlankPageError, PrintTimeoutError, BrowserStartError, NoBrowserError, or the crash when it came twice;
 *   NonconformingPdfError where the PDF does not conform.
 */
export function printPdf(
  browser: PrintBrowser,
  finisher: PdfFinisher,
  html: string,
  document: DocumentFacts,
  page: PageFacts,
  onSent?: () => void,
): Promise<Buffer> {
  const finish = (raw: Buffer) => finisher.finish(raw, document, page);
  return printed(browser, html, page.bookmarks === undefined, finish, onSent);
}

/** Prints a page and leaves its PDF as it is. @throws as `printPdf`, but no BlankPageError. */
export function printRaw(browser: PrintBrowser, html: string): Promise<Buffer> {
  return printed(browser, html, false, (raw) => raw);
}

/**
 * Prints a page and makes something of it. Where that fails it is tried once more, but for errors that would come again.
 * @param outline whether the browser makes bookmarks of the headings.
 */
export async function printed<T>(
  browser: PrintBrowser,
  html: string,
  outline: boolean,
  finish: (raw: Buffer) => T | Promise<T>,
  onSent?: () => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await finish(await browser.withPage((page) => page.print(html, outline, onSent)));
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
