import { contains } from '../../model/source.js';
import type { Rule } from '../rule.js';
import { shorten } from '../../model/shorten.js';

/** A footnote that nobody refers to: it is not printed, and what it says is lost. */
export const footnoteUnused: Rule = {
  id: 'footnote-unused',
  check(subject, report) {
    const { meeting, references, text } = subject;
    const used = new Set(
      references
        .filter((one) => !contains(one.definition, one.range))
        .map((one) => one.definition.start.offset),
    );
    for (const { range } of meeting.definitions.footnotes.values()) {
      if (used.has(range.start.offset)) continue;
      const mark = /^\[\^[^\]]*\]/.exec(text.slice(range.start.offset, range.end.offset))?.[0] ?? '';
      report(subject.range(range.start.offset, range.start.offset + mark.length), { found: shorten(mark) });
    }
  },
};
