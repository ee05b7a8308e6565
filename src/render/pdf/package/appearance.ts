import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isReference, isStream, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { boxOf } from './page-tree.js';
import type { Box } from './page-tree.js';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The form that shows an annotation as it is now (ISO 32000-1, 12.5.5); undefined where it has none. */
export function appearanceOf(file: PdfFile, annotation: PdfDictionary): PdfReference | undefined {
  const normal = file.dictionaryAt(annotation.get('AP'))?.get('N');
  if (isReference(normal) && isStream(file.resolve(normal))) return normal;
  const state = nameOf(file.resolve(annotation.get('AS')));
  const chosen = state === undefined ? undefined : file.dictionaryAt(normal)?.get(state);
  return isReference(chosen) && isStream(file.resolve(chosen)) ? chosen : undefined;
}

/** True where an annotation has pictures for several states, and none for its present one: an empty check box. */
export function isBlankState(file: PdfFile, annotation: PdfDictionary): boolean {
  const normal = file.dictionaryAt(annotation.get('AP'))?.get('N');
  return file.dictionaryAt(normal) !== undefined;
}

/**
 * The matrix by which a form is drawn into an annotation's rectangle (12.5.5, algorithm 8.1); undefined where either
 * has no extent, so that nothing is shown.
 */
export function placement(file: PdfFile, annotation: PdfDictionary, form: PdfReference): Matrix | undefined {
  const rectangle = boxOf(file, annotation.get('Rect'));
  const stream = file.resolve(form);
  if (!rectangle || !isStream(stream)) return undefined;
  const box = boxOf(file, stream.dictionary.get('BBox'));
  if (!box) return undefined;
  const shown = transformed(box, matrixOf(file, stream.dictionary.get('Matrix')));
  const [width, height] = [shown[2] - shown[0], shown[3] - shown[1]];
  if (width <= 0 || height <= 0) return undefined;
  const [x, y] = [(rectangle[2] - rectangle[0]) / width, (rectangle[3] - rectangle[1]) / height];
  return [x, 0, 0, y, rectangle[0] - shown[0] * x, rectangle[1] - shown[1] * y];
}

function matrixOf(file: PdfFile, value: PdfValue): Matrix {
  const found = file.resolve(value);
  if (!Array.isArray(found)) return IDENTITY;
  const numbers = (found as readonly PdfValue[]).map((one) => Number(file.resolve(one) ?? 0) || 0);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function transformed(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [box[0], box[2]].flatMap((x) =>
    [box[1], box[3]].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
