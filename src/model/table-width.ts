import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';

/*
 * Whether a table goes on paper. A screen scrolls; a browser that prints makes the letters of the whole document smaller, and where that
 * is not enough cuts off what stands beyond the margin. Widths are in ems and estimated: the right ones only the font knows.
 */

/** What a page takes of a table, by the size of its letters: 156 mm, of which the padding of each column takes some (`base/style.css`). */
const SIZES = [
  { className: undefined, room: 44, padding: 1.2 },
  { className: 'wide', room: 49, padding: 0.8 },
  { className: 'widest', room: 56, padding: 0.8 },
] as const;
/** No column gets narrower for the sake of others. */
const LEAST = 4;

/** Where a line may end: white space but for what holds words together, and behind hyphens and dashes. */
const BREAK = /[^\S\u00A0\u202F\u2007]+|\u00AD|\u200B|(?<=[-\u2010\u2013\u2014])/u;

export interface TableFit {
  /** Undefined where the table fits as it is. */
  readonly className: string | undefined;
  /** How wide words may be; what is wider has to be broken. */
  readonly limit: number;
}

/** @param columns of each the width of its widest word. */
export function fitOf(columns: readonly number[]): TableFit {
  const sum = columns.reduce((all, width) => all + width, 0);
  const fitting = SIZES.find(({ room, padding }) => sum + columns.length * padding <= room);
  if (fitting) return { className: fitting.className, limit: Infinity };
  const { className, room, padding } = SIZES[2];
  return { className, limit: Math.max(LEAST, limitOf(columns, room - columns.length * padding)) };
}

/** How much of the page's width a table takes whose words are broken as far as they may be: more than 1 where it does not fit. */
export function shareOfPage(columns: readonly number[]): number {
  const { limit } = fitOf(columns);
  const { room, padding } = SIZES[2];
  return columns.reduce((all, width) => all + Math.min(width, limit) + padding, 0) / room;
}

/** Of each column the width of the widest word. */
export function columnWidths(table: Table): number[] {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  const widths = Array.from({ length: columns }, () => 0);
  for (const row of table.children)
    for (const [i, cell] of row.children.entries())
      widths[i] = Math.max(widths[i] ?? 0, widestWord(toString(cell)));
  return widths;
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

/** The width of the widest word of a cell. */
export function widestWord(text: string): number {
  return text.split(BREAK).reduce((widest, word) => Math.max(widest, widthOf(word)), 0);
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[iljtfr.,:;'|!()[\]/-]/.test(letter)) return 0.3;
  if (letter > '\u024F' || /[mwæœMWÆ@%…—]/.test(letter)) return 0.8;
  return /\p{Lu}/u.test(letter) ? 0.57 : 0.5;
}
