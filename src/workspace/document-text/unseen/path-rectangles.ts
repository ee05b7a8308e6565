import type { Box, Point } from './page-geometry.js';
import { piecesOf } from './path-pieces.js';
import type { Piece } from './path-pieces.js';

const SLIGHT = 1e-3;

/**
 * The upright rectangles that a path is made of; none of one that has other pieces, or one piece within another: a frame. Of one
 * whose sides bend outwards, as programs draw a highlighter's ends, the rectangle between its corners.
 */
export function rectanglesOf(path: unknown): readonly Box[] {
  const boxes = piecesOf(path).map(rectangleOf);
  if (boxes.includes(undefined)) return [];
  const whole = boxes.filter((box) => box !== undefined);
  return whole.some((one) => whole.some((other) => one !== other && contains(one, other))) ? [] : whole;
}

function rectangleOf({ start, steps }: Piece): Box | undefined {
  if (steps.length < 3 || steps.length > 4) return undefined;
  const corners = [start, ...steps.map((step) => step.at(-1) ?? start)];
  const [first, , , , last] = corners;
  if (last && first && !isSame(first, last)) return undefined;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const isUpright = corners.every((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    return near(corner[0], next[0]) || near(corner[1], next[1]);
  });
  const [left, bottom, right, top] = box;
  const isCorner = ([x, y]: Point) => (near(x, left) || near(x, right)) && (near(y, bottom) || near(y, top));
  const bendsOutwards = steps.every((step, i) =>
    isOutside(step.slice(0, -1), corners[i], corners[i + 1], box),
  );
  return isUpright && corners.every(isCorner) && bendsOutwards ? box : undefined;
}

/** Whether what bends a side lies behind it: a curve stays within the points that make it. */
function isOutside(
  bends: readonly Point[],
  from: Point | undefined,
  to: Point | undefined,
  box: Box,
): boolean {
  if (bends.length === 0) return true;
  if (!from || !to) return false;
  const [left, bottom, right, top] = box;
  const along = (edge: number, axis: 0 | 1) => near(from[axis], edge) && near(to[axis], edge);
  const isBehind = (edge: number, axis: 0 | 1, side: number) =>
    along(edge, axis) && bends.every((point) => (point[axis] - edge) * side >= -SLIGHT);
  return isBehind(left, 0, -1) || isBehind(right, 0, 1) || isBehind(bottom, 1, -1) || isBehind(top, 1, 1);
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
