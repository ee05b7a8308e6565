/*
 * Whether a table goes on paper. A screen scrolls; a browser that prints makes the letters of the whole document smaller, and where that
 * is not enough cuts off what stands beyond the margin. Widths are in ems and estimated: the right ones only the font knows.
 */

/**
 * What a page takes of a table, by the size of its letters: 156 mm less the frame of the minutes, of which the padding of each
 * column takes some (`base/style.css`).
 */
const SIZES = [
  { className: undefined, room: 43, padding: 1.2 },
  { className: 'wide', room: 48, padding: 0.8 },
  { className: 'widest', room: 54.5, padding: 0.8 },
] as const;
/** What each list or quotation around a table takes. */
const INDENT = 1.8;
/** How much wider the letters of a head are. */
const BOLD = 1.05;
/** No column gets narrower for the sake of others. */
const LEAST = 3;

/** Where a line may end: white space but for what holds words together, and behind hyphens and dashes. */
const BREAK = /[^\S\u00A0\u202F\u2007]+|\u00AD|\u200B|(?<=[-\u2010\u2013\u2014])/u;

export interface TableFit {
  /** Undefined where the table fits as it is. */
  readonly className: string | undefined;
  /** How wide words may be; what is wider has to be broken. */
  readonly limit: number;
}

/**
 * @param columns of each the width of its widest word.
 * @param indents how many lists and quotations the table stands in.
 */
export function fitOf(columns: readonly number[], indents = 0): TableFit {
  const taken = (padding: number) => columns.length * padding + indents * INDENT;
  const sum = columns.reduce((all, width) => all + width, 0);
  const fitting = SIZES.find(({ room, padding }) => sum + taken(padding) <= room);
  if (fitting) return { className: fitting.className, limit: Infinity };
  const { className, room, padding } = SIZES[2];
  return { className, limit: Math.max(LEAST, limitOf(columns, room - taken(padding))) };
}

/** How much of the page's width a table takes whose words are broken as far as they may be: more than 1 where it does not fit. */
export function shareOfPage(columns: readonly number[]): number {
  const { limit } = fitOf(columns);
  const { room, padding } = SIZES[2];
  return columns.reduce((all, width) => all + Math.min(width, limit) + padding, 0) / room;
}

/** Of each cell the width of its widest word. @param rows the cells' texts, those of the head first. */
export function cellWidths(rows: readonly (readonly string[])[]): number[][] {
  return rows.map((row, at) => row.map((text) => widestWord(text) * (at === 0 ? BOLD : 1)));
}

/** Of each column the width of its widest cell. @param cells their widths, by row. */
export function columnWidths(cells: readonly (readonly number[])[]): number[] {
  const columns: number[] = [];
  for (const row of cells)
    for (const [i, width] of row.entries()) columns[i] = Math.max(columns[i] ?? 0, width);
  return columns;
}

/** The width at which wide columns leave enough for the narrow ones. */
function limitOf(columns: readonly number[], room: number): number {
  let left = room;
  let share = room;
  for (const [i, width] of [...columns].sort((a, b) => a - b).entries()) {
    share = left / (columns.length - i);
    if (width > share) break;
    left -= width;
  }
  return share;
}

function widestWord(text: string): number {
  return text.split(BREAK).reduce((widest, word) => Math.max(widest, widthOf(word)), 0);
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += letterWidth(letter);
  return width;
}

/** Rounded up from those of Source Sans 3. */
function letterWidth(letter: string): number {
  if (/[ijlI.,:;'|!]/.test(letter)) return 0.26;
  if (/[frt()[\]/-]/.test(letter)) return 0.35;
  if (letter > '\u024F' || /[mwæMWÆ@%…—]/.test(letter)) return 0.83;
  if (/[cksvxyzJ]/.test(letter)) return 0.48;
  if (/[aeg0-9å]/.test(letter)) return 0.51;
  return /\p{Lu}/u.test(letter) ? 0.63 : 0.56;
}
