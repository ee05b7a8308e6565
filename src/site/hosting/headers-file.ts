import type { SiteFile } from '../meeting-summary.js';
import {
  COMMON_HEADERS,
  FEED_TYPE,
  LASTING_FOLDER,
  LASTING_HEADER,
  OPEN_FOLDER,
  OPEN_HEADER,
  OPEN_SITE_FILES,
  policyHeader,
} from './headers.js';
import type { Header } from './headers.js';

/**
 * `_headers` for Netlify and Cloudflare Pages. Where several rules fit, both put all values of a header into one, so no header is named in two
 * rules that fit the same file. Both keep pages for no time of themselves, know the types of files, and serve `404.html` for what is not there.
 */
export function headersFile(framedBy: readonly string[]): SiteFile {
  const type: Header = { name: 'Content-Type', value: FEED_TYPE };
  const rules = [
    rule('/*', [...COMMON_HEADERS, policyHeader(framedBy)]),
    rule(`/${LASTING_FOLDER}/*`, [LASTING_HEADER]),
    rule(`/${OPEN_FOLDER}/*`, [OPEN_HEADER]),
    ...OPEN_SITE_FILES.map((file) => rule(`/${file}`, [OPEN_HEADER, ...(file === 'feed.xml' ? [type] : [])])),
    rule('/:body/feed.xml', [OPEN_HEADER, type]),
    rule('/:body/kalender.ics', [OPEN_HEADER]),
    rule('/:body/:meeting/moede.json', [OPEN_HEADER]),
  ];
  return { path: '_headers', content: `${rules.join('\n')}\n` };
}

function rule(pattern: string, headers: readonly Header[]): string {
  return [pattern, ...headers.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');
}
