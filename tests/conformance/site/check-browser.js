import { checkPage, SETTINGS } from '../axe/check-page.js';
import { scriptFaults, visitFaults } from './visit.js';

/** So many pages of each kind are looked at: the heaviest, the lightest, and between them. */
const EACH_KIND = { meeting: 4 };
const OTHERS = 2;

/** An address that no site has. */
const NOWHERE = 'findes-ikke/2020-01-01/';

/** Pages of every kind: the heaviest and the lightest of each, more of what there is most of. */
export function chosenPages(site) {
  const kinds = groupByKind(site.pages);
  return [...kinds].flatMap(([kind, pages]) => {
    const sorted = pages.toSorted((a, b) => site.read(b.file).length - site.read(a.file).length);
    const most = Math.min(EACH_KIND[kind] ?? OTHERS, sorted.length);
    if (most === 1) return sorted.slice(0, 1);
    return Array.from({ length: most }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (most - 1))]);
  });
}

function groupByKind(pages) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return kinds;
}

/** Where a page is to be visited: the page for what is missing stands at every address that is. */
export function visitOf(page, address) {
  return page.kind === '404'
    ? { address: `${address}${NOWHERE}`, expected: 404 }
    : { address: `${address}${encodeURI(page.address)}`, expected: 200 };
}

/**
 * Visits pages at 320 and 1280 px, light and dark, and holds each against axe and the checks beyond it.
 * @param settings as `SETTINGS` of the check of single pages.
 * @returns faults, and the questions of axe that have no answer as such; and which answers were used.
 */
export async function browserFaults(browser, site, server, { pages, answers, settings = SETTINGS, onPage }) {
  const faults = [];
  const used = new Set();
  for (const page of pages) {
    const context = await browser.createBrowserContext();
    const { address, expected } = visitOf(page, server.address);
    const add = (found, where) => {
      for (const { rule, why, html } of found)
        faults.push({ rule, file: page.file, why: `${where}: ${[html, why].filter(Boolean).join(' ')}` });
    };
    for (const setting of settings) {
      const where = `${setting.width} ${setting.scheme}`;
      add(await visitFaults(context, address, { ...setting, expected }), where);
      const view = await context.newPage();
      const { violations, incomplete, faults: own, rules } = await checkPage(view, address, setting, answers);
      await view.close();
      if (rules === 0) add([{ rule: 'axe-saw-nothing', why: '' }], where);
      add([...violations, ...own], where);
      for (const node of incomplete) for (const answer of node.answers) used.add(answer);
      const open = incomplete.filter((node) => node.answers.length === 0);
      add(
        open.map((node) => ({ ...node, rule: `${node.rule} (unanswered)` })),
        where,
      );
    }
    if (page.kind !== 'search') add(await scriptFaults(context, address), 'script off');
    await context.close();
    onPage?.(page);
  }
  return { faults, used };
}
