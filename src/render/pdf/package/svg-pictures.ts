import { ImageRefusal } from './image-refusal.js';
import { RASTER_CLEANERS, cleanWithin, orMended, rasterType } from './raster-image.js';

const PICTURE = /^\s*data:image\/[^,]*;base64,([^#]*)/i;
const TARGETS = /(url\s*\(\s*["']?)([^"')]*)/gi;

/**
 * What a drawing points to, a picture in it without what that says beside itself: as images are that stand alone, by what the
 * content says that it is.
 * @throws ImageRefusal for a picture that would be refused if it stood alone. One without any data is empty, as it is shown.
 */
export function cleanTarget(target: string): string {
  const packed = PICTURE.exec(target)?.[1];
  if (packed === undefined) return target;
  const bytes = Buffer.from(withoutPercents(packed), 'base64');
  if (bytes.length === 0) return 'data:,';
  const type = rasterType(bytes) ?? '';
  const clean = RASTER_CLEANERS[type];
  const image = clean && orMended(type, bytes, (data) => cleanWithin(clean, data));
  if (!image) throw new ImageRefusal('damaged');
  return `data:${type};base64,${image.bytes.toString('base64')}`;
}

/** A style with its pictures cleaned. @throws as `cleanTarget`. */
export function withCleanPictures(style: string): string {
  return style.replaceAll(TARGETS, (_, start: string, target: string) => start + cleanTarget(target));
}

/** As browsers read the data of an address: some programs write line ends and signs as `%0A` and `%2B`. */
function withoutPercents(packed: string): string {
  return packed.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
