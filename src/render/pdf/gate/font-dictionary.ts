import { isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

const TYPES: ReadonlySet<string | undefined> = new Set([
  ...['Type1', 'MMType1', 'TrueType', 'Type3', 'Type0', 'CIDFontType0', 'CIDFontType2'],
]);
const PROGRAMS: ReadonlySet<string | undefined> = new Set([undefined, 'Type1C', 'CIDFontType0C', 'OpenType']);
const SYMBOLIC = 4;

/** What a font says of itself (ISO 19005-2, 6.2.11.2 to 6.2.11.6; ISO 14289-1, 7.21.3 to 7.21.6). */
export function checkFontDictionary(
  file: GateFile,
  findings: Findings,
  font: PdfDictionary,
  page: number,
): void {
  const type = file.name(font, 'Subtype');
  if (file.name(font, 'Type') !== 'Font')
    findings.report({ a: '6.2.11.2-1' }, 'a font without its type', page);
  if (!TYPES.has(type)) findings.report({ a: '6.2.11.2-2' }, 'a font of a type that does not exist', page);
  if (type !== 'Type3' && file.name(font, 'BaseFont') === undefined)
    findings.report({ a: '6.2.11.2-3' }, 'a font without a name', page);
  if (type === 'Type0') return;
  const descriptor = file.dictionary(font, 'FontDescriptor');
  for (const key of ['FontFile', 'FontFile2', 'FontFile3']) {
    if (descriptor.has(key) && !PROGRAMS.has(file.name(file.dictionary(descriptor, key), 'Subtype')))
      findings.report({ a: '6.2.11.2-7' }, 'a font program of another kind', page);
  }
  if (type === 'CIDFontType2' && descriptor.size > 0 && !hasGlyphMap(file, font))
    findings.report({ ua: '7.21.3.2-1', a: '6.2.11.3.2-1' }, 'a font whose codes lead to no glyphs', page);
  if (type !== 'CIDFontType0' && type !== 'CIDFontType2') checkSimple(file, findings, font, page);
}

/** Fonts of one byte a letter; the fourteen standard ones have no widths, but are not embedded either. */
function checkSimple(file: GateFile, findings: Findings, font: PdfDictionary, page: number): void {
  const first = file.number(font, 'FirstChar');
  const last = file.number(font, 'LastChar');
  if (first === undefined) findings.report({ a: '6.2.11.2-4' }, 'a font without its first letter', page);
  if (last === undefined) findings.report({ a: '6.2.11.2-5' }, 'a font without its last letter', page);
  if (file.list(font, 'Widths').length !== (last ?? 0) - (first ?? 0) + 1)
    findings.report({ a: '6.2.11.2-6' }, 'a font with another number of widths than of letters', page);
  if (file.name(font, 'Subtype') !== 'TrueType') return;
  const flags = file.number(file.dictionary(font, 'FontDescriptor'), 'Flags') ?? 0;
  const encoding =
    file.name(font, 'Encoding') ?? file.name(file.dictionary(font, 'Encoding'), 'BaseEncoding');
  if ((flags & SYMBOLIC) !== 0) {
    if (font.has('Encoding'))
      findings.report({ ua: '7.21.6-3', a: '6.2.11.6-3' }, 'a font of symbols with an encoding', page);
  } else if (encoding !== 'MacRomanEncoding' && encoding !== 'WinAnsiEncoding')
    findings.report({ ua: '7.21.6-2', a: '6.2.11.6-2' }, 'a font without an encoding', page);
}

/** Codes lead to glyphs as they are, or by a stream (ISO 32000-1, 9.7.4.2). */
function hasGlyphMap(file: GateFile, font: PdfDictionary): boolean {
  const map = file.get(font, 'CIDToGIDMap');
  return isDictionary(map) || nameIn(map) === 'Identity';
}
