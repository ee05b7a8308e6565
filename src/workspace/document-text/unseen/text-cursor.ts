import { UNCHANGED, at, times } from './page-geometry.js';
import type { Matrix, Point } from './page-geometry.js';

/** A letter where it stands on the page. */
export interface PlacedLetter {
  readonly unicode: string;
  /** In its middle, just above its line and at half the height of its type: what covers it, covers both. */
  readonly foot: Point;
  readonly head: Point;
}

/** Above the line, in parts of the size of the type. */
const [FOOT, HEAD] = [0.08, 0.45];

/** Follows where letters are set (ISO 32000-1, 9.3 and 9.4). */
export class TextCursor {
  size = 0;
  leading = 0;
  letterSpace = 0;
  wordSpace = 0;
  /** 1: as the type is. */
  stretch = 1;
  rise = 0;
  #matrix = UNCHANGED;
  readonly #place = { x: 0, y: 0, lineX: 0, lineY: 0 };

  start(matrix: Matrix): void {
    this.#matrix = matrix;
    Object.assign(this.#place, { x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  move(x: number, y: number): void {
    const place = this.#place;
    place.x = place.lineX += x;
    place.y = place.lineY += y;
  }

  nextLine(): void {
    this.move(0, this.leading);
  }

  /**
   * Sets letters, and moves on behind them.
   * @param glyphs as the library tells them, and numbers between them: thousandths of the size, against the direction.
   */
  show(glyphs: readonly unknown[], page: Matrix): PlacedLetter[] {
    const matrix = times(page, this.#matrix);
    const place = this.#place;
    return glyphs.flatMap((glyph) => {
      if (typeof glyph === 'number') place.x -= (glyph / 1000) * this.size * this.stretch;
      if (!isGlyph(glyph)) return [];
      const width = (glyph.width / 1000) * this.size * this.stretch;
      const middle = place.x + width / 2;
      const height = (part: number): Point => [middle, place.y + this.rise + part * this.size];
      place.x += width + (this.letterSpace + (glyph.isSpace ? this.wordSpace : 0)) * this.stretch;
      return [{ unicode: glyph.unicode, foot: at(matrix, height(FOOT)), head: at(matrix, height(HEAD)) }];
    });
  }
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function isGlyph(value: unknown): value is Glyph {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}
