import type { PdfRule } from './findings.js';

/** What can be wrong with a glyph that is shown. */
export interface GlyphFault {
  readonly rule: PdfRule;
  readonly found: string;
}

export const MISSING_GLYPH: GlyphFault = {
  rule: { ua: '7.21.8-1', a: '6.2.11.8-1' },
  found: 'a character that the font has no glyph for (.notdef)',
};
export const NO_TEXT: GlyphFault = {
  rule: { ua: '7.21.7-1', a: '6.2.11.7.2-1', levels: 'AU' },
  found: 'a glyph that stands for no text',
};
export const WRONG_TEXT: GlyphFault = {
  rule: { ua: '7.21.7-2', a: '6.2.11.7.2-2', levels: 'AU' },
  found: 'a glyph that stands for a character that is none',
};
export const NOT_EMBEDDED: GlyphFault = {
  rule: { ua: '7.21.4.1-1', a: '6.2.11.4.1-1' },
  found: 'a font that is not embedded',
};
export const NO_GLYPH: GlyphFault = {
  rule: { ua: '7.21.4.1-2', a: '6.2.11.4.1-2' },
  found: 'a glyph that the embedded font does not have',
};
export const NOT_IN_SET: GlyphFault = {
  rule: { ua: '7.21.4.2-2', a: '6.2.11.4.2-2' },
  found: 'a glyph that is not among those the font lists',
};
export const WRONG_WIDTH: GlyphFault = {
  rule: { ua: '7.21.5-1', a: '6.2.11.5-1' },
  found: 'a glyph whose width differs from the embedded font',
};
