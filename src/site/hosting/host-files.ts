import type { SiteSettings } from '../../model/site-settings.js';
import { robotsTxt } from '../machines/sitemap.js';
import { siteUrl } from '../machines/web-address.js';
import type { SiteFile } from '../meeting-summary.js';
import { headersFile } from './headers-file.js';
import { htaccessFile } from './htaccess.js';
import { webConfigFile } from './web-config.js';

/** What hosts read about the site: headers, types and the page for what is not found; each host ignores the others' files. */
export function hostFiles(settings: SiteSettings): SiteFile[] {
  return [
    headersFile(settings.framedBy),
    htaccessFile(basePath(settings), settings.framedBy),
    webConfigFile(settings.framedBy),
    robotsTxt(settings),
    // GitHub Pages would leave out names that begin with an underscore, and try to make pages of the rest.
    { path: '.nojekyll', content: '' },
  ];
}

/** Where the site stands on its host: `/` where nobody said. */
function basePath(settings: SiteSettings): string {
  const url = siteUrl(settings);
  if (url === undefined || !URL.canParse(url)) return '/';
  return new URL(url).pathname.replaceAll('"', '%22');
}
