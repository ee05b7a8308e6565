import { maySayConfidential } from '../../model/confidential-words.js';
import { rangeOf } from '../../model/node-range.js';
import { shorten } from '../../model/shorten.js';
import type { SourceRange } from '../../model/source.js';
import type { TextEdit } from '../../model/text-edit.js';
import { proseOf } from '../language/prose.js';
import type { FindingDetails, Rule } from '../rule.js';
import type { Subject } from '../subject.js';

const ATTRIBUTE = String.raw`(?:[#.][\p{L}_][\p{L}\p{N}_:.-]*|[a-z][a-z0-9-]*=(?:"[^"{}\n]*"|[^\s"{}]+))`;
/** `{#velkommen}`, `[ord]{.underline}`, `{width="3in"}`, `{=html}`: attributes, as pandoc writes them of Word's styles. */
const ATTRIBUTES = new RegExp(
  String.raw`(?:\[[^[\]\n]*\])?[ \t]?\{(?:${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*|=[a-z]+)[ \t]*\}`,
  'gu',
);
/** `::: note`, and the colons that end what it begins. */
const FENCE = /(?<=^|\n)[ \t]{0,3}:{3,}(?:[ \t]*[\w-]+)?(?=[ \t]*(?:$|\n))/gu;
/** `m^2^`: a raised number or letter. */
const RAISED = /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+−–-]{1,6}\^/gu;
const SHORT = /^[\p{L}\p{N}+−–-]{1,6}$/u;
const RAISED_DIGITS: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³' };

/** What other kinds of Markdown know and this one prints as it stands: pandoc makes it of a Word document. */
export const otherDialect: Rule = {
  id: 'other-dialect',
  fixable: true,
  check(subject, report) {
    const prose = proseOf(subject);
    // Such a name is told as a mark of confidentiality without effect, and must not be deleted in passing.
    const openMatches = (pattern: RegExp) =>
      prose.matches(pattern).filter(({ found }) => !maySayConfidential(found));
    for (const { owner, found, index } of openMatches(ATTRIBUTES)) {
      const end = index + found.length;
      const inner = /^\[(.*)\]/u.exec(found)?.[1] ?? '';
      const args = { kind: 'attributes', found: shorten(found.trim()) };
      report(owner.range(index, end), args, mendedBy(owner.edit(index, end, inner)));
    }
    for (const { owner, found, index } of openMatches(FENCE))
      report(owner.range(index, index + found.length), { kind: 'fence', found: shorten(found.trim()) });
    for (const { owner, found, index } of openMatches(RAISED)) {
      const end = index + found.length;
      const digit = RAISED_DIGITS[found.slice(1, -1)];
      const args = { kind: 'raised', found, ...(digit && { suggestion: digit }) };
      report(owner.range(index, end), args, mendedBy(digit ? owner.edit(index, end, digit) : []));
    }
    for (const found of lowered(subject)) report(found, { kind: 'lowered' });
  },
};

function mendedBy(fix: readonly TextEdit[]): FindingDetails {
  return fix.length > 0 ? { fix } : {};
}

/** `CO~2~`: to GFM a word that is struck out, though its author meant it to stand lower. */
function lowered({ nodes, text }: Subject): SourceRange[] {
  if (!text.includes('~')) return [];
  return nodes.texts.flatMap(({ node }) => {
    if (!SHORT.test(node.value)) return [];
    const { start, end } = rangeOf(node);
    const before = text.slice(Math.max(0, start.offset - 2), start.offset);
    const isLowered =
      /^[\p{L}\p{N})]~$/u.test(before) && /^~(?!~)/.test(text.slice(end.offset, end.offset + 2));
    return isLowered ? [rangeOf(node)] : [];
  });
}
