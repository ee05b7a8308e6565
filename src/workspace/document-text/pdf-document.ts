import './browser-names.js';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Sets up the library's other half in this same thread; where it is not, a file of its own is looked for.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { TakeFile } from './office-document.js';
import type { DocumentPlace, TextTaker } from './passage.js';
import { stringsIn, takePage } from './pdf-page.js';
import { takePdfStrings } from './pdf-strings.js';
import { WordCounts } from './unseen/word-counts.js';

/** Earlier states of a file that was changed by adding to it: the newest are read. */
const MOST_REVISIONS = 8;
/** Pages of earlier states, all together. */
const MOST_EARLIER_PAGES = 2000;

/**
 * Reads a PDF: its pages with all that is painted on them, seen or not; its annotations and form fields; bookmarks,
 * properties and all other strings; the files in it; and the pages as they were before the file was changed.
 */
export async function takePdf(bytes: Buffer, taker: TextTaker, takeFile: TakeFile): Promise<void> {
  const earlier = earlierRevisions(bytes);
  const shown = new WordCounts();
  const whole: Reading = { taker, placeOf: (page) => ({ kind: 'page', number: page }), most: Infinity };
  const pages = await takeRevision(bytes, earlier.length === 0 ? whole : { ...whole, shown });
  if (pages === undefined) return;
  try {
    await takePdfStrings(bytes, taker, takeFile);
  } catch {
    // The library mends what our own reader does not; of what only that reads, nothing is known.
    taker.miss('damaged');
  }
  let left = MOST_EARLIER_PAGES;
  const silent: TextTaker = { take: taker.take, miss: () => undefined, unseen: () => undefined };
  for (const end of earlier) {
    const before = new WordCounts();
    const reading: Reading = {
      taker: silent,
      placeOf: () => ({ kind: 'earlier' }),
      most: left,
      shown: before,
    };
    left -= (await takeRevision(bytes.subarray(0, end), reading)) ?? 0;
    if (before.hasMoreThan(shown)) taker.unseen('revisions');
    if (left <= 0) return taker.miss('too-large');
  }
}

/** Where a file ended before something was added (ISO 32000-1, 7.5.6), the newest first. */
function earlierRevisions(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf('%%EOF'); at >= 0; at = bytes.indexOf('%%EOF', at + 5)) ends.push(at + 5);
  // A file made for the web begins with an end that leads nowhere (annex F).
  const isFirst = (end: number) => /startxref\s+0\s+%%EOF$/.test(bytes.toString('latin1', end - 40, end));
  return ends
    .slice(0, -1)
    .filter((end) => !isFirst(end))
    .reverse()
    .slice(0, MOST_REVISIONS);
}

/** How one state of a file is read. */
interface Reading {
  readonly taker: TextTaker;
  readonly placeOf: (page: number) => DocumentPlace;
  /** Pages that are read. */
  readonly most: number;
  /** Counts what its pages show. */
  readonly shown?: WordCounts;
}

/** @returns the number of its pages; undefined where it cannot be opened. */
async function takeRevision(
  bytes: Buffer,
  { taker, placeOf, most, shown }: Reading,
): Promise<number | undefined> {
  const pdf = await opened(bytes, taker, NO_IMAGES);
  if (!pdf) return undefined;
  try {
    await takeOutside(pdf, taker);
    const empty: number[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, most); number++) {
      const look = await takePage(pdf, number, { place: placeOf(number), taker, shown });
      if (look === 'empty') empty.push(number);
      else if (look !== 'read') taker.miss(look);
    }
    if (empty.length > 0 && (await areDrawn(bytes, empty, taker))) taker.miss('scanned');
    return pdf.numPages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Pixels of an image that is unpacked: none. */
const NO_IMAGES = { maxImageSize: 1 };

async function opened(
  bytes: Buffer,
  taker: TextTaker,
  images: { readonly maxImageSize?: number },
): Promise<PDFDocumentProxy | undefined> {
  const task = getDocument({
    // The library keeps the array it is given.
    data: Uint8Array.from(bytes),
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWasm: false },
    ...{ verbosity: VerbosityLevel.ERRORS, stopAtErrors: false, isOffscreenCanvasSupported: false },
    ...images,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    taker.miss(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
    return undefined;
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  // Null where there is none, whatever the library's types say.
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** What stands on no page, as the library finds it in files whose own order is lost. */
async function takeOutside(pdf: PDFDocumentProxy, taker: TextTaker): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  const said: unknown = isIterable(metadata) ? [...metadata] : [];
  for (const text of stringsIn([info, said])) taker.take({ text, place: { kind: 'properties' } });
  const outline: unknown = await pdf.getOutline();
  for (const text of stringsIn(outline)) taker.take({ text, place: { kind: 'hidden' } });
}

const PICTURES: ReadonlySet<number> = new Set([
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
  ...[OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup, OPS.paintInlineImageXObjectGroup],
]);
/** Lines of a page that has no text; with more, its letters may have been drawn. */
const MOST_PATHS = 40;
/** Pages that are looked at until one is a picture. */
const MOST_LOOKS = 50;

/** Whether one of the pages shows a picture, or letters that are lines. */
async function areDrawn(bytes: Buffer, pages: readonly number[], taker: TextTaker): Promise<boolean> {
  const pdf = await opened(bytes, taker, {});
  if (!pdf) return true;
  try {
    for (const number of pages.slice(0, MOST_LOOKS)) {
      const page = await pdf.getPage(number);
      const { fnArray } = await page.getOperatorList();
      const paths = fnArray.filter((operator) => operator === OPS.constructPath).length;
      if (paths > MOST_PATHS || fnArray.some((operator) => PICTURES.has(operator))) return true;
      page.cleanup();
    }
    return false;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
