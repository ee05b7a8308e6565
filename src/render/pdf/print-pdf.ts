import type { Edition } from '../../model/edition.js';
import { BrowserStartError } from './browser.js';
import type { PrintBrowser } from './browser.js';
import { NoBrowserError } from './find-browser.js';
import { PdfObjects } from './objects.js';
import { everyPageHasText } from './page-text.js';
import { PrintTimeoutError } from './print-page.js';
import { linksToEveryItem, stampPdf } from './stamp.js';

/** Every attempt gave a PDF with a page on which nothing stands. */
export class BlankPageError extends Error {}

/** Attempts in all: a crash or a blank page is tried again once. */
const ATTEMPTS = 2;

/**
 * Prints an edition's page and finishes the PDF.
 * @throws BlankPageError, PrintTimeoutError, BrowserStartError, NoBrowserError, or the crash when it came twice.
 */
export async function printPdf(browser: PrintBrowser, html: string, edition: Edition): Promise<Buffer> {
  const outline = !linksToEveryItem(html, edition);
  for (let attempt = 1; ; attempt++) {
    try {
      const raw = await browser.withPage((page) => page.print(html, outline));
      const pdf = stampPdf(raw, edition);
      if (everyPageHasText(new PdfObjects(pdf))) return pdf;
      throw new BlankPageError();
    } catch (error) {
      if (attempt >= ATTEMPTS || error instanceof PrintTimeoutError || isStartFailure(error)) throw error;
    }
  }
}

/** Starting again would fail again. */
function isStartFailure(error: unknown): boolean {
  return error instanceof BrowserStartError || error instanceof NoBrowserError;
}
