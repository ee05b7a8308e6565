import type { SiteTree } from '../../workspace/site-tree.js';
import { isBelow } from './change-set.js';
import type { ChangeSet } from './change-set.js';
import type { PublishState } from './publish-state.js';

/** What the state calls the files that only pages of earlier runs ask for. */
const GROUP = 'kept';
/** As pages write it, at whatever depth they stand, and as a style names the fonts beside it. */
const IN_PAGE = /(?:\.\.\/)+(aktiver\/[\w.-]+)/g;
const IN_STYLE = /url\(['"]?([\w.-]+)['"]?\)/g;

/**
 * A meeting that failed keeps its page, which may have been made with another style than those of today: what such a page
 * loads stays, too, until the meeting is made again or goes.
 * @param addresses of meetings whose pages stay as they were.
 */
export function keepAssets(
  { state, tree }: { readonly state: PublishState; readonly tree: SiteTree },
  changes: ChangeSet,
  addresses: ReadonlySet<string>,
): void {
  changes.drop(state.groups.get(GROUP) ?? []);
  state.groups.delete(GROUP);
  const own = new Set(state.groups.get('fixed'));
  const kept = assetsOf(tree, addresses).filter((path) => !own.has(path) && tree.has(path));
  if (kept.length === 0) return;
  changes.keep(kept);
  state.groups.set(GROUP, kept);
}

function assetsOf(tree: SiteTree, addresses: ReadonlySet<string>): string[] {
  if (addresses.size === 0) return [];
  const pages = [...tree.paths()].filter((path) => path.endsWith('.html') && isBelow(path, addresses));
  const found = new Set(pages.flatMap((page) => namesIn(tree, page, IN_PAGE)));
  for (const path of [...found].filter((one) => one.endsWith('.css')))
    for (const name of namesIn(tree, path, IN_STYLE)) found.add(`aktiver/${name}`);
  return [...found].sort();
}

function namesIn(tree: SiteTree, path: string, pattern: RegExp): string[] {
  const text = tree.read(path)?.toString() ?? '';
  return Array.from(text.matchAll(pattern), ([, name = '']) => name);
}
