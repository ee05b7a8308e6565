import type { InlineText, Meeting } from '../../model/meeting.js';
import type { Located, SourceRange } from '../../model/source.js';
import type { ReportFinding, Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { rangeOfValue } from './field-value.js';
import { shorten } from '../../model/shorten.js';

const CASE_NUMBER = /^[A-ZÆØÅ]{2,6}-\d{4}-\d{4,6}$/;
/** An item may belong to more than one case. */
const BETWEEN_NUMBERS = /\s*[,;]\s*|\s+og\s+/;
/** No number is longer; a workspace's own expression need not look at more. */
const LONGEST = 200;

/** A case number in another form than `ABC-2024-00036`: a slip in it leads to another case, or to none. */
export const caseNumberForm: Rule = {
  id: 'case-number-form',
  options: { patterns: [] },
  check(subject, report, { patterns = [] }) {
    const forms = [CASE_NUMBER, ...patterns.flatMap(wholeExpression)];
    const { meeting } = subject;
    if (meeting.caseNumber)
      checkNumber(meeting.caseNumber.value, rangeOfScalar(meeting.caseNumber, subject), forms, report);
    for (const field of fieldsOf(meeting))
      checkNumber(field.plain, rangeOfValue(field, subject), forms, report);
  },
};

function fieldsOf({ items }: Meeting): InlineText[] {
  return items.flatMap((item) => item.fields.caseNumber ?? []);
}

function checkNumber(
  value: string,
  range: SourceRange,
  forms: readonly RegExp[],
  report: ReportFinding,
): void {
  const number = value.normalize('NFC').trim();
  const isKnown = (text: string) => forms.some((form) => form.test(text));
  const isShort = number.length <= LONGEST;
  if (isShort && (isKnown(number) || number.split(BETWEEN_NUMBERS).every(isKnown))) return;
  report(range, { found: shorten(value) });
}

/** A workspace's expression for the whole of a number; nothing where it is none. */
function wholeExpression(pattern: string): RegExp[] {
  try {
    new RegExp(pattern);
    return [new RegExp(`^(?:${pattern})$`)];
  } catch {
    return [];
  }
}

/** A value of the frontmatter without its quotation marks. */
function rangeOfScalar({ value, range }: Located<string>, { text, lines }: Subject): SourceRange {
  const at = text.slice(range.start.offset, range.end.offset).indexOf(value);
  if (at < 0) return range;
  return lines.range(range.start.offset + at, range.start.offset + at + value.length);
}
