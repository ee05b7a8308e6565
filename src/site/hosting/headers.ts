import { headerPolicy } from './policy.js';

/** A header as every host's file has it. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Of everything. */
export const COMMON_HEADERS: readonly Header[] = [
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
];

/** Of pages. */
export function policyHeader(framedBy: readonly string[]): Header {
  return { name: 'Content-Security-Policy', value: headerPolicy(framedBy) };
}

/** Of data, which programs on other sites may read (OParl 1.1, 2.6). */
export const OPEN_HEADER: Header = { name: 'Access-Control-Allow-Origin', value: '*' };

/** Of files whose names change with their contents. */
const LASTING_SECONDS = 31_536_000;
export const LASTING_HEADER: Header = {
  name: 'Cache-Control',
  value: `public, max-age=${LASTING_SECONDS}, immutable`,
};

/** Of all others: kept, and asked for anew each time. */
export const FRESH_HEADER: Header = { name: 'Cache-Control', value: 'no-cache' };

/** The folder of files whose names change with their contents. */
export const LASTING_FOLDER = 'aktiver';

/** What is data for other programs: a folder, and files of the site and of each body. */
export const OPEN_FOLDER = 'oparl';
export const OPEN_SITE_FILES = ['moeder.json', 'feed.xml', 'kalender.ics'];

/** Types of files that hosts do not know, or call otherwise. */
export const MEDIA_TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['ics', 'text/calendar; charset=utf-8'],
  ['json', 'application/json'],
  ['webmanifest', 'application/manifest+json'],
  ['woff2', 'font/woff2'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
  ['js', 'text/javascript; charset=utf-8'],
  ['pagefind', 'application/octet-stream'],
  ['pf_meta', 'application/octet-stream'],
  ['pf_index', 'application/octet-stream'],
  ['pf_filter', 'application/octet-stream'],
  ['pf_fragment', 'application/octet-stream'],
];

/** The type of feeds, whose names say XML alone. */
export const FEED_TYPE = 'application/atom+xml; charset=utf-8';
