import type { Meeting } from '../../model/meeting.js';
import { rangeOf } from '../../model/node-range.js';
import type { Located, SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { COVERED_CHARACTERS } from './covered-characters.js';
import { shorten } from '../../model/shorten.js';

const COVERED = COVERED_CHARACTERS.replaceAll(/[0-9a-f]+/g, String.raw`\u{$&}`).replaceAll(' ', '');
/** Controls, and what only changes how its neighbours look, have no picture of their own in any font. */
const MISSING = String.raw`[^${COVERED}\u{0}-\u{1f}\p{Default_Ignorable_Code_Point}]`;
/** A run of characters that are missing: U+200D joins parts of one emoji, a digit in a box ends in U+20E3. */
const RUN = new RegExp(
  String.raw`(?:[0-9#*]\u{fe0f}?(?=\u{20e3}))?(?:${MISSING}(?:\u{fe0f}|\u{200d}.)*)+`,
  'gu',
);
const FIRST_MISSING = new RegExp(MISSING, 'u');
/** What nearly every text is made of: only another needs a closer look. */
const ORDINARY = /^[\u0000-\u007F\u00A0-\u017F\u2010-\u201E\u2022\u2026]*$/;
const UNUSUAL = /[^\u0000-\u007F\u00A0-\u017F\u2010-\u201E\u2022\u2026]/g;

/** Characters that the fonts of a document do not have: on paper an empty box stands in their place. */
export const characterWithoutGlyph: Rule = {
  id: 'character-without-glyph',
  check(subject, report) {
    // A format that brings fonts of its own may have any.
    if (/@font-face/i.test(subject.format.style)) return;
    for (const { value, range, hidden } of unusualTexts(subject)) {
      for (const run of runsIn(value, range, subject)) {
        const code = hidden ? '' : codeOf(run.value);
        report(run.range, { found: shorten(run.value), code });
      }
    }
  },
};

type PrintedText = Located<string> & { readonly hidden: boolean };

/** Printed texts with other characters than the ordinary ones. */
function unusualTexts(subject: Subject): PrintedText[] {
  const { meeting, nodes } = subject;
  return [
    ...inFrontmatter(meeting)
      .filter(({ value }) => !ORDINARY.test(value))
      .map((text) => ({ ...text, hidden: false })),
    ...[...subject.textsWith(UNUSUAL), ...nodes.codes.filter(({ node }) => !ORDINARY.test(node.value))].map(
      ({ node, hidden }) => ({ value: node.value, range: rangeOf(node), hidden }),
    ),
  ];
}

function inFrontmatter(meeting: Meeting): Located<string>[] {
  const { body, title, place, participants, excused, guests, nextMeetings } = meeting;
  const people = [...participants, ...excused, ...guests];
  return [
    ...[body, title, place, ...nextMeetings.map((next) => next.place)],
    ...people.flatMap((person) => [person.name, person.title, ...person.organisations]),
  ].filter((text) => text !== undefined);
}

/** The runs of missing characters in a text; the whole of it where they are written as `&#128512;`. */
function runsIn(value: string, range: SourceRange, subject: Subject): Located<string>[] {
  const first = FIRST_MISSING.exec(value);
  if (!first) return [];
  const source = subject.text.slice(range.start.offset, range.end.offset);
  const runs = [...source.matchAll(RUN)].map((match) => {
    const start = range.start.offset + match.index;
    return { value: match[0], range: subject.range(start, start + match[0].length) };
  });
  return runs.length > 0 ? runs : [{ value: first[0], range }];
}

function codeOf(found: string): string {
  const letter = FIRST_MISSING.exec(found)?.[0] ?? found;
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
