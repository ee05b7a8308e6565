import type { SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { frontmatterTexts } from './frontmatter-texts.js';

/** What YAML takes for a comment: a `#` behind a blank. */
const COMMENT = /^[ \t]+(#[^\r\n]*)/;

/** `sted: Kontoret #4`: the end of a text that YAML takes for a comment would be lost without a word. */
export const frontmatterTextCut: Rule = {
  id: 'frontmatter-text-cut',
  conceals: true,
  check(subject, report) {
    const seen = new Set<number>();
    for (const { range } of frontmatterTexts(subject)) {
      const cut = cutBehind(range, subject);
      if (!cut || seen.has(cut.start.offset)) continue;
      seen.add(cut.start.offset);
      report(cut);
    }
  },
};

/** Behind quotes it is clear where the text ends, and a comment is one. */
function cutBehind({ end }: SourceRange, { text, lines }: Subject): SourceRange | undefined {
  if (/["']/.test(text.charAt(end.offset - 1))) return undefined;
  const found = COMMENT.exec(text.slice(end.offset, end.offset + 400));
  const comment = found?.[1]?.trimEnd();
  if (!found || comment === undefined || /^#\s*dmpg-ignore\b/.test(comment)) return undefined;
  const start = end.offset + found[0].length - (found[1] ?? '').length;
  return lines.range(start, start + comment.length);
}
