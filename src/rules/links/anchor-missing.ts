import type { Meeting } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import { anchorsOf } from './document-anchors.js';
import { addressKind, addressRange } from './link-address.js';
import { shorten } from '../../model/shorten.js';

/** A link to a place in the document that has no such place. */
export const anchorMissing: Rule = {
  id: 'anchor-missing',
  check(subject, report) {
    const links = subject.nodes.links.filter(({ node }) => addressKind(node.url) === 'anchor');
    const anchors = links.length > 0 ? anchorsOf(subject) : undefined;
    if (!anchors) return;
    const missing = links.filter(({ node }) => !anchors.has(decoded(node.url.slice(1))));
    const items = missing.length > 0 ? itemsByName(subject.meeting) : new Map<string, number>();
    for (const { node } of missing) {
      const item = items.get(nameOf(decoded(node.url.slice(1))));
      const suggestion = item === undefined ? '' : `#punkt-${item}`;
      report(addressRange(subject, node), { found: shorten(node.url), suggestion });
    }
  },
};

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Items by what other Markdown programs would make of their titles, and by what else an author may try. */
function itemsByName({ items }: Meeting): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { number, title, access } of items) {
    if (access !== 'confidential' && title.plain !== '') names.set(nameOf(title.plain), number);
  }
  for (const { number } of items) names.set(`punkt-${number}`, number).set(String(number), number);
  return names;
}

function nameOf(text: string): string {
  const words = text.slice(0, 300).normalize('NFC').toLowerCase();
  const letters = words.replaceAll(/[^\p{L}\p{N}\s_-]+/gu, '').trim();
  return letters
    .replaceAll(/[\s_-]+/g, '-')
    .replace(/^\d{1,3}-(?=\p{L})/u, '')
    .replace(/^punkt-?(?=\d)/, 'punkt-');
}
