import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import { frontmatterTexts } from './frontmatter-texts.js';

/** A text all in quotes that a word processor made: to YAML they are letters. */
const QUOTED = /^[”“„»«‘’](?<inner>[^”“„»«"]*)[”“„»«‘’]$/u;

/** `gruppe: ”DMPG Søvn”`: quotes that YAML does not know are printed, and the body is called so. */
export const frontmatterQuotes: Rule = {
  id: 'frontmatter-quotes',
  check(subject, report) {
    for (const { value, range } of frontmatterTexts(subject)) {
      const { start, end } = range;
      if (subject.text.slice(start.offset, end.offset) !== value) continue;
      const inner = QUOTED.exec(value)?.groups?.['inner'];
      if (inner) report(range, { suggestion: shorten(inner) });
    }
  },
};
