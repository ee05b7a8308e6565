import { numbersOf } from './page-geometry.js';
import type { Box, Point } from './page-geometry.js';

/** How the library writes a path: a number for what to do, and the points that it takes. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const POINTS: Readonly<Record<number, number>> = { [MOVE]: 1, [LINE]: 1, 2: 3, 3: 2, [CLOSE]: 0 };
const MOST_CORNERS = 5;
const SLIGHT = 1e-3;

/** The upright rectangles that a path is made of; none of one that has other pieces, or one piece within another: a frame. */
export function rectanglesOf(path: unknown): readonly Box[] {
  const boxes = piecesOf(numbersOf(path)).map(rectangleOf);
  if (boxes.includes(undefined)) return [];
  const whole = boxes.filter((box) => box !== undefined);
  return whole.some((one) => whole.some((other) => one !== other && contains(one, other))) ? [] : whole;
}

/** The corners of each piece; a curve is a corner too many. */
function piecesOf(path: readonly number[]): Point[][] {
  const pieces: Point[][] = [];
  for (let i = 0; i < path.length;) {
    const step = path[i] ?? -1;
    const points = POINTS[step];
    if (points === undefined) return [[]];
    if (step === MOVE) pieces.push([]);
    const piece = pieces[pieces.length - 1];
    for (let n = 0; n < (points > 1 ? MOST_CORNERS + 1 : points); n++)
      piece?.push([path[i + 1] ?? NaN, path[i + 2] ?? NaN]);
    i += 1 + points * 2;
  }
  // One that only moves paints nothing.
  return pieces.filter((piece) => piece.length > 1);
}

function rectangleOf(corners: readonly Point[]): Box | undefined {
  const [first, , , , last] = corners;
  const isClosed = corners.length === 4 || (corners.length === 5 && first && last && isSame(first, last));
  if (!isClosed) return undefined;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const isUpright = corners.every((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return near(corner[0], next[0]) || near(corner[1], next[1]);
  });
  const [left, bottom, right, top] = box;
  const isCorner = ([x, y]: Point) => (near(x, left) || near(x, right)) && (near(y, bottom) || near(y, top));
  return isUpright && corners.every(isCorner) ? box : undefined;
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function isSame(one: Point, other: Point): boolean {
  return near(one[0], other[0]) && near(one[1], other[1]);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= SLIGHT * Math.max(1, Math.abs(one));
}
