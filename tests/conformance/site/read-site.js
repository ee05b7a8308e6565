import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';

/**
 * A published site, read from its folder.
 * @param url where it is to stand, with `/` at its end; what its files call themselves.
 * @returns `files` (their paths, `/` between folders, sorted), `has`, `read` (bytes), `text`, and `pages` (path, address
 * relative to the site, kind, and the parsed `document`).
 */
export function readSite(folder, url) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const known = new Set(files);
  const read = (file) => readFileSync(path.join(folder, file));
  const text = (file) => read(file).toString('utf8');
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => ({
      file,
      address: addressOf(file),
      kind: kindOf(file),
      // Parsed when asked for and not kept: a site may have tens of thousands of pages.
      get document() {
        return parse(text(file));
      },
    }));
  return { folder, url, files, has: (file) => known.has(file), read, text, pages };
}

/** Pages are known by their folder. */
function addressOf(file) {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

const OWN_FOLDERS = {
  beslutninger: 'decisions',
  opgaver: 'actions',
  sager: 'cases',
  soeg: 'search',
  tilgaengelighed: 'statement',
};
const YEAR = /^\d{4}$/;
const DATE = /^\d{4}-\d{2}-\d{2}(-\d+)?$/;

/** What a page is for, told by its address alone. */
export function kindOf(file) {
  const parts = addressOf(file)
    .split('/')
    .filter((part) => part !== '');
  if (parts.length === 0) return 'front';
  if (parts.length === 1 && parts[0].endsWith('.html')) return parts[0] === '404.html' ? '404' : 'other';
  const own = OWN_FOLDERS[parts[0]];
  if (own === 'cases' && parts.length > 1) return YEAR.test(parts[1]) ? 'cases-year' : 'case';
  if (own) return own;
  if (parts.length === 1) return 'body';
  if (DATE.test(parts[1])) return parts.length === 2 ? 'meeting' : 'paper';
  if (YEAR.test(parts[1])) return 'body-year';
  const kind = OWN_FOLDERS[parts[1]];
  if (kind) return `body-${kind}${parts.length > 2 ? '-year' : ''}`;
  return 'other';
}

/** All elements of a document or below a node, in their order. */
export function* elementsOf(node) {
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) {
    if (child.tagName) yield child;
    yield* elementsOf(child);
  }
}

/** An attribute's value, or undefined. */
export function attribute(element, name) {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text in a node, as it stands. */
export function textOf(node) {
  if (node.nodeName === '#text') return node.value;
  return (node.childNodes ?? []).map(textOf).join('');
}
