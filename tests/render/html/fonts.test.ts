import { describe, expect, it } from 'vitest';
import { FALLBACK_FONTS, fontsFor } from '../../../src/render/html/fonts.js';

const hasFallback = (html: string) => FALLBACK_FONTS.every((font) => fontsFor(html).includes(font));

describe('the fonts of a page', () => {
  it.each(['<p>→</p>', "<style>p::before { content: '\\2192 ' }</style>", '<p>ł</p>'])(
    'have others to fall back on in %s',
    (html) => expect(hasFallback(html)).toBe(true),
  );

  it.each(['<p>æøå – “”…</p>', "<style>p::before { content: '\\2013 \\f8 ' }</style>", '<p>\\20</p>'])(
    'are enough in %s',
    (html) => expect(hasFallback(html)).toBe(false),
  );
});
