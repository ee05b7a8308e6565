import type { NoteUnseen } from './unseen-kinds.js';
import type { XmlAttributes } from './xml-watch.js';

/** Where a pivot table's copy was taken from: a sheet, or a name for a part of one (ECMA-376-1, 18.10.1.94). */
interface Source {
  readonly sheet: string;
  readonly name: string;
  readonly isElsewhere: boolean;
}

interface PivotCache {
  isFilled: boolean;
  source: Source | undefined;
}

/**
 * The copies that pivot tables keep. One of a sheet that can be seen says nothing more than that sheet; any other holds
 * what its reader finds nowhere.
 */
export class PivotCaches {
  /** By number: a definition and its records are two parts. */
  readonly #caches = new Map<string, PivotCache>();

  /** An element of the part of this name. */
  note(part: string, name: string, { v, sheet = '', name: called = '', id }: XmlAttributes): void {
    const number = /(\d*)\.xml$/.exec(part)?.[1] ?? '';
    const cache = this.#caches.get(number) ?? { isFilled: false, source: undefined };
    this.#caches.set(number, cache);
    if (name === 'worksheetSource') cache.source = { sheet, name: called, isElsewhere: id !== undefined };
    else if (v !== undefined && v !== '') cache.isFilled = true;
  }

  /** @param isVisible whether the sheet, or what has the name, can be seen. */
  tell(isVisible: (source: { sheet: string; name: string }) => boolean, note: NoteUnseen): void {
    for (const { isFilled, source } of this.#caches.values()) {
      const isSeen = source !== undefined && !source.isElsewhere && isVisible(source);
      if (isFilled && !isSeen) note('pivot-data');
    }
  }
}
