import type { NoteUnseen } from './unseen-kinds.js';
import type { XmlAttributes } from './xml-watch.js';

const CELLS = new Set(['table-cell', 'covered-table-cell']);
/** Columns that are looked at; a row's last empty cells are repeated to its end. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Groups of hidden columns, and columns of one cell, that are told apart: more is no table of anybody's. */
const MOST_GROUPS = 1000;

interface OpenTable {
  readonly isHidden: boolean;
  /** A copy of another file's cells (ISO 26300-1, 9.4). */
  isCopy: boolean;
  isAnything: boolean;
  readonly hiddenColumns: { readonly first: number; readonly last: number }[];
  readonly foundColumns: Set<number>;
  columns: number;
  hiddenRows: number;
  row: { readonly isHidden: boolean; readonly times: number; isCounted: boolean };
  cell: { readonly first: number; readonly last: number };
}

/** Counts hidden tables, which are the sheets of a spreadsheet, and their hidden rows and columns with something in them. */
export class OpenDocumentTables {
  readonly #isHiddenStyle: (style: string) => boolean;
  readonly #note: NoteUnseen;
  readonly #open: OpenTable[] = [];

  constructor(isHiddenStyle: (style: string) => boolean, note: NoteUnseen) {
    this.#isHiddenStyle = isHiddenStyle;
    this.#note = note;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'table') this.#startTable(attributes);
    const table = this.#open[this.#open.length - 1];
    if (!table) return;
    if (name === 'table-source') table.isCopy = true;
    if (name === 'table-column') startColumns(table, attributes);
    if (name === 'table-row') startRow(table, attributes);
    if (CELLS.has(name)) this.#startCell(table, attributes);
    if (name === 'image' || name === 'object') table.isAnything = true;
  }

  text(): void {
    for (const table of this.#open) found(table);
  }

  close(name: string): void {
    if (name !== 'table') return;
    const table = this.#open.pop();
    if (!table?.isAnything) return;
    if (table.isCopy) this.#note('external-data');
    else if (table.isHidden) this.#note('hidden-sheets');
    else {
      this.#note('hidden-rows', table.hiddenRows);
      this.#note('hidden-columns', table.foundColumns.size);
    }
  }

  #startTable({ 'style-name': style = '' }: XmlAttributes): void {
    this.#open.push({
      ...{ isHidden: this.#isHiddenStyle(style), isCopy: false, isAnything: false },
      ...{ hiddenColumns: [], foundColumns: new Set(), columns: 0, hiddenRows: 0 },
      row: { isHidden: false, times: 1, isCounted: false },
      cell: { first: -1, last: -1 },
    });
  }

  #startCell(table: OpenTable, attributes: XmlAttributes): void {
    const first = table.cell.last + 1;
    table.cell = { first, last: first + times(attributes['number-columns-repeated'], MOST_COLUMNS) - 1 };
    const { value = '', 'string-value': words = '', formula = '' } = attributes;
    if (value !== '' || words !== '' || formula !== '') this.text();
  }
}

function startColumns(table: OpenTable, attributes: XmlAttributes): void {
  const first = table.columns;
  table.columns += times(attributes['number-columns-repeated'], MOST_COLUMNS);
  if (isHidden(attributes) && table.hiddenColumns.length < MOST_GROUPS)
    table.hiddenColumns.push({ first, last: table.columns - 1 });
}

function startRow(table: OpenTable, attributes: XmlAttributes): void {
  const repeated = times(attributes['number-rows-repeated'], MOST_ROWS);
  table.row = { isHidden: isHidden(attributes), times: repeated, isCounted: false };
  table.cell = { first: -1, last: -1 };
}

/** Something in the open cell. */
function found(table: OpenTable): void {
  table.isAnything = true;
  if (table.row.isHidden && !table.row.isCounted) table.hiddenRows += table.row.times;
  table.row.isCounted = true;
  const { first, last } = table.cell;
  for (const hidden of table.hiddenColumns)
    for (let at = Math.max(first, hidden.first); at <= Math.min(last, hidden.last, first + MOST_GROUPS); at++)
      table.foundColumns.add(at);
}

function isHidden({ visibility }: XmlAttributes): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function times(repeated: string | undefined, most: number): number {
  return Math.min(most, Math.max(1, Number(repeated) || 1));
}
