import type { PdfText } from './pdf-values.js';

const ESCAPES: ReadonlyMap<number, number> = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }).map(([letter, meant]) => [
    letter.charCodeAt(0),
    meant.charCodeAt(0),
  ]),
);
const [OPEN, CLOSE, BACKSLASH, RETURN, NEWLINE] = [0x28, 0x29, 0x5c, 0x0d, 0x0a];

/** A string and the offset of what follows it. */
export interface FoundText {
  readonly text: PdfText;
  readonly end: number;
}

/** `(text)`, escapes resolved (ISO 32000-1, 7.3.4.2). @throws RangeError where it is not closed, or too long. */
export function readLiteralText(bytes: Buffer, start: number, longest: number): FoundText {
  const content: number[] = [];
  let open = 1;
  let at = start + 1;
  for (; open > 0; at++) {
    const byte = bytes[at];
    if (byte === undefined || content.length > longest) throw new RangeError('text not closed');
    if (byte === OPEN) open++;
    if (byte === CLOSE) open--;
    if (byte === BACKSLASH) at = readEscape(bytes, at + 1, content);
    else if (open > 0) content.push(byte);
  }
  return { text: { kind: 'text', bytes: Buffer.from(content) }, end: at };
}

/** Adds what an escape stands for to `content`. @returns the offset of its last byte. */
function readEscape(bytes: Buffer, at: number, content: number[]): number {
  const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', at, at + 3))?.[0];
  const next = bytes[at] ?? 0;
  if (octal !== undefined) content.push(parseInt(octal, 8) & 0xff);
  else if (next !== RETURN && next !== NEWLINE) content.push(ESCAPES.get(next) ?? next);
  if (next === RETURN && bytes[at + 1] === NEWLINE) return at + 1;
  return at + (octal?.length ?? 1) - 1;
}

/** `<74657874>` (ISO 32000-1, 7.3.4.3). @throws RangeError where it is not closed, or too long. */
export function readHexText(bytes: Buffer, start: number, longest: number): FoundText {
  const end = bytes.subarray(start, start + 2 * longest).indexOf('>');
  if (end < 0) throw new RangeError('text not closed');
  const digits = bytes.toString('latin1', start + 1, start + end).replaceAll(/\s+/g, '');
  const content = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  return { text: { kind: 'text', bytes: content }, end: start + end + 1 };
}
