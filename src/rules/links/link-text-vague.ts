import type { Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../../model/node-range.js';
import { placeOf } from '../nodes.js';
import type { Rule } from '../rule.js';
import { shorten } from '../../model/shorten.js';

const PHRASES = [
  'her,klik her,tryk her,læs her,læs mere,læs mere her,se her,se mere,se mere her,find her,hent,hent her',
  'download,download her,åbn,åbn her,vis,vis mere,gå til,mere,mere her,mere info,flere oplysninger',
  'link,linket,dette link,link her,via dette link,se link',
  'here,click here,read here,read more,more,see here,see more,learn more,this link',
].flatMap((phrases) => phrases.split(','));
/** A phrase is a few words: longer text says something. */
const LONGEST_PHRASE = 200;
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Text of a link that does not tell where it leads. Those who hear a page are read its links one after the other,
 * without what stands around them (WCAG 2.2, 2.4.4 and 2.4.9).
 */
export const linkTextVague: Rule = {
  id: 'link-text-vague',
  options: { phrases: PHRASES },
  check({ nodes }, report, { phrases = [] }) {
    if (nodes.links.length === 0) return;
    const vague = comparable(phrases);
    for (const placed of nodes.links) {
      const { node } = placed;
      const what = whatIsVague(node, vague);
      if (!what) continue;
      const [first, last] = [node.children[0], node.children[node.children.length - 1]];
      const range = first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : placeOf(placed);
      report(range, { found: shorten(toString(node)), what });
    }
  },
};

/** Phrases as they are compared. Most meetings have those of the rule itself, always the same list. */
function comparable(phrases: readonly string[]): ReadonlySet<string> {
  let known = COMPARABLE.get(phrases);
  if (!known) COMPARABLE.set(phrases, (known = new Set(phrases.map(plain))));
  return known;
}

const COMPARABLE = new WeakMap<readonly string[], ReadonlySet<string>>();

function whatIsVague(node: Link, vague: ReadonlySet<string>): 'address' | 'nothing' | 'phrase' | undefined {
  const text = toString(node).trim();
  if (isBareAddress(text, node.url)) return 'address';
  // An image without a text has a finding of its own.
  if (text.length > LONGEST_PHRASE || (text === '' && node.children.length > 0)) return undefined;
  const words = plain(text);
  return words === '' ? 'nothing' : vague.has(words) ? 'phrase' : undefined;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(AROUND, '').replaceAll(/\s+/g, ' ');
}

const WEB = /^(?:https?:\/\/|www\.)/i;
/** `dmpg.dk`, `www.dmpg.dk`, `https://www.dmpg.dk/`: read aloud, it names somebody. */
const HOST_ALONE = /^(?:https?:\/\/)?[^\s/?#]+\/?$/i;

/** A web address as a link's own text, more of it than the name of a site. */
function isBareAddress(text: string, url: string): boolean {
  if (HOST_ALONE.test(text) || /\s/.test(text)) return false;
  return WEB.test(text) || (text !== '' && WEB.test(url) && url.replace(/^https?:\/\//i, '') === text);
}
