import { constants, inflateSync } from 'node:zlib';
import { PdfFormatError } from './objects.js';
import type { PdfObjects } from './objects.js';
import { stringsIn } from './pdf-string.js';

interface PageParts {
  /** Number of the object that is the page's content stream. */
  readonly content: number;
  readonly resources: string;
}

/** The pages, in their order. */
function pageParts(objects: PdfObjects): PageParts[] {
  return pageNumbers(objects).map((number) => {
    const page = objects.text(number);
    const content = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    if (content === undefined) throw new PdfFormatError(`page object ${number} has no content`);
    return { content: Number(content), resources: page };
  });
}

const SHOWN_TEXT = /<[0-9A-F]{2,}> Tj|\] TJ/;
/** Bytes of a packed page that nearly always hold its first words. */
const BEGINNING = 1024;

/** True where every page shows some text: with no font to be had, Chromium now and then prints blank pages. */
export function everyPageHasText(objects: PdfObjects): boolean {
  const pages = pageParts(objects);
  return (
    pages.length > 0 &&
    pages.every(
      ({ content }) =>
        SHOWN_TEXT.test(unpack(objects, content, BEGINNING)) || SHOWN_TEXT.test(unpack(objects, content)),
    )
  );
}

/**
 * Everything that can be read in the PDF: the text of its pages, a run a line, and every string outside streams
 * (titles, bookmarks, addresses, alternative texts), and every name.
 */
export function readableText(objects: PdfObjects): string {
  const fonts = new Map<string, FontText>();
  const pages = pageParts(objects).map(({ content, resources }) =>
    pageText(unpack(objects, content), resources, objects, fonts),
  );
  const plain = objects
    .numbers()
    .filter((number) => !objects.isStream(number))
    .map((number) => objects.text(number));
  const names = plain.flatMap((text) => text.match(/\/[^\s/[\]<>()]+/g) ?? []);
  const strings = plain.flatMap(stringsIn);
  return [...pages, ...strings, ...names].join('\n');
}

function pageNumbers(objects: PdfObjects): number[] {
  const found: number[] = [];
  const visit = (number: number): void => {
    const text = objects.text(number);
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    if (kids === undefined) found.push(number);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) visit(Number(kid));
  };
  const pages = /\/Pages (\d+) 0 R/.exec(objects.text(objects.rootNumber))?.[1];
  if (pages === undefined) throw new PdfFormatError('no pages');
  visit(Number(pages));
  return found;
}

/**
 * A stream's data, unpacked, one character a byte.
 * @param most only what so many bytes of the packed stream unpack to.
 */
export function unpack(objects: PdfObjects, number: number, most = Infinity): string {
  const body = objects.body(number);
  const start = body.indexOf('stream') + 'stream'.length;
  const head = body.toString('latin1', 0, start);
  const begin = start + (body[start] === 13 ? 2 : 1);
  const end = body.lastIndexOf('endstream');
  const data = body.subarray(begin, Math.min(end, begin + most));
  if (!head.includes('/FlateDecode')) return data.toString('latin1');
  const finishFlush = begin + most < end ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  return inflateSync(data, { finishFlush }).toString('latin1');
}

function pageText(
  content: string,
  resources: string,
  objects: PdfObjects,
  fonts: Map<string, FontText>,
): string {
  const numbers = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name ?? '', number ?? '']),
  );
  const fontOf = (name: string) => {
    const number = numbers.get(name) ?? '';
    let font = fonts.get(number);
    if (!font) fonts.set(number, (font = toUnicode(objects, number)));
    return font;
  };
  let text = '';
  let font = NO_TEXT;
  for (const [token, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>|\bET\b/g)) {
    if (name !== undefined) font = fontOf(name);
    else if (hex !== undefined) text += decode(hex, font);
    else if (token === 'ET') text += '\n';
  }
  return text;
}

/** A font's map from codes in hexadecimal to text (ISO 32000-1, 9.10.3). */
interface FontText {
  readonly map: ReadonlyMap<string, string>;
  /** Digits of a code: four in composite fonts, two in simple ones. */
  readonly width: number;
}

const NO_TEXT: FontText = { map: new Map(), width: 4 };

function decode(hex: string, { map, width }: FontText): string {
  let text = '';
  for (let i = 0; i < hex.length; i += width) text += map.get(hex.slice(i, i + width)) ?? '';
  return text;
}

function toUnicode(objects: PdfObjects, fontNumber: string): FontText {
  const map = new Map<string, string>();
  const stream =
    fontNumber === '' ? undefined : /\/ToUnicode (\d+) 0 R/.exec(objects.text(Number(fontNumber)))?.[1];
  if (stream === undefined) return NO_TEXT;
  const cmap = unpack(objects, Number(stream));
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, target] of (block ?? '').matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      map.set((code ?? '').toUpperCase(), utf16(target ?? ''));
    }
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, target] of (block ?? '').matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      addRange(map, low ?? '', high ?? '', target ?? '');
    }
  }
  const [first] = map.keys();
  return { map, width: first?.length ?? NO_TEXT.width };
}

function addRange(map: Map<string, string>, low: string, high: string, target: string): void {
  const [from, to] = [parseInt(low, 16), Math.min(parseInt(high, 16), 0xffff)];
  for (let code = from; code <= to; code++) {
    const last = (parseInt(target.slice(-4), 16) + code - from).toString(16).padStart(4, '0');
    map.set(code.toString(16).padStart(low.length, '0').toUpperCase(), utf16(target.slice(0, -4) + last));
  }
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
