import type { Link } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

const LONGEST_EXTENSION = 12;

/**
 * What a link leads to: a place in the document, the web, a file beside the meeting, a path from a root that readers do
 * not have (`/mappe/fil`), nothing, or something with another scheme (`mailto:`, `C:`).
 */
export type AddressKind = 'anchor' | 'web' | 'file' | 'root' | 'none' | 'other';

export function addressKind(address: string): AddressKind {
  if (address === '') return 'none';
  if (address.startsWith('#')) return 'anchor';
  if (/^https?:/i.test(address)) return 'web';
  if (/^[\\/]/.test(address)) return 'root';
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? 'other' : 'file';
}

/** The address without query and fragment. */
export function pathOf(address: string): string {
  const end = address.search(/[?#]/);
  return end < 0 ? address : address.slice(0, end);
}

/** How a path ends, without the dot and in lower case (`docm`); empty where its last part has no dot. */
export function extensionOf(address: string): string {
  const path = pathOf(address).slice(-LONGEST_EXTENSION);
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Where a link's address is written; the whole link where it is its own text, or stands elsewhere. */
export function addressRange(subject: Subject, link: Link): SourceRange {
  const whole = rangeOf(link);
  const last = link.children[link.children.length - 1];
  const from = (last ? rangeOf(last).end.offset : whole.start.offset) + ']('.length;
  const at = link.url === '' ? -1 : subject.text.slice(from, whole.end.offset).indexOf(link.url);
  return at < 0 ? whole : subject.range(from + at, from + at + link.url.length);
}
