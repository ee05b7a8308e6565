import { misspeltCommentIn } from '../../model/misspelt-comments.js';
import type { Rule } from '../rule.js';
import { publicText } from './public-text.js';

/** An HTML comment in a value of the frontmatter, where it is text: what its author wrote as a note would be published. */
export const noteInFrontmatter: Rule = {
  id: 'note-in-frontmatter',
  conceals: true,
  check(subject, report) {
    for (const { kind, text, place } of publicText(subject)) {
      if (kind !== 'frontmatter' && kind !== 'person') continue;
      const exact = text.indexOf('<!--');
      const start = exact < 0 ? misspeltCommentIn(text) : exact;
      if (start < 0) continue;
      const end = exact < 0 ? -1 : text.indexOf('-->', start);
      report(place(start, end < 0 ? text.length : end + '-->'.length));
    }
  },
};
