/* Places on a page (ISO 32000-1, 8.3): points in its own units, matrices and upright boxes. */

export type Point = readonly [x: number, y: number];
export type Matrix = readonly [number, number, number, number, number, number];
/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];
export const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];
const NOWHERE: Box = [0, 0, -1, -1];
/** Less than that a rectangle may be turned. */
const SLIGHT = 1e-3;

/** First the second, then the first. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [a2, b2, c2, d2, e2, f2] = inner;
  return [
    ...([a * a2 + c * b2, b * a2 + d * b2] as const),
    ...([a * c2 + c * d2, b * c2 + d * d2] as const),
    ...([a * e2 + c * f2 + e, b * e2 + d * f2 + f] as const),
  ];
}

export function at([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A box as it lies on the page; undefined where it does not lie upright there. */
export function boxAt(matrix: Matrix, [left, bottom, right, top]: Box): Box | undefined {
  const [a, b, c, d] = matrix.map(Math.abs) as unknown as Matrix;
  if (Math.min(Math.max(b, c), Math.max(a, d)) > SLIGHT * Math.max(a, b, c, d)) return undefined;
  const [x1, y1] = at(matrix, [left, bottom]);
  const [x2, y2] = at(matrix, [right, top]);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

export function overlap(one: Box, other: Box): Box {
  const [left, bottom] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  const [right, top] = [Math.min(one[2], other[2]), Math.min(one[3], other[3])];
  return left < right && bottom < top ? [left, bottom, right, top] : NOWHERE;
}

/** The least upright box around others. */
export function outlineOf(boxes: readonly Box[]): Box {
  let [left, bottom, right, top] = boxes[0] ?? NOWHERE;
  for (const box of boxes) {
    [left, bottom] = [Math.min(left, box[0]), Math.min(bottom, box[1])];
    [right, top] = [Math.max(right, box[2]), Math.max(top, box[3])];
  }
  return [left, bottom, right, top];
}

export function isWithin([x, y]: Point, [left, bottom, right, top]: Box): boolean {
  return left <= x && x <= right && bottom <= y && y <= top;
}

/** Whatever the library gives: the matrix that changes nothing where it is none. */
export function matrixOf(value: unknown): Matrix {
  const numbers = numbersOf(value);
  return numbers.length === 6 ? (numbers as unknown as Matrix) : UNCHANGED;
}

export function boxOf(value: unknown): Box | undefined {
  const numbers = numbersOf(value);
  return numbers.length === 4 ? (numbers as unknown as Box) : undefined;
}

/** The numbers of a list or of an array of them. */
export function numbersOf(value: unknown): readonly number[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? (value as readonly unknown[])
    : value instanceof Float32Array || value instanceof Float64Array
      ? [...value]
      : [];
  return list.every((one) => typeof one === 'number' && Number.isFinite(one)) ? (list as number[]) : [];
}
