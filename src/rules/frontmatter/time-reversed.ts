import { goesOnAfterMidnight } from '../../model/after-midnight.js';
import type { InlineText } from '../../model/meeting.js';
import type { Located, SourceRange } from '../../model/source.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** A time slot that ends before it begins, of this meeting, a next one or an item. */
export const timeReversed: Rule = {
  id: 'time-reversed',
  check(subject, report) {
    const { time, nextMeetings, items } = subject.meeting;
    const own = [time, ...nextMeetings.map((next) => next.time)].map((one) => one && inScalar(subject, one));
    const ofItems = items.map(({ fields }) => fields.time && inField(subject, fields.time));
    for (const one of [...own, ...ofItems]) {
      if (one && isReversed(one.value)) report(one.range, { found: one.value });
    }
  },
};

/** As the model's `isTimeOfDay` has it; free text in an item's field is none. */
const SLOT = /^([01]?\d|2[0-3])[:.]([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A slot from the evening into the night passes midnight: it is not reversed. */
function isReversed(time: string): boolean {
  const match = SLOT.exec(time);
  if (!match) return false;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  return to <= from && !goesOnAfterMidnight(from, to);
}

/** The time without the quotes of its YAML scalar. */
function inScalar(subject: Subject, { value, range }: Located<string>): Located<string> {
  const at = subject.text.slice(range.start.offset, range.end.offset).indexOf(value);
  if (at < 0) return { value, range };
  const start = range.start.offset + at;
  return { value, range: subject.range(start, start + value.length) };
}

function inField(subject: Subject, { nodes, plain, range }: InlineText): Located<string> {
  const [node] = nodes;
  const at = node?.type === 'text' ? node.value.indexOf(plain) : -1;
  const exact: SourceRange | undefined =
    node?.type === 'text' && at >= 0 ? subject.rangeIn(node, at, at + plain.length) : undefined;
  return { value: plain, range: exact ?? range };
}
