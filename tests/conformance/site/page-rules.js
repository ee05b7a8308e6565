import { attribute, elementsOf, textOf } from './read-site.js';

/** What a page's own policy must say, whatever else it says. */
const POLICY = ["default-src 'none'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"];

/** More bytes than this need a reason. */
const HEAVY = 100_000;

/**
 * Pages that may be heavier, each with its reason. An address is a pattern.
 */
export const HEAVY_PAGES = [];

/** Rules of ours for every page: no script or style inside it, language, title, policy, data for machines, weight. */
export function pageFaults(site, heavyPages = HEAVY_PAGES) {
  return site.pages.flatMap((page) => {
    const fault = (rule, why) => ({ rule, file: page.file, why });
    const elements = [...elementsOf(page.document)];
    return [
      ...elements.flatMap((element) => inlineFaults(element, fault)),
      ...frameFaults(elements, page, fault),
      ...dataFaults(elements, page, fault),
      ...weightFaults(site, page, heavyPages, fault),
    ];
  });
}

function inlineFaults(element, fault) {
  const faults = [];
  const isData = attribute(element, 'type') === 'application/ld+json';
  if (element.tagName === 'script' && !isData && attribute(element, 'src') === undefined)
    faults.push(fault('script-inline', textOf(element).slice(0, 80)));
  if (element.tagName === 'style') faults.push(fault('style-inline', textOf(element).slice(0, 80)));
  for (const { name, value } of element.attrs) {
    if (name === 'style') faults.push(fault('style-attribute', `<${element.tagName} style="${value}">`));
    if (/^on[a-z]+$/.test(name)) faults.push(fault('script-attribute', `<${element.tagName} ${name}>`));
    if (/^\s*javascript:/i.test(value)) faults.push(fault('script-address', `<${element.tagName} ${name}>`));
  }
  return faults;
}

function frameFaults(elements, page, fault) {
  const faults = [];
  const find = (name, test = () => true) => elements.find((one) => one.tagName === name && test(one));
  if (!/^[a-z]{2}\b/.test(attribute(find('html'), 'lang') ?? '')) faults.push(fault('language-missing', ''));
  if (textOf(find('title') ?? {}).trim() === '') faults.push(fault('title-missing', ''));
  if (!find('main')) faults.push(fault('main-missing', ''));
  const isPolicy = (one) => attribute(one, 'http-equiv')?.toLowerCase() === 'content-security-policy';
  const policy = attribute(find('meta', isPolicy) ?? { attrs: [] }, 'content') ?? '';
  for (const part of POLICY) if (!policy.includes(part)) faults.push(fault('policy-missing', part));
  if (/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy)) faults.push(fault('policy-weak', policy));
  if (policy.includes('wasm-unsafe-eval') && page.kind !== 'search')
    faults.push(fault('policy-weak', 'wasm-unsafe-eval outside the search page'));
  return faults;
}

/** JSON-LD must be JSON with a context and a type; a meeting's page must have an event. */
function dataFaults(elements, page, fault) {
  const faults = [];
  const types = [];
  for (const element of elements) {
    if (element.tagName !== 'script' || attribute(element, 'type') !== 'application/ld+json') continue;
    try {
      const data = JSON.parse(textOf(element));
      const things = Array.isArray(data['@graph']) ? data['@graph'] : [data].flat();
      types.push(...things.map((thing) => thing['@type']).flat());
      const context = String((Array.isArray(data) ? data[0] : data)['@context']);
      if (!/^https?:\/\/schema\.org\/?$/.test(context)) faults.push(fault('json-ld-context', context));
      if (things.some((thing) => !thing['@type']))
        faults.push(fault('json-ld-type', 'a thing without @type'));
    } catch (error) {
      faults.push(fault('json-ld-broken', error.message));
    }
  }
  const isTombstone = elements.some((one) => attribute(one, 'name') === 'robots');
  if (page.kind === 'meeting' && !isTombstone && !types.some((type) => /Event$/.test(type)))
    faults.push(fault('json-ld-missing', `no Event, but ${types.join(', ') || 'nothing'}`));
  return faults;
}

function weightFaults(site, page, heavyPages, fault) {
  const bytes = site.read(page.file).length;
  if (bytes <= HEAVY || heavyPages.some(({ address }) => address.test(page.address))) return [];
  return [fault('page-heavy', `${bytes} bytes`)];
}
