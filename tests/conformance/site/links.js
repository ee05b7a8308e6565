import { attribute, elementsOf } from './read-site.js';
import { readXml } from './read-xml.js';

/** Attributes that hold an address, by element; `*` for any. */
const ADDRESSES = {
  '*': ['href', 'src', 'poster', 'cite', 'action', 'formaction', 'data'],
  meta: ['content'],
};
/** Elements whose address the browser fetches by itself. */
const FETCHED = new Set(['script', 'img', 'source', 'iframe', 'audio', 'video', 'object', 'embed', 'track']);
const FETCHED_LINKS = /\b(stylesheet|icon|preload|modulepreload|manifest|prefetch)\b/;

/** Addresses in files other than pages, which are absolute there. */
const OTHER_TEXTS = /\.(xml|ics|json|txt)$/;

/**
 * Follows every address of every page, feed, calendar and data file that stands below the site's own.
 * @returns faults: it leads to no file or no such place, is bound to the server's root, fetches from another host; and
 * pages that no way leads to from the front page.
 */
export function linkFaults(site) {
  const places = new Map(site.pages.map((page) => [page.file, placesOf(page.document)]));
  const faults = [];
  const ways = new Map();
  for (const page of site.pages) {
    const targets = new Set();
    ways.set(page.file, targets);
    for (const { element, name, value } of addressesIn(page.document)) {
      const { target, ...found } = follow(site, places, page, value, { element, name });
      if (target && element.tagName === 'a') targets.add(target);
      if (found.rule)
        faults.push({ ...found, file: page.file, why: `<${element.tagName} ${name}="${value}">` });
    }
  }
  return [...faults, ...unreachable(site, ways), ...otherTexts(site, places)];
}

function placesOf(document) {
  return new Set([...elementsOf(document)].map((element) => attribute(element, 'id')).filter(Boolean));
}

function* addressesIn(document) {
  for (const element of elementsOf(document)) {
    const names = [...ADDRESSES['*'], ...(ADDRESSES[element.tagName] ?? [])];
    for (const name of names) {
      const value = attribute(element, name);
      if (value === undefined || (name === 'content' && !isAddressOfMeta(element, value))) continue;
      yield { element, name, value: value.replace(/^\d+;\s*url=/i, '') };
    }
    for (const value of (attribute(element, 'srcset') ?? '').split(',').filter((part) => part.trim() !== ''))
      yield { element, name: 'srcset', value: value.trim().split(/\s+/)[0] };
  }
}

/** The only `meta` with addresses in its content: og:image and the like, and a page that leads on. */
function isAddressOfMeta(element, value) {
  return /^https?:/.test(value) || attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
}

/** @returns the file it leads to, or the rule that it breaks. */
function follow(site, places, page, value, { element, name }) {
  if (value.startsWith('/') && page.kind !== '404') return { rule: 'link-root-relative' };
  const base = new URL(page.address, site.url);
  const written = value.replace(/^webcal:/, base.protocol);
  if (!URL.canParse(written, base)) return { rule: 'link-broken-address' };
  const { href, protocol } = new URL(written, base);
  if (/^(mailto|tel):$/.test(protocol)) return {};
  if (href.startsWith(site.url)) return resolve(site, places, href, name === 'action');
  if (isFetched(element)) return { rule: 'link-fetches-elsewhere' };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) return { rule: 'link-leaves-site' };
  return /^https?:$/.test(protocol) ? {} : { rule: 'link-odd-scheme' };
}

function isFetched(element) {
  if (element.tagName === 'link') return FETCHED_LINKS.test(attribute(element, 'rel') ?? '');
  return FETCHED.has(element.tagName);
}

/** An address of the site as its file: folders stand for the page in them. */
function resolve(site, places, href, isForm = false) {
  const { pathname, hash } = new URL(href);
  let path = pathname.slice(new URL(site.url).pathname.length);
  try {
    path = decodeURIComponent(path);
  } catch {
    return { rule: 'link-broken-address' };
  }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.has(file))
    return { rule: site.has(`${file}/index.html`) ? 'link-without-slash' : 'link-to-nothing' };
  const place = decodeURIComponent(hash.slice(1));
  if (place !== '' && !isForm && places.has(file) && !places.get(file).has(place))
    return { rule: 'link-to-no-place', target: file };
  return { target: file };
}

/** Pages that cannot be found by going on from the front page; what is withdrawn is meant to be found by its old address. */
function unreachable(site, ways) {
  const seen = new Set(['index.html']);
  for (const file of seen) for (const target of ways.get(file) ?? []) seen.add(target);
  return site.pages
    .filter(({ file, kind, document }) => !seen.has(file) && kind !== '404' && !isTombstone(document))
    .map(({ file }) => ({ rule: 'page-not-reachable', file, why: 'no way from the front page' }));
}

function isTombstone(document) {
  return [...elementsOf(document)].some(
    (one) =>
      (attribute(one, 'name') === 'robots' && /noindex/.test(attribute(one, 'content') ?? '')) ||
      attribute(one, 'http-equiv')?.toLowerCase() === 'refresh',
  );
}

function otherTexts(site, places) {
  const faults = [];
  for (const file of site.files) {
    if (!OTHER_TEXTS.test(file) || file.startsWith('pagefind/') || /(^|\/)bilag\//.test(file)) continue;
    for (const value of new Set(absoluteIn(site, file))) {
      const { rule } = resolve(site, places, value);
      if (rule) faults.push({ rule, file, why: value });
    }
  }
  return faults;
}

/** Addresses below the site's own, in a text whose way of escaping is known by its name. */
function absoluteIn(site, file) {
  let text = file.endsWith('.xml') ? textOfXml(site.text(file)) : site.text(file);
  if (file.endsWith('.ics')) text = text.replaceAll(/\r?\n[ \t]/g, '').replaceAll(/\\([,;\\n])/g, ' ');
  if (file.endsWith('.json')) text = text.replaceAll('\\/', '/');
  const found = [];
  for (let at = text.indexOf(site.url); at >= 0; at = text.indexOf(site.url, at + 1)) {
    const [value] = /^[^\s"'<>\\,;]*/.exec(text.slice(at));
    found.push(value.replaceAll('&amp;', '&').replace(/[.)]$/, ''));
  }
  return found;
}

/** As it stands where it cannot be read, which is a fault of its own. */
function textOfXml(text) {
  try {
    return [...textsOf(readXml(text))].join('\n');
  } catch {
    return text;
  }
}

/** What an XML file says once it is read; HTML in it (a feed's content) then is HTML. */
function* textsOf({ attributes, text, children }) {
  yield* Object.values(attributes);
  yield text;
  for (const child of children) yield* textsOf(child);
}
