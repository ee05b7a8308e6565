import { numbersOf } from './page-geometry.js';
import type { Point } from './page-geometry.js';

/** How the library writes a path: a number for what to do, and the points that it takes. */
const MOVE = 0;
const CLOSE = 4;
const POINTS: Readonly<Record<number, number>> = { [MOVE]: 1, 1: 1, 2: 3, 3: 2, [CLOSE]: 0 };

/** What is drawn without lifting the pen. */
export interface Piece {
  readonly start: Point;
  /** To where each line and curve leads, its last point; before that, what bends a curve. */
  readonly steps: readonly (readonly Point[])[];
  readonly isClosed: boolean;
}

interface OpenPiece extends Piece {
  readonly steps: Point[][];
  isClosed: boolean;
}

/** The pieces of a path; none of one that is written in a way nobody knows. */
export function piecesOf(path: unknown): readonly Piece[] {
  const numbers = numbersOf(path);
  const pieces: OpenPiece[] = [];
  for (let i = 0; i < numbers.length;) {
    const step = numbers[i] ?? -1;
    const count = POINTS[step];
    if (count === undefined) return [];
    const points = Array.from({ length: count }, (_, n) => pointAt(numbers, i + 1 + n * 2));
    const piece = pieces.at(-1);
    if (step === MOVE) pieces.push({ start: points[0] ?? [NaN, NaN], steps: [], isClosed: false });
    else if (step === CLOSE && piece) piece.isClosed = true;
    else if (piece?.isClosed) pieces.push({ start: piece.start, steps: [points], isClosed: false });
    else piece?.steps.push(points);
    i += 1 + count * 2;
  }
  // One that only moves paints nothing.
  return pieces.filter((piece) => piece.steps.length > 0);
}

function pointAt(numbers: readonly number[], index: number): Point {
  return [numbers[index] ?? NaN, numbers[index + 1] ?? NaN];
}
