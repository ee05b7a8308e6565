import type { DocumentFacts, PageFacts } from './finish/facts.js';
import { finishPdf } from './finish/finish-pdf.js';
import { assertConforming } from './gate/assert-conforming.js';

/**
 * Finishes what the browser printed, and checks that it is what it claims to be.
 * @throws BlankPageError, PdfFormatError, or NonconformingPdfError where the result is not to be written.
 */
export function finishAndCheck(raw: Buffer, document: DocumentFacts, page: PageFacts): Buffer {
  const pdf = finishPdf(raw, document, page);
  assertConforming(pdf, document);
  return pdf;
}
