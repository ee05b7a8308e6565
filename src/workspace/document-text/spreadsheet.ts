import { CellTexts } from './cell-text.js';
import type { OfficeArchive } from './office-archive.js';
import { OFFICE_OPEN, ParagraphReader } from './paragraphs.js';
import type { TextTaker } from './passage.js';
import { PivotCaches } from './unseen/pivot-caches.js';
import { SheetWatch, columnAt } from './unseen/sheet-watch.js';
import { PartWatch } from './unseen/xml-watch.js';
import type { XmlAttributes, XmlWatch } from './unseen/xml-watch.js';
import { isVisible, readWorkbook } from './workbook.js';
import { NOBODY, readXml } from './xml-events.js';
import type { XmlEvents } from './xml-events.js';

/** Formats that need not be written out (ECMA-376-1, 18.8.30), those with nothing but digits or with text. */
const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 2: '0.00', 49: '@' };

/** How numbers are shown. @param own what the file itself says of the format with this number. */
export function formatOf(number: string, own: string | undefined): string {
  return own ?? BUILT_IN[number] ?? '#,##0';
}

/**
 * Reads the sheets of an Excel file. What else is in it (comments, drawings, names) is read as of any Office file.
 * @param watchOf also sees the reading of a sheet's part.
 */
export function takeSpreadsheet(
  archive: OfficeArchive,
  taker: TextTaker,
  watchOf: (part: string) => XmlWatch,
): void {
  const shared = sharedStrings(archive.text('xl/sharedStrings.xml'));
  const used = new Set<number>();
  const formats = cellFormats(archive.text('xl/styles.xml'));
  const workbook = readWorkbook(archive);
  const pivots = new PivotCaches();
  workbook.sheets.forEach(({ part: name, state }, i) => {
    const number = i + 1;
    const look = new SheetWatch();
    const watch = new PartWatch(() => [look, watchOf(name)]);
    const cells = new CellTexts(taker, { kind: 'sheet', number });
    takeSheet(archive.text(name), cells, formats, watch, (index) => {
      used.add(index);
      return shared[index] ?? '';
    });
    look.tell(state, taker.unseen);
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
    takePivotCache(archive.text(name), taker, (element, attributes) =>
      pivots.note(name, element, attributes),
    );
  pivots.tell((source) => isVisible(workbook, source), taker.unseen);
  taker.unseen('pivot-data', archive.names.filter((one) => DATA_MODEL.test(one)).length);
}

/** All tables that a workbook's pivot tables are made of, as a database in the file. */
const DATA_MODEL = /^xl\/model\/[^/]+\.data$/;

/** Parts that `takeSpreadsheet` reads itself. */
export const SPREADSHEET_PARTS =
  /^xl\/(?:worksheets\/[^/]+|sharedStrings|styles|calcChain|metadata|pivotCache\/[^/]+)\.xml$/;

/** How a header is set: `&C` in the middle, `&"Arial,Bold"` (ECMA-376-1, 18.3.1.46). */
const HEADER_CODES = /&amp;(?:[A-Z]|&quot;[^&]*&quot;|"[^"<]*")/g;

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
        if (name === 'xf' && isCell) formats.push(formatOf(numFmtId, own.get(numFmtId)));
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
  also: XmlEvents,
  sharedAt: (index: number) => string,
): void {
  let cell: OpenCell | undefined;
  let [isValue, isFormula, column] = [false, false, -1];
  readXml(xml, {
    open(name, attributes) {
      const { r = '', t = 'n', s = '0' } = attributes;
      also.open(name, attributes);
      if (name === 'row') {
        cells.startRow();
        column = -1;
      }
      if (name === 'c') {
        column = columnAt(r, column);
        cell = { column, type: t, style: Number(s), text: '' };
      }
      isValue = name === 'v' || name === 't';
      isFormula = name === 'f';
    },
    text(text) {
      also.text(text);
      if (cell && isValue) cell.text += text;
      // What a formula compares with stands in quotes.
      else if (isFormula && text.includes('"')) cells.addWords(text);
    },
    close(name) {
      also.close(name);
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

function withoutCells(xml: string): string {
  const [start, end] = [xml.indexOf('<sheetData>'), xml.lastIndexOf('</sheetData>')];
  return start < 0 || end < start ? xml : xml.slice(0, start) + xml.slice(end + '</sheetData>'.length);
}

/** A pivot table keeps a copy of what it was made of, whatever of it is shown (ECMA-376-1, 18.10). */
function takePivotCache(
  xml: string,
  taker: TextTaker,
  note: (element: string, attributes: XmlAttributes) => void,
): void {
  const cells = new CellTexts(taker, { kind: 'hidden' });
  readXml(xml, {
    ...NOBODY,
    open(name, attributes) {
      const { v, name: label } = attributes;
      note(name, attributes);
      cells.startRow();
      if (name === 'cacheField' && label !== undefined) cells.add(0, { text: label });
      else if (v !== undefined)
        cells.add(1, name === 'n' ? { text: plainNumber(v), format: 'General' } : { text: v });
    },
  });
}
