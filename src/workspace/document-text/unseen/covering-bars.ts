import { isWithin, outlineOf } from './page-geometry.js';
import type { Box } from './page-geometry.js';
import type { PlacedLetter } from './text-cursor.js';

/** What hides all that is below it: one rectangle, or those along the stroke of a pen. */
export interface Cover {
  readonly boxes: readonly Box[];
  /** Its lesser side, or the pen's width: what is thinner than a letter's lower half is high strikes through it at most. */
  readonly thickness: number;
  /** Follows a line of writing where it is to hide something; across the lines it is an arrow, or marks something. */
  readonly isStroke: boolean;
}

interface Letter extends PlacedLetter {
  readonly height: number;
  isCovered: boolean;
}

interface Bar extends Cover {
  readonly outline: Box;
  /** Letters below it, and letters that were painted on it later. */
  readonly covered: number;
  onTop: number;
}

/** Of one page; more letters, and more bars over them, are in no document. */
const [MOST_LETTERS, MOST_BARS] = [50_000, 2000];
/** Dots and lines to write on are covered by the fields of forms. */
const LETTER = /[\p{L}\p{N}]/u;
/** Letters under one bar, and one after the other under a stroke: fewer may lie under the edge of something. */
const FEWEST = 3;
/** What rounding takes from a thickness. */
const NEARLY = 0.999;

/** Tells on one page, thing after thing as it is painted, what lies over letters. */
export class CoveringBars {
  readonly #letters: Letter[] = [];
  readonly #bars: Bar[] = [];
  #lowest = Infinity;

  /** Once everything has been painted: one with as much text of its own on it is a ground for that. */
  get count(): number {
    return this.#bars.filter((bar) => bar.onTop < bar.covered / 2).length;
  }

  /** A letter over all that was painted before. */
  write(letter: PlacedLetter): void {
    if (this.#letters.length > MOST_LETTERS || !LETTER.test(letter.unicode)) return;
    const { foot, head } = letter;
    const height = Math.hypot(head[0] - foot[0], head[1] - foot[1]);
    this.#letters.push({ ...letter, height, isCovered: false });
    this.#lowest = Math.min(this.#lowest, height);
    for (const bar of this.#bars) if (isWithin(foot, bar.outline) && isUnder(letter, bar)) bar.onTop++;
  }

  /** A quick look: whether anything of this thickness could cover one of the letters. */
  couldCover(thickness: number): boolean {
    return thickness >= this.#lowest * NEARLY && this.#bars.length < MOST_BARS;
  }

  /** Something that hides what was written before. */
  cover(cover: Cover): void {
    const { boxes, thickness } = cover;
    if (boxes.length === 0 || !this.couldCover(thickness)) return;
    const outline = outlineOf(boxes);
    const covered: Letter[] = [];
    let [row, longest] = [0, 0];
    for (const one of this.#letters) {
      const isHidden =
        !one.isCovered &&
        one.height * NEARLY <= thickness &&
        isWithin(one.foot, outline) &&
        isUnder(one, cover);
      if (isHidden) covered.push(one);
      row = isHidden ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    if ((cover.isStroke ? longest : covered.length) < FEWEST) return;
    for (const one of covered) one.isCovered = true;
    this.#bars.push({ ...cover, outline, covered: covered.length, onTop: 0 });
  }
}

function isUnder({ foot, head }: PlacedLetter, { boxes }: Cover): boolean {
  return boxes.some((box) => isWithin(foot, box) && isWithin(head, box));
}
