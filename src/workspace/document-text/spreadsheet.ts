import { CellTexts } from './cell-text.js';
import type { OfficeArchive } from './office-archive.js';
import { OFFICE_OPEN, ParagraphReader } from './paragraphs.js';
import type { TextTaker } from './passage.js';
import { readXml } from './xml-events.js';

/** Formats that need not be written out (ECMA-376-1, 18.8.30), those with nothing but digits or with text. */
const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 2: '0.00', 49: '@' };

/** Reads the sheets of an Excel file. What else is in it (comments, drawings, names) is read as of any Office file. */
export function takeSpreadsheet(archive: OfficeArchive, taker: TextTaker): void {
  const shared = sharedStrings(archive.text('xl/sharedStrings.xml'));
  const used = new Set<number>();
  const formats = cellFormats(archive.text('xl/styles.xml'));
  sheetsOf(archive).forEach((name, i) => {
    const number = i + 1;
    takeSheet(archive.text(name), new CellTexts(taker, { kind: 'sheet', number }), formats, (index) => {
      used.add(index);
      return shared[index] ?? '';
    });
    // Once more for what is no cell: headers, links, lists of what may be entered.
    new ParagraphReader(OFFICE_OPEN, { kind: 'sheet', number }, taker).read(
      withoutCells(archive.text(name)).replaceAll(HEADER_CODES, ' '),
    );
  });
  // Strings of cells that are gone.
  shared.forEach((text, i) => {
    if (!used.has(i)) taker.take({ text, place: { kind: 'hidden' } });
  });
  for (const name of archive.names.filter((one) => /^xl\/pivotCache\/.+\.xml$/.test(one)))
    takePivotCache(archive.text(name), taker);
}

/** Parts that `takeSpreadsheet` reads itself. */
export const SPREADSHEET_PARTS =
  /^xl\/(?:worksheets\/[^/]+|sharedStrings|styles|calcChain|metadata|pivotCache\/[^/]+)\.xml$/;

/** The names of the sheets' parts in the order in which the workbook shows them. */
function sheetsOf(archive: OfficeArchive): string[] {
  const targets = new Map<string, string>();
  const relations = archive.text('xl/_rels/workbook.xml.rels');
  if (relations !== '')
    readXml(relations, {
      ...SILENT,
      open: (_, { Id, Target }) => void targets.set(Id ?? '', Target ?? ''),
    });
  const named: string[] = [];
  const workbook = archive.text('xl/workbook.xml');
  if (workbook !== '')
    readXml(workbook, {
      ...SILENT,
      open(name, attributes) {
        const target = name === 'sheet' ? targets.get(attributes['id'] ?? '') : undefined;
        if (target !== undefined) named.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
    });
  const found = archive.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const known = named.filter((name) => archive.has(name));
  // One that the workbook does not name is in the file all the same.
  return [...new Set([...known, ...found])];
}

/** How a header is set: `&C` in the middle, `&"Arial,Bold"` (ECMA-376-1, 18.3.1.46). */
const HEADER_CODES = /&amp;(?:[A-Z]|&quot;[^&]*&quot;|"[^"<]*")/g;

const SILENT = { open: () => undefined, close: () => undefined, text: () => undefined };

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  if (xml === '') return strings;
  let [text, isRun, phonetic] = ['', false, 0];
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      isRun = name === 't' && phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') phonetic--;
      isRun = false;
    },
    text(run) {
      if (isRun) text += run;
    },
  });
  return strings;
}

/** The format of numbers, by the style that a cell names. */
function cellFormats(xml: string): string[] {
  const own = new Map<string, string>();
  const formats: string[] = [];
  let isCell = false;
  if (xml !== '')
    readXml(xml, {
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'numFmt') own.set(numFmtId, formatCode);
        if (name === 'cellXfs') isCell = true;
        if (name === 'xf' && isCell) formats.push(own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? '#,##0');
      },
      close(name) {
        if (name === 'cellXfs') isCell = false;
      },
      text: () => undefined,
    });
  return formats;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

function takeSheet(
  xml: string,
  cells: CellTexts,
  formats: readonly string[],
  sharedAt: (index: number) => string,
): void {
  let cell: OpenCell | undefined;
  let [isValue, isFormula, column] = [false, false, -1];
  readXml(xml, {
    open(name, { r = '', t = 'n', s = '0' }) {
      if (name === 'row') {
        cells.startRow();
        column = -1;
      }
      if (name === 'c') {
        column = r === '' ? column + 1 : columnOf(r);
        cell = { column, type: t, style: Number(s), text: '' };
      }
      isValue = name === 'v' || name === 't';
      isFormula = name === 'f';
    },
    text(text) {
      if (cell && isValue) cell.text += text;
      // What a formula compares with stands in quotes.
      else if (isFormula && text.includes('"')) cells.addWords(text);
    },
    close(name) {
      isValue = isFormula = false;
      if (name !== 'c' || !cell) return;
      const { column: at, type, style, text } = cell;
      if (type === 's') cells.add(at, { text: sharedAt(Number(text)) });
      else if (type === 'n') cells.add(at, { text: plainNumber(text), format: formats[style] ?? 'General' });
      else cells.add(at, { text });
      cell = undefined;
    },
  });
}

/** `1.01701234E8` is 101701234. */
function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

/** `AB12` is in column 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.match(/^[A-Z]{1,3}/)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function withoutCells(xml: string): string {
  const [start, end] = [xml.indexOf('<sheetData>'), xml.lastIndexOf('</sheetData>')];
  return start < 0 || end < start ? xml : xml.slice(0, start) + xml.slice(end + '</sheetData>'.length);
}

/** A pivot table keeps a copy of what it was made of, whatever of it is shown (ECMA-376-1, 18.10). */
function takePivotCache(xml: string, taker: TextTaker): void {
  const cells = new CellTexts(taker, { kind: 'hidden' });
  readXml(xml, {
    ...SILENT,
    open(name, { v, name: label }) {
      cells.startRow();
      if (name === 'cacheField' && label !== undefined) cells.add(0, { text: label });
      else if (v !== undefined)
        cells.add(1, name === 'n' ? { text: plainNumber(v), format: 'General' } : { text: v });
    },
  });
}
