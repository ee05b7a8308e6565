import nodeIcal from 'node-ical';
import { parseAtomFeed } from 'feedsmith';
import { convertIcsCalendar } from 'ts-ics';
import { readXml } from './read-xml.js';

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const LONGEST_LINE = 75;

/**
 * Reads feeds, calendars, the sitemap and JSON with programs that did not write them, and holds them against their
 * standards. @returns faults.
 */
export async function machineFaults(site) {
  const faults = [];
  for (const file of site.files.filter((name) => !name.startsWith('pagefind/') && !/\/bilag\//.test(name))) {
    const fault = (rule, why) => void faults.push({ rule, file, why: String(why) });
    try {
      if (/(^|\/)feed\.xml$/.test(file)) atomFaults(site.text(file), fault);
      else if (file.endsWith('.ics')) calendarFaults(site.text(file), fault);
      else if (/(^|\/)sitemap[^/]*\.xml$/.test(file)) sitemapFaults(site, file, fault);
      else if (file.endsWith('.json')) JSON.parse(site.text(file));
    } catch (error) {
      fault('not-readable', error.message);
    }
  }
  for (const file of ['feed.xml', 'kalender.ics', 'sitemap.xml', 'moeder.json', '404.html', '_headers'])
    if (!site.has(file)) faults.push({ rule: 'file-missing', file, why: '' });
  for (const { kind, address } of site.pages.filter((page) => ['body', 'meeting'].includes(page.kind)))
    for (const name of kind === 'body' ? ['feed.xml', 'kalender.ics'] : ['moede.json'])
      if (!site.has(`${address}${name}`) && !isWithdrawn(site, address))
        faults.push({ rule: 'file-missing', file: `${address}${name}`, why: '' });
  return faults;
}

function isWithdrawn(site, address) {
  return /<meta[^>]+(noindex|http-equiv="?refresh)/i.test(site.text(`${address}index.html`));
}

/** RFC 4287, sections 4.1.1 and 4.1.2: what a feed and an entry must have. */
function atomFaults(text, fault) {
  const root = readXml(text);
  if (root.name !== 'feed' || root.attributes.xmlns !== 'http://www.w3.org/2005/Atom')
    return fault('atom-root', root.name);
  const one = (node, name) => node.children.filter((child) => child.name === name);
  const entries = one(root, 'entry');
  for (const node of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated'])
      if (one(node, name).length !== 1) fault(`atom-${name}`, `${one(node, name).length} of them`);
    const updated = one(node, 'updated')[0]?.text ?? '';
    if (!ISO_TIME.test(updated)) fault('atom-updated', updated);
    if (!URL.canParse(one(node, 'id')[0]?.text ?? '')) fault('atom-id', one(node, 'id')[0]?.text);
  }
  if (one(root, 'author').length === 0 && entries.some((entry) => one(entry, 'author').length === 0))
    fault('atom-author', 'neither the feed nor each entry names an author');
  if (!one(root, 'link').some((link) => link.attributes.rel === 'self')) fault('atom-self', 'no link');
  const ids = entries.map((entry) => one(entry, 'id')[0]?.text);
  if (new Set(ids).size !== ids.length) fault('atom-id-twice', ids.length);
  const read = parseAtomFeed(text);
  if ((read.entries ?? []).length !== entries.length) fault('atom-entries', 'two parsers count differently');
}

/** RFC 5545: lines (3.1), what an event must have (3.6.1); two parsers must tell the same events. */
function calendarFaults(text, fault) {
  if (/(^|[^\r])\n/.test(text)) fault('calendar-line-end', 'not CR LF');
  const long = text.split('\r\n').find((line) => Buffer.byteLength(line) > LONGEST_LINE);
  if (long !== undefined)
    fault('calendar-line-long', `${Buffer.byteLength(long)} bytes: ${long.slice(0, 40)}`);
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  for (const name of ['VERSION:2.0', 'PRODID:'])
    if (!lines.some((line) => line.startsWith(name))) fault('calendar-property', name);
  const events = lines.filter((line) => line === 'BEGIN:VEVENT').length;
  const uids = lines.filter((line) => line.startsWith('UID:')).map((line) => line.slice(4));
  if (new Set(uids).size !== events) fault('calendar-uid', `${new Set(uids).size} of ${events} events`);
  if (lines.filter((line) => /^DTSTAMP[:;]/.test(line)).length !== events) fault('calendar-dtstamp', '');
  const [one, other] = [readWithTsIcs(text), readWithNodeIcal(text)];
  const differing = [...one, ...other].find((event) => !one.includes(event) || !other.includes(event));
  if (one.length !== events || differing)
    fault('calendar-parsers-differ', differing ?? `${one.length} of ${events} events`);
}

/** An event as its name and the moment it begins. */
function readWithTsIcs(text) {
  const { events = [] } = convertIcsCalendar(undefined, text);
  return events.map(({ uid, start }) => `${uid} ${start.date.toISOString()}`).sort();
}

function readWithNodeIcal(text) {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter(({ type }) => type === 'VEVENT');
  return events
    .map(
      ({ uid, start, datetype }) => `${uid} ${(datetype === 'date' ? midnight(start) : start).toISOString()}`,
    )
    .sort();
}

/** It gives a day as midnight where the computer stands. */
function midnight(date) {
  return new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/** The protocol of sitemaps.org; an index of sitemaps is one, too. */
function sitemapFaults(site, file, fault) {
  const root = readXml(site.text(file));
  if (!/^(urlset|sitemapindex)$/.test(root.name)) return fault('sitemap-root', root.name);
  if (root.attributes.xmlns !== 'http://www.sitemaps.org/schemas/sitemap/0.9')
    fault('sitemap-namespace', root.attributes.xmlns);
  const found = new Set();
  for (const entry of root.children) {
    const say = (name) => entry.children.find((child) => child.name === name)?.text;
    const [where, changed] = [say('loc') ?? '', say('lastmod')];
    if (!where.startsWith(site.url)) fault('sitemap-loc', where);
    if (found.has(where)) fault('sitemap-twice', where);
    found.add(where);
    if (changed !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(changed) && !ISO_TIME.test(changed))
      fault('sitemap-lastmod', changed);
  }
  if (root.name !== 'urlset' || file !== 'sitemap.xml') return;
  for (const { kind, address } of site.pages.filter((page) =>
    ['front', 'body', 'meeting'].includes(page.kind),
  ))
    if (!found.has(`${site.url}${address}`) && !isWithdrawn(site, address))
      fault('sitemap-lacks', `${kind} ${address}`);
}
