import { ContentScanner } from '../syntax/content-scanner.js';
import { nameIn } from '../syntax/values.js';

/** Left, bottom, right and top, in points of the page. */
export type Box = readonly [number, number, number, number];
/** From a content's own coordinates to the page's (ISO 32000-1, 8.3.4). */
type Matrix = readonly [number, number, number, number, number, number];

interface GraphicsState {
  readonly matrix: Matrix;
  readonly clip: Box | undefined;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** How many points the operands of each operator hold that builds a path; `re` is told apart. */
const POINTS: Readonly<Record<string, number>> = { m: 1, l: 1, c: 3, v: 2, y: 2 };
/** Operators that paint the path built before them. */
export const PAINTS_PATH: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);

/**
 * The smallest box around what is painted within some stretches of a page's content: images and paths, so far as they
 * are not clipped away.
 * @param isForm tells names of forms from those of images: a form counts as large as the clip around it.
 * @returns undefined where nothing is painted.
 */
export function paintedBox(
  content: Buffer,
  isWithin: (offset: number) => boolean,
  isForm: (name: string) => boolean,
): Box | undefined {
  const scanner = new ContentScanner(content);
  const saved: GraphicsState[] = [];
  let state: GraphicsState = { matrix: IDENTITY, clip: undefined };
  let path: Box | undefined;
  let isClip = false;
  let painted: Box | undefined;
  const paint = (box: Box | undefined) => {
    const seen = box && state.clip ? overlap(box, state.clip) : box;
    if (seen && isWithin(scanner.start)) painted = around(painted, seen);
  };
  while (scanner.next()) {
    const { operator } = scanner;
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'cm') state = { ...state, matrix: product(matrixIn(scanner), state.matrix) };
    else if (operator === 're' || operator in POINTS) path = around(path, pathBox(scanner, state.matrix));
    else if (operator === 'W' || operator === 'W*') isClip = true;
    else if (operator === 'Do') {
      const box = isForm(nameIn(scanner.operand(0)) ?? '') ? state.clip : square(state.matrix, 0, 0, 1, 1);
      paint(box);
    } else if (operator === 'n' || PAINTS_PATH.has(operator)) {
      if (operator !== 'n') paint(path);
      if (isClip && path) state = { ...state, clip: state.clip ? overlap(path, state.clip) : path };
      isClip = false;
      path = undefined;
    }
  }
  return painted;
}

function matrixIn(scanner: ContentScanner): Matrix {
  const at = (index: number) => scanner.number(index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function pathBox(scanner: ContentScanner, matrix: Matrix): Box | undefined {
  if (scanner.operator === 're') {
    const [x, y] = [scanner.number(0), scanner.number(1)];
    return square(matrix, x, y, x + scanner.number(2), y + scanner.number(3));
  }
  let box: Box | undefined;
  for (let i = 0; i < (POINTS[scanner.operator] ?? 0); i++) {
    const [x, y] = [scanner.number(2 * i), scanner.number(2 * i + 1)];
    box = around(box, square(matrix, x, y, x, y));
  }
  return box;
}

/** The box around a rectangle once it is where the matrix puts it. */
function square([a, b, c, d, e, f]: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => a * x + c * y + e));
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => b * x + d * y + f));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

/** Boxes that do not meet have an empty one at the edge of the first. */
function overlap(one: Box, other: Box): Box {
  const within = (value: number, axis: 0 | 1) =>
    Math.min(Math.max(value, other[axis]), other[axis + 2] ?? value);
  return [within(one[0], 0), within(one[1], 1), within(one[2], 0), within(one[3], 1)];
}
