import { PdfString, isDictionary } from '../syntax/values.js';
import type { PdfValue } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import { kidsOf } from './kin.js';
import type { GateElement } from './structure-tree.js';

/** Cells of one table, spans counted; one that claims more is refused. */
const MOST_CELLS = 1_000_000;

/** A table: its parts, its grid without gaps or overlaps, and headers for its cells (ISO 14289-1, 7.2 and 7.5). */
export function checkTable(file: GateFile, findings: Findings, table: GateElement): void {
  const parts = kidsOf(table);
  checkParts(parts, findings, table.page);
  const rows = parts.flatMap((part) =>
    part.role === 'TR' ? [part] : kidsOf(part).filter((kid) => kid.role === 'TR'),
  );
  const cells = rows.map((row) => kidsOf(row).map((cell) => ({ cell, ...spansOf(file, cell) })));
  checkGrid(cells, findings, table.page);
  const all = cells.flat().map(({ cell }) => cell);
  checkHeaders(file, findings, all);
}

function checkParts(parts: readonly GateElement[], findings: Findings, page: number | undefined): void {
  const count = (role: string) => parts.filter((part) => part.role === role).length;
  if (count('THead') > 1) findings.report({ ua: '7.2-11' }, 'a table with two heads', page);
  if (count('TFoot') > 1) findings.report({ ua: '7.2-12' }, 'a table with two feet', page);
  if (count('TFoot') > 0 && count('TBody') === 0)
    findings.report({ ua: '7.2-13' }, 'a table with a foot and no body', page);
  if (count('THead') > 0 && count('TBody') === 0)
    findings.report({ ua: '7.2-14' }, 'a table with a head and no body', page);
  if (count('Caption') > 1) findings.report({ ua: '7.2-39' }, 'a table with two captions', page);
  if (parts.some(({ role }, i) => role === 'Caption' && i > 0 && i < parts.length - 1))
    findings.report({ ua: '7.2-16' }, 'a caption in the middle of a table', page);
}

interface SpannedCell {
  readonly cell: GateElement;
  readonly columns: number;
  readonly rows: number;
}

/** Every place of the grid is one cell's, and every row has as many (7.2-15, -41 and -42). */
function checkGrid(
  rows: readonly (readonly SpannedCell[])[],
  findings: Findings,
  page: number | undefined,
): void {
  const grid: boolean[][] = rows.map(() => []);
  let size = 0;
  for (const [y, cells] of rows.entries()) {
    let x = 0;
    for (const { columns, rows: height } of cells) {
      while (grid[y]?.[x]) x++;
      size += columns * height;
      if (size > MOST_CELLS) return findings.report({ ua: '7.2-42' }, 'a table of a million cells', page);
      if (y + height > rows.length)
        findings.report({ ua: '7.2-41' }, 'a cell that is higher than its table', page);
      for (let down = y; down < Math.min(y + height, rows.length); down++) {
        for (let right = x; right < x + columns; right++) {
          const line = grid[down] ?? [];
          if (line[right]) findings.report({ ua: '7.2-15' }, 'cells that lie on each other', page);
          line[right] = true;
        }
      }
      x += columns;
    }
  }
  const width = grid[0]?.length ?? 0;
  // Whether it is a span's fault has a test of its own (7.2-43); the fault is the same.
  const isRegular = grid.every((line) => line.length === width && !line.includes(undefined as never));
  if (!isRegular || grid.some((line) => Array.from(line).some((place) => !place)))
    findings.report({ ua: '7.2-42' }, 'a table whose rows have different numbers of cells', page);
}

function spansOf(file: GateFile, cell: GateElement): { columns: number; rows: number } {
  const span = (key: string) => {
    const value = attributeOf(file, cell, key);
    return typeof value === 'number' && Number.isInteger(value) && value > 0
      ? Math.min(value, MOST_CELLS)
      : 1;
  };
  return { columns: span('ColSpan'), rows: span('RowSpan') };
}

/** An attribute of an element, whichever of its dictionaries it stands in (ISO 32000-1, 14.7.5). */
function attributeOf(file: GateFile, { dictionary }: GateElement, key: string): PdfValue {
  if (!dictionary.has('A')) return null;
  const found = file.get(dictionary, 'A');
  for (const one of Array.isArray(found) ? found : [found]) {
    const attributes = file.objects.resolve(one);
    if (isDictionary(attributes) && attributes.has(key)) return file.get(attributes, key);
  }
  return null;
}

/** A cell has a header: one that says for what it is, or one that the cell names (7.5). */
function checkHeaders(file: GateFile, findings: Findings, cells: readonly GateElement[]): void {
  const headers = cells.filter(({ role }) => role === 'TH');
  // A table without headers is no fault: who made it may say that it has none.
  if (headers.every((header) => attributeOf(file, header, 'Scope') !== null)) return;
  const ids = new Set(headers.map(({ dictionary }) => file.text(dictionary, 'ID')));
  for (const cell of cells) {
    if (cell.role !== 'TD') continue;
    const named = attributeOf(file, cell, 'Headers');
    const list = Array.isArray(named) ? named.map((one) => file.objects.resolve(one)) : [];
    const isKnown = (one: PdfValue) => one instanceof PdfString && ids.has(one.text);
    if (list.length === 0) findings.report({ ua: '7.5-1' }, 'a table cell without a header', cell.page);
    else if (!list.every(isKnown))
      findings.report({ ua: '7.5-2' }, 'a table cell whose header does not exist', cell.page);
  }
}
