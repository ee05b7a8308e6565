import type { SiteFile } from '../../meeting-summary.js';
import { byText } from '../../sort-meetings.js';
import { listPath } from './oparl-address.js';
import { jsonFile, urlOf } from './oparl-object.js';
import type { OparlObject, OparlSite } from './oparl-object.js';

/** Objects a page (OParl 1.1, 2.5 recommends pages for more than 100). */
const PAGE_LENGTH = 100;

/** An external list (2.5) as files, one a page, ordered by id: what is added at the end changes the last page alone. */
export function listFiles(site: OparlSite, list: string, objects: readonly OparlObject[]): SiteFile[] {
  const sorted = [...objects].sort((a, b) => byText(a.id, b.id));
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE_LENGTH));
  const url = (page: number) => urlOf(site, listPath(list, page));
  return Array.from({ length: pages }, (_, i) => {
    const page = i + 1;
    return jsonFile(listPath(list, page), {
      data: sorted.slice(i * PAGE_LENGTH, page * PAGE_LENGTH),
      pagination: {
        totalElements: sorted.length,
        elementsPerPage: PAGE_LENGTH,
        currentPage: page,
        totalPages: pages,
      },
      links: {
        first: url(1),
        ...(page > 1 && { prev: url(page - 1) }),
        self: url(page),
        ...(page < pages && { next: url(page + 1) }),
        last: url(pages),
      },
    });
  });
}
