import { pictureOf } from '../render/pdf/package/image-page.js';
import { orMended, rasterType } from '../render/pdf/package/raster-image.js';
import type { ShownImage } from '../workspace/linked-files.js';

/**
 * An image without what its file says beside the picture: a photograph tells where it was taken and with which camera, and
 * documents carry the file as it is. A photograph whose end is cut off, as browsers show it, gets one. Of a drawing only shapes and
 * words are kept: programs note their users and folders in it, and browsers run what else is in one that is opened alone.
 * @returns with its size; undefined where that cannot be told from the picture.
 */
export function cleanImage({ type, bytes }: ShownImage): ShownImage | undefined {
  const is = rasterType(bytes) ?? type;
  const clean = orMended(is, bytes, (data) => pictureOf(data, is));
  if (!clean) return undefined;
  const { bytes: picture, width, height } = clean;
  return { type: is, bytes: picture, size: { width, height } };
}
