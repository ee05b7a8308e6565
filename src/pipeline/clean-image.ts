import { pictureOf } from '../render/pdf/package/image-page.js';
import type { CleanImage } from '../render/pdf/package/image-page.js';
import { ImageRefusal } from '../render/pdf/package/image-refusal.js';
import type { ShownImage } from '../workspace/linked-files.js';

/** How images begin, whatever their files are called. */
const SIGNATURES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG/],
  ['image/jpeg', /^\xff\xd8/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/**
 * An image without what its file says beside the picture: a photograph tells where it was taken and with which camera, and
 * documents carry the file as it is. A photograph whose end is cut off, as browsers show it, gets one. Of a drawing only shapes and
 * words are kept: programs note their users and folders in it, and browsers run what else is in one that is opened alone.
 * @returns with its size; undefined where that cannot be told from the picture.
 */
export function cleanImage({ type, bytes }: ShownImage): ShownImage | undefined {
  const start = bytes.toString('latin1', 0, 12);
  const is = SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0] ?? type;
  const clean = cleaned(is, bytes);
  const mended =
    clean ?? (is === 'image/jpeg' ? cleaned(is, Buffer.concat([bytes, END_OF_JPEG])) : undefined);
  if (!mended) return undefined;
  const { bytes: picture, width, height } = mended;
  return { type: is, bytes: picture, size: { width, height } };
}

function cleaned(type: string, bytes: Buffer): CleanImage | undefined {
  try {
    return pictureOf(bytes, type);
  } catch (error) {
    if (error instanceof ImageRefusal) return undefined;
    throw error;
  }
}
