import { markedLanguage } from '../pdf/structure/marks.js';

/** Elements within a line, of which Chromium's PDF keeps the language only where they have an anchor. */
const INLINE_WITH_LANGUAGE =
  /<(?:span|i|b|cite|q|bdi|abbr|dfn|mark|ins|small|u|s|var|kbd|samp)\b(?=[^<>]*\slang=)(?![^<>]*\sid=)/g;

/** Cells with nothing in them, which Chromium leaves out of the structure: the row would have one too few. */
const EMPTY_CELL = /(<t[dh]\b[^<>]*>)\s*(?=<\/t[dh]>)/g;

/**
 * Says in the page to print what its PDF will not say by itself: which list items are notes, which raised numbers refer
 * to them, that a phrase is in another language, and that there is a cell. Taken off again when the PDF is finished.
 */
export function withPrintMarks(body: string, language: string): string {
  let phrases = 0;
  return (
    body
      .replaceAll(
        /<li id="note-(\d+)"/g,
        (found, number: string) => `${found} lang="${markedLanguage(language, 'note', Number(number))}"`,
      )
      .replaceAll(
        '<sup class="note-mark">',
        `<sup class="note-mark" lang="${markedLanguage(language, 'ref')}">`,
      )
      // The marks that the browser puts around a quotation are in no part of the structure.
      .replaceAll(/<q\b[^<>]*>/g, (found) => `${found}“`)
      .replaceAll('</q>', '”</q>')
      .replaceAll(EMPTY_CELL, '$1\u00A0')
      .replaceAll(INLINE_WITH_LANGUAGE, (found) => `${found} id="sprog-${++phrases}"`)
  );
}
