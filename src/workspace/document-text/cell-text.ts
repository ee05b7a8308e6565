import type { DocumentPlace, Passage, TextTaker } from './passage.js';

/** A cell of a table as its file has it. */
export interface Cell {
  /** As text, or a number as it is stored. */
  readonly text: string;
  /** How a number is shown (ECMA-376-1, 18.8.31: `000000-0000`); undefined for what is text. */
  readonly format?: string;
}

/** Words over or before a number that say it is a person's. */
const PERSON = /cpr|personn|person-?(?:nr|id)|p(?:atient|ers?)?\.? ?nr|fødselsn/iu;
/** Columns after which nobody looks for a head. */
const MOST_COLUMNS = 16_384;

/**
 * Gives on the cells of one table, each with the head of its column and the cell before it. A number that has lost its
 * first zero gets it back: programs store `0101701234` as `101701234`.
 */
export class CellTexts {
  readonly #taker: TextTaker;
  #place: DocumentPlace;
  readonly #heads = new Map<number, string>();
  #before = '';
  #beforeColumn = -1;

  constructor(taker: TextTaker, place: DocumentPlace) {
    this.#taker = taker;
    this.#place = place;
  }

  /** @param place of the row, where rows are what a reader counts. */
  startRow(place = this.#place): void {
    this.#place = place;
    this.#before = '';
    this.#beforeColumn = -1;
  }

  /** @param column from 0 on; the cells of a row come in their order. */
  add(column: number, cell: Cell): void {
    const { text, format } = cell;
    if (text.trim() === '') return;
    const heads = [this.#heads.get(column) ?? '', this.#before].map((head) =>
      head === '' ? '' : `${head}: `,
    );
    for (const shown of textsOf(cell, heads)) this.#take(shown, heads);
    // A number in two cells, as a date and the rest of it.
    const isNext = column === this.#beforeColumn + 1;
    if (isNext && /\d{5,6}-?$/.test(this.#before) && /^-?\d{1,4}$/.test(text)) this.#takeHalves(text, heads);
    const isHead = format === undefined && /\p{L}/u.test(text) && column < MOST_COLUMNS;
    if (isHead && !this.#heads.has(column)) this.#heads.set(column, text.slice(0, 80));
    this.#before = text.slice(-80);
    this.#beforeColumn = column;
  }

  /** Words that belong to the table and are no cell. */
  addWords(text: string): void {
    this.#take(text, []);
  }

  #take(text: string, heads: readonly string[]): void {
    const passage: Passage = { text, place: this.#place, heads };
    this.#taker.take(passage);
  }

  #takeHalves(text: string, heads: readonly string[]): void {
    const [date, rest] = [this.#before.replace('-', ''), text.replace('-', '')];
    const isMarked = this.#before.endsWith('-') || text.startsWith('-');
    if (!isMarked && !heads.some((head) => PERSON.test(head)) && !this.#headsSay()) return;
    this.#take(`${date.padStart(6, '0')}-${rest.padStart(4, '0')}`, []);
  }

  #headsSay(): boolean {
    return PERSON.test(this.#heads.get(this.#beforeColumn) ?? '');
  }
}

/** How a cell may be read, the way it is shown first. */
function textsOf({ text, format }: Cell, heads: readonly string[]): string[] {
  if (format === undefined) return isShort(text, heads) ? [text, `0${text.trim()}`] : [text];
  if (!/^\d{9,10}$/.test(text)) return [text];
  if (isAmountOrDate(format) && !heads.some((head) => PERSON.test(head))) return [];
  const whole = text.padStart(10, '0');
  if (/^0{6}[-\\" ]+0{4}/.test(format)) return [`${whole.slice(0, 6)}-${whole.slice(6)}`];
  return text.length === 10 || /^0{10}/.test(format) || isShort(text, heads) ? [whole] : [text];
}

/** Nine digits are a person's number where somebody says so, or where their check digit holds. */
function isShort(text: string, heads: readonly string[]): boolean {
  const digits = text.trim();
  return /^\d{9}$/.test(digits) && (heads.some((head) => PERSON.test(head)) || hasCheckDigit(`0${digits}`));
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** The check of the act's first decades, modulus 11; newer numbers need not stand it. */
function hasCheckDigit(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

/** Thousands apart, currencies, per cent, powers of ten, dates. */
function isAmountOrDate(format: string): boolean {
  return /#,|0,0|%|[€$£]|kr|dkk|E\+|[ymdhs]{2}/i.test(format.replaceAll(/\\.|"[^"]{0,1}"/g, ''));
}
