import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isStream, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfValue } from '../../../pdf/pdf-values.js';
import type { Part } from './copied-parts.js';

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  ICCBased: ['plain', 'profile'],
  Indexed: ['plain', 'colour', 'plain', 'plain'],
  I: ['plain', 'colour', 'plain', 'plain'],
  Separation: ['plain', 'plain', 'colour', 'function'],
  DeviceN: ['plain', 'plain', 'colour', 'function', 'deviceColours'],
  Pattern: ['plain', 'colour'],
};

/** What the `index`th element of a colour space's array is (ISO 32000-1, 8.6). */
export function colourParts(file: PdfFile, space: readonly PdfValue[], index: number): Part {
  const family = nameOf(file.resolve(space[0])) ?? '';
  const part = PARTS[family]?.[index] ?? 'plain';
  // A palette is a string or a stream (8.6.6.3).
  return index === 3 && part === 'plain' && isStream(file.resolve(space[index])) ? 'data' : part;
}
