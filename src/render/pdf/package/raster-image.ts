import { cleanGif } from './clean-gif.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanWebp } from './clean-webp.js';
import type { CleanImage } from './image-page.js';
import { ImageRefusal } from './image-refusal.js';

/** Bytes of one image. */
const LARGEST_IMAGE = 64 * 1024 * 1024;
/** The browser unpacks four bytes a pixel to print it. */
const MOST_PIXELS = 100_000_000;
const JPEG = 'image/jpeg';
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** How images begin, whatever their files are called. */
const SIGNATURES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG/],
  [JPEG, /^\xff\xd8/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];

/** Takes off what an image of pixels says beside its picture, by type. */
export const RASTER_CLEANERS: Readonly<Record<string, (bytes: Buffer) => CleanImage>> = {
  'image/png': cleanPng,
  [JPEG]: cleanJpeg,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
};

/** What an image of pixels is by its first bytes. */
export function rasterType(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 12);
  return SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0];
}

/**
 * Cleans within limits.
 * @throws ImageRefusal for what is damaged or too large.
 */
export function cleanWithin(clean: (bytes: Buffer) => CleanImage, bytes: Buffer): CleanImage {
  if (bytes.length > LARGEST_IMAGE) throw new ImageRefusal('too-large');
  const image = cleaned(clean, bytes);
  if (!(image.width > 0 && image.height > 0)) throw new ImageRefusal('damaged');
  if (image.width * image.height > MOST_PIXELS) throw new ImageRefusal('too-large');
  return image;
}

/** A number that stands beyond the file's end is Node's own error: the file is cut off. */
function cleaned(clean: (bytes: Buffer) => CleanImage, bytes: Buffer): CleanImage {
  try {
    return clean(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new ImageRefusal('damaged');
    throw error;
  }
}

/**
 * Does something with an image, and once more with an end where it is a photograph whose end is cut off, as browsers show it.
 * @returns undefined where the image is refused.
 */
export function orMended<T>(type: string, bytes: Buffer, use: (bytes: Buffer) => T): T | undefined {
  const found = orRefused(() => use(bytes));
  if (found !== undefined || type !== JPEG) return found;
  return orRefused(() => use(Buffer.concat([bytes, END_OF_JPEG])));
}

function orRefused<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch (error) {
    if (error instanceof ImageRefusal) return undefined;
    throw error;
  }
}
