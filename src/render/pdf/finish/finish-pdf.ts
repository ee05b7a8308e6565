import { PdfObjects } from '../syntax/objects.js';
import { writeFile } from '../syntax/write-file.js';
import { writeStructure } from '../structure/write-structure.js';
import { keepOutline, writeOutline } from './bookmarks.js';
import { writeCatalog } from './catalog.js';
import { embedFiles } from './embedded-files.js';
import type { DocumentFacts, PageFacts } from './facts.js';
import { finishPart } from './finish-part.js';

/** The line at the head of the file by which a later run knows it for its own. */
export const PDF_MARK = 'dmpg';

/**
 * Makes of Chromium's PDF one that keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a or -3a (ISO 19005-2 and -3), and that is
 * the same bytes on every run. What it looks like is not changed.
 * @throws PdfFormatError where the PDF is not of the form Chromium writes, BlankPageError where a page shows no text.
 */
export function finishPdf(raw: Buffer, document: DocumentFacts, page: PageFacts): Buffer {
  const { objects, pages, root, free, outline } = finishPart(new PdfObjects(raw), document.language, page);
  if (outline) writeOutline(objects, outline);
  else keepOutline(objects);
  root.language = document.language;
  writeStructure(objects, root, pages, free);
  writeCatalog(objects, document);
  embedFiles(objects, document.embedded, document.date);
  return writeFile(objects, PDF_MARK);
}
