import type { Edition } from '../model/edition.js';
import type { Paper } from '../model/paper.js';
import { imagePage } from '../render/pdf/package/image-page.js';
import type { ImagePage } from '../render/pdf/package/image-page.js';
import { safeSvg } from '../site/safe-svg.js';
import { contentHash } from '../workspace/content-hash.js';

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
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
  /** Each content once. */
  readonly files: readonly SiteImage[];
  /** Addresses in the text of drawings that are not well-formed: browsers do not show them either. */
  readonly refused: readonly string[];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/**
 * The images that an edition, or a paper, shows, as files. What a file says beside its picture (place and camera of a photograph)
 * stays behind; of a drawing only shapes and words are kept, as browsers run what else is in one that is opened alone.
 * @param images `data:` addresses of all images of the meeting, by the address in the text.
 */
export function siteImages(images: ReadonlyMap<string, string>, edition: Edition | Paper): SiteImages {
  const map = new Map<string, string>();
  const files = new Map<string, SiteImage>();
  const refused: string[] = [];
  const sizes = new Map<string, { width: number; height: number }>();
  for (const url of images.size === 0 ? [] : shownImages(edition)) {
    const [, type = '', data = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(images.get(url) ?? '') ?? [];
    const extension = EXTENSIONS[type];
    if (extension === undefined) continue;
    const original = Buffer.from(data, 'base64');
    const page = pageOf(original, type);
    const bytes = cleaned(original, type, page);
    if (!bytes) {
      refused.push(url);
      continue;
    }
    if (page) sizes.set(url, { width: Math.round(page.width), height: Math.round(page.height) });
    const address = `billeder/${contentHash(bytes).slice(0, 12)}.${extension}`;
    map.set(url, address);
    files.set(address, { address, bytes });
  }
  return { map, sizes, files: [...files.values()], refused };
}

/** @returns undefined for a drawing that cannot be made safe. */
function cleaned(bytes: Buffer, type: string, page: ImagePage | undefined): Buffer | undefined {
  if (type === 'image/svg+xml') return safeSvg(bytes);
  // Browsers show more than is held to be whole here.
  return page ? Buffer.from(page.dataUrl.replace(/^[^,]*,/, ''), 'base64') : bytes;
}

/** @returns undefined for an image that is held to be damaged. */
function pageOf(bytes: Buffer, type: string): ImagePage | undefined {
  try {
    return imagePage(bytes, type);
  } catch {
    return undefined;
  }
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
