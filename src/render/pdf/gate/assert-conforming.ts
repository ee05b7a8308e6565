import type { DocumentFacts } from '../finish/facts.js';
import { checkPdf } from './check-pdf.js';
import { NonconformingPdfError } from './nonconforming-pdf-error.js';

/**
 * Checks that a finished PDF is what it claims to be.
 * @throws NonconformingPdfError where it is not: such a file is not to be written.
 */
export function assertConforming(
  pdf: Buffer,
  { archive, isAccessible }: Pick<DocumentFacts, 'archive' | 'isAccessible'>,
): void {
  if (!archive && !isAccessible) return;
  const { part, conformance } = archive ?? { part: undefined, conformance: undefined };
  const findings = checkPdf(pdf, { part, conformance, ua: isAccessible });
  if (findings.length > 0) throw new NonconformingPdfError(findings);
}
