import { CellTexts } from '../cell-text.js';
import type { Cell } from '../cell-text.js';
import type { DocumentPlace, TextTaker } from '../passage.js';
import { formatOf } from '../spreadsheet.js';
import { SplitRecord } from './split-record.js';
import { takeTextRuns } from './text-runs.js';

/** Records of a workbook ([MS-XLS] 2.3). */
const [BOF, CONTINUE, PASSWORD, SHARED, FORMAT, STYLE] = [0x809, 0x3c, 0x2f, 0xfc, 0x41e, 0xe0];
const [SHARED_CELL, TEXT_CELL, RICH_CELL, NUMBER, SMALL, SMALLS, FORMULA, RESULT] = [
  0xfd, 0x204, 0xd6, 0x203, 0x27e, 0xbd, 0x06, 0x207,
];
const WORKSHEET = 0x10;
/** Excel 97 and later; before that a character is a byte. */
const UNICODE = 0x600;

interface SheetRecord {
  readonly type: number;
  /** With the records that go on with it. */
  readonly parts: readonly Buffer[];
}

/**
 * Gives on the cells of an old Excel file, each with the head of its column, and whatever else in it looks like text.
 * @returns false where it is encrypted.
 */
export function takeSheetRecords(stream: Buffer, taker: TextTaker): boolean {
  const book = new OldWorkbook(taker);
  for (const record of recordsIn(stream)) {
    if (record.type === PASSWORD) return false;
    book.see(record);
  }
  book.takeUnused();
  return true;
}

function* recordsIn(stream: Buffer): Generator<SheetRecord> {
  let open: { type: number; parts: Buffer[] } | undefined;
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, end] = [stream.readUInt16LE(at), at + 4 + stream.readUInt16LE(at + 2)];
    const content = stream.subarray(at + 4, end);
    if (type === CONTINUE && open) open.parts.push(content);
    else {
      if (open) yield open;
      open = { type, parts: [content] };
    }
    at = end;
  }
  if (open) yield open;
}

/** Follows the records of a workbook from its first one on. */
class OldWorkbook {
  readonly #taker: TextTaker;
  readonly #formats = new Map<number, string>();
  readonly #styles: number[] = [];
  readonly #used = new Set<number>();
  #shared: readonly string[] = [];
  #isUnicode = true;
  #sheets = 0;
  #place: DocumentPlace = { kind: 'hidden' };
  #cells: CellTexts;
  #row = -1;
  /** Where the text of a formula's result goes. */
  #column = 0;

  constructor(taker: TextTaker) {
    this.#taker = taker;
    this.#cells = new CellTexts(taker, this.#place);
  }

  see({ type, parts }: SheetRecord): void {
    const [content = Buffer.alloc(0)] = parts;
    try {
      if (!this.#take(type, content, parts))
        for (const part of parts) takeTextRuns(part, this.#place, this.#taker);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      for (const part of parts) takeTextRuns(part, this.#place, this.#taker);
    }
  }

  /** Strings of cells that are gone. */
  takeUnused(): void {
    this.#shared.forEach((text, i) => {
      if (!this.#used.has(i)) this.#taker.take({ text, place: { kind: 'hidden' } });
    });
  }

  #take(type: number, content: Buffer, parts: readonly Buffer[]): boolean {
    if (type === BOF) this.#begin(content);
    else if (type === SHARED) this.#shared = sharedStrings(parts);
    else if (type === FORMAT) this.#formats.set(content.readUInt16LE(0), this.#formatIn(parts));
    else if (type === STYLE) this.#styles.push(content.readUInt16LE(2));
    else if (type === RESULT) this.#add(this.#column, { text: this.#textIn(parts, 0) });
    else if ([SHARED_CELL, TEXT_CELL, RICH_CELL, NUMBER, SMALL, SMALLS, FORMULA].includes(type))
      this.#takeCell(type, content, parts);
    else return false;
    return true;
  }

  #begin(content: Buffer): void {
    this.#isUnicode = content.readUInt16LE(0) >= UNICODE;
    const isSheet = content.readUInt16LE(2) === WORKSHEET;
    if (isSheet) this.#sheets++;
    this.#place = isSheet ? { kind: 'sheet', number: this.#sheets } : { kind: 'hidden' };
    this.#cells = new CellTexts(this.#taker, this.#place);
    this.#row = -1;
  }

  #takeCell(type: number, content: Buffer, parts: readonly Buffer[]): void {
    const [row, column, style] = [content.readUInt16LE(0), content.readUInt16LE(2), content.readUInt16LE(4)];
    if (row !== this.#row) this.#cells.startRow();
    this.#row = row;
    this.#column = column;
    if (type === SHARED_CELL) {
      this.#used.add(content.readUInt32LE(6));
      this.#add(column, { text: this.#shared[content.readUInt32LE(6)] ?? '' });
    } else if (type === TEXT_CELL || type === RICH_CELL) this.#add(column, { text: this.#textIn(parts, 6) });
    else if (type === SMALLS)
      for (let at = 4; at + 8 <= content.length; at += 6)
        this.#addNumber(
          column + (at - 4) / 6,
          content.readUInt16LE(at),
          smallNumber(content.readInt32LE(at + 2)),
        );
    else if (type === SMALL) this.#addNumber(column, style, smallNumber(content.readInt32LE(6)));
    else if (type === NUMBER) this.#addNumber(column, style, content.readDoubleLE(6));
    else this.#takeFormula(style, content);
  }

  /** What it came to, where that is no text; and the texts that it compares with. */
  #takeFormula(style: number, content: Buffer): void {
    if (content.readUInt16LE(12) !== 0xffff) this.#addNumber(this.#column, style, content.readDoubleLE(6));
    takeTextRuns(content.subarray(20), this.#place, this.#taker);
  }

  #addNumber(column: number, style: number, value: number): void {
    const format = this.#styles[style] ?? 0;
    this.#add(column, { text: String(value), format: formatOf(String(format), this.#formats.get(format)) });
  }

  #add(column: number, cell: Cell): void {
    this.#cells.add(column, cell);
  }

  #formatIn(parts: readonly Buffer[]): string {
    const record = new SplitRecord(parts, 2);
    return this.#isUnicode ? record.text() : record.bytes(record.byte());
  }

  /** Some programs write a character a byte where Excel does not. */
  #textIn(parts: readonly Buffer[], at: number): string {
    const length = parts[0]?.readUInt16LE(at) ?? 0;
    const isNarrow = !this.#isUnicode || (parts.length === 1 && parts[0]?.length === at + 2 + length);
    return isNarrow ? new SplitRecord(parts, at + 2).bytes(length) : new SplitRecord(parts, at).text();
  }
}

/** [MS-XLS] 2.4.265: how many there are at most, no file is believed. */
function sharedStrings(parts: readonly Buffer[]): string[] {
  const record = new SplitRecord(parts, 8);
  const strings: string[] = [];
  while (!record.isAtEnd) strings.push(record.text());
  return strings;
}

/** [MS-XLS] 2.5.217: thirty bits of a number, whole or the upper ones of a broken one, or a hundredth of it. */
function smallNumber(bits: number): number {
  const upper = Buffer.alloc(8);
  upper.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : upper.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}
