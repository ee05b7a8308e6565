import './browser-names.js';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentPlace, TextTaker } from './passage.js';
import { coveringBars } from './unseen/covered-text.js';
import type { WordCounts } from './unseen/word-counts.js';

/** Who takes the text of a page. */
interface PageTaking {
  readonly place: DocumentPlace;
  readonly taker: TextTaker;
  /** Counts its words as they are shown. */
  readonly shown?: WordCounts | undefined;
}

/** Gives on the text of one page. @returns what to think of it. */
export async function takePage(
  pdf: PDFDocumentProxy,
  number: number,
  { place, taker, shown }: PageTaking,
): Promise<'read' | 'empty' | 'unknown-letters' | 'damaged'> {
  try {
    const page = await pdf.getPage(number);
    const lines = await takeLines(page, place, taker);
    shown?.add(lines);
    const annotations: unknown = await page.getAnnotations({ intent: 'any' });
    const text = `${lines}${await takePainted(page, annotations, place, taker)}`;
    takeAnnotations(annotations, place, taker);
    page.cleanup();
    if (text.trim() === '') return 'empty';
    return isRiddle(text) ? 'unknown-letters' : 'read';
  } catch {
    return 'damaged';
  }
}

/** A page as lines; and each piece alone, as a number in a table may stand close to others. @returns its text. */
async function takeLines(page: PDFPageProxy, place: DocumentPlace, taker: TextTaker): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    if (/\d{6}.{0,4}\d{4}/.test(item.str))
      taker.take({ text: item.str, place, heads: [text.slice(text.lastIndexOf('\n') + 1).slice(-80)] });
    text += item.str;
    if (item.hasEOL) text += '\n';
  }
  taker.take({ text, place });
  return text;
}

/** Operators that begin a piece of text elsewhere. */
const MOVES: ReadonlySet<number> = new Set([OPS.moveText, OPS.setTextMatrix, OPS.nextLine, OPS.endText]);

/**
 * What is painted, as it comes: beside the page too, where an author has cropped it, and in the pictures of
 * annotations. The library's lines hold neither.
 */
async function takePainted(
  page: PDFPageProxy,
  annotations: unknown,
  place: DocumentPlace,
  taker: TextTaker,
): Promise<string> {
  const painted = await page.getOperatorList({ intent: 'any' });
  const { fnArray, argsArray } = painted;
  taker.unseen('covered-text', coveringBars(painted, highlightsAmong(annotations)));
  let text = '';
  fnArray.forEach((operator, i) => {
    if (MOVES.has(operator)) text += text.endsWith('\n') ? '' : '\n';
    else if (operator === OPS.showText) text += lettersOf((argsArray as readonly unknown[])[i]);
  });
  taker.take({ text, place });
  return text;
}

/** Glyphs with what they mean, and numbers between them: thousandths of the letters' size, against the direction. */
function lettersOf(args: unknown): string {
  const [glyphs] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  if (!Array.isArray(glyphs)) return '';
  return (glyphs as readonly unknown[])
    .map((glyph) => {
      if (typeof glyph === 'number') return glyph < -150 ? ' ' : '';
      const isGlyph = typeof glyph === 'object' && glyph !== null && 'unicode' in glyph;
      return isGlyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
    })
    .join('');
}

/** What a highlighter drew, by the names under which the library tells of painting it. */
function highlightsAmong(annotations: unknown): Set<unknown> {
  const list: readonly unknown[] = Array.isArray(annotations) ? (annotations as readonly unknown[]) : [];
  return new Set(
    list.map((one) =>
      typeof one === 'object' &&
      one !== null &&
      'id' in one &&
      'subtype' in one &&
      one.subtype === 'Highlight'
        ? one.id
        : undefined,
    ),
  );
}

function takeAnnotations(annotations: unknown, place: DocumentPlace, taker: TextTaker): void {
  const where: DocumentPlace = place.kind === 'page' ? { ...place, kind: 'annotation' } : place;
  for (const text of stringsIn(annotations)) taker.take({ text, place: where });
}

/** Characters that are no text: controls, private use, what was not to be told. */
const RIDDLES = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;

function isRiddle(text: string): boolean {
  const signs = text.replaceAll(/\s/g, '');
  const riddles = signs.match(RIDDLES)?.length ?? 0;
  return riddles > 3 && riddles > signs.length / 20;
}

/** Levels of what the library tells of an annotation. */
const DEEPEST = 8;
/** What it tells beside words. */
const NO_WORDS = new Set([
  'id',
  'modificationDate',
  'creationDate',
  'fontName',
  'bytes',
  'content',
  'parentId',
]);

/** All strings in what the library tells of a thing; those of a list make one text, a line each. */
export function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST || ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [value.join('\n')];
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_WORDS.has(key) ? [] : stringsIn(inner, depth + 1),
  );
}
