import { isText } from './decode-text.js';
import { NumberSearch } from './find-numbers.js';
import type { NumbersFound } from './find-numbers.js';
import { takeOfficeDocument } from './office-document.js';
import { takeOldOfficeDocument } from './old-office/old-office-document.js';
import { TooLargeError } from './passage.js';
import type { Passage, TextTaker, Unsearched } from './passage.js';
import { takePdf } from './pdf-document.js';
import { takePlainDocument } from './plain-document.js';
import { hasPosition } from './unseen/picture-position.js';
import { UnseenCounts } from './unseen/unseen-kinds.js';
import type { UnseenCount } from './unseen/unseen-kinds.js';

/** Files within files within a file. */
const DEEPEST = 4;
const PICTURES = /^(?:png|jpe?g|gif|webp|tiff?|bmp|heic|heif|avif|emf|wmf)$/;
const FILMS = /^(?:mp4|m4v|mov)$/;
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

/** What was found in a document; plain data without any of its text. */
export interface DocumentFound extends NumbersFound {
  readonly unseen: readonly UnseenCount[];
}

/**
 * Searches a document, read once, for civil registration numbers and for what its reader does not see. Whatever it may
 * be, it never rejects for what is wrong with it.
 */
export async function searchDocument(bytes: Buffer, name: string): Promise<DocumentFound> {
  const search = new NumberSearch();
  const counts = new UnseenCounts();
  await takeDocument(bytes, name, { take: search.take, miss: search.miss, unseen: counts.note });
  return { ...search.found, unseen: counts.found };
}

/**
 * Gives on all text of a document, by what its content says that it is: what a reader sees, what is hidden, what was
 * deleted and is still there, and what the file says of itself.
 * @param name of the file: its extension decides where the content alone does not tell.
 */
export async function takeDocument(bytes: Buffer, name: string, taker: TextTaker, depth = 1): Promise<void> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const takeFile = (inner: Buffer, called: string) => takeEmbedded(inner, called, taker, depth + 1);
  try {
    // What begins with its own sign is that, though a PDF may begin further in: it may hold one.
    if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
      if (!(await takeOfficeDocument(bytes, taker, takeFile))) taker.miss('unknown-format');
    } else if (bytes.toString('hex', 0, 8) === COMPOUND_FILE)
      await takeOldOfficeDocument(bytes, taker, takeFile);
    else if (bytes.subarray(0, 1024).includes('%PDF-')) await takePdf(bytes, taker, takeFile);
    else if (PICTURES.test(extension) || FILMS.test(extension)) {
      if (hasPosition(bytes)) taker.unseen('positions');
      taker.miss(PICTURES.test(extension) ? 'picture' : 'unknown-format');
    } else if (isText(bytes)) takePlainDocument(bytes, extension, taker);
    else taker.miss(/^(?:pdf|(?:doc|xls|ppt|od)[a-z])$/.test(extension) ? 'damaged' : 'unknown-format');
  } catch (error) {
    taker.miss(error instanceof TooLargeError ? 'too-large' : 'damaged');
  }
}

/** What stands in a file within the file is told of as just that; so is what cannot be read of it, but for pictures. */
async function takeEmbedded(bytes: Buffer, name: string, taker: TextTaker, depth: number): Promise<void> {
  if (depth > DEEPEST) return taker.miss('embedded');
  const inner: TextTaker = {
    ...taker,
    take: (passage: Passage) => taker.take({ ...passage, place: { kind: 'embedded' } }),
    miss: (reason: Unsearched) => {
      if (reason !== 'picture') taker.miss('embedded');
    },
  };
  await takeDocument(bytes, name, inner, depth);
}
