import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EVERYWHERE, UNCHANGED, boxAt, boxOf, isWithin, matrixOf, overlap, times } from './page-geometry.js';
import type { Box, Matrix } from './page-geometry.js';
import { rectanglesOf } from './path-rectangles.js';
import { TextCursor } from './text-cursor.js';
import type { PlacedLetter } from './text-cursor.js';

/** What is painted on a page in its order, as the library tells it. */
export interface PaintedPage {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Painting {
  readonly matrix: Matrix;
  /** Where something can be painted; undefined where that is no upright rectangle. */
  readonly clip: Box | undefined;
  /** What is filled lets something through: as a pattern, transparent, masked, or mixed with what is below. */
  readonly isPattern: boolean;
  readonly isThin: boolean;
  readonly isMasked: boolean;
  readonly isMixed: boolean;
  /** So does a group around it. */
  readonly isWithinThin: boolean;
}

interface Letter extends PlacedLetter {
  isCovered: boolean;
}

interface Bar {
  readonly box: Box;
  /** Letters below it, and letters that were painted on it later. */
  readonly covered: number;
  onTop: number;
}

const START: Painting = {
  ...{ matrix: UNCHANGED, clip: EVERYWHERE },
  ...{ isPattern: false, isThin: false, isMasked: false, isMixed: false, isWithinThin: false },
};
const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
/** Of one page; more letters, and more rectangles over them, are in no document. */
const [MOST_LETTERS, MOST_BARS] = [50_000, 2000];
/** Dots and lines to write on are covered by the fields of forms. */
const LETTER = /[\p{L}\p{N}]/u;
/** Letters under one bar: fewer may lie under the edge of something. */
const FEWEST = 3;
/** Ways of painting letters from here on cut with them. */
const CUTTING = 4;

/**
 * Opaque rectangles over text that is still there: bars over what was to be made unreadable. A rectangle with as much text on
 * top of it is a ground.
 * @returns how many.
 */
export function coveringBars({ fnArray, argsArray }: PaintedPage): number {
  const page = new PageWatch();
  fnArray.forEach((operator, i) => page.see(operator, listOf(argsArray[i])));
  return page.bars;
}

type Step = (page: PageWatch, args: readonly unknown[]) => unknown;

/** Follows what is painted where (ISO 32000-1, 8.4 and 8.5). */
class PageWatch {
  readonly cursor = new TextCursor();
  now = START;
  isClipping = false;
  readonly #outer: Painting[] = [];
  readonly #letters: Letter[] = [];
  readonly #bars: Bar[] = [];

  see(operator: number, args: readonly unknown[]): void {
    STEPS.get(operator)?.(this, args);
  }

  /** Once everything has been seen: one with text of its own on it is a ground for that. */
  get bars(): number {
    return this.#bars.filter((bar) => bar.onTop < bar.covered / 2).length;
  }

  get isThin(): boolean {
    const { isThin, isMasked, isMixed, isWithinThin } = this.now;
    return isThin || isMasked || isMixed || isWithinThin;
  }

  push(): void {
    this.#outer.push(this.now);
  }

  pop(): void {
    this.now = this.#outer.pop() ?? START;
  }

  change(change: Partial<Painting>): void {
    this.now = { ...this.now, ...change };
  }

  clipTo(box: Box | undefined): void {
    const { clip, matrix } = this.now;
    const shown = box && boxAt(matrix, box);
    this.change({ clip: clip && shown && overlap(clip, shown) });
  }

