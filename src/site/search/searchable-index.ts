import { gunzipSync } from 'node:zlib';
import type { SiteFile } from '../meeting-summary.js';
import { cborTexts } from './cbor-texts.js';

/** Pagefind begins all that it compresses with it. */
const MARK = 'pagefind_dcd';

/** A file of the index that this program cannot look into: nobody could tell what it gives away. */
export class UnreadableIndexError extends Error {}

/**
 * All text in the files of a search index, a line each: the words of its dictionaries (stems, small letters, without accents),
 * the values of its filters, and the pages' whole text with titles and other facts. The engine's own program (`.js`,
 * WebAssembly, licence) is the same on every site and left out.
 * @throws UnreadableIndexError for a file of another kind or form.
 */
export function searchableIndex(files: readonly SiteFile[]): string {
  return files.flatMap(textsOf).join('\n');
}

function textsOf({ path, content }: SiteFile): readonly string[] {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
  if (/\.(?:js|txt)$|\/wasm\.[^/]+\.pagefind$/.test(path)) return [];
  try {
    if (path.endsWith('.json')) return jsonTexts(JSON.parse(bytes.toString('utf8')));
    if (path.endsWith('.pf_fragment')) return jsonTexts(JSON.parse(unpacked(bytes).toString('utf8')));
    if (/\.pf_(?:meta|index|filter)$/.test(path)) return cborTexts(unpacked(bytes));
  } catch (error) {
    throw new UnreadableIndexError(path, { cause: error });
  }
  throw new UnreadableIndexError(path);
}

function unpacked(bytes: Buffer): Buffer {
  const content = gunzipSync(bytes);
  if (content.subarray(0, MARK.length).toString('latin1') !== MARK) throw new Error('no mark');
  return content.subarray(MARK.length);
}

/** Names and values alike. */
function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(jsonTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...jsonTexts(inner)]);
}
