import { gunzipSync, inflateRawSync } from 'node:zlib';
import { allBytes } from './pdf-contents.js';

const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * A file's bytes, and after them all that can be unpacked from it: PDF streams, gzip (as a search index is kept), the
 * entries of a ZIP (as an office document is one).
 */
export function unpacked(content: Buffer): Buffer {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return allBytes(content);
  if (content.subarray(0, 2).toString('hex') === '1f8b') return Buffer.concat([content, gunzipSync(content)]);
  if (content.subarray(0, 4).equals(LOCAL_HEADER)) return Buffer.concat([content, ...zipEntries(content)]);
  return content;
}

/** Every deflated entry, found by the headers before them. */
function zipEntries(content: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = content.indexOf(LOCAL_HEADER); at >= 0; at = content.indexOf(LOCAL_HEADER, at + 4)) {
    const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    try {
      if (content.readUInt16LE(at + 8) === 8) entries.push(inflateRawSync(content.subarray(start)));
    } catch {
      // No header, only bytes that look like one.
      continue;
    }
  }
  return entries;
}
