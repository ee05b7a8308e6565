import type { PrintBrowser } from './browser.js';
import type { PageFacts } from './finish/facts.js';
import { finishPart } from './finish/finish-part.js';
import type { FinishedPart } from './finish/finish-part.js';
import { printed } from './print-pdf.js';
import { PdfObjects } from './syntax/objects.js';

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
