import type { Heading, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../model/diagnostic.js';
import type { Access, InlineText } from '../model/meeting.js';
import type { Located, SourceRange } from '../model/source.js';
import { rangeOf } from '../model/node-range.js';
import { isNearlyConfidential } from './access-marks.js';

/** The number an author gave an item; its range is the heading's. */
export interface WrittenNumber extends Located<number> {
  readonly digits: SourceRange;
}

export interface ItemHeading {
  readonly writtenNumber: WrittenNumber | undefined;
  readonly mark: Access | undefined;
  readonly title: InlineText;
  /** True where something that is nearly a mark has been reported. */
  readonly unclear: boolean;
}

const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
/** A number is one only before a full stop, a parenthesis or an access mark: `2025 i tal` and `7. november` are titles. */
const NUMBER = new RegExp(
  String.raw`^\s*(\d{1,4})(?:[.)](?=\s|$)(?!\s*(?:${MONTHS})\b)|(?=\s*\((?:offentlig|fortrolig)\))|(?=\s*$))\s*`,
  'iu',
);
const MARK = /^\s*\((offentlig|fortrolig)\)\s*/i;
/** Reads `4. (Fortrolig) Titel`. A mark that is nearly one is an error, never a guess. */
export function readItemHeading(heading: Heading, report: Report): ItemHeading {
  const range = rangeOf(heading);
  const first = heading.children[0];
  const lead = first?.type === 'text' ? first.value : '';
  const number = NUMBER.exec(lead);
  const afterNumber = lead.slice(number?.[0].length ?? 0);
  const mark = MARK.exec(afterNumber);
  const used = (number?.[0].length ?? 0) + (mark?.[0].length ?? 0);
  const nodes = dropLead(heading.children, used);
  const plain = toString(nodes).replaceAll(/\s+/g, ' ').trim();
  const unclear = isNearlyConfidential(plain, mark !== null);
  if (unclear) report('access-mark-unclear', 'error', range);
  return {
    writtenNumber: number && first ? writtenNumber(number, range, rangeOf(first)) : undefined,
    mark: mark ? (mark[1]?.toLowerCase() === 'fortrolig' ? 'confidential' : 'public') : undefined,
    title: { nodes, plain, range },
    unclear,
  };
}

/** Digits stand first in their text, which begins in one line with them. */
function writtenNumber(match: RegExpExecArray, range: SourceRange, text: SourceRange): WrittenNumber {
  const digits = match[1] ?? '';
  const before = match[0].indexOf(digits);
  const point = (by: number) => ({
    line: text.start.line,
    column: text.start.column + by,
    offset: text.start.offset + by,
  });
  return {
    value: Number(digits),
    range,
    digits: { start: point(before), end: point(before + digits.length) },
  };
}

/** The nodes without the first `length` characters of their first text. */
export function dropLead(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.slice(length).trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
