import { EVERYWHERE, UNCHANGED } from './page-geometry.js';
import type { Box, Matrix } from './page-geometry.js';

/** What is filled with, or drawn along a path. */
export interface Ink {
  /** `#rrggbb`; undefined for a pattern. */
  readonly colour: string | undefined;
  /** Lets something through. */
  readonly isThin: boolean;
}

/** How something is painted (ISO 32000-1, 8.4): what of its state matters to what is below. */
export interface Painting {
  readonly matrix: Matrix;
  /** Where something can be painted; undefined where that is no upright rectangle. */
  readonly clip: Box | undefined;
  readonly fill: Ink;
  readonly stroke: Ink;
  /** Of the pen, in units of the matrix. */
  readonly width: number;
  readonly isDashed: boolean;
  readonly isMasked: boolean;
  readonly mix: Mix;
  /** What a group around it does to all that is in it. */
  readonly isWithinThin: boolean;
  readonly isWithinDarkening: boolean;
}

/** With what is below: covers it, makes it darker as a highlighter does, or something else. */
type Mix = 'none' | 'darkening' | 'other';

const BLACK: Ink = { colour: '#000000', isThin: false };

export const START: Painting = {
  ...{ matrix: UNCHANGED, clip: EVERYWHERE, fill: BLACK, stroke: BLACK, width: 1, isDashed: false },
  ...{ isMasked: false, mix: 'none', isWithinThin: false, isWithinDarkening: false },
};

const MIXES: Readonly<Record<string, Mix>> = {
  'source-over': 'none',
  multiply: 'darkening',
  darken: 'darkening',
};
/**
 * Luminance (WCAG 2.2) below which black letters cannot be told from a colour: a contrast of 2.2 to 1. All colours that
 * text is highlighted with are far lighter.
 */
const DARK = 0.06;

/** Whether nothing below is seen through this ink: what only darkens has to be dark itself. */
export function hides(painting: Painting, { colour, isThin }: Ink): boolean {
  const { isMasked, mix, isWithinThin, isWithinDarkening } = painting;
  if (colour === undefined || isThin || isMasked || isWithinThin || mix === 'other') return false;
  return (mix === 'none' && !isWithinDarkening) || luminanceOf(colour) <= DARK;
}

/** The state in which a group begins, which is painted as one thing with the state around it (11.6.6). */
export function withinGroup(painting: Painting): Painting {
  const { fill, stroke, isMasked, mix, isWithinThin, isWithinDarkening } = painting;
  return {
    ...painting,
    ...{
      fill: { ...fill, isThin: false },
      stroke: { ...stroke, isThin: false },
      isMasked: false,
      mix: 'none',
    },
    isWithinThin: isWithinThin || isMasked || fill.isThin || mix === 'other',
    isWithinDarkening: isWithinDarkening || mix === 'darkening',
  };
}

/** One entry of a graphics state (8.4.5, 11.3.5, 11.6), as the library tells it. */
export function withEntry(painting: Painting, key: unknown, value: unknown): Painting {
  const { fill, stroke } = painting;
  if (key === 'ca') return { ...painting, fill: { ...fill, isThin: value !== 1 } };
  if (key === 'CA') return { ...painting, stroke: { ...stroke, isThin: value !== 1 } };
  if (key === 'SMask') return { ...painting, isMasked: Boolean(value) };
  if (key === 'BM') return { ...painting, mix: MIXES[String(value)] ?? 'other' };
  if (key === 'LW' && typeof value === 'number') return { ...painting, width: value };
  if (key === 'D' && Array.isArray(value)) return { ...painting, isDashed: isDashed(value[0]) };
  return painting;
}

/** Lengths of dashes and gaps; all of them zero is a whole line. */
export function isDashed(lengths: unknown): boolean {
  return Array.isArray(lengths) && lengths.some((length) => typeof length === 'number' && length > 0);
}

/** @param colour `#rrggbb`; what is none is light. */
function luminanceOf(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return 1;
  const [red = 1, green = 1, blue = 1] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
