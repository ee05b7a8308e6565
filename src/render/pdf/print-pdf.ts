import { BrowserStartError } from './browser.js';
import type { PrintBrowser } from './browser.js';
import type { DocumentFacts, PageFacts } from './finish/facts.js';
import { finishPdf } from './finish/finish-pdf.js';
import { NoBrowserError } from './find-browser.js';
import { checkPdf } from './gate/check-pdf.js';
import { NonconformingPdfError } from './gate/nonconforming-pdf-error.js';
import { PrintTimeoutError } from './print-page.js';

/** Attempts in all: a crash or a blank page is tried again once. */
const ATTEMPTS = 2;

/**
 * Prints a page, finishes the PDF, and checks that it is what it claims to be.
 * @param html the page's form to print.
 * @throws BlankPageError, PrintTimeoutError, BrowserStartError, NoBrowserError, or the crash when it came twice;
 *   NonconformingPdfError where the PDF does not conform.
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
      const pdf = finishPdf(raw, document, page);
      assertConforming(pdf, document);
      return pdf;
    } catch (error) {
      if (attempt >= ATTEMPTS || isFinal(error)) throw error;
    }
  }
}

function assertConforming(pdf: Buffer, { archive, isAccessible }: DocumentFacts): void {
  const { part, conformance } = archive ?? { part: undefined, conformance: undefined };
  const findings = checkPdf(pdf, { part, conformance, ua: isAccessible });
  if (findings.length > 0) throw new NonconformingPdfError(findings);
}

/** Trying again would fail again, or take as long again. */
function isFinal(error: unknown): boolean {
  return (
    error instanceof NonconformingPdfError ||
    error instanceof PrintTimeoutError ||
    error instanceof BrowserStartError ||
    error instanceof NoBrowserError
  );
}
