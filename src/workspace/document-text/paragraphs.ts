import { CellTexts } from './cell-text.js';
import type { DocumentPlace, TextTaker } from './passage.js';
import { NOBODY, readXml } from './xml-events.js';
import type { XmlEvents } from './xml-events.js';

/** How an Office format writes text: names of elements, without prefixes. */
export interface TextForm {
  readonly paragraphs: ReadonlySet<string>;
  /** The only ones whose own text counts; undefined for all within a paragraph. */
  readonly runs?: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  readonly inserted: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
  /** Elements that stand for a character. */
  readonly characters: Readonly<Record<string, string>>;
}

/** WordprocessingML, DrawingML and the comments of all three (ECMA-376-1, clauses 17 to 21). */
export const OFFICE_OPEN: TextForm = {
  paragraphs: new Set(['p', 'si', 'comment', 'threadedComment', 'text', 'pt']),
  runs: new Set([
    't',
    'delText',
    'instrText',
    'delInstrText',
    'text',
    'v',
    'oddHeader',
    'oddFooter',
    'definedName',
  ]),
  deleted: new Set(['del', 'moveFrom']),
  inserted: new Set(['ins', 'moveTo']),
  tables: new Set(['tbl']),
  rows: new Set(['tr']),
  cells: new Set(['tc']),
  // A line's end within a paragraph: nothing that counts as a paragraph's.
  characters: { tab: ' ', ptab: ' ', br: '\v', cr: '\v', noBreakHyphen: '-' },
};

/** OpenDocument (ISO/IEC 26300-1, 5.1, 6.1 and 9.1). */
export const OPEN_DOCUMENT: TextForm = {
  paragraphs: new Set(['p', 'h']),
  deleted: new Set(),
  inserted: new Set(),
  tables: new Set(['table']),
  rows: new Set(['table-row']),
  cells: new Set(['table-cell', 'covered-table-cell']),
  characters: { s: ' ', tab: ' ', 'line-break': '\v' },
};

/** Attributes that hold words, whatever element they stand at. */
const WORDS = new Set(
  (
    'descr,title,alt,displayText,displayName,display,tooltip,instr,alias,prompt,promptTitle,error,errorTitle,' +
    'initials,author,lastClr,desc,description,string-value,formula'
  ).split(','),
);
/** Elements whose attribute is a word of the author's. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  alias: ['val'],
  tag: ['val'],
  default: ['val'],
  result: ['val'],
  listItem: ['value'],
  docVar: ['name', 'val'],
  docPr: ['name'],
  cNvPr: ['name'],
  sheet: ['name'],
  tableColumn: ['name'],
  cacheField: ['name'],
  bookmarkStart: ['name'],
  cmAuthor: ['name'],
  table: ['name'],
  'variable-set': ['name', 'string-value'],
};
/** Attributes with addresses. */
const ADDRESSES = new Set(['Target', 'href']);

interface OpenParagraph {
  /** As it would be with all changes accepted, and with all of them refused. */
  shown: string;
  earlier: string;
}

interface OpenTable {
  readonly cells: CellTexts;
  column: number;
  cell: string | undefined;
  /** The number that the cell holds beside the way it is shown (OpenDocument). */
  value: string | undefined;
}

/** Characters of paragraphs that are searched together. */
const TOGETHER = 32 * 1024;

/** Gives on the text of one XML part: paragraphs together, each table cell with what says what it is. */
export class ParagraphReader {
  readonly #form: TextForm;
  readonly #place: DocumentPlace;
  readonly #taker: TextTaker;
  readonly #elements: string[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  #deleted = 0;
  #inserted = 0;
  #paragraphs = 0;
  #tablesSeen = 0;
  /** A line a paragraph, those of tables apart. */
  #waiting: string[] = [];
  #length = 0;

  /** @param place a `paragraph` is counted on from its number. */
  constructor(form: TextForm, place: DocumentPlace, taker: TextTaker) {
    this.#form = form;
    this.#place = place;
    this.#taker = taker;
  }

