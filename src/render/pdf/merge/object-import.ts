import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, isDictionary } from '../syntax/values.js';
import type { PdfValue } from '../syntax/values.js';

/** Entries by which an object hangs in its old file: they are written anew where it comes to. */
const LEFT_BEHIND: ReadonlySet<string> = new Set(['Parent', 'StructParent', 'StructParents']);

/** Brings objects from one file into another, each once, with all that they refer to. */
export class ObjectImport {
  readonly #from: PdfObjects;
  readonly #to: PdfObjects;
  readonly #numbers = new Map<number, number>();
  readonly #waiting: number[] = [];

  constructor(from: PdfObjects, to: PdfObjects) {
    this.#from = from;
    this.#to = to;
  }

  /** The number that an object has, or will have, in the other file. */
  numberOf(number: number): number {
    let found = this.#numbers.get(number);
    if (found === undefined) {
      found = this.#to.reserve();
      this.#numbers.set(number, found);
      this.#waiting.push(number);
    }
    return found;
  }

  /** A value with its references led to the other file. */
  value(value: PdfValue): PdfValue {
    if (value instanceof PdfReference) {
      return this.#from.has(value.number) ? new PdfReference(this.numberOf(value.number)) : null;
    }
    if (Array.isArray(value)) return value.map((one) => this.value(one));
    if (!isDictionary(value)) return value;
    const copy = new Map<string, PdfValue>();
    for (const [key, entry] of value) if (!LEFT_BEHIND.has(key)) copy.set(key, this.value(entry));
    return copy;
  }

  /** Brings over all that has been asked for; not by recursion, as chains of references can be long. */
  finish(): void {
    for (let number = this.#waiting.pop(); number !== undefined; number = this.#waiting.pop()) {
      const target = this.numberOf(number);
      const value = this.value(this.#from.get(number));
      const data = this.#from.packed(number);
      if (data && isDictionary(value)) this.#to.setPacked(target, value, data);
      else this.#to.set(target, value);
    }
  }
}
