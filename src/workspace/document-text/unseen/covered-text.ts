import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CoveringBars } from './covering-bars.js';
import { UNCHANGED, boxAt, boxOf, matrixOf, overlap, times } from './page-geometry.js';
import type { Box } from './page-geometry.js';
import { START, hides, isDashed, withEntry, withinGroup } from './painting.js';
import type { Ink, Painting } from './painting.js';
import { rectanglesOf } from './path-rectangles.js';
import { strokeBoxes } from './stroke-boxes.js';
import { TextCursor } from './text-cursor.js';

/** What is painted on a page in its order, as the library tells it. */
export interface PaintedPage {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const FILLS_AND_STROKES = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
const FILLS = new Set<unknown>([OPS.fill, OPS.eoFill, ...FILLS_AND_STROKES]);
const STROKES = new Set<unknown>([OPS.stroke, OPS.closeStroke, ...FILLS_AND_STROKES]);
/** Ways of painting letters from here on cut with them. */
const CUTTING = 4;

/**
 * Bars over text that is still there, drawn over what was to be made unreadable: upright rectangles and strokes of a wide pen
 * that let nothing through, and those of a highlighter that are too dark to read through. One with as much text on top of it
 * is a ground.
 * @param highlights annotations, by the library's names: a highlighter's whatever their picture says.
 * @returns how many.
 */
export function coveringBars(
  { fnArray, argsArray }: PaintedPage,
  highlights: ReadonlySet<unknown> = new Set(),
): number {
  const page = new PageWatch(highlights);
  fnArray.forEach((operator, i) => page.see(operator, listOf(argsArray[i])));
  return page.bars.count;
}

type Step = (page: PageWatch, args: readonly unknown[]) => unknown;

/** Follows what is painted where (ISO 32000-1, 8.4 and 8.5). */
class PageWatch {
  readonly cursor = new TextCursor();
  readonly bars = new CoveringBars();
  readonly highlights: ReadonlySet<unknown>;
  now = START;
  isClipping = false;
  readonly #outer: Painting[] = [];

  constructor(highlights: ReadonlySet<unknown>) {
    this.highlights = highlights;
  }

  see(operator: number, args: readonly unknown[]): void {
    STEPS.get(operator)?.(this, args);
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

  fillWith(ink: Partial<Ink>): void {
    this.change({ fill: { ...this.now.fill, ...ink } });
  }

  strokeWith(ink: Partial<Ink>): void {
    this.change({ stroke: { ...this.now.stroke, ...ink } });
  }

  clipTo(box: Box | undefined): void {
    const { clip, matrix } = this.now;
    const shown = box && boxAt(matrix, box);
    this.change({ clip: clip && shown && overlap(clip, shown) });
  }

  show(glyphs: readonly unknown[]): void {
    for (const letter of this.cursor.show(glyphs, this.now.matrix)) this.bars.write(letter);
  }

  paint(operator: unknown, path: unknown): void {
    const { fill, stroke } = this.now;
    const isFilled = FILLS.has(operator) && hides(this.now, fill);
    const rectangles = isFilled || this.isClipping ? rectanglesOf(path) : [];
    if (isFilled) for (const box of rectangles) this.#fill(box);
    if (STROKES.has(operator) && hides(this.now, stroke)) this.#stroke(path);
    if (this.isClipping) this.clipTo(rectangles.length === 1 ? rectangles[0] : undefined);
    this.isClipping = false;
  }

  #fill(box: Box): void {
    const [shown] = this.#shown([box]);
    if (!shown) return;
    const [left, bottom, right, top] = shown;
    this.bars.cover({ boxes: [shown], thickness: Math.min(right - left, top - bottom), isStroke: false });
  }

  /** A pen is as wide as its lesser side where the units of a page are not the same in both directions. */
  #stroke(path: unknown): void {
    const { width, isDashed: hasGaps, matrix } = this.now;
    const pen = boxAt(matrix, [0, 0, width, width]);
    if (!pen || hasGaps) return;
    const thickness = Math.min(pen[2] - pen[0], pen[3] - pen[1]);
    if (!this.bars.couldCover(thickness)) return;
    for (const boxes of strokeBoxes(path, width))
      this.bars.cover({ boxes: this.#shown(boxes), thickness, isStroke: true });
  }

  /** Boxes as they lie on the page, as far as it can be painted on. */
  #shown(boxes: readonly Box[]): Box[] {
    const { matrix, clip } = this.now;
    return boxes.flatMap((box) => {
      const lying = boxAt(matrix, box);
      const shown = lying && clip && overlap(clip, lying);
      return shown && shown[0] < shown[2] ? [shown] : [];
    });
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
    (page, [id, , transform, matrix]) => {
      page.push();
      const isWithinDarkening = page.highlights.has(id);
      page.now = { ...START, matrix: times(matrixOf(transform), matrixOf(matrix)), isWithinDarkening };
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
      page.now = withinGroup(page.now);
    },
  ],
  [OPS.transform, (page, args) => page.change({ matrix: times(page.now.matrix, matrixOf(args)) })],
  [
    OPS.setGState,
    (page, [states]) => {
      for (const [key, value] of listOf(states).map(listOf)) page.now = withEntry(page.now, key, value);
    },
  ],
  [OPS.setFillRGBColor, (page, [colour]) => page.fillWith({ colour: String(colour) })],
  [OPS.setFillColorN, (page) => page.fillWith({ colour: undefined })],
  [OPS.setFillTransparent, (page) => page.fillWith({ colour: undefined })],
  [OPS.setStrokeRGBColor, (page, [colour]) => page.strokeWith({ colour: String(colour) })],
  [OPS.setStrokeColorN, (page) => page.strokeWith({ colour: undefined })],
  [OPS.setStrokeTransparent, (page) => page.strokeWith({ colour: undefined })],
  [OPS.setLineWidth, (page, [width]) => page.change({ width: numberOf(width) })],
  [OPS.setDash, (page, [lengths]) => page.change({ isDashed: isDashed(lengths) })],
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

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
