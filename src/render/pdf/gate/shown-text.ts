import type { ContentScanner } from '../syntax/content-scanner.js';
import { PdfString } from '../syntax/values.js';
import type { ContentMarks } from './content-marks.js';
import type { Findings } from './findings.js';
import { FINE } from './used-font.js';
import type { UsedFont } from './used-font.js';

const NO_DIGIT = 255;
/** The value of each byte that is a hexadecimal digit. */
const DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

/**
 * The glyphs that the operator just found shows, each judged once a font. Browsers write a string in hexadecimal for every letter,
 * so these are read where they stand.
 */
export function checkShownText(
  scanner: ContentScanner,
  font: UsedFont,
  isInvisible: boolean,
  marks: ContentMarks,
  page: number,
  findings: Findings,
): void {
  const judge = (code: number) => {
    if (font.states[code] !== FINE) font.judge(code, page, isInvisible, () => marks.hasActualText);
  };
  if (scanner.operands === 1 && font.bytes === 2 && readHexadecimal(scanner, judge)) return;
  const shown = scanner.operands > 0 ? scanner.operand(scanner.operands - 1) : null;
  for (const one of Array.isArray(shown) ? shown : [shown]) {
    if (!(one instanceof PdfString)) continue;
    if (one.isIrregular || one.bytes.length % font.bytes !== 0)
      findings.report({ a: '6.1.6-1' }, 'a hexadecimal string with an odd or a wrong digit', page);
    for (let at = 0; at + font.bytes <= one.bytes.length; at += font.bytes)
      judge(font.bytes === 2 ? one.bytes.readUInt16BE(at) : (one.bytes[at] ?? 0));
  }
}

/** @returns false where it is no string of four digits a code. */
function readHexadecimal(scanner: ContentScanner, judge: (code: number) => void): boolean {
  const { bytes } = scanner;
  const start = scanner.offset(0);
  if (bytes[start] !== 60 || bytes[start + 1] === 60) return false;
  let at = start + 1;
  for (; bytes[at] !== 62; at += 4) {
    const [a, b, c, d] = [
      digitAt(bytes, at),
      digitAt(bytes, at + 1),
      digitAt(bytes, at + 2),
      digitAt(bytes, at + 3),
    ];
    if ((a | b | c | d) > 15) return false;
    judge((a << 12) | (b << 8) | (c << 4) | d);
  }
  return true;
}

function digitAt(bytes: Buffer, at: number): number {
  return DIGITS[bytes[at] ?? 0] ?? NO_DIGIT;
}
