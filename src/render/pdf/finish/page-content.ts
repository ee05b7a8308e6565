import type { FontTexts } from '../syntax/font-text.js';
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
    let text = '';
    let copied = 0;
    for (const { at: place, to, text: added } of insertions) {
      text += this.#text.slice(copied, place) + added;
      copied = to;
    }
    return Buffer.from(text + this.#text.slice(copied), 'latin1');
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

/** Where marked content is next begun; Chromium marks text that runs from right to left without properties. */
function nextOpening(text: string, from: number): number {
  const begin = text.indexOf('BDC\n', from);
  const plain = text.slice(from, begin < 0 ? text.length : begin).indexOf(' BMC\n');
  return plain < 0 ? begin : from + plain + 1;
}

/** Tells whether a text is one of the page's header or footer; where it stands, if that is known. */
export type RunningTextTest = (text: string) => 'Header' | 'Footer' | 'Pagination' | undefined;