  /**
   * @param also sees the same reading of the part.
   * @throws where the part is no well-formed XML; what stands before the fault has been given on.
   */
  read(xml: string, also: XmlEvents = NOBODY): void {
    try {
      readXml(xml, {
        open: (name, attributes) => {
          this.#opened(name, attributes);
          also.open(name, attributes);
        },
        close: (name) => {
          this.#closed(name);
          also.close(name);
        },
        text: (text) => {
          this.#add(text);
          also.text(text);
        },
      });
    } finally {
      this.#flush();
    }
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const form = this.#form;
    this.#takeAttributes(name, attributes);
    this.#elements.push(name);
    if (form.deleted.has(name)) this.#deleted++;
    else if (form.inserted.has(name)) this.#inserted++;
    else if (form.tables.has(name)) this.#startTable();
    else if (form.rows.has(name)) this.#startRow();
    else if (form.cells.has(name)) this.#startCell(attributes);
    const character = form.characters[name];
    if (character !== undefined && this.#isText(name)) this.#append(character.repeat(repeats(attributes)));
    if (form.paragraphs.has(name)) this.#open.push({ shown: '', earlier: '' });
  }

  #closed(name: string): void {
    const form = this.#form;
    this.#elements.pop();
    if (form.deleted.has(name)) this.#deleted--;
    else if (form.inserted.has(name)) this.#inserted--;
    else if (form.tables.has(name)) this.#tables.pop();
    else if (form.cells.has(name)) this.#endCell();
    if (form.paragraphs.has(name)) this.#endParagraph();
  }

  /** Signs for characters are text wherever they stand in a paragraph, but for the stops of a ruler (`w:tabs`). */
  #isText(name: string): boolean {
    return this.#open.length > 0 && this.#elements[this.#elements.length - 2] !== `${name}s`;
  }

  #add(text: string): void {
    const { runs } = this.#form;
    const name = this.#elements[this.#elements.length - 1] ?? '';
    if (runs ? runs.has(name) : this.#open.length > 0) this.#append(text);
  }

  #append(text: string): void {
    const paragraph = this.#open[this.#open.length - 1];
    if (!paragraph) return this.#wait(text, text);
    if (this.#deleted === 0) paragraph.shown += text;
    if (this.#inserted === 0) paragraph.earlier += text;
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const table = this.#tables[this.#tables.length - 1];
    if (table?.cell === undefined) return this.#wait(paragraph.shown, paragraph.earlier);
    table.cell += `${table.cell === '' ? '' : '\n'}${paragraph.shown}`;
    if (paragraph.earlier !== paragraph.shown)
      this.#taker.take({ text: paragraph.earlier, place: this.#cellPlace() });
  }

  #wait(shown: string, earlier: string): void {
    this.#paragraphs++;
    this.#waiting.push(shown.replaceAll('\n', ' '));
    this.#length += shown.length;
    if (earlier !== shown) this.#taker.take({ text: earlier, place: this.#placeOf(this.#paragraphs) });
    if (this.#length > TOGETHER) this.#flush();
  }

  #flush(): void {
    const text = this.#waiting.join('\n');
    const place = this.#placeOf(this.#paragraphs - this.#waiting.length + 1);
    if (text !== '') this.#taker.take({ text, place });
    this.#waiting = [];
    this.#length = 0;
  }

  #placeOf(number: number): DocumentPlace {
    const { kind } = this.#place;
    return kind === 'paragraph' ? { kind, number } : this.#place;
  }

  #cellPlace(): DocumentPlace {
    if (this.#place.kind !== 'paragraph') return this.#place;
    return { kind: 'table', number: this.#tablesSeen };
  }

  #startTable(): void {
    this.#tablesSeen++;
    this.#tables.push({
      cells: new CellTexts(this.#taker, this.#cellPlace()),
      column: -1,
      cell: undefined,
      value: undefined,
    });
  }

  #startRow(): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table) table.column = -1;
    table?.cells.startRow();
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables[this.#tables.length - 1];
    if (!table) return;
    table.column++;
    table.cell = '';
    table.value = attributes['value-type'] === 'float' ? attributes['value'] : undefined;
  }

  #endCell(): void {
    const table = this.#tables[this.#tables.length - 1];
    if (table?.cell === undefined) return;
    const { column, cell, value } = table;
    // Shown with its thousands apart it is an amount, shown as `2,51E+09` or `###` it may be anything.
    const isAmount = /\d[., \u00A0\u202F]\d{3}(?!\d)/.test(cell);
    if (value !== undefined && !isAmount) table.cells.add(column, { text: value, format: 'General' });
    if (value === undefined || !isAmount) table.cells.add(column, { text: cell });
    table.cell = undefined;
  }

  #takeAttributes(name: string, attributes: Readonly<Record<string, string>>): void {
    for (const [key, text] of Object.entries(attributes)) {
      if (!/\d{4}/.test(text)) continue;
      const isWord = WORDS.has(key) || NAMED[name]?.includes(key) === true;
      const place = this.#place.kind === 'paragraph' ? this.#placeOf(this.#paragraphs + 1) : this.#place;
      if (ADDRESSES.has(key)) this.#taker.take({ text, place, isAddress: true });
      else if (isWord) this.#taker.take({ text, place });
    }
  }
}

/** `<text:s text:c="3"/>` is three spaces; what claims to be many more is one of the file's tricks. */
function repeats({ c }: Readonly<Record<string, string>>): number {
  return Math.min(8, Math.max(1, Number(c) || 1));
}
