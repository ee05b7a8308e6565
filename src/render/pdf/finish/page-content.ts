import type { FontText, FontTexts } from '../syntax/font-text.js';
import { PdfFormatError } from '../syntax/format-error.js';
import { textOfContent } from '../page-text.js';
import { artifactsIn } from './artifacts.js';
import type { Insertion } from './artifacts.js';

/** A marked-content sequence with an identifier (ISO 32000-1, 14.6). */
interface MarkedPart {
  /** Offsets of its `BDC` operator with its operands, of what it holds, and behind its `EMC`. */
  readonly start: number;
  readonly inside: number;
  readonly insideEnd: number;
  readonly end: number;
  readonly showsText: boolean;
}

/** A soft hyphen where no line ends: a space of no width that says it is a hyphen. Searching would trip over it. */
const INVISIBLE_HYPHEN =
  /\/Span<<\/ActualText <FEFF00AD> >> BDC\n((?:[^\n]* )?)<[0-9A-F]{4}> Tj\nEMC\n(?=0 0 Td )/g;

/**
 * The content of one page as Chromium (Skia) writes it: an operator or a few on a line, text in hexadecimal, and every
 * piece that belongs to an element between a `BDC` and an `EMC`.
 */
export class PageContent {
  readonly #text: string;
  readonly #bytes: Buffer;
  readonly #parts = new Map<number, MarkedPart>();
  readonly #named: ReadonlyMap<string, number>;
  readonly #fonts: FontTexts;
  readonly #spaces: Insertion[] = [];

  /**
   * @param named numbers of the page's fonts by their names.
   * @throws PdfFormatError where marks are not nested as they must be.
   */
  constructor(content: Buffer, named: ReadonlyMap<string, number>, fonts: FontTexts) {
    const text = content.toString('latin1');
    this.#text = text.includes('<FEFF00AD>') ? text.replaceAll(INVISIBLE_HYPHEN, '$1') : text;
    this.#bytes = this.#text === text ? content : Buffer.from(this.#text, 'latin1');
    this.#named = named;
    this.#fonts = fonts;
    this.#findParts();
  }

  /** True where anything on the page is text. */
  get hasText(): boolean {
    return this.#text.includes(' Tj\n');
  }

  showsText(mcid: number): boolean {
    return this.#parts.get(mcid)?.showsText ?? false;
  }

  textOf(mcid: number): string {
    const part = this.#parts.get(mcid);
    if (!part) return '';
    const inside = this.#bytes.subarray(part.inside, part.insideEnd);
    // A text object that goes on with the font before it names none.
    const before = this.#text.lastIndexOf(' Tf\n', part.inside);
    const line = before < 0 ? '' : this.#text.slice(this.#text.lastIndexOf('\n', before) + 1, before + 4);
    return textOfContent(
      Buffer.concat([Buffer.from(line, 'latin1'), inside]),
      this.#named,
      this.#fonts,
    ).replaceAll('\n', '');
  }

