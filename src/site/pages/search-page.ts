import type { BodyName, SiteFile } from '../meeting-summary.js';
import { byName } from '../sort-meetings.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/**
 * The search page. The script `search.js` finds in it (`search.hbs`):
 * - `#soegning`, the form (GET, so that `?q=…&body=…&year=…&kind=…` is a page to share), with its words and the address of the
 *   index in `data-` attributes: `data-index` (`../pagefind/`), `data-root` (the site's root, `../`), `data-none`, `data-one`, `data-many`,
 *   `data-filtered`, `data-waiting`, `data-failed`, `data-item`, `data-more`; `{query}`, `{count}` and `{title}` are places to fill;
 * - `#q`, the field for the words; `#filter-body`, `#filter-year`, `#filter-kind`, selects named after the filters of the index, each
 *   with one option (all), the script adding the others; `#afgraens`, the fieldset around them, `hidden` until they are filled;
 * - `#soegestatus`, a live region for what was found; `#resultater`, the list for results; `#flere`, a button, `hidden`.
 * @param bodies what readers without scripts are offered instead.
 */
export function searchPage(bodies: readonly BodyName[], context: SiteContext): SiteFile {
  const { labels } = context.templates;
  const address = 'soeg/';
  const link = linkFrom({ address });
  const view = {
    title: labels.searchTitle,
    index: link('pagefind/'),
    root: link(''),
    filters: [
      { name: 'body', label: labels.filterBody },
      { name: 'year', label: labels.filterYear },
      { name: 'kind', label: labels.filterKind },
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
