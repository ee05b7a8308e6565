import { findCprNumbers, findCprNumbersInAddress } from '../../model/cpr-number.js';
import type { TextPart } from '../../model/cpr-number.js';
import type { DocumentPlace, Passage, TextTaker, Unsearched } from './passage.js';

/** What was found in a document; plain data. The numbers themselves leave no trace. */
export interface NumbersFound {
  /** How many different numbers. */
  readonly count: number;
  /** Where, as `page:3` or `properties`, each place once, in the order of the document. */
  readonly places: readonly string[];
  readonly unsearched: readonly Unsearched[];
}

/** A form's boxes, a digit in each; that they make one number only a word before them can tell. */
const IN_BOXES =
  /(?<=(?:cpr|person)[^\d\n]{0,60})(?<!\d ?)\d(?: {1,3}\d){5} {0,3}-? {0,3}\d(?: {1,3}\d){3}(?! {0,3}\d)/giu;

/** Searches a document's text for civil registration numbers as the rule `cpr-number` does a meeting's. */
export class NumberSearch implements Pick<TextTaker, 'take' | 'miss'> {
  readonly #numbers = new Set<string>();
  readonly #places = new Set<string>();
  readonly #unsearched = new Set<Unsearched>();

  readonly take = (passage: Passage): void => {
    // In quotation marks a number is as whole as between spaces.
    const text = passage.text.replaceAll('"', ' ');
    for (const { start, end } of partsOf({ ...passage, text }))
      this.#add(text.slice(start, end), start, passage);
    for (const { 0: boxes, index } of text.matchAll(IN_BOXES))
      if (findCprNumbers(boxes.replaceAll(' ', ''), 'CPR: ').length > 0) this.#add(boxes, index, passage);
  };

  readonly miss = (reason: Unsearched): void => void this.#unsearched.add(reason);

  get found(): NumbersFound {
    return { count: this.#numbers.size, places: [...this.#places], unsearched: [...this.#unsearched] };
  }

  #add(number: string, at: number, passage: Passage): void {
    this.#numbers.add(number.normalize('NFKC').replaceAll(/\D/g, ''));
    this.#places.add(nameOf(placeAt(passage, at)));
  }
}

/** Every head must let a number stand: `Faktura` above a column or before a cell is enough to say that it is another. */
function partsOf({ text, heads = [], isAddress }: Passage): TextPart[] {
  if (isAddress) return findCprNumbersInAddress(text);
  let parts = findCprNumbers(text, heads[0]);
  for (const head of parts.length > 0 ? heads.slice(1) : []) {
    const under = new Set(findCprNumbers(text, head).map(({ start }) => start));
    parts = parts.filter(({ start }) => under.has(start));
  }
  return parts;
}

function placeAt({ place, text }: Passage, offset: number): DocumentPlace {
  const { kind, number } = place;
  if (number === undefined || (kind !== 'paragraph' && kind !== 'line')) return place;
  return { kind, number: number + text.slice(0, offset).split('\n').length - 1 };
}

function nameOf({ kind, number }: DocumentPlace): string {
  return number === undefined ? kind : `${kind}:${number}`;
}
