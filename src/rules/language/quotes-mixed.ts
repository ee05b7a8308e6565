import type { Rule } from '../rule.js';
import { Occurrences } from './occurrences.js';
import { proseOf } from './prose.js';

/** Marks that open: before those that close, and those for inches, stands a letter, a figure or a full stop. */
const OPENING = /(?<![\p{L}\p{M}\p{N}.,!?…%'’"”“„»«])(?:(")|[”“„»«])(?=[\p{L}\p{N}(…[»”“„"'’]|(?<=\s.)$)/gu;

/** A quick look before the exact one. */
const MAY_OPEN = /["”“„»«]/g;

/** Straight and Danish quotation marks in one document: two hands, or a text pasted from elsewhere. */
export const quotesMixed: Rule = {
  id: 'quotes-mixed',
  check(subject, report) {
    const all = proseOf(subject);
    if (!all.text.includes('"')) return;
    const straight = new Occurrences();
    const danish = new Occurrences();
    for (const prose of all.with(MAY_OPEN))
      for (const match of prose.text.matchAll(OPENING))
        (match[1] === undefined ? danish : straight).add(prose, match.index, 1);
    if (straight.count === 0 || danish.count === 0) return;
    const place = (danish.count < straight.count ? danish : straight).first();
    if (place) report(place, { straight: straight.count, danish: danish.count });
  },
};
