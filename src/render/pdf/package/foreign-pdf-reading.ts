import { PdfFile } from '../../../pdf/pdf-file.js';
import { WHOLE_FILE } from '../../../pdf/pdf-limits.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';
import type { ForeignPdf, Stripped } from './foreign-pdf-types.js';
import { mendPdf, rareDecoder } from './mend-pdf.js';
import { readForeign } from './read-foreign.js';
import { NeedsRareDecoder } from './stream-data.js';

/** Bytes before the header that readers pass over (ISO 32000-1, annex H, 3.4.1). */
const LONGEST_JUNK = 1024;

/**
 * What can be done with a PDF, in this thread and for as long as it takes: see `openForeignPdf` for untrusted files.
 * @throws ForeignPdfRefusal
 */
export async function readForeignPdf(bytes: Buffer): Promise<ForeignPdf> {
  if (bytes.subarray(0, LONGEST_JUNK).indexOf('%PDF-') < 0) throw new ForeignPdfRefusal('not-a-pdf');
  if (hasUnfinishedRevision(bytes)) throw new ForeignPdfRefusal('damaged');
  const file = unlessDamaged(() => new PdfFile(bytes, WHOLE_FILE));
  const found = file && (await readOpened(file));
  if (found) return found;
  // Of an encrypted file that is damaged, nobody can say what is whole.
  if (file?.isEncrypted) throw new ForeignPdfRefusal('damaged');
  const mended = await mendPdf(bytes);
  const mendedFile = unlessDamaged(() => new PdfFile(mended, WHOLE_FILE));
  const repaired = mendedFile && (await readIfWhole(mendedFile, new Set<Stripped>(['repaired'])));
  if (!repaired) throw new ForeignPdfRefusal('damaged');
  return repaired;
}

async function readOpened(file: PdfFile): Promise<ForeignPdf | undefined> {
  if (!file.isEncrypted) return readIfWhole(file, new Set());
  const isOpen = unlessDamaged(() => file.unlock());
  if (isOpen === false) throw new ForeignPdfRefusal('password');
  return isOpen ? readIfWhole(file, new Set<Stripped>(['encryption'])) : undefined;
}

/** Undefined where the file's objects are not where they should be. */
async function readIfWhole(file: PdfFile, stripped: Set<Stripped>): Promise<ForeignPdf | undefined> {
  try {
    return await readForeign(file, new Set(stripped));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    if (!(error instanceof NeedsRareDecoder)) throw error;
  }
  try {
    return await readForeign(file, new Set(stripped), await rareDecoder());
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Whether objects follow the file's last end: the beginning of a later revision, the rest of which is lost. What can be
 * read is then the revision before, perhaps with what was deleted since.
 */
function hasUnfinishedRevision(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('%%EOF');
  return end >= 0 && /\d\s+\d+\s+obj\b/.test(bytes.toString('latin1', end));
}

function unlessDamaged<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
