import type { NumberedPage } from '../../html/number-pages.js';
import { writeCatalog } from '../finish/catalog.js';
import { embedFiles } from '../finish/embedded-files.js';
import type { DocumentFacts } from '../finish/facts.js';
import { PDF_MARK } from '../finish/finish-pdf.js';
import { mendToUnicode } from '../finish/fonts.js';
import { assertConforming } from '../gate/assert-conforming.js';
import { PdfObjects } from '../syntax/objects.js';
import { fontsOf, pagesOf } from '../syntax/pages.js';
import { PdfReference } from '../syntax/values.js';
import { writeFile } from '../syntax/write-file.js';
import { mergeParts } from './merge-parts.js';
import type { PackagePart } from './package-part.js';
import { layOver, viewOf } from './stamp-numbers.js';

/**
 * Writes a package: its parts one after the other, every page with its number in the whole.
 * @param printNumbers prints as many empty pages, of these sizes, with nothing but their numbers.
 * @throws NonconformingPdfError where it is not what it claims to be.
 */
export async function writePackage(
  parts: readonly PackagePart[],
  document: DocumentFacts,
  printNumbers: (pages: readonly NumberedPage[]) => Promise<Buffer>,
): Promise<Buffer> {
  const { objects, pages } = mergeParts(parts, document.language);
  const numbered = parts.flatMap(({ numbering, isConfidential }, i) =>
    (pages[i] ?? []).map((page): NumberedPage => ({
      place: numbering,
      isConfidential,
      ...viewOf(objects, objects.dictionary(new PdfReference(page))),
    })),
  );
  const numbers = new PdfObjects(await printNumbers(numbered));
  mendToUnicode(numbers, fontNumbers(numbers));
  layOver(objects, pages.flat(), numbers);
  writeCatalog(objects, document);
  embedFiles(objects, document.embedded, document.date);
  const file = writeFile(objects, PDF_MARK);
  assertConforming(file, document);
  return file;
}

function fontNumbers(objects: PdfObjects): Set<number> {
  const pages = pagesOf(objects);
  return new Set(
    pages.flatMap(({ dictionary }) => [
      ...fontsOf(objects, objects.dictionary(dictionary.get('Resources'))).values(),
    ]),
  );
}
