import type { SiteSettings } from '../../model/site-settings.js';
import type { SiteFile } from '../meeting-summary.js';
import { byText } from '../sort-meetings.js';
import { escapedAddress, siteUrl } from './web-address.js';
import { xmlText } from './xml-text.js';

/** The most addresses that one file may hold (sitemaps.org, protocol 0.9); 50,000 of ours are far below its 50 MB. */
const FILE_LENGTH = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The site's pages for search engines: one file, or an index and as many as there must be. None where the site's address is not known,
 * since the protocol knows absolute ones alone. The page for what is not found is no page.
 */
export function sitemap(pageAddresses: Iterable<string>, settings: SiteSettings): SiteFile[] {
  const url = siteUrl(settings);
  if (url === undefined) return [];
  const pages = [...new Set(pageAddresses)].filter((page) => page !== '404.html').sort(byText);
  if (pages.length <= FILE_LENGTH) return [{ path: 'sitemap.xml', content: pagesFile(url, pages) }];
  const parts: SiteFile[] = [];
  for (let from = 0; from < pages.length; from += FILE_LENGTH) {
    const content = pagesFile(url, pages.slice(from, from + FILE_LENGTH));
    parts.push({ path: `sitemap-${parts.length + 1}.xml`, content });
  }
  return [{ path: 'sitemap.xml', content: indexFile(url, parts) }, ...parts];
}

/** `robots.txt`: all may read all. It counts at the root of a host alone (RFC 9309, 2.3), and does no harm elsewhere. */
export function robotsTxt(settings: SiteSettings): SiteFile {
  const url = siteUrl(settings);
  const line = url === undefined ? '' : `\nSitemap: ${url}sitemap.xml\n`;
  return { path: 'robots.txt', content: `User-agent: *\nDisallow:\n${line}` };
}

function pagesFile(url: string, pages: readonly string[]): string {
  const lines = pages.map((page) => `<url><loc>${xmlText(url + escapedAddress(page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACE}>\n${lines.join('')}</urlset>\n`;
}

function indexFile(url: string, parts: readonly SiteFile[]): string {
  const lines = parts.map(({ path }) => `<sitemap><loc>${xmlText(url + path)}</loc></sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${NAMESPACE}>\n${lines.join('')}</sitemapindex>\n`;
}