  /** The content with everything marked: what only decorates, and what stands outside the structure, as artifacts. */
  rewritten(decorations: ReadonlySet<number>, runningTexts: RunningTextTest): Buffer {
    const insertions: Insertion[] = [];
    let at = 0;
    for (const [mcid, part] of this.#parts) {
      this.#markBetween(at, part.start, runningTexts, insertions);
      if (decorations.has(mcid))
        insertions.push({ at: part.start, to: part.inside, text: '/Artifact BMC\n' });
      at = part.end;
    }
    this.#markBetween(at, this.#text.length, runningTexts, insertions);
    // Spaces stand within parts, and so never where anything else is put in.
    const all = [...insertions, ...this.#spaces].sort((a, b) => a.at - b.at);
    let text = '';
    let copied = 0;
    for (const { at: place, to, text: added } of all) {
      text += this.#text.slice(copied, place) + added;
      copied = to;
    }
    return Buffer.from(text + this.#text.slice(copied), 'latin1');
  }

  /** The text objects of the page's marked content (ISO 32000-1, 9.4), in the order in which they are painted. */
  textObjects(): TextObject[] {
    const found: TextObject[] = [];
    let font: number | undefined;
    for (const part of this.#parts.values()) {
      if (!part.showsText) continue;
      let begin = this.#text.indexOf('BT\n', part.inside);
      while (begin >= 0 && begin < part.insideEnd) {
        const end = this.#text.indexOf('\nET\n', begin);
        if (end < 0) break;
        font = this.#fontIn(begin, end) ?? font;
        if (font !== undefined)
          found.push({ end, font, text: decoded(this.#text, begin, end, this.#fonts.of(font)) });
        begin = this.#text.indexOf('BT\n', end);
      }
    }
    return found;
  }

  /** Ends a text object with a space, where its font has one. */
  addSpace({ end, font }: TextObject): void {
    const code = this.#fonts.of(font).codeOfSpace;
    if (code === undefined) return;
    this.#spaces.push({
      at: end,
      to: end,
      text: `\n<${code.toString(16).toUpperCase().padStart(4, '0')}> Tj`,
    });
  }

  /** The last font that is chosen in a text object. */
  #fontIn(begin: number, end: number): number | undefined {
    const at = this.#text.lastIndexOf(' Tf\n', end);
    if (at < begin) return undefined;
    const line = this.#text.slice(this.#text.lastIndexOf('\n', at) + 1, at);
    return this.#named.get(/^\/(\S+)/.exec(line)?.[1] ?? '');
  }

  #markBetween(from: number, to: number, isRunningText: RunningTextTest, insertions: Insertion[]): void {
    if (to - from < 4) return;
    const fonts = { named: this.#named, texts: this.#fonts };
    for (const { at, to: behind, text } of artifactsIn(
      this.#bytes.subarray(from, to),
      fonts,
      isRunningText,
    )) {
      insertions.push({ at: from + at, to: from + behind, text });
    }
  }

  #findParts(): void {
    const text = this.#text;
    let begin = nextOpening(text, 0);
    let end = text.indexOf('EMC\n');
    const open: { mcid: number | undefined; start: number; inside: number }[] = [];
    while (begin >= 0 || end >= 0) {
      if (begin >= 0 && (end < 0 || begin < end)) {
        const start = text.lastIndexOf('\n', begin) + 1;
        const mcid = /\/MCID (\d+)/.exec(text.slice(start, begin))?.[1];
        open.push({ mcid: mcid === undefined ? undefined : Number(mcid), start, inside: begin + 4 });
        begin = nextOpening(text, begin + 4);
        continue;
      }
      const opened = open.pop();
      if (!opened) throw new PdfFormatError('marked content that was never begun');
      if (opened.mcid !== undefined) this.#add(opened.mcid, opened.start, opened.inside, end);
      end = text.indexOf('EMC\n', end + 4);
    }
    if (open.length > 0) throw new PdfFormatError('marked content without an end');
  }

  #add(mcid: number, start: number, inside: number, insideEnd: number): void {
    const shown = this.#text.indexOf(' Tj\n', inside);
    const showsText = shown >= 0 && shown < insideEnd;
    this.#parts.set(mcid, { start, inside, insideEnd, end: insideEnd + 4, showsText });
  }
}

/** A text object, read. */
export interface TextObject {
  /** Offset of the line feed before its `ET`. */
  readonly end: number;
  /** Number of its font's object: the one it ends with. */
  readonly font: number;
  readonly text: string;
}

/** The text of the hexadecimal strings between two offsets, each letter's code four digits. */
function decoded(content: string, begin: number, end: number, { map }: FontText): string {
  let text = '';
  for (let at = content.indexOf('<', begin); at >= 0 && at < end; at = content.indexOf('<', at + 1)) {
    const close = content.indexOf('>', at);
    for (let digit = at + 1; digit + 4 <= close; digit += 4) {
      text += map.get(parseInt(content.slice(digit, digit + 4), 16)) ?? '';
    }
    at = close;
  }
  return text;
}

/** Where marked content is next begun; Chromium marks text that runs from right to left without properties. */
function nextOpening(text: string, from: number): number {
  const begin = text.indexOf('BDC\n', from);
  const plain = text.slice(from, begin < 0 ? text.length : begin).indexOf(' BMC\n');
  return plain < 0 ? begin : from + plain + 1;
}

/** Tells whether a text is one of the page's header or footer; where it stands, if that is known. */
export type RunningTextTest = (text: string) => 'Header' | 'Footer' | 'Pagination' | undefined;
