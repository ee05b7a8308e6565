import { cleanSvg } from './clean-svg.js';
import { ImageRefusal } from './image-refusal.js';
import { RASTER_CLEANERS, cleanWithin } from './raster-image.js';

/** An image without what nobody sees of it. */
export interface CleanImage {
  readonly bytes: Buffer;
  /** Pixels as shown, an orientation that the file asks for applied; of SVG, CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the printer of pages needs to put an image on one: for `<img src>` alone, where an SVG runs no script. */
export interface ImagePage {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly dataUrl: string;
}

const CLEANERS: Readonly<Record<string, (bytes: Buffer) => CleanImage>> = {
  ...RASTER_CLEANERS,
  'image/svg+xml': cleanSvg,
};

/**
 * Makes an image attachment ready to be printed.
 * @param type its MIME type, from `kindOfAttachment`.
 * @throws ImageRefusal for what is damaged, too large, or of another type.
 */
export function imagePage(bytes: Buffer, type: string): ImagePage {
  const { bytes: kept, width, height } = pictureOf(bytes, type);
  return { type, width, height, dataUrl: `data:${type};base64,${kept.toString('base64')}` };
}

/**
 * An image's picture alone. What the file says beside it is left out: photographs carry the place where they were taken, the
 * camera's number and a small picture of what was cut off; others a name and a path.
 * @param type its MIME type.
 * @throws ImageRefusal for what is damaged, too large, or of another type.
 */
export function pictureOf(bytes: Buffer, type: string): CleanImage {
  const clean = CLEANERS[type];
  if (!clean) throw new ImageRefusal('unknown-type');
  return cleanWithin(clean, bytes);
}
