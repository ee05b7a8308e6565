import type { Box, Point } from './page-geometry.js';
import { piecesOf } from './path-pieces.js';
import type { Piece } from './path-pieces.js';

/** Straight lines that a curve is taken for. */
const PARTS = 8;

/**
 * What a pen hides for certain along each piece of a path: of every line that is more level than steep, or the other way round, the
 * upright rectangle that lies within its stroke. Ends, corners and what a line leans aside are left out.
 * @param width of the pen, in the path's own units.
 */
export function strokeBoxes(path: unknown, width: number): readonly (readonly Box[])[] {
  return piecesOf(path).map((piece) => {
    const points = pointsOf(piece);
    return points.slice(1).flatMap((point, i) => boxAlong(points[i] ?? point, point, width / 2));
  });
}

function pointsOf({ start, steps, isClosed }: Piece): Point[] {
  const points = [start];
  for (const step of steps) {
    const from = points.at(-1) ?? start;
    if (step.length === 1) points.push(...step);
    else for (let part = 1; part <= PARTS; part++) points.push(onCurve([from, ...step], part / PARTS));
  }
  return isClosed ? [...points, start] : points;
}

/** Between each point and the next, until there is one (de Casteljau). */
function onCurve(points: readonly Point[], part: number): Point {
  const [first = [NaN, NaN], ...others] = points;
  if (others.length === 0) return first;
  const between = others.map((point, i): Point => {
    const before = points[i] ?? point;
    return [before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part];
  });
  return onCurve(between, part);
}

function boxAlong(from: Point, to: Point, half: number): Box[] {
  const [left, bottom] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const [right, top] = [Math.max(from[0], to[0]), Math.max(from[1], to[1])];
  const isLevel = right - left >= top - bottom;
  const box: Box = isLevel
    ? [left, top - half, right, bottom + half]
    : [right - half, bottom, left + half, top];
  return box[0] < box[2] && box[1] < box[3] ? [box] : [];
}
