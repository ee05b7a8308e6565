import type { Paragraph } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { Section } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Placed } from '../nodes.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/**
 * The sign of a list that Markdown does not know, at the start of a line: a bullet, also from the private characters that
 * Wingdings and Symbol leave, a dash, Markdown's own sign with a no-break space behind it, a hyphen with nothing behind it,
 * or a letter, as in laws.
 */
const SIGN =
  /(?:(?<bullet>[•·∙⁃‣◦○●▪▫■□\uE000-\uF8FF](?=\s)|o(?=\t))|(?<dash>[–—](?=\s))|(?<hard>[-*+](?=[\u00A0\u2007\u202F]))|(?<close>-(?=\p{L}|\[[ xX]?\])))(?<=^[ \t]{0,9}.)|(?<=^[ \t]{0,9})(?<letter>[a-h][.)](?=\s))/gmu;

/** What stands before the text of a list item, a task's box with it. */
const LIST_ITEM = /(?:^|[\r\n])[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;

const KINDS = ['bullet', 'dash', 'hard', 'close', 'letter'] as const;

interface Sign {
  readonly kind: (typeof KINDS)[number];
  readonly range: SourceRange;
}

interface SignedParagraph {
  readonly signs: readonly Sign[];
  readonly section: Section | undefined;
  /** Whether the paragraph itself stands in a list. */
  readonly inList: boolean;
  /** Whether its letters are several, each the next of the alphabet. */
  readonly areInOrder: boolean;
}

/** Lines that look like a list, but run together in one paragraph: no screen reader says that they are one (WCAG 2.2, 1.3.1). */
export const listByHand: Rule = {
  id: 'list-by-hand',
  check(subject, report) {
    const signed = subject.nodes.paragraphs.flatMap((paragraph) => signedParagraph(paragraph, subject));
    for (const paragraph of signed) {
      const found = paragraph.signs.find((sign) => isSure(sign, paragraph, signed, subject));
      if (found) report(found.range, { sign: found.kind });
    }
  },
};

function signedParagraph({ node, section }: Placed<Paragraph>, subject: Subject): SignedParagraph[] {
  if (node.position === undefined) return [];
  const { start, end } = rangeOf(node);
  const signs = [...subject.text.slice(start.offset, end.offset).matchAll(SIGN)].map(
    ({ 0: sign, index, groups }): Sign => {
      const at = start.offset + index;
      const kind = KINDS.find((one) => groups?.[one]) ?? 'bullet';
      return { kind, range: subject.range(at, at + sign.length) };
    },
  );
  if (signs.length === 0) return [];
  const before = subject.text.slice(Math.max(0, start.offset - 40), start.offset);
  const letters = signs
    .filter(({ kind }) => kind === 'letter')
    .map(({ range }) => subject.text.charCodeAt(range.start.offset));
  const areInOrder = letters.length > 1 && letters.every((letter, i) => letter === (letters[0] ?? 0) + i);
  return [{ signs, section, inList: LIST_ITEM.test(before), areInOrder }];
}

/**
 * A dash alone can begin what somebody said, and a hyphen a word; two, or one where a list is or is due, begin a list.
 * Letters do where one follows the other in a paragraph: each in its own, they are parted as their author wants them.
 */
function isSure(
  { kind, range }: Sign,
  { section, inList, areInOrder }: SignedParagraph,
  signed: readonly SignedParagraph[],
  { text }: Subject,
): boolean {
  if (kind === 'bullet' || kind === 'hard') return true;
  if (kind === 'letter') return areInOrder;
  if (inList || text.charAt(range.end.offset) === '[') return true;
  const due = section?.definition.kind;
  if (due === 'recommendations' || due === 'attachments') return true;
  const near = signed.filter((one) => one.section === section).flatMap(({ signs }) => signs);
  return near.filter((sign) => sign.kind === kind).length > 1;
}
