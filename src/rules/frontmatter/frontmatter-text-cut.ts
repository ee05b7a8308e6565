import type { Participant } from '../../model/meeting.js';
import type { Located, SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** What YAML takes for a comment: a `#` behind a blank. */
const COMMENT = /^[ \t]+(#[^\r\n]*)/;

/** `sted: Kontoret #4`: the end of a text that YAML takes for a comment would be lost without a word. */
export const frontmatterTextCut: Rule = {
  id: 'frontmatter-text-cut',
  conceals: true,
  check(subject, report) {
    const seen = new Set<number>();
    for (const { range } of textsOf(subject)) {
      const cut = cutBehind(range, subject);
      if (!cut || seen.has(cut.start.offset)) continue;
      seen.add(cut.start.offset);
      report(cut);
    }
  },
};

function textsOf({ meeting, bodyStart }: Subject): Located<string>[] {
  const { body, place, title, caseNumber, participants, excused, guests, nextMeetings } = meeting;
  const people = [...participants, ...excused, ...guests].flatMap(valuesOf);
  return [body, place, title, caseNumber, ...nextMeetings.map((next) => next.place), ...people]
    .filter((text) => text !== undefined)
    .filter((text) => text.range.start.offset < bodyStart);
}

function valuesOf({ name, title, organisations }: Participant): (Located<string> | undefined)[] {
  return [name, title, ...organisations];
}

/** Behind quotes it is clear where the text ends, and a comment is one. */
function cutBehind({ end }: SourceRange, { text, lines }: Subject): SourceRange | undefined {
  if (/["']/.test(text.charAt(end.offset - 1))) return undefined;
  const found = COMMENT.exec(text.slice(end.offset, end.offset + 400));
  const comment = found?.[1]?.trimEnd();
  if (!found || comment === undefined || /^#\s*dmpg-ignore\b/.test(comment)) return undefined;
  const start = end.offset + found[0].length - (found[1] ?? '').length;
  return lines.range(start, start + comment.length);
}
