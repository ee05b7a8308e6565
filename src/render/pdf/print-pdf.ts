import { BrowserStartError } from './browser.js';
import type { PrintBrowser } from './browser.js';
import type { DocumentFacts, PageFacts } from './finish/facts.js';
import { finishPdf } from './finish/finish-pdf.js';
import { NoBrowserError } from './find-browser.js';
import { PrintTimeoutError } from './print-page.js';

/** Attempts in all: a crash or a blank page is tried again once. */
const ATTEMPTS = 2;

/**
 * Prints a page and finishes the PDF.
 * @param html the page's form to print.
 * @throws BlankPageError, PrintTimeoutError, BrowserStartError, NoBrowserError, or the crash when it came twice.
 */
export async function printPdf(
  browser: PrintBrowser,
  html: string,
  document: DocumentFacts,
  page: PageFacts,
): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const raw = await browser.withPage((one) => one.print(html, page.bookmarks === undefined));
      return finishPdf(raw, document, page);
    } catch (error) {
      if (attempt >= ATTEMPTS || error instanceof PrintTimeoutError || isStartFailure(error)) throw error;
    }
  }
}

/** Starting again would fail again. */
function isStartFailure(error: unknown): boolean {
  return error instanceof BrowserStartError || error instanceof NoBrowserError;
}
