import type { BodyName, SiteFile } from '../meeting-summary.js';
import { byName } from '../sort-meetings.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/**
 * The search page. What the script `search.js` finds in it, and which words it takes from `data-` attributes, stands at
 * the head of the script; its filters are those of the meetings' pages.
 * @param bodies what readers without scripts are offered instead.
 */
export function searchPage(bodies: readonly BodyName[], context: SiteContext): SiteFile {
  const { labels } = context.templates;
  const address = 'soeg/';
  const link = linkFrom({ address });
  const view = {
    title: labels.searchTitle,
    root: link(''),
    language: context.templates.language,
    filters: [
      { name: 'udvalg', label: labels.filterBody },
      { name: 'aar', label: labels.filterYear },
      { name: 'type', label: labels.filterKind },
    ],
    bodies: [...bodies].sort(byName).map(({ slug, name }) => ({ address: link(`${slug}/`), name })),
  };
  const head = {
    address,
    title: labels.searchTitle,
    description: labels.searchDescription,
    trail: [{ label: labels.searchTitle }],
    search: { script: context.templates.asset('search.js') },
  };
  return pageFile(address, sitePage(head, 'search', view, context));
}
