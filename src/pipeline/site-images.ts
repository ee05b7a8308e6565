import { contentHash } from '../workspace/content-hash.js';
import type { Edition } from '../model/edition.js';
import type { SiteFile } from '../site/meeting-summary.js';
export function siteImages(images: ReadonlyMap<string, string>, edition: Edition): { map: Map<string, string>; files: SiteFile[] } {
  void edition;
  const map = new Map<string, string>();
  const files: SiteFile[] = [];
  for (const [url, data] of images) {
    const [, type = 'png', base64 = ''] = /^data:image\/([a-z]+)[^,]*,(.*)$/s.exec(data) ?? [];
    const content = Buffer.from(base64, 'base64');
    const path = `billeder/${contentHash(content).slice(0, 12)}.${type}`;
    map.set(url, path);
    files.push({ path, content });
  }
  return { map, files };
}
