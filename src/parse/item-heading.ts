import type { Heading, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../model/diagnostic.js';
import type { Access, InlineText } from '../model/meeting.js';
import type { Located } from '../model/source.js';
import { rangeOf } from '../model/node-range.js';
import { isNearlyConfidential } from './access-marks.js';

export interface ItemHeading {
  readonly writtenNumber: Located<number> | undefined;
  readonly mark: Access | undefined;
  readonly title: InlineText;
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
  if (isNearlyConfidential(plain, mark !== null)) report('access-mark-unclear', 'error', range);
  return {
    writtenNumber: number ? { value: Number(number[1]), range } : undefined,
    mark: mark ? (mark[1]?.toLowerCase() === 'fortrolig' ? 'confidential' : 'public') : undefined,
    title: { nodes, plain, range },
  };
}

/** The nodes without the first `length` characters of their first text. */
export function dropLead(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.slice(length).trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
