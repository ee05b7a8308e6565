import type { Edition } from '../model/edition.js';
import type { Paper } from '../model/paper.js';
import { contentHash } from '../workspace/content-hash.js';
import type { LinkedFiles, PictureSize } from '../workspace/linked-files.js';

/** A file of a meeting's folder. */
export interface SiteImage {
  /** Relative to the meeting's page: `billeder/3f9a….png`. */
  readonly address: string;
  readonly bytes: Buffer;
}

export interface SiteImages {
  /** Addresses on the site, by the address in the text. */
  readonly map: ReadonlyMap<string, string>;
  /** In CSS pixels, by the address in the text, where the file tells. */
  readonly sizes: ReadonlyMap<string, PictureSize>;
  /** Each content once. */
  readonly files: readonly SiteImage[];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/**
 * The images that an edition, or a paper, shows, as files.
 * @param linked all images of the meeting, which say nothing beside their pictures (`clean-image.ts`).
 */
export function siteImages(
  { images, imageSizes }: Pick<LinkedFiles, 'images' | 'imageSizes'>,
  edition: Edition | Paper,
): SiteImages {
  const map = new Map<string, string>();
  const files = new Map<string, SiteImage>();
  const sizes = new Map<string, PictureSize>();
  for (const url of images.size === 0 ? [] : shownImages(edition)) {
    const [, type = '', data = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(images.get(url) ?? '') ?? [];
    const extension = EXTENSIONS[type];
    if (extension === undefined) continue;
    const bytes = Buffer.from(data, 'base64');
    const size = imageSizes.get(url);
    if (size) sizes.set(url, { width: Math.round(size.width), height: Math.round(size.height) });
    const address = `billeder/${contentHash(bytes).slice(0, 12)}.${extension}`;
    map.set(url, address);
    files.set(address, { address, bytes });
  }
  return { map, sizes, files: [...files.values()] };
}

/** Addresses of images anywhere in the edition, in the order of the document. */
function shownImages(edition: Edition | Paper): Set<string> {
  const urls = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value as unknown[]) visit(one);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && value.type === 'image' && 'url' in value) urls.add(String(value.url));
      for (const [key, one] of Object.entries(value)) if (key !== 'position' && key !== 'labels') visit(one);
    }
  };
  visit(
    'items' in edition
      ? [edition.introduction, edition.introductionFootnotes, edition.items]
      : [edition.content, edition.footnotes],
  );
  return urls;
}
