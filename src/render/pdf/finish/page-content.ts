import { PdfFormatError } from '../syntax/format-error.js';
import { textOfContent } from '../page-text.js';
import { artifactsIn } from './artifacts.js';
import { paintedBox } from './painted-box.js';
import type { Box } from './painted-box.js';
import type { ContentResources, Insertion } from './artifacts.js';
import { textObjectsIn } from './text-objects.js';
import type { TextObject } from './text-objects.js';

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
 * The content of one page, or of a form drawn there, as Chromium (Skia) writes it: an operator or a few on a line, text in hexadecimal, and every
 * piece that belongs to an element between a `BDC` and an `EMC`.
 */
export class PageContent {
  readonly #text: string;
  readonly #bytes: Buffer;
  readonly #parts = new Map<number, MarkedPart>();
  readonly #resources: ContentResources;
  readonly #spaces: Insertion[] = [];

  /** @throws PdfFormatError where marks are not nested as they must be. */
  constructor(content: Buffer, resources: ContentResources) {
    const text = content.toString('latin1');
    this.#text = text.includes('<FEFF00AD>') ? text.replaceAll(INVISIBLE_HYPHEN, '$1') : text;
    this.#bytes = this.#text === text ? content : Buffer.from(this.#text, 'latin1');
    this.#resources = resources;
    this.#findParts();
  }

  /** Identifiers of the pieces that belong to elements. */
  get identifiers(): Iterable<number> {
    return this.#parts.keys();
  }

  hasPiece(mcid: number): boolean {
    return this.#parts.has(mcid);
  }

  get hasPieces(): boolean {
    return this.#parts.size > 0;
  }

  /** True where anything is text. */
  get hasText(): boolean {
    return this.#text.includes(' Tj\n');
  }

  /** True where all text is shown in the one way in which it is gone through here. */
  get isSimple(): boolean {
    return !/(?: TJ|['"])\n/.test(this.#text);
  }

  showsText(mcid: number): boolean {
    return this.#parts.get(mcid)?.showsText ?? false;
  }

  /** The text of a piece, with the spaces that have been added to it. */
  textOf(mcid: number): string {
    const part = this.#parts.get(mcid);
    if (!part) return '';
    const added = this.#spaces.filter(({ at }) => at >= part.inside && at < part.insideEnd);
    const inside = Buffer.from(this.#withInsertions(added, part.inside, part.insideEnd), 'latin1');
    // A text object that goes on with the font before it names none.
    const before = this.#text.lastIndexOf(' Tf\n', part.inside);
    const line = before < 0 ? '' : this.#text.slice(this.#text.lastIndexOf('\n', before) + 1, before + 4);
    const { fonts, texts } = this.#resources;
    return textOfContent(Buffer.concat([Buffer.from(line, 'latin1'), inside]), fonts, texts).replaceAll(
      '\n',
      '',
    );
  }

  /** The box around what the pieces paint, in points of the page. */
  boxOf(identifiers: readonly number[]): Box | undefined {
    const parts = identifiers.map((mcid) => this.#parts.get(mcid)).filter((part) => part !== undefined);
    const isWithin = (offset: number) =>
      parts.some(({ inside, insideEnd }) => offset >= inside && offset < insideEnd);
    const end = Math.max(0, ...parts.map((part) => part.insideEnd));
    return paintedBox(this.#bytes.subarray(0, end), isWithin, (name) => this.#resources.forms.has(name));
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
    return Buffer.from(this.#withInsertions(all, 0, this.#text.length), 'latin1');
  }

  /** What stands between two offsets, with insertions there, which are in their order. */
  #withInsertions(insertions: readonly Insertion[], from: number, to: number): string {
    let text = '';
    let copied = from;
    for (const { at, to: behind, text: added } of insertions) {
      text += this.#text.slice(copied, at) + added;
      copied = behind;
    }
    return text + this.#text.slice(copied, to);
  }

  /** The text objects of the page's marked content, in the order in which they are painted. */
  textObjects(): TextObject[] {
    const shown = [...this.#parts.values()].filter((part) => part.showsText);
    return textObjectsIn(this.#text, shown, this.#resources);
  }

  /** Ends a text object with a space, where its font has one. */
  addSpace({ end, font }: TextObject): void {
    const { codeOfSpace: code, used } = this.#resources.texts.of(font);
    if (code === undefined) return;
    used.add(code);
    this.#spaces.push({
      at: end,
      to: end,
      text: `\n<${code.toString(16).toUpperCase().padStart(4, '0')}> Tj`,
    });
  }

  #markBetween(from: number, to: number, isRunningText: RunningTextTest, insertions: Insertion[]): void {
    if (to - from < 4) return;
    const content = this.#bytes.subarray(from, to);
    for (const { at, to: behind, text } of artifactsIn(content, this.#resources, isRunningText)) {
      insertions.push({ at: from + at, to: from + behind, text });
    }
  }

  #findParts(): void {
    const text = this.#text;
    const open: { mcid: number | undefined; start: number; inside: number }[] = [];
    for (const { 0: mark, index } of text.matchAll(/(?:B[DM]C|EMC)\n/g)) {
      if (mark !== 'EMC\n') {
        const start = text.lastIndexOf('\n', index) + 1;
        const mcid = /\/MCID (\d+)/.exec(text.slice(start, index))?.[1];
        open.push({ mcid: mcid === undefined ? undefined : Number(mcid), start, inside: index + 4 });
        continue;
      }
      const opened = open.pop();
      if (!opened) throw new PdfFormatError('marked content that was never begun');
      if (opened.mcid !== undefined) this.#add(opened.mcid, opened.start, opened.inside, index);
    }
    if (open.length > 0) throw new PdfFormatError('marked content without an end');
  }

  #add(mcid: number, start: number, inside: number, insideEnd: number): void {
    const shown = this.#text.indexOf(' Tj\n', inside);
    const showsText = shown >= 0 && shown < insideEnd;
    this.#parts.set(mcid, { start, inside, insideEnd, end: insideEnd + 4, showsText });
  }
}

/** Tells whether a text is one of the page's header or footer; where it stands, if that is known. */
export type RunningTextTest = (text: string) => TextPlace | undefined;
export type TextPlace = 'Header' | 'Footer' | 'Pagination' | 'Decoration';
