import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** One font file, for one family, weight and style. */
export interface FontFile {
  readonly family: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** The npm package and file it comes from. */
  readonly path: string;
  /** Characters it serves, as CSS `unicode-range`; all where undefined. */
  readonly range?: string;
}

const sans = (subset: string, weight: string, style: 'normal' | 'italic'): FontFile => ({
  family: 'Source Sans 3',
  weight,
  style,
  path: `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-${style}.woff2`,
  ...(subset === 'latin-ext' && {
    range:
      'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
  }),
});

/** Fonts that every document uses. */
export const TEXT_FONTS: readonly FontFile[] = [
  sans('latin', '400', 'normal'),
  sans('latin', '600', 'normal'),
  sans('latin', '400', 'italic'),
  sans('latin', '600', 'italic'),
];

export const CODE_FONT: FontFile = {
  family: 'Source Code Pro',
  weight: '400',
  style: 'normal',
  path: '@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2',
};

/** For characters that the text fonts do not have: other Latin alphabets, and arrows, signs and boxes. */
export const FALLBACK_FONTS: readonly FontFile[] = [
  ...(['400', '600'] as const).flatMap((weight) => [
    sans('latin-ext', weight, 'normal'),
    sans('latin-ext', weight, 'italic'),
  ]),
  ...(['400', '700'] as const).map((weight): FontFile => ({
    family: 'DejaVu Sans',
    weight,
    style: 'normal',
    path: `@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`,
  })),
];

/** Characters of the `latin` subset of Source Sans 3. */
const BEYOND_LATIN =
  /[^\u0000-\u00FF\u0131\u0152\u0153\u02BB\u02BC\u02C6\u02DA\u02DC\u2000-\u206F\u20AC\u2122\u2212]/;

/** The fonts that a piece of HTML cannot do without, the common ones first. */
export function fontsFor(html: string): FontFile[] {
  const code = /<(?:code|pre)\b/.test(html) ? [CODE_FONT] : [];
  return [...TEXT_FONTS, ...code, ...(isBeyondLatin(html) ? FALLBACK_FONTS : [])];
}

/** Letters stand in HTML, and in a style also as escapes: `content: '\2192'`. */
function isBeyondLatin(html: string): boolean {
  if (BEYOND_LATIN.test(html)) return true;
  return [...html.matchAll(/\\([0-9a-f]{3,6})\b/gi)].some(([, code = '']) =>
    BEYOND_LATIN.test(String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))),
  );
}

/** A font's own bytes (WOFF2). */
export function fontContent(font: FontFile): Buffer {
  return readFileSync(require.resolve(font.path));
}

const loaded = new Map<string, string>();

/** A font as a `data:` address; read once a run. */
export function fontAddress(font: FontFile): string {
  let address = loaded.get(font.path);
  if (address === undefined) {
    address = `data:font/woff2;base64,${fontContent(font).toString('base64')}`;
    loaded.set(font.path, address);
  }
  return address;
}

/**
 * `@font-face` rules for a page that carries its fonts. Italics and the code font are left out where the page
 * has no use for them; for rare characters a screen has fonts of its own.
 */
export function fontFaces(html: string): string {
  const italic = /<(?:em|i|cite)\b/.test(html);
  const bold = /<(?:strong|b|h[1-6]|th)\b/.test(html);
  return fontsFor(html)
    .filter((font) => !FALLBACK_FONTS.includes(font))
    .filter((font) => (font.style === 'normal' || italic) && (font.weight === '400' || bold))
    .map(
      (font) =>
        `@font-face { font-family: '${font.family}'; font-weight: ${font.weight}; font-style: ${font.style}; src: url(${fontAddress(font)}) format('woff2'); }`,
    )
    .join('\n');
}