  show(glyphs: readonly unknown[]): void {
    if (this.#letters.length > MOST_LETTERS) return;
    for (const letter of this.cursor.show(glyphs, this.now.matrix)) {
      if (!LETTER.test(letter.unicode)) continue;
      this.#letters.push({ ...letter, isCovered: false });
      for (const bar of this.#bars) if (isUnder(letter, bar.box)) bar.onTop++;
    }
  }

  /** A path that clips paints nothing here that hides anything. */
  paint(operator: unknown, path: unknown): void {
    const boxes = FILLS.has(operator) || this.isClipping ? rectanglesOf(path) : [];
    if (FILLS.has(operator)) for (const box of boxes) this.#fill(box);
    if (this.isClipping) this.clipTo(boxes.length === 1 ? boxes[0] : undefined);
    this.isClipping = false;
  }

  #fill(box: Box): void {
    const { matrix, clip, isPattern } = this.now;
    const lying = boxAt(matrix, box);
    if (!lying || !clip || isPattern || this.isThin || this.#bars.length >= MOST_BARS) return;
    const shown = overlap(clip, lying);
    const covered = this.#letters.filter((one) => !one.isCovered && isUnder(one, shown));
    if (covered.length < FEWEST) return;
    for (const one of covered) one.isCovered = true;
    this.#bars.push({ box: shown, covered: covered.length, onTop: 0 });
  }
}

const enter: Step = (page) => page.push();
const leave: Step = (page) => page.pop();

const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  [OPS.save, enter],
  [OPS.restore, leave],
  [OPS.paintFormXObjectEnd, leave],
  [OPS.endGroup, leave],
  [OPS.endAnnotation, leave],
  [
    OPS.beginAnnotation,
    (page, [, , transform, matrix]) => {
      page.push();
      page.now = { ...START, matrix: times(matrixOf(transform), matrixOf(matrix)) };
    },
  ],
  [
    OPS.paintFormXObjectBegin,
    (page, [matrix, box]) => {
      page.push();
      page.change({ matrix: times(page.now.matrix, matrixOf(matrix)) });
      const limits = boxOf(box);
      if (limits) page.clipTo(limits);
    },
  ],
  [
    OPS.beginGroup,
    (page) => {
      page.push();
      page.change({ isWithinThin: page.isThin, isThin: false, isMasked: false, isMixed: false });
    },
  ],
  [OPS.transform, (page, args) => page.change({ matrix: times(page.now.matrix, matrixOf(args)) })],
  [OPS.setGState, (page, [states]) => listOf(states).forEach((state) => setState(page, listOf(state)))],
  [OPS.setFillRGBColor, (page) => page.change({ isPattern: false })],
  [OPS.setFillColorN, (page) => page.change({ isPattern: true })],
  [OPS.setFillTransparent, (page) => page.change({ isPattern: true })],
  [OPS.clip, (page) => void (page.isClipping = true)],
  [OPS.eoClip, (page) => void (page.isClipping = true)],
  [OPS.constructPath, (page, [operator, data]) => page.paint(operator, listOf(data)[0])],
  [OPS.beginText, (page) => page.cursor.start(UNCHANGED)],
  [OPS.setTextMatrix, (page, args) => page.cursor.start(matrixOf(args.length === 1 ? args[0] : args))],
  [OPS.moveText, (page, [x, y]) => page.cursor.move(numberOf(x), numberOf(y))],
  [
    OPS.setLeadingMoveText,
    (page, [x, y]) => {
      page.cursor.leading = numberOf(y);
      page.cursor.move(numberOf(x), numberOf(y));
    },
  ],
  [OPS.setLeading, (page, [leading]) => void (page.cursor.leading = -numberOf(leading))],
  [OPS.nextLine, (page) => page.cursor.nextLine()],
  [OPS.setFont, (page, [, size]) => void (page.cursor.size = numberOf(size))],
  [OPS.setCharSpacing, (page, [space]) => void (page.cursor.letterSpace = numberOf(space))],
  [OPS.setWordSpacing, (page, [space]) => void (page.cursor.wordSpace = numberOf(space))],
  [OPS.setHScale, (page, [percent]) => void (page.cursor.stretch = numberOf(percent) / 100)],
  [OPS.setTextRise, (page, [rise]) => void (page.cursor.rise = numberOf(rise))],
  // Letters that are cut out of what is painted next (9.3.6): that has their shape.
  [OPS.setTextRenderingMode, (page, [mode]) => numberOf(mode) >= CUTTING && page.change({ clip: undefined })],
  [OPS.showText, (page, [glyphs]) => page.show(listOf(glyphs))],
]);

/** Transparency, and how a painting is mixed with what is below (11.3.5, 11.6). */
function setState(page: PageWatch, [key, value]: readonly unknown[]): void {
  if (key === 'ca') page.change({ isThin: value !== 1 });
  else if (key === 'SMask') page.change({ isMasked: Boolean(value) });
  else if (key === 'BM') page.change({ isMixed: value !== 'source-over' });
}

function isUnder({ foot, head }: PlacedLetter, box: Box): boolean {
  return isWithin(foot, box) && isWithin(head, box);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
