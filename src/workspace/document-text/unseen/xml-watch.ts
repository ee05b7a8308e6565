import type { XmlEvents } from '../xml-events.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Looks at the elements of a part as they are read. @param path the names of the elements around, outermost first. */
export interface XmlWatch {
  readonly open: (name: string, attributes: XmlAttributes, path: readonly string[]) => void;
  readonly text?: (text: string, path: readonly string[]) => void;
  readonly close?: (name: string, path: readonly string[]) => void;
}

/** What stands in one place in two forms, for newer and older programs, is looked at in the newer one. */
const OLDER_FORM = 'Fallback';

/** Lets several watches see one reading of a part; which, its outermost element decides, whatever the part is called. */
export class PartWatch implements XmlEvents {
  readonly #choose: (root: string) => readonly XmlWatch[];
  readonly #path: string[] = [];
  #watches: readonly XmlWatch[] = [];
  #older = 0;

  constructor(choose: (root: string) => readonly XmlWatch[]) {
    this.#choose = choose;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.#path.length === 0) this.#watches = this.#choose(name);
    if (name === OLDER_FORM) this.#older++;
    if (this.#older === 0) for (const watch of this.#watches) watch.open(name, attributes, this.#path);
    this.#path.push(name);
  };

  readonly text = (text: string): void => {
    if (this.#older === 0) for (const watch of this.#watches) watch.text?.(text, this.#path);
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    if (this.#older === 0) for (const watch of this.#watches) watch.close?.(name, this.#path);
    if (name === OLDER_FORM) this.#older--;
  };
}

/** A switch of an Office format (ECMA-376-1, 22.9.2.7): an element without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value.trim().toLowerCase());
}

/** Whether text is more than space. */
export function saysAnything(text: string): boolean {
  return /[^\s\u200B-\u200F\u2028-\u202E\u2060\uFEFF\p{Cc}]/u.test(text);
}
