import type { PDFDocument } from '@cantoo/pdf-lib';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';
import type { RareDecoder } from './stream-data.js';

/**
 * The file anew, in simple form, read by the library as far as it can, without its
 * cross-references: by looking for objects from front to back. An object that is damaged makes it refuse; one that is missing is found
 * out later, where something refers to it.
 *
 * Only for files that cannot be read by their cross-references: those alone know which objects an author deleted.
 * @throws ForeignPdfRefusal
 */
export async function mendPdf(bytes: Buffer): Promise<Buffer> {
  // A large library, and needed for one file in a hundred.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await loaded(() =>
    PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }),
  );
  try {
    const saved = await document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
    return Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  } catch {
    throw new ForeignPdfRefusal('damaged');
  }
}

async function loaded(load: () => Promise<PDFDocument>): Promise<PDFDocument> {
  try {
    return await load();
  } catch {
    throw new ForeignPdfRefusal('damaged');
  }
}

/** The library's decoders of filters that hardly any program uses any more. */
export async function rareDecoder(): Promise<RareDecoder> {
  const { PDFContext, PDFName, PDFRawStream, decodePDFRawStream } = await import('@cantoo/pdf-lib');
  return (filters, data) => {
    try {
      const context = PDFContext.create();
      const dictionary = context.obj({ Filter: filters.map((filter) => PDFName.of(filter)) });
      return Buffer.from(decodePDFRawStream(PDFRawStream.of(dictionary, data)).decode());
    } catch {
      throw new ForeignPdfRefusal('damaged');
    }
  };
}
