import { CellTexts } from './cell-text.js';
import { decodeText } from './decode-text.js';
import { takeAllXml } from './open-text.js';
import type { TextTaker } from './passage.js';
import { wordsOfRichText } from './rich-text.js';
import { noteUnseenInRichText } from './unseen/rich-text-unseen.js';

const LINES = { kind: 'line', number: 1 } as const;

/** Reads a file that is text: as it stands, and once more as what it is by its name. @param extension without its dot. */
export function takePlainDocument(bytes: Buffer, extension: string, taker: TextTaker): void {
  const text = decodeText(bytes);
  if (text.startsWith('{\\rtf')) {
    noteUnseenInRichText(text, taker.unseen);
    return taker.take({ text: wordsOfRichText(text), place: LINES });
  }
  if (['csv', 'tsv', 'tab'].includes(extension)) return takeTable(text, taker);
  taker.take({ text, place: LINES });
  if (/^\s*<(?:[?!a-z])/i.test(text)) takeMarkup(text, extension, taker);
  if (extension === 'json' || extension === 'geojson') takeJson(text, taker);
}

/** Without the marks, which may stand in the middle of a number. */
function takeMarkup(text: string, extension: string, taker: TextTaker): void {
  const isHtml = /^(?:x?html?|xht)$/.test(extension) || /<html[\s>]/i.test(text.slice(0, 2000));
  if (!isHtml)
    try {
      return takeAllXml(text, LINES, withoutLines(taker));
    } catch {
      // Not well-formed: read as a browser would.
    }
  const bare = text
    .replaceAll(/<(?:br|\/?(?:p|div|td|th|tr|li|ul|ol|h[1-6]|table|section|article))\b[^<>]*>/gi, ' \v')
    .replaceAll(/<[^<>]*>/g, '');
  taker.take({ text: resolved(bare), place: LINES });
}

/** What stands for a digit or a dash; other names of characters part nothing that matters here. */
function resolved(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => fromCode(parseInt(code, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => fromCode(Number(code)))
    .replaceAll(/&(?:nbsp|ensp|emsp|thinsp);/g, ' ')
    .replaceAll(/&(?:ndash|mdash|minus|hyphen|dash);/g, '-')
    .replaceAll(/&(?:shy|zwj|zwnj);/g, '');
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The values of JSON, escapes resolved, each with its key before it. What is no JSON has been read as text. */
function takeJson(text: string, taker: TextTaker): void {
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' || typeof value === 'number')
      taker.take({ text: String(value), place: { kind: 'line' }, heads: [key === '' ? '' : `${key}: `] });
    else if (Array.isArray(value)) for (const one of value as unknown[]) visit(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
  };
  try {
    visit(JSON.parse(text), '');
  } catch {
    return;
  }
}

function withoutLines(taker: TextTaker): TextTaker {
  return { ...taker, take: (passage) => taker.take({ ...passage, place: { kind: 'line' } }) };
}

/** Comma, semicolon and tab part cells, whichever the first lines have most of; quotation marks are kept together. */
function takeTable(text: string, taker: TextTaker): void {
  const start = text.slice(0, 4000);
  const [separator = ';'] = [';', ',', '\t'].sort((a, b) => start.split(b).length - start.split(a).length);
  const cells = new CellTexts(taker, LINES);
  text.split(/\r?\n|\r/).forEach((line, i) => {
    cells.startRow({ kind: 'line', number: i + 1 });
    cellsOf(line, separator).forEach((cell, column) => cells.add(column, { text: cell.trim() }));
  });
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}
