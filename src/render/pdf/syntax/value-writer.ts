import { PdfName, PdfReference, PdfString } from './values.js';
import type { PdfValue } from './values.js';

/** An object as it is written in a file, one character a byte (ISO 32000-1, 7.3). */
export function written(value: PdfValue): string {
  if (value instanceof PdfReference) return `${value.number} 0 R`;
  if (value instanceof PdfName) return writtenName(value.name);
  if (value instanceof PdfString) return writtenString(value.bytes);
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof Map) {
    let text = '<<';
    for (const [key, entry] of value) text += `${writtenName(key)} ${written(entry)}\n`;
    return `${text}>>`;
  }
  return typeof value === 'number' ? writtenNumber(value) : String(value);
}

export function writtenName(name: string): string {
  if (/^[\w+.:-]*$/.test(name)) return `/${name}`;
  return `/${name.replaceAll(/[^\w+.:-]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** No exponents (7.3.3). */
function writtenNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/\.?0+$/, '');
}

/** Plain where it is ASCII, else in hexadecimal, which needs no escapes. */
function writtenString(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (/^[\x20-\x7E]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
