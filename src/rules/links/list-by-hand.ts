import type { Paragraph } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { Section } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Placed } from '../nodes.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/**
 * The sign of a list that Markdown does not know, at the start of a line: a bullet, also from the private characters that
 * Wingdings and Symbol leave, a dash, or Markdown's own sign with a no-break space behind it.
 */
const SIGN =
  /(?:(?<bullet>[•·∙⁃‣◦○●▪▫■□\uE000-\uF8FF](?=\s)|o(?=\t))|(?<dash>[–—](?=\s))|(?<hard>[-*+](?=[\u00A0\u2007\u202F])))(?<=^[ \t]{0,9}.)/gmu;

interface Sign {
  readonly kind: 'bullet' | 'dash' | 'hard';
  readonly range: SourceRange;
}

interface SignedParagraph {
  readonly signs: readonly Sign[];
  readonly section: Section | undefined;
}

/** Lines that look like a list, but run together in one paragraph: no screen reader says that they are one (WCAG 2.2, 1.3.1). */
export const listByHand: Rule = {
  id: 'list-by-hand',
  check(subject, report) {
    const signed = subject.nodes.paragraphs.flatMap((paragraph) => signedParagraph(paragraph, subject));
    for (const { signs, section } of signed) {
      const [first] = signs;
      if (first && (first.kind !== 'dash' || isListOfDashes(section, signed)))
        report(first.range, { sign: first.kind });
    }
  },
};

function signedParagraph({ node, section }: Placed<Paragraph>, subject: Subject): SignedParagraph[] {
  if (node.position === undefined) return [];
  const { start, end } = rangeOf(node);
  const signs = [...subject.text.slice(start.offset, end.offset).matchAll(SIGN)].map(
    ({ 0: sign, index, groups }): Sign => {
      const at = start.offset + index;
      const kind = groups?.['bullet'] ? 'bullet' : groups?.['dash'] ? 'dash' : 'hard';
      return { kind, range: subject.range(at, at + sign.length) };
    },
  );
  return signs.length > 0 ? [{ signs, section }] : [];
}

/** A dash alone can begin what somebody said; two, or one where a list is due, begin a list. */
function isListOfDashes(section: Section | undefined, signed: readonly SignedParagraph[]): boolean {
  const kind = section?.definition.kind;
  if (kind === 'recommendations' || kind === 'attachments') return true;
  const near = signed.filter((one) => one.section === section).flatMap(({ signs }) => signs);
  return near.filter((sign) => sign.kind === 'dash').length > 1;
}
