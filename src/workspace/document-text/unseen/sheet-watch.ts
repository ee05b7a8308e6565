import type { NoteUnseen } from './unseen-kinds.js';
import { saysAnything } from './xml-watch.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

export type SheetState = 'visible' | 'hidden' | 'very-hidden';

const VALUES = new Set(['v', 't', 'f']);
/** Groups of hidden columns that are told apart: more is no table of anybody's. */
const MOST_GROUPS = 1000;
/** Parts of a sheet beside its cells that show something. */
const DRAWINGS = new Set(['drawing', 'picture', 'oleObject']);

/** Counts the rows and columns of one sheet that are hidden with something in them (ECMA-376-1, 18.3.1.13 and 18.3.1.73). */
export class SheetWatch implements XmlWatch {
  readonly #columns: { readonly first: number; readonly last: number }[] = [];
  readonly #hiddenColumns = new Set<number>();
  #hiddenRows = 0;
  #isAnything = false;
  #row = { isHidden: false, isCounted: false };
  #column = -1;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#column = columnAt(attributes['r'], this.#column);
    else if (name === 'row') this.#startRow(attributes);
    else if (name === 'col') this.#noteColumns(attributes);
    else if (DRAWINGS.has(name)) this.#isAnything = true;
  }

  text(text: string, path: readonly string[]): void {
    if (!path.includes('c') || !VALUES.has(path[path.length - 1] ?? '') || !saysAnything(text)) return;
    this.#isAnything = true;
    if (this.#row.isHidden && !this.#row.isCounted) this.#hiddenRows++;
    this.#row.isCounted = true;
    const at = this.#column;
    if (this.#columns.some(({ first, last }) => first <= at && at <= last)) this.#hiddenColumns.add(at);
  }

  /** Says what there is, once the sheet has been read. Of a hidden sheet, that it is, and no more. */
  tell(state: SheetState, note: NoteUnseen): void {
    if (state !== 'visible') {
      if (this.#isAnything) note(state === 'hidden' ? 'hidden-sheets' : 'very-hidden-sheets');
      return;
    }
    note('hidden-rows', this.#hiddenRows);
    note('hidden-columns', this.#hiddenColumns.size);
  }

  #noteColumns(attributes: XmlAttributes): void {
    if (!isHidden(attributes, 'width') || this.#columns.length >= MOST_GROUPS) return;
    this.#columns.push({ first: Number(attributes['min']) - 1, last: Number(attributes['max']) - 1 });
  }

  #startRow(attributes: XmlAttributes): void {
    this.#row = { isHidden: isHidden(attributes, 'ht'), isCounted: false };
    this.#column = -1;
  }
}

/** Said in so many words, or by a size of nothing. */
function isHidden({ hidden = '', ...sizes }: XmlAttributes, size: string): boolean {
  return hidden === '1' || hidden === 'true' || (sizes[size] !== undefined && Number(sizes[size]) === 0);
}

/** `AB12` is in column 27; a cell without a name is the next one. */
export function columnAt(reference: string | undefined, before: number): number {
  if (reference === undefined || reference === '') return before + 1;
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Values that a workbook keeps of others (18.14): told once for each of them. */
export class ExternalDataWatch implements XmlWatch {
  readonly #note: NoteUnseen;
  #isTold = false;

  constructor(note: NoteUnseen) {
    this.#note = note;
  }

  open(): void {
    // Names and addresses alone are in the formulas, too.
  }

  text(text: string, path: readonly string[]): void {
    const parent = path[path.length - 1];
    if (this.#isTold || (parent !== 'v' && parent !== 'val') || !saysAnything(text)) return;
    this.#isTold = true;
    this.#note('external-data');
  }
}

/** Entries of a shared workbook's log that keep what a cell held (18.11.1). */
const CELL_CHANGES = new Set(['rcc', 'rrc', 'rm']);

/** Counts the changes of a shared workbook that its file remembers. */
export class RevisionLogWatch implements XmlWatch {
  readonly #note: NoteUnseen;

  constructor(note: NoteUnseen) {
    this.#note = note;
  }

  open(name: string): void {
    if (CELL_CHANGES.has(name)) this.#note('changes');
  }
}
