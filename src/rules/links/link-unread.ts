import type { Nodes } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { linkOpenings } from './link-openings.js';

/** The rest of a link written wrongly, up to its last sign. An address may hold parentheses of its own. */
const ROUND = /^((?:[^()<>`\r\n]|\([^()<>`\r\n]{0,100}\)){1,300})\)/;
const SQUARE = /^([^[\]<>`\r\n]{1,300})\]/;
const LOOKED_AT = 400;

const ADDRESS = /^(?:https?:\/\/|www\.|bilag\/|\.\.?\/)/i;
/** `[sic] (f.eks.)` names no file. */
const FILE = /[^\s.]{3}\.[a-z][a-z0-9]{1,4}$/i;
const WORD = /\p{L}{2}/u;

/** A link or an image that Markdown cannot read: its brackets and its address are printed as they stand. */
export const linkUnread: Rule = {
  id: 'link-unread',
  check(subject, report) {
    for (const { match, range, block } of linkOpenings(subject)) {
      const [opening] = match;
      const form = opening.endsWith('[') ? 'swapped' : opening.endsWith(' (') ? 'gap' : 'blank';
      const rest = restOf(subject, block, range.end.offset, form === 'swapped' ? SQUARE : ROUND);
      if (!rest || !WORD.test(opening) || !isAddress(rest, form)) continue;
      const whole = subject.range(range.start.offset, range.end.offset + rest.length + 1);
      report(whole, { form, image: opening.startsWith('!') ? 1 : 0 });
    }
  },
};

/** The address may have become a link by itself, so it is looked for in the source of the whole block. */
function restOf({ text }: Subject, block: Nodes, from: number, pattern: RegExp): string | undefined {
  const end = Math.min(rangeOf(block).end.offset, from + LOOKED_AT);
  return pattern.exec(text.slice(from, end))?.[1];
}

function isAddress(rest: string, form: 'swapped' | 'gap' | 'blank'): boolean {
  const hasBlank = /\s/.test(rest.trim());
  // Side by side, and without a blank, they are a link to Markdown, or were not meant as one.
  if (form === 'blank') return /\s/.test(rest) && (ADDRESS.test(rest.trim()) || FILE.test(rest.trim()));
  return ADDRESS.test(rest) || (!hasBlank && FILE.test(rest));
}
